// One speaker's record: counts by stance, marks in time, offices, then the statements.

const WIDE = 1000; // units of the drawing's width

function makeRecord(side, record) {
  const { theme } = side;
  const card = make("section", { class: "s-card s-record" }, recordHead(side, record), ...record.order.map((group) => groupLine(theme, group, record.groups[group])).filter(Boolean));
  if (record.marks.length) card.append(timeStrip(side, record));
  if (record.undated) card.append(make("p", { class: "s-line" }, `${counted(record.undated, "statement")} without a report date ${record.undated === 1 ? "is" : "are"} not in the strip.`));
  return card;
}

function recordHead(side, record) {
  const span = record.span ? `reported ${rangeText(...record.span)}` : "no report date";
  const offices = record.offices.map((one) => `${one.words} (${one.first ? `reported ${rangeText(one.first, one.last)}` : "no date"})`);
  return make("header", { class: "s-record-head" }, make("h3", {}, namePiece(side.theme, record.speaker)),
    make("span", { class: "dm-quiet" }, `${counted(record.total, "statement")}, ${span}`), make("span", { class: "dm-space" }), explorePiece(record.explore, side.tell),
    ...offices.slice(0, 4).map((words) => make("p", { class: "s-line s-whole" }, words)),
    offices.length > 4 ? make("p", { class: "s-line s-whole" }, `and ${offices.length - 4} more offices`) : null);
}

/** "denies 4 · rejects 2" behind the group's count. */
function groupLine(theme, group, stances) {
  const names = Object.entries(stances ?? {});
  if (!names.length) return null;
  const chip = make("span", { class: "dm-stance" }, `${theme.stances[group].mark} ${group} ${grouped(names.reduce((sum, [, count]) => sum + count, 0))}`);
  Object.assign(chip.style, { color: theme.stances[group].text, background: theme.stances[group].back });
  return make("p", { class: "s-group" }, chip, make("span", { class: "dm-quiet" }, names.map(([stance, count]) => `${stance} ${grouped(count)}`).join(" · ")));
}

/** A lane for each group of stances, a mark for each statement; a click opens it. */
function timeStrip(side, record) {
  const lanes = record.order.filter((group) => record.marks.some((mark) => mark.group === group));
  const [first, last] = record.span.map((day) => Date.parse(wholeDay(day)));
  const x = (day) => (last === first ? WIDE / 2 : 12 + ((Date.parse(wholeDay(day)) - first) / (last - first)) * (WIDE - 24));
  const strip = make("div", { class: "s-strip", role: "group", "aria-label": "Statements in order of their reports" });
  for (const group of lanes) strip.append(stanceLane(side, group, record.marks.filter((mark) => mark.group === group), x));
  strip.append(make("div", { class: "s-axis" }, make("span", {}, dateText(record.span[0])), make("span", {}, "reported"), make("span", {}, dateText(record.span[1]))));
  return strip;
}

function stanceLane(side, group, marks, x) {
  const lane = make("div", { class: "s-lane" });
  for (const mark of marks) {
    const button = make("button", { type: "button", class: "s-tick", title: `${mark.stance}, reported ${dateText(mark.day)}: ${shortened(mark.words, 90)}`,
      "aria-label": `${mark.stance}, reported ${dateText(mark.day)}`, onclick: () => side.tell({ kind: "choose", id: mark.id }) }, side.theme.stances[group].mark);
    button.style.left = `${x(mark.day) / WIDE * 100}%`;
    button.style.color = side.theme.stances[group].text;
    lane.append(button);
  }
  return lane;
}

/** The first day that a date may mean. */
function wholeDay(day) {
  return { 4: `${day}-01-01`, 7: `${day}-01` }[day.length] ?? day.slice(0, 10);
}

function recordRows(side, record) {
  const items = record.rows.map((one) => make("li", { "data-id": one.id }, make("p", { class: "s-when" }, stanceChip(side.theme, one.stance),
    make("span", {}, one.reported ? `reported ${dateText(one.reported)}` : "reported: no date"), make("span", { class: "dm-quiet" }, one.publisher ?? "publisher unknown"),
    make("span", { class: "dm-space" }), make("button", { type: "button", class: "dm-link", onclick: () => side.tell({ kind: "choose", id: one.id }) }, "Pairs"),
    articlePiece(one, side.tell)), sentencePiece(one), aboutPiece(side.theme, one.about)));
  const rest = record.total - record.rows.length;
  return [make("ul", { class: "s-record-rows" }, ...items), rest > 0 ? make("p", { class: "s-line" }, `The newest ${grouped(record.rows.length)} of ${grouped(record.total)}: narrow the list to ${record.speaker.name} for all.`) : null].filter(Boolean);
}
