// Marked words of a sentence. Marks may overlap: the sentence is cut where one begins or ends, and each piece says
// all that covers it. Offsets count code points.

const LAYERS = [["mention", "Mentions"], ["relation", "Relations"], ["event", "Events"], ["statement", "Statements"],
  ["date", "Dates"]];

/** [{ text, marks }] for a sentence: its pieces in order, each with the marks that cover it. */
function cutAtMarks(text, marks) {
  const points = Array.from(text);
  const cuts = new Set([0, points.length]);
  for (const mark of marks) cuts.add(mark.start).add(mark.end);
  const places = [...cuts].filter((at) => at >= 0 && at <= points.length).sort((a, b) => a - b);
  return places.slice(1).map((end, i) => ({
    text: points.slice(places[i], end).join(""),
    marks: marks.filter((mark) => mark.start <= places[i] && end <= mark.end),
  }));
}

/** The nodes of a sentence: plain words as text, marked ones as spans that styles colour by layer. */
function markedPieces(text, marks, theme) {
  return cutAtMarks(text, marks).map((piece) => (piece.marks.length ? markedPiece(piece, theme) : piece.text));
}

function markedPiece({ text, marks }, theme) {
  const kinds = marks.map((mark) => `r-${mark.layer}-${mark.kind}`);
  const layers = marks.map((mark) => `r-${mark.layer}`);
  const span = make("span", { class: [...new Set(["r-mark", ...layers, ...kinds])].join(" ") }, text);
  span.dataset.of = [...new Set(marks.map((mark) => mark.of))].join(" ");
  const mention = marks.find((mark) => mark.layer === "mention");
  if (mention) span.style.setProperty("--r-type", theme.types[mention.type].fill);
  const stance = marks.find((mark) => mark.layer === "statement" && mark.kind === "fact")
    ?? marks.find((mark) => mark.layer === "statement");
  if (stance) span.style.setProperty("--r-stance", theme.stances[stance.type].back);
  return span;
}
