// Nodes: shape in the type's colour with its glyph, rim, ring of the selected, badges. Units are pixels at zoom 1.

const BARE_RADIUS = 9; // below this many pixels on screen a node is its bare shape
const RIM = 4;

/**
 * Draws one node at its place and leaves the context moved there: vis-network puts it back. `look` is the frame's,
 * `ringed` says that the node is selected or in focus. Nothing is copied here: it runs for every node of every frame.
 */
function drawNode(ctx, node, x, y, look, ringed) {
  const type = look.theme.types[node.type];
  const shape = look.paths[node.type];
  const zoom = node.radius / 9;
  ctx.globalAlpha = look.opacityOf(node);
  ctx.translate(x, y);
  ctx.scale(zoom, zoom);
  if (node.radius * look.scale < BARE_RADIUS && !ringed && !node.members) {
    ctx.fillStyle = type.fill;
    ctx.fill(shape.outline);
  } else {
    drawWhole(ctx, node, shape, type, zoom, look.theme, ringed);
  }
}

function drawWhole(ctx, node, shape, type, zoom, theme, ringed) {
  ctx.lineJoin = "round";
  if (ringed) stroke(ctx, shape.outline, theme.accent, (2 * (RIM + 3)) / zoom);
  stroke(ctx, shape.outline, theme.surface, (2 * RIM) / zoom);
  if (node.members) drawStack(ctx, shape, type, zoom, theme);
  if (isUncertain(node)) {
    drawUncertain(ctx, node, shape, type, zoom, theme);
    return;
  }
  ctx.fillStyle = type.fill;
  ctx.fill(shape.outline);
  ctx.fillStyle = theme.surface;
  ctx.fill(shape.glyph, "evenodd");
}

function isUncertain(node) {
  return Boolean(node.state);
}

/** Planned and conditional: a dotted outline; cancelled and denied: an outline and a slash. Neither is filled. */
function drawUncertain(ctx, node, shape, type, zoom, theme) {
  ctx.fillStyle = theme.surface;
  ctx.fill(shape.outline);
  const fell = node.state === "cancelled" || node.state === "denied";
  if (!fell) ctx.setLineDash([2 / zoom, 3.5 / zoom]);
  stroke(ctx, shape.outline, type.fill, 2 / zoom);
  ctx.setLineDash([]);
  ctx.fillStyle = type.fill;
  ctx.fill(shape.glyph, "evenodd");
  if (fell) {
    const slash = new Path2D("M-9 9 9-9");
    stroke(ctx, slash, theme.surface, 5 / zoom);
    stroke(ctx, slash, theme.stances.contradicting.fill, 2.4 / zoom);
  }
}

function stroke(ctx, path, colour, width) {
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.stroke(path);
}

/** Hidden neighbours at the upper right, a statement's stance or an event's tellings at the lower right, the dot of a pinned one at the upper left. `px` is one screen pixel in units. */
function drawBadges(ctx, node, x, y, look) {
  const reach = node.radius * 0.78;
  if (node.more > 0) drawPill(ctx, `+${node.more}`, x + reach + 4 * look.px, y - reach - 2 * look.px, look);
  if (node.stance) drawStance(ctx, node, x + reach, y + reach, look);
  if (!node.contested) drawTellings(ctx, node, x, y, look);
  if (node.pinned) drawPin(ctx, x - reach, y - reach, look);
}

function drawPin(ctx, x, y, { theme, px }) {
  disc(ctx, x, y, 6.5 * px, theme.surface);
  disc(ctx, x, y, 5 * px, theme.ink);
  disc(ctx, x, y, 1.6 * px, theme.surface);
}

/** A small pill with a text, centred. */
function drawPill(ctx, text, x, y, { theme, px }, { fill = theme.surface, ink = theme.ink2, rim = theme.strong } = {}) {
  ctx.font = `600 ${10.5 * px}px ${theme.font}`;
  const width = Math.max(ctx.measureText(text).width + 8 * px, 16 * px);
  ctx.beginPath();
  ctx.roundRect(x - width / 2, y - 7.5 * px, width, 15 * px, 7.5 * px);
  ctx.fillStyle = fill;
  ctx.fill();
  ctx.strokeStyle = rim;
  ctx.lineWidth = px;
  ctx.stroke();
  ctx.fillStyle = ink;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText(text, x, y + 0.5 * px);
}

function drawStance(ctx, node, x, y, { theme, marks, px }) {
  const name = Object.keys(theme.stances).find((group) => theme.stances[group].members.includes(node.stance)) ?? "other";
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(px, px);
  ctx.beginPath();
  ctx.arc(0, 0, 7.5, 0, 2 * Math.PI);
  ctx.fillStyle = theme.stances[name].fill;
  ctx.fill();
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = theme.surface;
  ctx.stroke();
  ctx.lineCap = "round";
  ctx.lineWidth = 1.7;
  ctx.stroke(marks[name]);
  ctx.restore();
}
