// Moving the node in focus by keyboard. A series of presses is one step, so that one undo takes all of it back.

const NUDGE = 10; // graph units a press
const SERIES_ENDS = 700; // ms after the last press

function nudge(app, key) {
  const { state } = app.drawing;
  const node = state.shown.nodes.has(state.focus) ? state.graph.byId.get(state.focus) : null;
  if (!node) return;
  if (node.pinned) {
    app.drawing.handlers.held(node.id);
    return;
  }
  if (app.nudged && app.nudged.node.id !== node.id) tellNudge(app);
  const [dx, dy] = WAYS[key];
  node.body.x = Math.round(node.body.x) + dx * NUDGE;
  node.body.y = Math.round(node.body.y) + dy * NUDGE;
  clearTimeout(app.nudged?.timer);
  app.nudged = { node, timer: setTimeout(() => tellNudge(app), SERIES_ENDS) };
  app.card.hide();
  app.drawing.redraw();
}

/** The end of a series, also before any other command. */
function tellNudge(app) {
  if (!app.nudged) return;
  const { node, timer } = app.nudged;
  clearTimeout(timer);
  app.nudged = null;
  act(app, "move", { ids: [node.id], place: [node.body.x, node.body.y] });
}
