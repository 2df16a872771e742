// Evidence as cards: the sentence with its marked words, who reported it when, and where it stands. Text stays text.

const CARDS_AT_ONCE = 20;

/** A sentence with marks: [{start, end, kind, type}]. Of overlapping marks the one that begins first counts. */
function markedSentence(text, marks) {
  const points = Array.from(text); // offsets count code points, not UTF-16 units
  const quote = make("blockquote", { class: "dm-sentence" });
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start < at) continue;
    quote.append(points.slice(at, mark.start).join(""), markedWords(points.slice(mark.start, mark.end).join(""), mark));
    at = mark.end;
  }
  quote.append(points.slice(at).join(""));
  return quote;
}

function markedWords(words, mark) {
  const span = make("mark", { class: `dm-mark dm-mark-${mark.kind}` }, words);
  if (mark.type) span.style.borderBottomColor = `var(--dm-${mark.type.toLowerCase()})`;
  return span;
}

/**
 * One card. `one`: publisher, reported, text, marks, title, number, of, url, copies, rests_on, stance or status, confidence; in the
 * app also `href`, the article's address there, and `open`, called by a click on it.
 */
function makeEvidenceCard(one, theme) {
  const group = one.status === "negated" ? theme.stances.contradicting : stanceOf(theme, one.stance ?? "asserts");
  const card = make("article", { class: "dm-evidence" });
  card.style.borderLeftColor = group.fill;
  const head = make("header", {}, make("strong", {}, one.publisher ?? "publisher unknown"),
    make("span", {}, ` reported ${dateText(one.reported)}`), make("span", { class: "dm-space" }), make("span", { class: "dm-origin" }, originText(one)));
  const foot = make("footer", {}, placeLink(one), makeCite([one]), make("span", { class: "dm-space" }));
  if (one.stance) foot.append(stanceChip(theme, one.stance));
  if (one.confidence != null) foot.append(make("span", {}, `confidence ${one.confidence.toFixed(2)}`));
  card.append(head, markedSentence(one.text, one.marks), foot);
  if (one.also?.length) card.append(make("p", { class: "dm-also" }, `Same wire text: ${one.also.map(reportText).join("; ")}`));
  return card;
}

/** "own report", or "origin A · 2 reports · AFP": how many share it, and why this one does. */
function originText(one) {
  if (one.copies < 2) return "own report";
  return [`origin ${one.letter ?? ""}`.trim(), counted(one.copies, "report"), ...(one.rests_on ?? [])].join(" · ");
}

/** The cards with a letter for each origin that several reports share, in the order of the cards. */
function withLetters(cards) {
  const shared = [...new Set(cards.filter((one) => one.copies > 1).map((one) => one.origin))];
  const letter = (at) => (at < 26 ? "" : letter(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
  return cards.map((one) => (one.copies > 1 ? { ...one, letter: letter(shared.indexOf(one.origin)) } : one));
}

function reportText(one) {
  return `${one.publisher ?? one.article}, ${dateText(one.reported)}`;
}

/** In the app the way into the article; else its address where that is one of the web: any other stays text. */
function placeLink(one) {
  if (one.href) return localLink(one.href, `Article, sentence ${one.number}`, one.open, { title: one.title });
  const place = `${one.title ?? one.article}, sentence ${one.number} of ${one.of}`;
  if (!/^https?:\/\//i.test(one.url ?? "")) return make("span", {}, place);
  return make("a", { href: one.url, rel: "noopener noreferrer", target: "_blank" }, place);
}

/** A link within the app: a plain click calls `open`, which keeps what was done; a new tab or window gets the address. */
function localLink(href, words, open, properties = {}) {
  const follow = (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  };
  return make("a", { href, onclick: follow, ...properties }, words);
}

function stanceChip(theme, stance) {
  const group = stanceOf(theme, stance);
  const chip = make("span", { class: "dm-stance" }, `${group.mark} ${stance}`);
  chip.style.color = group.text;
  chip.style.background = group.back;
  return chip;
}

/** All cards of a selection, newest first; denied before affirmed where both are there; wire copies fold into one. */
function evidenceList(found, theme) {
  const newest = withLetters(newestFirst(found));
  const denied = newest.filter((one) => one.status === "negated");
  const rest = newest.filter((one) => one.status !== "negated");
  if (!denied.length || !rest.length) return cardsWithMore(newest, theme);
  return [make("h3", {}, "Denied"), ...cardsWithMore(denied, theme),
    make("h3", {}, "Affirmed"), ...cardsWithMore(rest, theme)];
}

/** The cards in their order, wire copies folded. */
function newestFirst(found) {
  return foldCopies([...found].sort((a, b) => (b.reported ?? "").localeCompare(a.reported ?? "")));
}

/** The same words of one origin told for the same thing are one card, which names the other reports. */
function foldCopies(cards) {
  const first = new Map();
  for (const one of cards) {
    const key = [one.origin, one.text, one.status, one.stance, JSON.stringify(one.marks)].join("\n");
    const same = first.get(key);
    if (!same) first.set(key, { ...one, also: [] });
    else if (same.article !== one.article) same.also.push(one);
  }
  return [...first.values()];
}

function cardsWithMore(found, theme) {
  const cards = found.slice(0, CARDS_AT_ONCE).map((one) => makeEvidenceCard(one, theme));
  if (found.length <= CARDS_AT_ONCE) return cards;
  const rest = found.slice(CARDS_AT_ONCE);
  const more = make("button", { type: "button", class: "dm-more", onclick: () => {
    more.replaceWith(...cardsWithMore(rest, theme));
  } }, `${grouped(rest.length)} more`);
  return [...cards, more];
}
