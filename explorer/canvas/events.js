// From the canvas to the server. Pan, zoom, hover and brush stay here; a brush is told when it rests, for the address.

/** Nothing to wait for is seen of these. */
const AT_ONCE = ["move", "shift", "types", "styles", "show", "pin", "unpin", "menu", "save", "since", "card", "colour"];

/** A command that needs the server. It is told with all that the server has not answered yet, for some tellings get lost. */
function act(app, kind, details) {
  tellNudge(app);
  app.eventNumber += 1;
  app.pending.push({ kind, number: app.eventNumber, ...details });
  if (!AT_ONCE.includes(kind)) waitFor(app);
  tell(app);
}

/** Tells all that is not answered, and again while no answer comes. */
function tell(app) {
  clearTimeout(app.telling);
  if (!app.pending.length || !app.element.isConnected) return;
  app.setTriggerValue("event", { canvas: app.name, commands: [...app.pending] });
  app.telling = setTimeout(() => tell(app), 2000);
}

/** Forgets the commands that the server has taken. */
function heardOf(app, done) {
  if (done.canvas === app.name) app.pending = app.pending.filter((command) => command.number > done.number);
}

/** Nodes that were moved here and not yet there. */
function movedAhead(app) {
  const told = app.pending.filter((one) => one.place).flatMap((one) => one.ids);
  return new Set(app.nudged ? [...told, app.nudged.node.id] : told);
}

/** The old picture stays; it steps back when an answer takes longer than 300 ms. */
function waitFor(app) {
  app.busy = true;
  setTimeout(() => app.busy && app.element.classList.add("dm-waiting"), 300);
  // Nothing new may come of it, and then no data arrive.
  setTimeout(() => { app.busy = false; app.element.classList.remove("dm-waiting"); }, 4000);
}

function tellSelection(app, ids) {
  const told = toldOf(app, ids);
  if (told === app.sent) return;
  app.sent = told;
  app.tellings += 1; // the server may have selected something else meanwhile: always a new value
  app.setStateValue("selection", { ids: JSON.parse(told), number: app.tellings });
}

/** What the server hears of a selection, as text: a filter may change which edges a line has. */
function toldOf(app, ids) {
  return JSON.stringify(ids.map((id) => edgeIds(app.drawing, id)).flat());
}

/** A line stands for the edges folded into it; one that a filter took away for the edge it was called by. */
function edgeIds(drawing, id) {
  return drawing.state.graph.byId.has(id) ? [id] : (lineById(drawing, id)?.edges.map((edge) => edge.id) ?? [id]);
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

/** One of the "types" or "styles" of the legend off, or on again. */
function toggle(app, kind, name) {
  applyFilter(app.drawing, switched(app.drawing.state.filter, kind, name));
  act(app, kind, { off: app.drawing.state.filter[kind] });
}

function expand(app) {
  grow(app, selectedNodes(app));
}

/** Brings the neighbours of nodes, and of groups their best connected members. */
function grow(app, ids) {
  const isGroup = (id) => app.drawing.state.graph.byId.get(id).members > 0;
  for (const [kind, some] of [["expand", ids.filter((id) => !isGroup(id))], ["open", ids.filter(isGroup)]]) {
    if (some.length) act(app, kind, { ids: some });
  }
}

function findPath(app) {
  const ids = selectedNodes(app);
  if (ids.length === 2) act(app, "path", { ids });
  else notify(app, "A path needs two nodes: click one, Ctrl-click another.");
}

function findCommon(app) {
  const ids = selectedNodes(app);
  if (ids.length === 2) act(app, "common", { ids });
  else notify(app, "Neighbours in common need two nodes: click one, Ctrl-click another.");
}

/** Pins what is selected; where all of it is pinned, lets it go. */
function pin(app) {
  const nodes = selectedNodes(app).map((id) => app.drawing.state.graph.byId.get(id));
  if (!nodes.length) return;
  const pinned = nodes.every((node) => node.pinned);
  act(app, pinned ? "unpin" : "pin", { ids: nodes.map((node) => node.id) });
}

function colour(app) {
  act(app, "colour", { ids: [] });
}

function selectAll(app) {
  choose(app, [...app.drawing.state.shown.nodes]);
}

/** Of one node the new place is told, of several by how much they moved. */
function tellMove(app, ids, place, by) {
  if (ids.length === 1) act(app, "move", { ids, place });
  else act(app, "shift", { ids, place: by });
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
  const note = app.note;
  setTimeout(() => note.remove(), 4000 + 40 * text.length);
}
