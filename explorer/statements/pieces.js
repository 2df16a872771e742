// Pieces that the list and what stands beside it share: chips, names with icons, dates with their clock, sentences.

/** Something with a name, with the icon of its type; a button where `open` says what a click does. */
function namePiece(theme, one, open) {
  const icon = makeIcon(PALETTE.icons, theme.types[one.type].icon, { size: 14 });
  icon.style.color = theme.types[one.type].fill;
  if (!open) return make("span", { class: "s-name" }, icon, make("span", {}, shortened(one.name, 40)));
  return make("button", { type: "button", class: "s-name s-open", onclick: inside(open), title: `What ${one.name} says` }, icon,
    make("span", {}, one.name));
}

/** "about Halden talks, Estmark" with icons. */
function aboutPiece(theme, about) {
  if (!about.length) return null;
  const rest = about.length - 4;
  return make("p", { class: "s-about" }, "about ", ...about.slice(0, 4).map((one) => namePiece(theme, one)),
    rest > 0 ? make("span", { class: "dm-quiet" }, `and ${rest} more`) : null);
}

/** Who says it, with the office then. */
function speakerPiece(theme, one, tell) {
  const name = one.who ? make("button", { type: "button", class: "s-who", title: `What ${one.by} says over time`,
    onclick: inside(() => tell({ kind: "speaker", id: one.who.id })) }, one.by)
    : make("strong", {}, one.by || "not named");
  return [name, one.role ? make("span", { class: "s-line" }, one.role) : null];
}

/** Both clocks, each by its name. */
function clockPieces(one) {
  const happened = one.happened ? `happened ${rangeText(...one.happened)}` : "happened: no date";
  return [make("span", { class: "s-line" }, one.reported ? `reported ${dateText(one.reported)}` : "reported: no date"),
    make("span", { class: "s-line" }, happened)];
}

/** "2 independent of 4 reports". */
function reportsText(one) {
  return `${grouped(one.independent)} independent of ${counted(one.reports, "report")}`;
}

/** A number of days as words between two moments: "the same day", "a day later". */
function laterText(days) {
  if (days === null) return "no date between";
  if (!days) return "the same day";
  return days === 1 ? "a day later" : `${grouped(days)} days later`;
}

/** Whole days from one ISO date to another; null where one is not known to the day. */
function daysBetween(one, other) {
  if (!one || !other || one.length < 10 || other.length < 10) return null;
  return Math.round((Date.parse(other.slice(0, 10)) - Date.parse(one.slice(0, 10))) / 864e5);
}

/** The place in the article, as a link within the app. */
function articlePiece(one, tell, words = `Article, sentence ${one.number}`) {
  const link = localLink(one.href, words, () => tell({ kind: "article", id: one.article, number: one.number }),
    { title: one.article_name, class: "s-article" });
  link.addEventListener("click", (event) => event.stopPropagation());
  return link;
}

/** A click on something within a row is not one on the row. */
function inside(run) {
  return (event) => {
    event.stopPropagation();
    run();
  };
}

/** A button that is drawn as one. */
function pushButton(words, run, { primary = false, why = "" } = {}) {
  return make("button", { type: "button", class: primary ? "s-button s-primary" : "s-button", onclick: run, disabled: !!why,
    title: why || null }, words);
}

/** A link to Explore with what it shows there. */
function explorePiece(explore, tell, words = "Show in Explore") {
  return localLink(`./?${new URLSearchParams(explore.address)}`, words, () => tell({ kind: "explore", ...explore }),
    { class: "s-button" });
}
