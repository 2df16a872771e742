// Where the filters leave no line: why, and the ways back. The server keeps them as one step, so an undo takes it back.

function makeEmpty() {
  return make("div", { class: "dm-empty", "data-testid": "empty", role: "status", hidden: true });
}

/** Written anew only where it says something else, for its buttons may have the keyboard. */
function writeEmpty(app) {
  const { state } = app.drawing;
  const lost = state.graph.edges.length > 0 && !state.lines.length;
  const said = lost ? JSON.stringify([state.filter, state.shown.left]) : "";
  if (app.lost === said) return;
  app.lost = said;
  const away = app.empty.contains(document.activeElement);
  app.empty.hidden = !lost;
  app.empty.replaceChildren(...(lost ? [make("span", {}, reasonsText(state)), ...waysBack(state).map((way) => wayButton(app, way))] : []));
  if (away) app.root.focus({ preventScroll: true });
}

/** "No line is left: 41 are outside the dates, 6 below confidence 0.5." */
function reasonsText({ filter, shown: { left } }) {
  const reasons = [left.later && `${grouped(left.later)} were reported after ${dateText(filter.asof)}`,
    left.undated && `${grouped(left.undated)} have no date on the ${filter.clock} lane`,
    left.dates && `${grouped(left.dates)} are outside the dates`,
    left.confidence && `${grouped(left.confidence)} below confidence ${filter.confidence.toFixed(1)}`,
    left.relations && `${grouped(left.relations)} of relations that are off`,
    left.types && `${counted(left.types, "node")} of types that are off`,
    left.styles && `${grouped(left.styles)} of line styles that are off`].filter(Boolean);
  return `No line is left${reasons.length ? `: ${reasons.join(", ")}` : ""}.`;
}

/** [{ words, filter }] that bring lines back: of the dates no more than is needed, and everything where that shows more. */
function waysBack({ graph, filter }) {
  const linesOf = (one) => passing(graph, one, PALETTE).lines.length;
  const open = { ...filter, from: null, to: null, undated: true };
  const dates = [open, { ...open, asof: null }].find(linesOf);
  const all = { ...openFilter(), clock: filter.clock };
  const ways = dates ? [{ words: "Clear dates", filter: dates }] : [];
  return linesOf(all) > (dates ? linesOf(dates) : 0) ? [...ways, { words: "Show all", filter: all }] : ways;
}

function wayButton(app, { words, filter }) {
  return make("button", { type: "button", class: "dm-link", onclick: () => showAgain(app, words, filter) }, words);
}

/** Shown at once; the server hears which brush went, for one that was just drawn has not been told. */
function showAgain(app, words, filter) {
  const { clock, from, to, undated } = app.drawing.state.filter;
  const { types, relations, styles, confidence, asof } = filter;
  const day = app.drawing.state.filter.asof;
  clearTimeout(app.brushTimer);
  takeBrush(app, filter, null);
  applyFilter(app.drawing, filter);
  if (asof !== day) dayChanged(app);
  else drawStrip(app.timeline);
  act(app, "show", { words: words.toLowerCase(), off: { types, relations, styles, confidence, asof: asof ?? "" },
    brush: { clock, from, to, undated } });
}
