// Moving through the graph by keyboard.

const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** The nearest shown node in a direction: near counts, and straight ahead counts double. */
function nearestThatWay(drawing, fromId, key) {
  const { graph, shown } = drawing.state;
  const nodes = graph.nodes.filter((node) => shown.nodes.has(node.id));
  const from = shown.nodes.has(fromId) ? graph.byId.get(fromId) : null;
  if (!from) return [...nodes].sort((a, b) => b.connections - a.connections)[0]?.id ?? null;
  const [wayX, wayY] = WAYS[key];
  let best = null;
  let least = Infinity;
  for (const node of nodes) {
    const [dx, dy] = [node.body.x - from.body.x, node.body.y - from.body.y];
    const ahead = dx * wayX + dy * wayY;
    if (node === from || ahead <= 0) continue;
    const aside = Math.abs(dx * wayY) + Math.abs(dy * wayX);
    const cost = ahead + 2 * aside;
    if (cost < least) [best, least] = [node, cost];
  }
  return best?.id ?? null;
}

/** The next (+1) or previous (-1) line of a node, clockwise from the top. */
function nextLine(drawing, nodeId, currentId, step) {
  const node = drawing.state.graph.byId.get(nodeId);
  const angle = (line) => {
    const other = line.a.id === nodeId ? line.b : line.a;
    return (Math.atan2(other.body.x - node.body.x, node.body.y - other.body.y) + 2 * Math.PI) % (2 * Math.PI);
  };
  const mine = drawing.state.lines.filter((line) => line.a.id === nodeId || line.b.id === nodeId);
  mine.sort((one, other) => angle(one) - angle(other) || (one.id < other.id ? -1 : 1));
  if (!mine.length) return null;
  const now = mine.findIndex((line) => line.id === currentId);
  return now < 0 ? mine[step > 0 ? 0 : mine.length - 1] : mine[(now + step + mine.length) % mine.length];
}

/** What a screen reader says of a node or line. */
function spokenText(drawing, id) {
  const { state, palette } = drawing;
  const node = state.graph.byId.get(id);
  if (node) return spokenNode(drawing, node);
  const line = lineById(drawing, id);
  if (!line) return "";
  const notes = notesOn(state, line) ? `, ${counted(notesOn(state, line), "note")}` : "";
  const text = `${line.a.name} ${phraseOf(palette, line)} ${line.b.name}, ${counted(line.count, "sentence")}${notes}`;
  return line.contested ? `${text}, contested` : text;
}

function spokenNode({ state, palette }, node) {
  const lines = state.lines.filter((line) => line.a === node || line.b === node);
  if (node.members) return `${node.name}, folded`;
  const parts = [node.name, palette.types[node.type].label.toLowerCase(), counted(lines.length, "line")];
  if (node.note) parts.push(node.note);
  parts.push(...tellingsText(node));
  if (node.pinned) parts.push("pinned");
  if (node.more) parts.push(`${grouped(node.more)} hidden`);
  if (notesOn(state, node)) parts.push(counted(notesOn(state, node), "note"));
  const community = communityOf(state, node.id);
  if (community) parts.push(`community of ${community.name}`);
  for (const line of lines.filter((one) => one.contested)) {
    parts.push(`contested with ${(line.a === node ? line.b : line.a).name}`);
  }
  return parts.join(", ");
}
