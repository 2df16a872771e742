// The rows of the list: hits by kind, and what leads to all of a kind.

/** A group of options; `add(row, taken)` makes a row one that arrows reach. */
function hitGroup(group, kind, add) {
  const count = group.hits.length < group.total && kind ? `first ${grouped(group.hits.length)} of ${grouped(group.total)}`
    : grouped(group.total);
  const head = make("div", { class: "dm-search-group", "aria-hidden": "true" }, make("span", {}, group.plural),
    make("span", { class: "dm-quiet" }, count));
  const rows = group.hits.map((hit) => add(hitRow(group, hit), { id: hit.id, kind: group.kind, sentence: hit.sentence }));
  if (group.hits.length < group.total && !kind) {
    rows.push(add(plainRow(`all ${grouped(group.total)} in ${group.plural}`), { all: group.kind }));
  }
  return make("div", { role: "group", "aria-label": `${group.plural}, ${count}` }, head, ...rows);
}

function hitRow(group, hit) {
  const icon = makeIcon(PALETTE.icons, group.icon, { size: 16 });
  icon.style.color = `var(--dm-${group.kind.toLowerCase()})`;
  const also = hit.also ? ["also ", make("strong", {}, hit.also), hit.context ? " · " : ""] : [];
  const context = [hit.context, hit.day === null ? "" : hit.day ? `reported ${dateText(hit.day)}` : "no date"].filter(Boolean).join(", ");
  return make("div", { class: "dm-option", "data-id": hit.id, title: hit.name }, icon,
    make("span", { class: "dm-option-name" }, ...withMarks(hit.name, hit.marks)),
    make("span", { class: "dm-option-context" }, ...also, context),
    hit.quote ? make("span", { class: "dm-option-quote" }, ...withMarks(hit.quote, hit.quoteMarks)) : null);
}

/** A row that shows other rows. */
function plainRow(text) {
  return make("div", { class: "dm-option dm-option-more" }, text);
}

/** A text with its marked letters in bold. */
function withMarks(text, marks) {
  const parts = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(text.slice(at, start), make("strong", {}, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)];
}
