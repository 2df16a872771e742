// The camera: fit, zoom, pan, go to. Only the user's own commands move it.

const MOVE = 200; // milliseconds

const MARGIN = { top: 72, bottom: 50, side: 60 }; // controls along the edges
const SMALLER = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7]; // what a picture may lose so that its corner hides nothing
const RAISED = [0, 0.25, 0.5, 0.75, 1]; // and how far from the middle to the top it may go for that

/** Shows all nodes (or those given), clear of the controls; `drawing.corner` is the element in the lower left corner. */
function fitAll(drawing, { animate = false, ids = null } = {}) {
  const { state, container } = drawing;
  const shown = state.graph.nodes.filter((node) => (ids ? ids.includes(node.id) : state.shown.nodes.has(node.id)));
  const nodes = shown.length ? shown : state.graph.nodes; // where a filter leaves none, all of them may come back
  if (!nodes.length || !container.clientWidth) return;
  const bounds = boundsOf(nodes);
  const middle = cameraFor(bounds, container);
  const aside = () => SMALLER.flatMap((factor) => RAISED.map((raised) =>
    cameraFor(bounds, container, { scale: middle.scale * factor, raised })));
  const hides = (camera) => drawing.corner && nodes.some((node) => isUnder(node, camera, container, drawing.corner));
  const camera = hides(middle) ? aside().find((one) => !hides(one)) ?? middle : middle;
  moveCamera(drawing, camera.x, camera.y, camera.scale, animate);
}

function boundsOf(nodes) {
  const xs = nodes.map((node) => node.body.x);
  const ys = nodes.map((node) => node.body.y);
  return { west: least(xs), east: -least(xs.map((x) => -x)), north: least(ys), south: -least(ys.map((y) => -y)) };
}

/** The camera that shows bounds between the margins: in the middle, or with a given scale at the right and raised. */
function cameraFor({ west, east, north, south }, container, given = null) {
  const width = container.clientWidth - 2 * MARGIN.side;
  const height = container.clientHeight - MARGIN.top - MARGIN.bottom;
  const fitting = Math.min(1.2, Math.max(0.03, Math.min(width / (east - west || 1), height / (south - north || 1))));
  const { scale, raised } = given ?? { scale: fitting, raised: 0 };
  const middle = (north + south) / 2 - (MARGIN.top - MARGIN.bottom) / 2 / scale;
  const top = north + (container.clientHeight / 2 - MARGIN.top) / scale;
  return { x: given ? east - width / 2 / scale : (west + east) / 2, y: middle + (top - middle) * raised, scale };
}

function isUnder(node, camera, container, corner) {
  const x = (node.body.x - camera.x) * camera.scale + container.clientWidth / 2;
  const y = (node.body.y - camera.y) * camera.scale + container.clientHeight / 2;
  return x < corner.offsetWidth + 40 && y > container.clientHeight - corner.offsetHeight - 40;
}

function least(numbers) {
  return numbers.reduce((best, number) => Math.min(best, number), Infinity);
}

function moveCamera({ network }, x, y, scale, animate) {
  const animation = animate && !reducedMotion() ? { duration: MOVE, easingFunction: "easeInOutQuad" } : false;
  network.moveTo({ position: { x, y }, scale, animation });
}

/** Zooms about the middle of the canvas; a factor above 1 comes nearer. */
function zoomBy(drawing, factor) {
  const { x, y } = drawing.network.getViewPosition();
  const scale = Math.min(6, Math.max(0.03, drawing.network.getScale() * factor));
  moveCamera(drawing, x, y, scale, true);
}

/** Pans by pixels of the screen. */
function panBy(drawing, dx, dy) {
  const { x, y } = drawing.network.getViewPosition();
  const scale = drawing.network.getScale();
  moveCamera(drawing, x + dx / scale, y + dy / scale, scale, false);
}

/** Brings a node into view where it is outside; otherwise nothing moves. */
function reveal(drawing, id) {
  const { network, container, state } = drawing;
  const node = state.graph.byId.get(id);
  if (!node) return;
  const { x, y } = network.canvasToDOM({ x: node.body.x, y: node.body.y });
  const margin = 40;
  const inside = x > margin && y > margin && x < container.clientWidth - margin && y < container.clientHeight - margin;
  if (!inside) moveCamera(drawing, node.body.x, node.body.y, network.getScale(), true);
}

/** Where the camera is, to be put back later. */
function cameraOf({ network }) {
  const { x, y } = network.getViewPosition();
  return { x, y, scale: network.getScale() };
}

/** Set as it is read: `moveTo` starts from where the camera is, and ends some pixels off after a change of scale. */
function restoreCamera({ network }, { x, y, scale }) {
  const { clientWidth, clientHeight } = network.canvas.frame.canvas;
  Object.assign(network.body.view, { scale, translation: { x: clientWidth / 2 - x * scale, y: clientHeight / 2 - y * scale } });
  network.redraw();
}

/** Has the canvas as many pixels as its container? Made before its style sheet came, it has 150 and is stretched. */
function fillsItsContainer({ network, container }) {
  const { frame, pixelRatio } = network.canvas;
  return Math.abs(frame.canvas.height / (pixelRatio || 1) - container.clientHeight) < 2;
}

/** Takes the size of its container; the camera stays, where vis-network by itself would zoom with the size. */
function takeSize(drawing) {
  const camera = cameraOf(drawing);
  drawing.network.setSize("100%", "100%");
  restoreCamera(drawing, camera);
  drawing.network.redraw();
}
