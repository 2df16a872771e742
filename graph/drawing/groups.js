// Nodes that stand for many: what a limit left out. A stack of their type's shape, tied to what they are around.

/** Two more shapes behind the first one; units are those of `drawNode`. */
function drawStack(ctx, shape, type, zoom, theme) {
  for (const step of [2, 1]) {
    const away = (step * 5) / zoom;
    ctx.translate(away, away);
    stroke(ctx, shape.outline, theme.surface, 3 / zoom);
    ctx.fillStyle = type.fill;
    ctx.fill(shape.outline);
    ctx.translate(-away, -away);
  }
  stroke(ctx, shape.outline, theme.surface, 3 / zoom);
}

/** A thin dotted line from a group to the node it is around; it is no fact, so it cannot be clicked. */
function drawTies(ctx, { graph, shown }, look) {
  ctx.save();
  ctx.strokeStyle = look.theme.strong;
  ctx.lineWidth = look.px;
  ctx.setLineDash([2 * look.px, 4 * look.px]);
  ctx.beginPath();
  for (const node of graph.nodes) {
    if (!node.members || !node.around || !shown.nodes.has(node.id) || !shown.nodes.has(node.around.id)) continue;
    ctx.moveTo(...look.at(node));
    ctx.lineTo(...look.at(node.around));
  }
  ctx.stroke();
  ctx.restore();
}
