// What stands at the middle of a line: counts, crosses, the pill of a contested one, rings of disputes.

const SHORTEST = 64; // pixels on screen; on a shorter line a count would stand on its nodes

/** Draws the mark of a line, where it has one. Below zoom .5 only contested lines and disputes keep theirs. */
function drawMark(ctx, line, look) {
  const path = pathOf(line, look.at);
  const [x, y] = pointOn(path, 0.5);
  if (line.contested) drawContested(ctx, line, x, y, look);
  else if (line.type === "DISPUTES") drawRing(ctx, "contradicting", x, y, look);
  else if (look.scale < 0.5) return;
  else if (line.type === "CONFIRMS") drawRing(ctx, "asserting", x, y, look);
  else if (line.status === "negated") drawCross(ctx, x, y, look);
  else if (line.count > 1 && path.length * look.scale > SHORTEST) drawPill(ctx, String(line.count), x, y, look, { rim: look.theme.border });
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
