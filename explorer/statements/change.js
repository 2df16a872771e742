// A change of position: one speaker, two sentences down a line, and the days between them.

function makeChange(side, change) {
  const { theme, tell } = side;
  const head = make("header", { class: "s-change-head" });
  if (change.speaker) head.append(namePiece(theme, change.speaker, () => tell({ kind: "speaker", id: change.speaker.id })));
  if (change.about.length) head.append(make("span", { class: "dm-quiet" }, "on"), ...change.about.slice(0, 2).map((one) => namePiece(theme, one)));
  head.append(make("span", { class: "dm-space" }), make("span", { class: "dm-quiet" }, "from"), stanceChip(theme, change.earlier.stance),
    make("span", { class: "dm-quiet" }, "to"), stanceChip(theme, change.later.stance));
  return make("article", { class: "s-card s-change" }, head, changeStep(side, change.earlier, `${grouped(change.days)} ${change.days === 1 ? "day" : "days"} between the two reports`),
    changeStep(side, change.later, ""), make("p", { class: "s-reason" }, `${change.reason} Score ${change.score.toFixed(2)}. Found by rules; can be wrong.`),
    make("footer", { class: "s-actions" }, explorePiece(change.explore, tell), make("span", { class: "dm-space" }), makeCite([change.earlier, change.later], "Cite both")));
}

function changeStep(side, one, between) {
  const dot = make("span", { class: "s-dot", "aria-hidden": "true" });
  dot.style.background = stanceOf(side.theme, one.stance).fill;
  const place = make("span", { class: "s-line" }, make("strong", {}, one.publisher ?? "publisher unknown"), one.role ? `, as ${one.role}` : "", " · ",
    articlePiece(one, side.tell));
  return make("div", { class: "s-step-of", "data-id": one.id }, make("p", { class: "s-step-day" }, make("strong", {}, dateText(one.reported)), make("span", { class: "s-line" }, "reported")),
    dot, make("div", {}, markedSentence(one.text, one.marks), place, between ? make("span", { class: "s-line" }, between) : null));
}
