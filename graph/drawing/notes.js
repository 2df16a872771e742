// A small sheet on nodes and lines that people wrote notes on. `state.notes`: how many, by the id of a node or line.

/** How many notes a node or a line has. */
function notesOn(state, item) {
  if (!state.notes?.size) return 0;
  const id = item.edges ? (item.noteId ??= `${item.a.id} ${item.type} ${item.b.id}`) : item.id;
  return state.notes.get(id) ?? 0;
}

/** Sheets at the lower left of nodes and beside the middle of lines. */
function drawNotes(ctx, { state }, nodes, look) {
  if (!state.notes?.size || !look.near) return;
  for (const node of nodes) {
    if (!notesOn(state, node)) continue;
    const [x, y] = look.at(node);
    ctx.globalAlpha = look.opacityOf(node);
    drawSheet(ctx, x - node.radius * 0.8, y + node.radius * 0.8, look);
  }
  ctx.globalAlpha = 1;
  for (const line of state.lines) {
    if (!notesOn(state, line)) continue;
    const path = pathOf(line, look.at, line.contested ? 1 : 0);
    if (look.inView(path)) drawSheet(ctx, ...pointOn(path, 0.7), look);
  }
}

function drawSheet(ctx, x, y, { theme, px }) {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(px, px);
  ctx.beginPath();
  ctx.roundRect(-6.5, -7, 13, 14, 2.5);
  ctx.fillStyle = theme.surface;
  ctx.fill();
  ctx.lineWidth = 1.2;
  ctx.strokeStyle = theme.strong;
  ctx.stroke();
  ctx.beginPath();
  for (const [row, end] of [[-3, 3.5], [0, 3.5], [3, 0.5]]) {
    ctx.moveTo(-3.5, row);
    ctx.lineTo(end, row);
  }
  ctx.strokeStyle = theme.ink2;
  ctx.stroke();
  ctx.restore();
}
