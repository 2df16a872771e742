// From the canvas to the server. Pan, zoom, hover and brush stay here; a brush is told when it rests, for the address.

/** A command that needs the server: expand, path, hide, keep, move. */
function act(app, kind, details) {
  app.eventNumber += 1;
  if (kind !== "move") waitFor(app);
  app.setTriggerValue("event", { kind, number: app.eventNumber, ...details });
}

/** The old picture stays; it steps back when an answer takes longer than 300 ms. */
function waitFor(app) {
  app.busy = true;
  setTimeout(() => app.busy && app.element.classList.add("dm-waiting"), 300);
  // Nothing new may come of it, and then no data arrive.
  setTimeout(() => { app.busy = false; app.element.classList.remove("dm-waiting"); }, 4000);
}

function tellSelection(app, ids) {
  const told = JSON.stringify(ids);
  if (told === app.sent) return;
  app.sent = told;
  app.setStateValue("selection", ids.map((id) => edgeIds(app.drawing, id)).flat());
}

/** A line stands for the edges folded into it. */
function edgeIds(drawing, id) {
  return drawing.state.graph.byId.has(id) ? [id] : (lineById(drawing, id)?.edges.map((edge) => edge.id) ?? []);
}

function selectedNodes(app) {
  const { state } = app.drawing;
  return state.selection.filter((id) => state.graph.byId.has(id));
}

/** Selects by a command of the keyboard or a button. */
function choose(app, ids) {
  selectItems(app.drawing, ids);
  tellSelection(app, ids);
}

function toggleType(app, type) {
  const { filter } = app.drawing.state;
  const types = filter.types.includes(type) ? filter.types.filter((one) => one !== type) : [...filter.types, type];
  applyFilter(app.drawing, { ...filter, types });
  act(app, "types", { off: types });
  app.busy = false;
}

function brushChanged(app, brush) {
  applyFilter(app.drawing, { ...app.drawing.state.filter, ...brush });
  clearTimeout(app.brushTimer);
  app.brushTimer = setTimeout(() => app.setStateValue("brush", brush), 700);
}

function expand(app) {
  const ids = selectedNodes(app);
  if (ids.length) act(app, "expand", { ids });
}

function findPath(app) {
  const ids = selectedNodes(app);
  if (ids.length === 2) act(app, "path", { ids });
  else notify(app, "A path needs two nodes: click one, Ctrl-click another.");
}

function hide(app) {
  const ids = selectedNodes(app);
  if (!ids.length) return;
  choose(app, []);
  act(app, "hide", { ids });
}

function keep(app) {
  const ids = selectedNodes(app);
  if (ids.length) act(app, "keep", { ids });
}

/** One line of text that goes by itself, also spoken. */
function notify(app, text) {
  app.live.textContent = text;
  app.note?.remove();
  app.note = make("div", { class: "dm-note" }, text);
  app.stage.append(app.note);
  setTimeout(() => app.note?.remove(), 4000);
}
