// The sentence of a statement, with what is said in it.

/** The sentence with what is said in full ink, and what stands around it in a second one. */
function sentencePiece(one) {
  const points = Array.from(one.text); // offsets count code points
  const quote = make("blockquote", { class: "s-quote", lang: "en" });
  let at = 0;
  const spans = one.said.length ? one.said : [[0, points.length]];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (start < at) continue;
    if (start > at) quote.append(make("span", { class: "s-around" }, points.slice(at, start).join("")));
    quote.append(points.slice(start, end).join(""));
    at = end;
  }
  if (at < points.length) quote.append(make("span", { class: "s-around" }, points.slice(at).join("")));
  return quote;
}
