// What of the graph is shown: the day it is seen from, types, relations, styles of lines, confidence and the brush.
// Nothing moves.

/** A filter that lets everything through. */
function openFilter() {
  return { types: [], relations: [], styles: [], confidence: 0, asof: null, clock: "reported", from: null, to: null, undated: true };
}

/**
 * Nodes and edges that pass, the lines these fold into, how many were left out for each reason (lines for `styles`), and
 * how many sentences without a report date `stay` although a day was chosen. `types`, `relations` and `styles` hold what
 * is switched off. An edge of an event or statement that is left out is not counted beside it. A node without any line
 * left by the brush stays, dimmed. Happenings read as they were told by the day.
 */
function passing(graph, filter, palette) {
  for (const node of graph.nodes) tellAs(node, filter.asof);
  const standing = reportedBy(graph, filter.asof);
  const left = { later: standing.later, types: 0, relations: 0, confidence: 0, dates: 0, undated: 0, styles: 0 };
  const nodes = new Set();
  for (const node of standing.nodes) {
    const why = filter.types.includes(node.type) ? "types" : isDated(node) ? whyOutside(filter, node) : null;
    if (why) left[why] += 1;
    else nodes.add(node.id);
  }
  const passed = [];
  for (const edge of standing.edges) {
    if (filter.types.includes(edge.a.type) || filter.types.includes(edge.b.type)) continue;
    const ends = nodes.has(edge.a.id) && nodes.has(edge.b.id);
    const why = filter.relations.includes(edge.type) ? "relations"
      : edge.confidence != null && edge.confidence < filter.confidence ? "confidence"
      : ends && !isDated(edge.a) && !isDated(edge.b) ? whyOutside(filter, edge) : null;
    if (why) left[why] += 1;
    else if (ends) passed.push(edge);
  }
  const { lines, edges, off } = linesOn(passed, filter.styles, palette);
  left.styles = off;
  return { nodes, edges, lines, left, stay: standing.undated, dimmed: dimmedNodes(filter, nodes, edges) };
}

/** A filter with one of its `types` or `styles` (`kind`) switched off, or on again. */
function switched(filter, kind, name) {
  const off = filter[kind];
  return { ...filter, [kind]: off.includes(name) ? off.filter((one) => one !== name) : [...off, name] };
}

/** Events and statements are dated themselves; entities are as old as their lines. */
function isDated(item) {
  return item.type === "Event" || item.type === "Statement";
}

/** [from, to] of a node or edge on one of the two clocks, or null where it has no date there. */
function datesOf(item, clock) {
  if (clock === "reported") return item.reported ? [firstDay(item.reported), lastDay(item.reported)] : null;
  if (item.from) return [firstDay(item.from), lastDay(item.to ?? item.from)];
  return null;
}

function firstDay(iso) {
  return iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso;
}

function lastDay(iso) {
  if (iso.length === 4) return `${iso}-12-31`;
  if (iso.length > 7) return iso;
  const [year, month] = iso.split("-").map(Number);
  return `${iso}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

/** Why the timeline leaves a fact out: its dates, or that it has none; null where it does not. */
function whyOutside(filter, item) {
  const dates = datesOf(item, filter.clock);
  if (!dates) return filter.undated ? null : "undated";
  return !filter.from || (dates[1] >= filter.from && dates[0] <= filter.to) ? null : "dates";
}

/** While a brush is drawn, entities that none of the lines in it reaches step back. */
function dimmedNodes(filter, nodes, edges) {
  if (!filter.from && filter.undated) return new Set();
  const reached = new Set(edges.flatMap((edge) => [edge.a.id, edge.b.id]));
  return new Set([...nodes].filter((id) => !reached.has(id)));
}

/** "Left out: 3 relation types, 6 lines below 0.5, 9 reported after 14 Mar 2025.", or an empty string. */
function leftOutText(graph, filter, { left, stay }) {
  const parts = [];
  if (graph.total > graph.nodes.length && !graph.nodes.some((node) => node.members)) parts.push(counted(graph.total - graph.nodes.length, "node with fewer connections",
    "nodes with fewer connections"));
  if (left.types) parts.push(`${counted(left.types, "node")} of ${counted(filter.types.length, "type")}`);
  if (filter.relations.length) parts.push(counted(filter.relations.length, "relation type"));
  if (left.styles) parts.push(`${counted(left.styles, "line")} of ${counted(filter.styles.length, "style")}`);
  if (left.confidence) parts.push(`${counted(left.confidence, "sentence")} below ${filter.confidence.toFixed(1)}`);
  if (left.dates) parts.push(`${grouped(left.dates)} outside the dates`);
  if (left.undated) parts.push(`${grouped(left.undated)} with no date on the ${filter.clock} lane`);
  if (left.later) parts.push(`${grouped(left.later)} reported after ${dateText(filter.asof)}`);
  const stays = filter.asof && stay ? `${counted(stay, "sentence")} without a report date ${stay === 1 ? "stays" : "stay"}.` : "";
  return [parts.length && `Left out: ${parts.join(", ")}${stays && "."}`, stays].filter(Boolean).join(" ");
}
