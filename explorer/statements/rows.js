// One row of the list.

/** The row of a statement: stance, sentence, speaker, report, days between event and report. */
function makeRow(list, one) {
  const { theme, tell } = list;
  const row = make("div", { class: "s-row", role: "row", "data-id": one.id, tabindex: "-1", "aria-selected": "false",
    onclick: () => { if (getSelection().isCollapsed) choose(list, one.id); } });
  row.append(
    cell("s-stance", stanceChip(theme, one.stance), make("span", { class: "s-line" }, one.quote), ...marksOf(theme, one)),
    cell("s-said", sentencePiece(one), make("div", { class: "s-below" }, ...speakerPiece(theme, one, tell)), aboutPiece(theme, one.about)),
    cell("s-speaker", ...speakerPiece(theme, one, tell)),
    cell("s-report", make("strong", {}, one.publisher ?? "publisher unknown"), ...clockPieces(one), articlePiece(one, tell, shortened(one.article_name, 34))),
    cell("s-gap", ...gapPieces(one.gap)));
  return row;
}

function cell(name, ...children) {
  return make("div", { class: `s-cell ${name}`, role: "gridcell" }, ...children);
}

/** Whether other statements dispute or confirm it. */
function marksOf(theme, one) {
  const mark = (group, count, words) => {
    if (!count) return null;
    const piece = make("span", { class: "s-mark", title: `${words} by ${counted(count, "other statement")}` },
      `${theme.stances[group].mark} ${words}${count > 1 ? ` ${count}×` : ""}`);
    piece.style.color = theme.stances[group].text;
    return piece;
  };
  return [mark("contradicting", one.disputed, "disputed"), mark("asserting", one.confirmed, "confirmed")];
}

function gapPieces(days) {
  if (days === null) return [make("span", { class: "dm-quiet", title: "No date of what happened, or none of the report" }, "–")];
  const words = days < 0 ? "ahead" : days ? "after" : "";
  return [make("strong", {}, days ? counted(Math.abs(days), "day") : "same day"), words ? make("span", { class: "s-line" }, words) : null];
}
