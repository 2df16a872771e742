// The file as of a day: graph, timeline and panel show what was reported until then, and say what they leave out.

function asOfBox(page) {
  const days = page.data.articles.map((article) => article.reported).filter(Boolean).sort();
  if (!days.length) return null;
  const now = make("button", { type: "button", class: "dm-link", hidden: true, onclick: () => { input.value = ""; change(); } }, "now");
  const change = () => {
    now.hidden = !input.value;
    seenFrom(page, input.value || null);
  };
  const input = make("input", { type: "date", min: firstDay(days[0]), max: lastDay(days.at(-1)), onchange: change });
  return make("div", { class: "dm-asof-box" }, make("label", {}, "As of ", input), now);
}

function seenFrom(page, day) {
  applyFilter(page.drawing, { ...page.drawing.state.filter, asof: day });
  updateTimeline(page.timeline);
  selectionChanged(page);
}

/** The cards of what an id shows, without those reported after the day. */
function cardsByDay(page, id) {
  return cardsOf(page.data, id).filter((card) => !isLater(card, page.drawing.state.filter.asof));
}

function dayNote(page) {
  const { asof } = page.drawing.state.filter;
  return asof ? make("p", { class: "dm-quiet" }, `What was reported after ${dateText(asof)} is left out.`) : null;
}
