// Names under nodes: the larger first, one that would overlap is left out and shows on hover.

const FEW_BELOW = 0.5; // zoomed out further, only the ten largest keep their names
const LABEL = 12; // pixels on screen at any zoom

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
 * Chooses which labels are drawn: [{ node, lines, bold, box }], boxes in screen pixels.
 * `nodes` are those in view; `first` (selected, hovered) always keep their names.
 */
function placeLabels(ctx, nodes, { look, largest, first, screen }) {
  const few = look.scale < FEW_BELOW;
  const wanted = nodes.filter((node) => !few || largest.has(node.id) || first.has(node.id));
  wanted.sort((a, b) => first.has(b.id) - first.has(a.id) || b.radius - a.radius || (a.id < b.id ? -1 : 1));
  const ground = makeGround();
  // Zoomed out, dots lie too close for a name to keep clear of all of them.
  for (const node of few ? [] : nodes) {
    const [x, y] = screen(node);
    const reach = node.radius * look.scale * 0.85;
    ground.take({ node, left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
  }
  const placed = [];
  for (const node of wanted) {
    const label = measured(ctx, node, largest.has(node.id), look, screen(node));
    if (!first.has(node.id) && !ground.isFree(label.box, node)) continue;
    ground.take(label.box);
    placed.push(label);
  }
  return placed;
}

function measured(ctx, node, bold, { theme, scale }, [x, y]) {
  const key = `${bold} ${theme.font}`;
  if (node.measuredFor !== key) {
    // Measured once for each font: measuring is the dear part.
    ctx.font = labelFont(bold, theme, 1);
    node.labelLines = labelLines(node);
    node.labelWidth = Math.max(...node.labelLines.map((line) => ctx.measureText(line).width));
    node.measuredFor = key;
  }
  const top = y + node.radius * scale + 5;
  const half = node.labelWidth / 2 + 2;
  const box = { node, left: x - half, right: x + half, top, bottom: top + node.labelLines.length * (LABEL + 2.5) };
  return { node, bold, box, lines: node.labelLines };
}

function labelFont(bold, theme, px) {
  return bold ? `600 ${(LABEL + 1) * px}px ${theme.font}` : `${LABEL * px}px ${theme.font}`;
}

/** Draws chosen labels; `at` is the node's place in graph units. */
function drawLabels(ctx, labels, look) {
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  for (const { node, bold, lines } of labels) {
    const [x, y] = look.at(node);
    ctx.globalAlpha = look.opacityOf(node);
    ctx.font = labelFont(bold, look.theme, look.px);
    lines.forEach((line, i) => {
      const note = node.note && i === lines.length - 1;
      const down = node.radius + (5 + i * (LABEL + 2.5)) * look.px;
      haloText(ctx, line, x, y + down, note || isUncertain(node) ? look.theme.ink2 : look.theme.ink, look);
    });
  }
  ctx.globalAlpha = 1;
}
