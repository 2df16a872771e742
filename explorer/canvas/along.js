// The ways between two nodes that are on the canvas, and growing along them.

/** Ids of all nodes on the shortest ways between two over these lines, both ends too; empty where there is none. */
function nodesBetween(lines, from, to) {
  const near = new Map();
  for (const { a, b } of lines) {
    for (const [one, other] of [[a.id, b.id], [b.id, a.id]]) near.set(one, (near.get(one) ?? new Set()).add(other));
  }
  const [there, back] = [stepsFrom(near, from), stepsFrom(near, to)];
  const length = there.get(to);
  if (length === undefined) return [];
  return [...there.keys()].filter((id) => there.get(id) + (back.get(id) ?? Infinity) === length);
}

/** Node -> how many lines it is away. */
function stepsFrom(near, start) {
  const steps = new Map([[start, 0]]);
  for (const id of steps.keys()) { // a Map goes on to what is added meanwhile
    for (const next of near.get(id) ?? []) if (!steps.has(next)) steps.set(next, steps.get(id) + 1);
  }
  return steps;
}

/** Two selected: the nodes on the ways between them grow; three and more are a path themselves. */
function expandAlong(app) {
  const ids = selectedNodes(app);
  if (ids.length < 2) {
    notify(app, "A path needs two nodes: click one, Ctrl-click another.");
    return;
  }
  const path = ids.length > 2 ? ids : nodesBetween(app.drawing.state.lines, ids[0], ids[1]);
  const names = ids.map((id) => app.drawing.state.graph.byId.get(id).name);
  if (!path.length) notify(app, `No way between ${names.join(" and ")} is on the canvas: G finds one.`);
  else {
    choose(app, path);
    grow(app, path);
  }
}
