// What stands at the middle of a line: counts, crosses, the pill of a contested one, rings of disputes.

const SHORTEST = 64; // pixels on screen; on a shorter line a count would stand on its nodes

const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74]; // where on its line a mark may stand, in the order tried

/** What a line's mark is: "contested", "disputes", "confirms", "negated", "count"; nothing where it has none. */
function markOf(line) {
  if (line.contested) return "contested";
  if (line.type === "DISPUTES" || line.type === "CONFIRMS") return line.type.toLowerCase();
  if (line.status === "negated") return "negated";
  return line.count > 1 ? "count" : "";
}

/**
 * Where marks stand: [{ line, kind, at }]; each takes its place on the ground. The middle of the line, or the first of a
 * few places on it that are free; a count that finds none is left out, other marks mean too much for that.
 */
function placeMarks(lines, kinds, { look, screen, ground }) {
  const placed = [];
  for (const line of lines) {
    const kind = markOf(line);
    const path = kinds.includes(kind) ? pathOf(line, look.at) : null;
    if (!path || !look.inView(path) || (kind === "count" && path.length * look.scale <= SHORTEST)) continue;
    const tries = ALONG.map((t) => pointOn(path, t));
    const at = tries.find((place) => ground.isFree(boxOfMark(kind, screen(...place)))) ?? (kind === "count" ? null : tries[0]);
    if (!at) continue;
    ground.take(boxOfMark(kind, screen(...at)));
    placed.push({ line, kind, at });
  }
  return placed;
}

function boxOfMark(kind, [x, y]) {
  const half = kind === "contested" ? 24 : 8;
  return { left: x - half, right: x + half, top: y - 8, bottom: y + 8 };
}

function drawMark(ctx, { line, kind, at: [x, y] }, look) {
  if (kind === "contested") drawContested(ctx, line, x, y, look);
  else if (kind === "disputes") drawRing(ctx, "contradicting", x, y, look);
  else if (kind === "confirms") drawRing(ctx, "asserting", x, y, look);
  else if (kind === "negated") drawCross(ctx, x, y, look);
  else drawPill(ctx, grouped(line.count), x, y, look, { rim: look.theme.border });
}

function drawContested(ctx, line, x, y, look) {
  const { theme } = look;
  const text = `≠ ${line.contested.affirmed} : ${line.contested.denied}`;
  const colour = theme.stances.contradicting.fill;
  drawPill(ctx, text, x, y, look, { fill: colour, ink: theme.surface, rim: theme.surface });
}

function drawCross(ctx, x, y, { theme, px }) {
  disc(ctx, x, y, 7 * px, theme.surface);
  const arm = 3.8 * px;
  ctx.beginPath();
  ctx.moveTo(x - arm, y - arm);
  ctx.lineTo(x + arm, y + arm);
  ctx.moveTo(x + arm, y - arm);
  ctx.lineTo(x - arm, y + arm);
  ctx.lineCap = "round";
  ctx.lineWidth = 2.2 * px;
  ctx.strokeStyle = theme.stances.contradicting.fill;
  ctx.stroke();
  ctx.lineCap = "butt";
}

function drawRing(ctx, group, x, y, { theme, marks, px }) {
  disc(ctx, x, y, 8 * px, theme.surface);
  ctx.strokeStyle = theme.stances[group].fill;
  ctx.lineWidth = 1.3 * px;
  ctx.stroke();
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(px, px);
  ctx.lineWidth = 1.5;
  ctx.stroke(marks[group]);
  ctx.restore();
}

function disc(ctx, x, y, radius, colour) {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = colour;
  ctx.fill();
}

/** The relation's name beside a hovered or selected line. */
function drawRelation(ctx, line, text, look) {
  const { theme, px } = look;
  const path = pathOf(line, look.at, line.contested ? 1.9 : 0);
  const [x, y] = pointOn(path, line.contested ? 0.5 : 0.38);
  ctx.font = `${12 * px}px ${theme.font}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  haloText(ctx, text, x, y - 9 * px, theme.ink2, look);
}
