// Names under nodes, else beside or over them: the larger first, one that finds no room is left out and shows on hover.

const FEW_BELOW = 0.5; // zoomed out further, only the ten largest keep their names
const CROWD = 200; // nodes; of fewer the names find room down to
const CROWD_BELOW = 0.3;
const LABEL = 12; // pixels on screen at any zoom
const LINE = LABEL + 2.5;
const GAP = 5;
const SIDES = ["below", "right", "left", "above", "below right", "below left", "above right", "above left"]; // in the order tried
const ALIGN = { right: "left", left: "right" }; // beside a node; over and under it in the middle
const ASIDE = { "below right": 0.36, "above right": 0.36, "below left": -0.36, "above left": -0.36 }; // of its width

/** Text with a halo of the surface, so that lines behind it do not cross the letters. */
function haloText(ctx, text, x, y, colour, { theme, px }) {
  ctx.lineJoin = "round";
  ctx.lineWidth = 4 * px;
  ctx.strokeStyle = theme.surface;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

/** The lines of a label: the name in one or two, an event's date and state below. */
function labelLines(node) {
  const name = node.type === "Statement" ? `“${shortened(node.name, 26)}”` : shortened(node.name, 44);
  const lines = name.length > 24 ? brokenInTwo(name) : [name];
  return node.note ? [...lines, node.note] : lines;
}

function brokenInTwo(text) {
  const spaces = [...text.matchAll(/ /g)].map((found) => found.index);
  if (!spaces.length) return [text];
  const middle = spaces.reduce((best, at) => (Math.abs(at - text.length / 2) < Math.abs(best - text.length / 2) ? at : best));
  return [text.slice(0, middle), text.slice(middle + 1)];
}

/** Is the picture near enough for more than the largest names? */
function isNear(scale, nodes) {
  return scale >= (nodes > CROWD ? FEW_BELOW : CROWD_BELOW);
}

/** A grid over the screen that knows which places are taken. */
function makeGround() {
  const cells = new Map();
  const size = 64;
  const each = (box, visit) => {
    for (let col = Math.floor(box.left / size); col <= Math.floor(box.right / size); col += 1) {
      for (let row = Math.floor(box.top / size); row <= Math.floor(box.bottom / size); row += 1) {
        const key = col * 100003 + row;
        if (visit(cells.get(key) ?? cells.set(key, []).get(key))) return true;
      }
    }
    return false;
  };
  const meets = (a, b) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
  return {
    take: (box) => { each(box, (cell) => { cell.push(box); }); },
    isFree: (box, own) => !each(box, (cell) => cell.some((other) => other.node !== own && meets(box, other))),
  };
}

/**
 * Chooses which labels are drawn, and where: boxes in pixels of the canvas with { node, lines, bold, side }.
 * `first` (selected, hovered) always keep their names, others where a place is free; the names of the `largest` are bold.
 * `isSeen` says whether a box is wholly on the canvas and under nothing.
 */
function placeLabels(ctx, nodes, { look, largest, first, screen, isSeen, ground }) {
  const wanted = [...nodes].sort((a, b) => first.has(b.id) - first.has(a.id) || b.radius - a.radius || (a.id < b.id ? -1 : 1));
  const placed = [];
  for (const node of wanted) {
    const bold = largest.has(node.id);
    measure(ctx, node, bold, look);
    const boxes = SIDES.map((side) => boxAt(side, node, look.scale, screen(node.body.x, node.body.y)));
    const box = boxes.find((one) => isSeen(one) && ground.isFree(one, node)) ?? (first.has(node.id) ? boxes[0] : null);
    if (!box) continue;
    ground.take(box);
    placed.push({ ...box, bold, lines: node.labelLines });
  }
  return placed;
}

/** The ground with the nodes on it and their pills. Zoomed out, dots lie too close for a name to keep clear of them. */
function groundUnder(nodes, { scale, near }, screen) {
  const ground = makeGround();
  for (const node of near ? nodes : []) {
    const [x, y] = screen(node.body.x, node.body.y);
    const reach = node.radius * scale * 0.85;
    ground.take({ node, left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
    if (node.radius * scale < BARE_RADIUS) continue;
    if (node.more > 0) ground.take({ left: x + reach - 8, right: x + reach + 20, top: y - reach - 10, bottom: y - reach + 6 });
    if (node.contested) ground.take({ left: x + reach - 16, right: x + reach + 32, top: y + reach - 8, bottom: y + reach + 8 });
    else if (node.stance || node.tellings > 1) ground.take({ left: x + reach - 8, right: x + reach + 8, top: y + reach - 8, bottom: y + reach + 8 });
  }
  return ground;
}

/** Lines and width of a node's label, once for each font: measuring is the dear part. */
function measure(ctx, node, bold, { theme }) {
  const key = `${bold} ${theme.font}`;
  if (node.measuredFor === key) return;
  ctx.font = labelFont(bold, theme, 1);
  node.labelLines = labelLines(node);
  node.labelWidth = Math.max(...node.labelLines.map((line) => ctx.measureText(line).width));
  node.measuredFor = key;
}

/** The ground a label takes on a side of its node, in screen pixels. */
function boxAt(side, node, scale, [x, y]) {
  const [width, height, reach] = [node.labelWidth + 4, node.labelLines.length * LINE, node.radius * scale + GAP];
  const left = { right: x + reach - 2, left: x - reach - width + 2 }[side] ?? x - width / 2 + width * (ASIDE[side] ?? 0);
  const top = { below: y + reach, above: y - reach - height }[side.split(" ")[0]] ?? y - height / 2 + underPill(node);
  return { node, side, left, right: left + width, top, bottom: top + height };
}

/** Where a label begins, from the middle of its node, in graph units; its lines go down from there. */
function offset(side, node, lines, px) {
  const [height, reach] = [lines.length * LINE * px, node.radius + GAP * px];
  const across = { right: reach, left: -reach }[side] ?? (node.labelWidth + 4) * px * (ASIDE[side] ?? 0);
  return [across, { below: reach, above: -reach - height }[side.split(" ")[0]] ?? underPill(node) * px - height / 2];
}

/** How much lower a name beside its node stands, to keep clear of the pill with the number of more. */
function underPill(node) {
  return node.more > 0 ? 7 : 0;
}

function labelFont(bold, theme, px) {
  return bold ? `600 ${(LABEL + 1) * px}px ${theme.font}` : `${LABEL * px}px ${theme.font}`;
}

/** Draws chosen labels; `at` is the node's place in graph units. */
function drawLabels(ctx, labels, look) {
  ctx.textBaseline = "top";
  for (const { node, bold, lines, side } of labels) {
    const [x, y] = look.at(node);
    const [across, down] = offset(side, node, lines, look.px);
    ctx.textAlign = ALIGN[side] ?? "center";
    ctx.globalAlpha = look.opacityOf(node);
    ctx.font = labelFont(bold, look.theme, look.px);
    lines.forEach((line, i) => {
      const note = node.note && i === lines.length - 1;
      haloText(ctx, line, x + across, y + down + i * LINE * look.px, note || isUncertain(node) ? look.theme.ink2 : look.theme.ink, look);
    });
  }
  ctx.globalAlpha = 1;
}
