// The graph on a vis-network: what the app's canvas and the exported file share. vis-network keeps camera and dragging;
// everything that is seen is drawn here. Made for a container that fills its parent.

/**
 * Starts a drawing. `handlers`: select(ids), hover(item, place), activate(id), moved([id], [x, y], [dx, dy]), held(id),
 * changed().
 * Returns the drawing: load, filter, setTheme, select, focus, fit, zoom, pan, point, positions, destroy.
 */
function createDrawing(vis, container, palette, handlers = {}) {
  const drawing = { container, palette, handlers, paths: shapePaths(palette), marks: markPaths(palette) };
  drawing.state = {
    graph: { nodes: [], edges: [], byId: new Map(), total: 0 }, filter: openFilter(), known: [], lines: [], groups: [],
    shown: { nodes: new Set(), edges: [], lines: [], left: {}, dimmed: new Set() }, largest: new Set(),
    communities: [], selection: [], focus: null, hover: null, dragging: false, unfitted: true, fresh: new Set(), fadedIn: 1, freshSince: 0,
  };
  drawing.data = new vis.DataSet();
  drawing.network = new vis.Network(container, { nodes: drawing.data, edges: new vis.DataSet() }, networkOptions(drawing));
  drawing.redraw = oncePerFrame(() => drawing.network && drawing.network.redraw());
  drawing.network.on("beforeDrawing", (ctx) => drawBelow(drawing, ctx));
  drawing.network.on("afterDrawing", (ctx) => drawAbove(drawing, ctx));
  listenTo(drawing);
  return drawing;
}

function networkOptions(drawing) {
  const ctxRenderer = ({ ctx, id, x, y }) => {
    const size = 2 * (drawing.state.graph.byId.get(id)?.radius ?? 13);
    return { drawNode: () => drawOneNode(drawing, ctx, id, x, y), nodeDimensions: { width: size, height: size } };
  };
  return {
    autoResize: false, physics: false, layout: { improvedLayout: false }, nodes: { shape: "custom", ctxRenderer, chosen: false },
    interaction: { selectable: false, hover: false, keyboard: false, tooltipDelay: 1e9, zoomSpeed: 0.7 },
  };
}

/**
 * Puts in a graph. Nodes that were there keep their places, but where the graph has them at another place than the last
 * one had; those in `held` keep theirs in any case. The camera fits the first graph and stays with all others. Returns
 * the new nodes.
 */
function loadGraph(drawing, graph, filter, held = new Set()) {
  const { data, network, state } = drawing;
  const known = new Set(data.getIds());
  const kept = graph.nodes.filter((node) => known.has(node.id));
  const fresh = graph.nodes.filter((node) => !known.has(node.id));
  data.remove([...known].filter((id) => !graph.byId.has(id)));
  data.add(fresh.map((node) => ({ id: node.id, x: node.x, y: node.y })));
  for (const node of graph.nodes) node.body = network.body.nodes[node.id];
  for (const node of fresh) putBack(node); // vis-network cuts the fraction off
  for (const node of kept) if (!held.has(node.id)) putBack(node, state.graph.byId.get(node.id));
  state.graph = graph; // only now: vis-network may draw while nodes are added
  if (kept.length && !reducedMotion()) {
    Object.assign(state, { fresh: new Set(fresh.map((node) => node.id)), fadedIn: 0, freshSince: performance.now() });
  }
  const byRadius = graph.nodes.filter((node) => !node.members).sort((a, b) => b.connections - a.connections);
  state.largest = new Set(byRadius.slice(0, 10).map((node) => node.id));
  applyFilter(drawing, filter ?? state.filter);
  const stays = (id) => graph.byId.has(id) || state.lines.some((line) => line.id === id);
  state.selection = state.selection.filter(stays);
  if (state.unfitted && graph.nodes.length) fitAll(drawing);
  state.unfitted = state.unfitted && !graph.nodes.length;
  return fresh;
}

/** A node to its place, where that is another one than it was; what the user just moved is not fetched back by it. */
function putBack(node, before) {
  if (before && before.x === node.x && before.y === node.y) return;
  node.body.x = node.x;
  node.body.y = node.y;
}

/** All nodes to the places the graph has them at, but for those in `held`. */
function putAllBack(drawing, held) {
  for (const node of drawing.state.graph.nodes) if (!held.has(node.id)) putBack(node);
  drawing.redraw();
}

/** Takes everything away, so that the next graph is placed and fitted afresh. */
function clearGraph({ data, state }) {
  data.clear();
  state.unfitted = true;
}

/** Shows what passes the filter; nothing moves. */
function applyFilter(drawing, filter) {
  const { state, data, network, palette } = drawing;
  const before = state.lines;
  state.filter = filter;
  state.shown = passing(state.graph, filter, palette);
  countHidden(state);
  state.lines = state.shown.lines;
  state.selection = state.selection.map((id) => nameNow(drawing, id, before));
  state.groups = drawing.theme ? batched(strokesOf(state.lines, drawing.theme)) : [];
  const changes = state.graph.nodes.map((node) => ({ id: node.id, hidden: !state.shown.nodes.has(node.id) }))
    .filter(({ id, hidden }) => network.body.nodes[id].options.hidden !== hidden);
  for (const node of state.graph.nodes) Object.assign(node.body.options.fixed, { x: !!node.pinned, y: !!node.pinned });
  if (changes.length) data.update(changes);
  drawing.handlers.changed?.();
  drawing.redraw();
}

/** A line is named by its first edge, so one that lost or got back edges may have another name than `before`. */
function nameNow(drawing, id, before) {
  if (drawing.state.graph.byId.has(id)) return id;
  const mine = new Set(before.find((line) => line.id === id)?.edges.map((edge) => edge.id));
  const line = lineById(drawing, id) ?? drawing.state.lines.find((one) => one.edges.some((edge) => mine.has(edge.id)));
  return line?.id ?? id;
}

/** Takes the colours of another theme; `font` is a font family of the page. */
function setTheme(drawing, theme) {
  drawing.theme = theme;
  drawing.state.groups = batched(strokesOf(drawing.state.lines, theme));
  drawing.redraw();
}

/** Selects nodes or one line by their ids, without telling the handler. */
function selectItems(drawing, ids) {
  drawing.state.selection = ids;
  drawing.state.focus = ids.at(-1) ?? null;
  drawing.handlers.changed?.();
  drawing.redraw();
}

/** The node or line at a place of the container in pixels. */
function itemAt(drawing, x, y) {
  const { network, state } = drawing;
  const place = network.DOMtoCanvas({ x, y });
  const scale = network.getScale();
  let best = null;
  let nearest = Infinity;
  for (const node of state.graph.nodes) {
    if (!state.shown.nodes.has(node.id)) continue;
    const distance = Math.hypot(node.body.x - place.x, node.body.y - place.y);
    if (distance < Math.max(node.radius + 2, 8 / scale) && distance < nearest) [best, nearest] = [node, distance];
  }
  if (best) return { node: best };
  const line = lineAt(state.lines, place.x, place.y, 8 / scale, (node) => [node.body.x, node.body.y]);
  return line ? { line } : null;
}

/** The line that an edge's or a line's id means. */
function lineById(drawing, id) {
  return drawing.state.lines.find((line) => line.id === id || line.edges.some((edge) => edge.id === id)) ?? null;
}

/** The nodes' places in graph units: id -> [x, y], for those that are shown. */
function positionsOf(drawing) {
  const { graph, shown } = drawing.state;
  const nodes = graph.nodes.filter((node) => shown.nodes.has(node.id));
  return Object.fromEntries(nodes.map((node) => [node.id, [node.body.x, node.body.y]]));
}

/** Page pixels of a node, or of a place on a line that no node covers; null for what is not shown. */
function pointOfItem(drawing, id) {
  const { network, state, container } = drawing;
  const node = state.shown.nodes.has(id) ? state.graph.byId.get(id) : null;
  const line = node ? null : lineById(drawing, id);
  if (!node && !line) return null;
  const [x, y] = node ? [node.body.x, node.body.y] : clearPoint(drawing, line);
  const inside = network.canvasToDOM({ x, y });
  const frame = container.getBoundingClientRect();
  return { x: frame.left + inside.x, y: frame.top + inside.y };
}

/** A place on a line where a click means this line: the first of a few that nothing else covers. */
function clearPoint(drawing, line) {
  const at = (node) => [node.body.x, node.body.y];
  const path = pathOf(line, at, line.contested ? 1 : 0);
  const tries = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.12, 0.88].map((t) => pointOn(path, t));
  const means = ([x, y]) => {
    const inside = drawing.network.canvasToDOM({ x, y });
    return itemAt(drawing, inside.x, inside.y)?.line === line;
  };
  return tries.find(means) ?? tries[0];
}

function oncePerFrame(run) {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      run();
    });
  };
}

function reducedMotion() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
