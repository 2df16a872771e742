// The graph as the press had it by a day: what was reported later is off, what has no report date stays. Nothing moves.

/**
 * Was it reported after the day, for certain? ISO dates compare as texts, and a month or a year comes before its days:
 * a report of "2025-03" may be of any day in it, so it is not later than the 14th.
 */
function isLater(item, day) {
  return Boolean(day && item.reported && item.reported > day);
}

/**
 * Nodes and edges that stand by a day (null: all), how many sentences came `later`, and how many of those that stand have
 * no report date. An event or statement goes by its own report; an entity goes when all its lines here came later.
 */
function reportedBy(graph, day) {
  if (!day) return { nodes: graph.nodes, edges: graph.edges, later: 0, undated: 0 };
  const late = graph.edges.filter((edge) => isLater(edge, day));
  const early = graph.edges.filter((edge) => !isLater(edge, day));
  const [reached, known] = [endsOf(late), endsOf(early)];
  const gone = new Set(graph.nodes.filter((node) =>
    (isDated(node) ? isLater(node, day) : reached.has(node) && !known.has(node))));
  const edges = early.filter((edge) => !gone.has(edge.a) && !gone.has(edge.b));
  const bare = [...gone].filter((node) => !reached.has(node)).length; // told by no line that is here
  const undated = edges.filter((edge) => !edge.reported);
  return { nodes: graph.nodes.filter((node) => !gone.has(node)), edges, later: sentencesOf(late) + bare, undated: sentencesOf(undated) };
}

/**
 * How many neighbours of each node are not here, counted once for what it depends on: a filter or brush changes none. By a
 * day only those count that were reported by then: `known` has for each node in its order how many it has in the whole
 * graph. Where nobody counted these, as in a file, none is told.
 */
function countHidden(state) {
  const { graph, filter, known, counted: before } = state;
  if (before?.graph === graph && before.asof === filter.asof && before.known === known) return;
  state.counted = { graph, asof: filter.asof, known };
  const near = new Map(graph.nodes.map((node) => [node, new Set()]));
  for (const { a, b } of reportedBy(graph, filter.asof).edges) {
    near.get(a).add(b);
    near.get(b).add(a);
  }
  graph.nodes.forEach((node, row) => {
    const all = filter.asof ? known[row] ?? 0 : node.connections;
    node.more = node.members ? 0 : Math.max(0, all - near.get(node).size);
  });
}

function endsOf(edges) {
  return new Set(edges.flatMap((edge) => [edge.a, edge.b]));
}

function sentencesOf(edges) {
  return new Set(edges.map((edge) => edge.sentence)).size;
}

/** In the Reported lane: what the day does not know yet is sunken, and a line says which day it is. */
function drawAsOf(strip, width) {
  const day = strip.drawing.state.filter.asof;
  if (!day) return;
  const at = Math.max(0, Math.min(width, strip.x(timeOf(day) + DAY)));
  const before = at > width - 110;
  strip.svg.append(
    makeSvg("line", { class: "dm-asof", x1: at, x2: at, y1: MID, y2: 96 }),
    makeSvg("path", { class: "dm-asof-foot", d: `M${at - 5} 97h10l-5-8z` }),
    makeSvg("text", { class: `dm-asof-day${before ? " dm-before" : ""}`, x: before ? at - 7 : at + 7, y: 93, "text-anchor": before ? "end" : "start" },
      `as of ${dateText(day)}`));
}

function drawNotYet(strip, width) {
  const day = strip.drawing.state.filter.asof;
  const at = day ? Math.max(0, strip.x(timeOf(day) + DAY)) : width;
  if (at < width) strip.svg.append(makeSvg("rect", { class: "dm-not-yet", x: at, y: MID, width: width - at, height: 96 - MID }));
}
