// Lines: drawn in batches of one style, which is far cheaper than one by one. Widths and dashes are screen pixels.

const DASHES = { former: [9, 5], planned: [1.5, 4.5], suspended: [9, 4, 1.5, 4] };
const ARROW = 9;

/**
 * Start, control and end of a line, clear of the rims of its nodes. `at` gives a node's place; `arc` is -1 or 1 for
 * the two arcs of a contested line.
 */
function pathOf(line, at, arc = 0) {
  const [ax, ay] = at(line.a);
  const [bx, by] = at(line.b);
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const height = line.fan * Math.min(0.16 * length, 26) + arc * Math.min(0.1 * length, 40);
  const cx = (ax + bx) / 2 - ((by - ay) / length) * height * 2;
  const cy = (ay + by) / 2 + ((bx - ax) / length) * height * 2;
  const start = along(ax, ay, cx, cy, clearance(line.a));
  const end = along(bx, by, cx, cy, clearance(line.b));
  return { x1: start[0], y1: start[1], cx, cy, x2: end[0], y2: end[1], length };
}

function clearance(node) {
  return node.radius + RIM + 1;
}

function along(x, y, tox, toy, distance) {
  const length = Math.hypot(tox - x, toy - y) || 1;
  return [x + ((tox - x) / length) * distance, y + ((toy - y) / length) * distance];
}

/** The place on a line at `t` from 0 to 1. */
function pointOn(path, t) {
  const u = 1 - t;
  return [u * u * path.x1 + 2 * u * t * path.cx + t * t * path.x2, u * u * path.y1 + 2 * u * t * path.cy + t * t * path.y2];
}

/** A line is drawn as one stroke, a contested one as two arcs. Each: { line, arc, status, width, colour, opacity }. */
function strokesOf(lines, theme) {
  return lines.flatMap((line) => {
    if (!line.contested) return [strokeOf(line, theme)];
    const affirmed = { line, arc: 1, status: "current", width: 2, colour: theme.ink2, opacity: 1 };
    return [affirmed, { ...affirmed, arc: -1, status: "former", colour: theme.stances.contradicting.fill }];
  });
}

function strokeOf(line, theme) {
  const special = { DISPUTES: theme.stances.contradicting.fill, CONFIRMS: theme.stances.asserting.fill };
  const thin = line.status === "former" || line.status === "negated";
  const width = thin ? 1.3 : [1.25, 2, 2.8][Math.min(line.independent, 3) - 1];
  return { line, arc: 0, status: line.status, width, colour: special[line.type] ?? theme.edge, opacity: line.weak ? 0.4 : 1 };
}

/** Groups strokes that share colour, width and dash, so that each group is one path. */
function batched(strokes) {
  const groups = new Map();
  for (const item of strokes) {
    const key = `${item.colour} ${item.width} ${item.status} ${item.opacity}`;
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(item);
  }
  return [...groups.values()];
}

/** Draws all groups. `look`: { at, px, scale, plain (no dashes), arrows, inView } */
function drawLines(ctx, groups, look) {
  const thickness = look.px * Math.min(1.4, Math.max(0.7, look.scale));
  ctx.save();
  for (const group of groups) {
    const { colour, width, status, opacity } = group[0];
    ctx.globalAlpha = opacity * look.lineOpacity;
    ctx.strokeStyle = ctx.fillStyle = colour;
    ctx.lineWidth = width * thickness;
    ctx.lineCap = status === "planned" ? "round" : "butt";
    ctx.setLineDash(look.plain ? [] : (DASHES[status] ?? []).map((dash) => dash * look.px));
    const heads = strokeGroup(ctx, group, look);
    if (look.arrows) drawHeads(ctx, heads, status === "planned", thickness);
  }
  ctx.restore();
}

function strokeGroup(ctx, group, look) {
  const heads = [];
  ctx.beginPath();
  for (const { line, arc } of group) {
    const path = pathOf(line, look.at, arc);
    if (!look.inView(path)) continue;
    const head = look.arrows && line.arrow && path.length > 2 * ARROW;
    const [ex, ey] = head ? along(path.x2, path.y2, path.cx, path.cy, 0.8 * ARROW) : [path.x2, path.y2];
    ctx.moveTo(path.x1, path.y1);
    if (line.fan === 0 && arc === 0) ctx.lineTo(ex, ey);
    else ctx.quadraticCurveTo(path.cx, path.cy, ex, ey);
    if (head) heads.push(path);
  }
  ctx.stroke();
  return heads;
}

/** Arrow heads of a group as one path: filled, or open for what is planned. */
function drawHeads(ctx, heads, open, thickness) {
  ctx.setLineDash([]);
  ctx.beginPath();
  for (const path of heads) {
    const turn = Math.atan2(path.y2 - path.cy, path.x2 - path.cx);
    const [left, right] = [turn + 2.72, turn - 2.72];
    ctx.moveTo(path.x2 + Math.cos(left) * ARROW, path.y2 + Math.sin(left) * ARROW);
    ctx.lineTo(path.x2, path.y2);
    ctx.lineTo(path.x2 + Math.cos(right) * ARROW, path.y2 + Math.sin(right) * ARROW);
    if (!open) ctx.closePath();
  }
  ctx.lineWidth = 1.3 * thickness;
  if (open) ctx.stroke();
  else ctx.fill();
}

/** The wide soft band behind a selected line. */
function drawHalo(ctx, line, { at, px, theme }) {
  ctx.save();
  ctx.strokeStyle = theme.soft;
  ctx.lineCap = "round";
  ctx.lineWidth = 22 * px;
  ctx.beginPath();
  for (const arc of arcsOf(line)) {
    const path = pathOf(line, at, arc / 2);
    ctx.moveTo(path.x1, path.y1);
    ctx.quadraticCurveTo(path.cx, path.cy, path.x2, path.y2);
  }
  ctx.stroke();
  ctx.restore();
}

function arcsOf(line) {
  return line.contested ? [-1, 1] : [0];
}

/** The line nearest to a place, if one is within `reach`. */
function lineAt(lines, x, y, reach, at) {
  let best = null;
  let nearest = reach;
  for (const line of lines) {
    for (const arc of arcsOf(line)) {
      const distance = distanceTo(pathOf(line, at, arc), x, y, line.fan === 0 && arc === 0, nearest);
      if (distance < nearest) [best, nearest] = [line, distance];
    }
  }
  return best;
}

function distanceTo(path, x, y, straight, reach) {
  // The ends and the control point enclose the line: most are ruled out by their box.
  if (x < Math.min(path.x1, path.cx, path.x2) - reach || x > Math.max(path.x1, path.cx, path.x2) + reach) return Infinity;
  if (y < Math.min(path.y1, path.cy, path.y2) - reach || y > Math.max(path.y1, path.cy, path.y2) + reach) return Infinity;
  const steps = straight ? 1 : 12;
  let least = Infinity;
  let from = [path.x1, path.y1];
  for (let step = 1; step <= steps; step += 1) {
    const to = pointOn(path, step / steps);
    least = Math.min(least, distanceToSegment(x, y, from, to));
    from = to;
  }
  return least;
}

function distanceToSegment(x, y, [ax, ay], [bx, by]) {
  const square = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
  const t = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square));
  return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
}
