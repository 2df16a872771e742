// From columns to nodes, edges and the lines that parallel edges fold into.

/**
 * The rows of a set of columns: { id: [..], name: [..] } -> [{ id, name }]. A column of few different values comes as
 * { values, at }: the values, and for each row the number of its own.
 */
function rowsOf(coded) {
  const names = Object.keys(coded);
  const columns = Object.fromEntries(Object.entries(coded).map(([name, column]) =>
    [name, Array.isArray(column) ? column : column.at.map((number) => column.values[number])]));
  return columns.id.map((_, row) => Object.fromEntries(names.map((name) => [name, columns[name][row]])));
}

/** Nodes and edges with references to each other. Edge ends come as row numbers of the nodes. */
function readGraph(columns, palette) {
  const nodes = rowsOf(columns.nodes);
  const edges = rowsOf(columns.edges);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) {
    node.around = nodes[node.around] ?? null;
    node.radius = Math.min(25, Math.max(13, 11 + 2 * Math.sqrt(node.connections)));
    node.note = noteOf(node);
  }
  for (const edge of edges) {
    edge.a = nodes[edge.source];
    edge.b = nodes[edge.target];
    edge.standing = edge.type in palette.predicates;
  }
  for (const node of nodes) tellAs(node, null);
  for (const row of columns.pinned ?? []) nodes[row].pinned = true;
  return { nodes, edges, byId, total: columns.total };
}

/** The second line of an event's label: its state and its date. */
function noteOf(node) {
  if (node.type !== "Event") return "";
  return [node.contested ? "contested" : node.state, node.from && rangeText(node.from, node.to)].filter(Boolean).join(", ");
}

/** Folds edges of one type between the same ends into one line, an office into the relation it implies. */
function foldLines(edges, palette) {
  const folded = new Map();
  const implied = impliedTypes(edges);
  for (const edge of edges) {
    const type = (edge.type === "HAS_ROLE" && implied.get(sameTelling(edge))) || edge.type;
    const ends = isSymmetric(palette, type) && edge.a.id > edge.b.id ? [edge.b, edge.a] : [edge.a, edge.b];
    const key = `${type}\n${ends[0].id}\n${ends[1].id}`;
    if (!folded.has(key)) folded.set(key, { type, a: ends[0], b: ends[1], edges: [] });
    folded.get(key).edges.push(edge);
  }
  const lines = [...folded.values()].map((line) => describeLine(line, palette));
  return bendApart(lines);
}

/** What a sentence says of two nodes besides an office: "President Verin" has an office and leads. */
function impliedTypes(edges) {
  return new Map(edges.filter((edge) => edge.standing).map((edge) => [sameTelling(edge), edge.type]));
}

function sameTelling(edge) {
  return `${edge.a.id}\n${edge.b.id}\n${edge.sentence}\n${edge.status}`;
}

function isSymmetric(palette, type) {
  return palette.predicates[type]?.symmetric ?? false;
}

/** Adds what is drawn: id, count of sentences, independent reports, status of the newest report, contested or not. */
function describeLine(line, palette) {
  const newest = line.edges.reduce((best, edge) => ((edge.reported ?? "") > (best.reported ?? "") ? edge : best));
  const denied = line.edges.filter((edge) => edge.status === "negated");
  const affirmed = line.edges.filter((edge) => edge.status && edge.status !== "negated");
  line.id = line.edges[0].id;
  line.count = new Set(line.edges.map((edge) => edge.sentence)).size;
  line.independent = independent(line.edges);
  const states = new Set(line.edges.map((edge) => edge.state));
  line.status = states.has("current") && states.has("negated") ? "current" : newest.state;
  line.weak = line.edges.every((edge) => edge.confidence != null && edge.confidence < 0.5);
  line.arrow = !isSymmetric(palette, line.type);
  line.contested = denied.some((no) => affirmed.some((yes) => yes.status === "current" && no))
    ? { affirmed: independent(affirmed), denied: independent(denied) } : null;
  return line;
}

/** Copies of one text, and reports that rest on one source, count once. */
function independent(edges) {
  return new Set(edges.map((edge) => edge.origin ?? edge.article)).size;
}

/** "2 independent of 3 reports" */
function supportText(edges) {
  return `${grouped(independent(edges))} independent of ${counted(new Set(edges.map((edge) => edge.article)).size, "report")}`;
}

/** Several lines between the same two nodes fan out; one alone is straight. `fan` is a line's place in the fan. */
function bendApart(lines) {
  const between = new Map();
  for (const line of lines) {
    const key = line.a.id < line.b.id ? `${line.a.id}\n${line.b.id}` : `${line.b.id}\n${line.a.id}`;
    if (!between.has(key)) between.set(key, []);
    between.get(key).push(line);
  }
  for (const group of between.values()) {
    group.forEach((line, i) => {
      const sign = line.a.id < line.b.id ? 1 : -1;
      line.fan = sign * (i - (group.length - 1) / 2);
    });
  }
  return lines;
}

/** How a line reads between the names of its ends. */
function phraseOf(palette, line) {
  const predicate = palette.predicates[line.type];
  if (line.type === "SAYS" && line.b.stance) return line.b.stance; // "denies" says more than "says"
  if (!predicate) return palette.links[line.type] ?? line.type.replaceAll("_", " ").toLowerCase();
  return line.contested || line.status === "current" ? predicate.phrase : predicate[line.status];
}
