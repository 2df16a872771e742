// One frame: lines below, nodes in the middle (vis-network calls for each), marks, badges and labels on top.

const LINES_STOP_ABOVE = 1500; // nodes; above it lines hide while the ground is dragged, and dashes draw solid

/** What all drawing functions of this frame need, read once. */
function lookOf(drawing) {
  const { network, theme, state } = drawing;
  const scale = network.getScale();
  return {
    theme, scale, px: 1 / scale, paths: drawing.paths, marks: drawing.marks,
    at: (node) => [node.body.x, node.body.y],
    near: isNear(scale, state.shown.nodes.size),
    arrows: ARROW * scale >= 2.5,
    // Thousands of lines on a small picture would hide the nodes.
    lineOpacity: state.lines.length > LINES_STOP_ABOVE ? Math.min(1, Math.max(0.3, 2 * scale)) : 1,
    plain: state.shown.nodes.size > LINES_STOP_ABOVE,
    inView: inViewOf(drawing, scale),
    opacityOf: (node) => opacityOf(state, node),
  };
}

/** A test whether a line's box touches what is on screen. */
function inViewOf({ network, container }, scale) {
  const { x, y } = network.getViewPosition();
  const halfWidth = container.clientWidth / 2 / scale + 40;
  const halfHeight = container.clientHeight / 2 / scale + 40;
  const [left, right, top, bottom] = [x - halfWidth, x + halfWidth, y - halfHeight, y + halfHeight];
  return (path) => Math.max(path.x1, path.x2, path.cx) > left && Math.min(path.x1, path.x2, path.cx) < right
    && Math.max(path.y1, path.y2, path.cy) > top && Math.min(path.y1, path.y2, path.cy) < bottom;
}

function opacityOf(state, node) {
  const known = state.shown.dimmed.has(node.id) ? 0.32 : 1;
  return state.fresh.has(node.id) ? known * state.fadedIn : known;
}

/** Before the nodes: halo of the chosen line, then all lines. */
function drawBelow(drawing, ctx) {
  const { state } = drawing;
  drawing.look = lookOf(drawing);
  advanceFade(drawing);
  if (state.communities.length) drawCommunities(ctx, drawing);
  for (const line of chosenLines(state)) drawHalo(ctx, line, drawing.look);
  drawTies(ctx, state, drawing.look);
  const resting = !state.dragging || state.shown.nodes.size <= LINES_STOP_ABOVE;
  if (resting) drawLines(ctx, state.groups, drawing.look);
}

/** One node, called by vis-network. */
function drawOneNode(drawing, ctx, id, x, y) {
  const { state, look } = drawing;
  const node = state.graph.byId.get(id);
  if (!node || !look) return;
  drawNode(ctx, node, x, y, look, state.focus === id || state.selection.includes(id));
}

/** After the nodes: marks of lines, badges, labels, counts. None stands on another: the ground knows what is taken. */
function drawAbove(drawing, ctx) {
  const { state, look, theme } = drawing;
  if (!look || (state.dragging && state.shown.nodes.size > LINES_STOP_ABOVE)) return;
  ctx.save();
  const nodes = nodesInView(drawing, look);
  const screen = screenOf(drawing, look);
  const ground = groundUnder(nodes, look, screen);
  const first = new Set([...state.selection, state.focus, state.hover].filter(Boolean));
  const settings = { look, largest: state.largest, first, screen, isSeen: isSeenOf(drawing), ground };
  const isLarge = (node) => state.largest.has(node.id) || first.has(node.id);
  // In this order things give way to each other: a crowd keeps its best known names rather than its counts.
  const marks = placeMarks(state.lines, ["contested", "disputes"], settings);
  drawing.labels = placeLabels(ctx, nodes.filter(isLarge), settings);
  if (look.near) {
    marks.push(...placeMarks(state.lines, ["negated", "confirms"], settings));
    drawing.labels.push(...placeLabels(ctx, nodes.filter((node) => !isLarge(node)), settings));
    marks.push(...placeMarks(state.lines, ["count"], settings));
  }
  for (const mark of marks) drawMark(ctx, mark, look);
  if (look.near) {
    for (const node of nodes) {
      ctx.globalAlpha = look.opacityOf(node);
      if (node.radius * look.scale >= BARE_RADIUS) drawBadges(ctx, node, ...look.at(node), look);
    }
    ctx.globalAlpha = 1;
  }
  for (const node of nodes.filter((one) => one.contested)) drawTellings(ctx, node, ...look.at(node), look);
  drawNotes(ctx, drawing, nodes, look);
  drawLabels(ctx, drawing.labels, look);
  for (const line of chosenLines(state)) drawRelation(ctx, line, phraseOf(drawing.palette, line), { ...look, theme });
  ctx.restore();
}

function chosenLines(state) {
  const ids = new Set([...state.selection, state.hover].filter(Boolean));
  return state.lines.filter((line) => ids.has(line.id));
}

function nodesInView({ state, network, container }, look) {
  const { x, y } = network.getViewPosition();
  const halfWidth = container.clientWidth / 2 / look.scale + 30;
  const halfHeight = container.clientHeight / 2 / look.scale + 30;
  return state.graph.nodes.filter((node) => state.shown.nodes.has(node.id)
    && Math.abs(node.body.x - x) < halfWidth && Math.abs(node.body.y - y) < halfHeight);
}

/** A function from a place in graph units to pixels of the canvas; far cheaper than asking vis-network each time. */
function screenOf({ network, container }, look) {
  const { x, y } = network.getViewPosition();
  return (left, top) => [(left - x) * look.scale + container.clientWidth / 2, (top - y) * look.scale + container.clientHeight / 2];
}

/** A test whether a box in pixels of the canvas is wholly on it, not under the controls at its `top` nor the element in its `corner`. */
function isSeenOf({ container, corner, top: controls = 0 }) {
  const { clientWidth: width, clientHeight: height } = container;
  const [right, top] = corner ? [corner.offsetLeft + corner.offsetWidth, height - corner.offsetHeight - corner.offsetLeft] : [0, height];
  return (box) => box.left > 0 && box.right < width && box.top > controls && box.bottom < height
    && (box.left > right || box.bottom < top);
}

/** New nodes come in over 150 ms. */
function advanceFade(drawing) {
  const { state } = drawing;
  if (!state.fresh.size) return;
  state.fadedIn = Math.min(1, (performance.now() - state.freshSince) / 150);
  if (state.fadedIn === 1) state.fresh = new Set();
  drawing.redraw();
}
