// What of the graph is shown: types, relations, confidence and the brush of the timeline. Nothing moves.

/** A filter that lets everything through. */
function openFilter() {
  return { types: [], relations: [], confidence: 0, clock: "reported", from: null, to: null, undated: true };
}

/**
 * Nodes and edges that pass, and how many of each reason did not.
 * `types` and `relations` hold what is switched off. A node without any line left by the brush stays, dimmed.
 */
function passing(graph, filter) {
  const left = { types: 0, relations: 0, confidence: 0, dates: 0 };
  const nodes = new Set();
  for (const node of graph.nodes) {
    if (filter.types.includes(node.type)) left.types += 1;
    else if (isDated(node) && !inBrush(filter, datesOf(node, filter.clock))) left.dates += 1;
    else nodes.add(node.id);
  }
  const edges = [];
  for (const edge of graph.edges) {
    if (filter.types.includes(edge.a.type) || filter.types.includes(edge.b.type)) continue;
    if (filter.relations.includes(edge.type)) left.relations += 1;
    else if (edge.confidence != null && edge.confidence < filter.confidence) left.confidence += 1;
    else if (!nodes.has(edge.a.id) || !nodes.has(edge.b.id)) left.dates += 1;
    else if (!isDated(edge.a) && !isDated(edge.b) && !inBrush(filter, datesOf(edge, filter.clock))) left.dates += 1;
    else edges.push(edge);
  }
  return { nodes, edges, left, dimmed: dimmedNodes(filter, nodes, edges) };
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

function inBrush(filter, dates) {
  if (!filter.from) return dates !== null || filter.undated;
  if (!dates) return filter.undated;
  return dates[1] >= filter.from && dates[0] <= filter.to;
}

/** While a brush is drawn, entities that none of the lines in it reaches step back. */
function dimmedNodes(filter, nodes, edges) {
  if (!filter.from && filter.undated) return new Set();
  const reached = new Set(edges.flatMap((edge) => [edge.a.id, edge.b.id]));
  return new Set([...nodes].filter((id) => !reached.has(id)));
}

/** "Left out: 3 relation types, 6 lines below 0.5, 9 outside the dates", or an empty string. */
function leftOutText(graph, filter, left) {
  const parts = [];
  if (graph.total > graph.nodes.length && !graph.nodes.some((node) => node.members)) parts.push(counted(graph.total - graph.nodes.length, "node with fewer connections",
    "nodes with fewer connections"));
  if (left.types) parts.push(`${counted(left.types, "node")} of ${counted(filter.types.length, "type")}`);
  if (filter.relations.length) parts.push(counted(filter.relations.length, "relation type"));
  if (left.confidence) parts.push(`${counted(left.confidence, "sentence")} below ${filter.confidence.toFixed(1)}`);
  if (left.dates) parts.push(`${grouped(left.dates)} outside the dates`);
  return parts.length ? `Left out: ${parts.join(", ")}` : "";
}
