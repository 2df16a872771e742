// New nodes that came where one does not look: the camera stays, the status line says so and offers to fit.

function noteNew(app, fresh) {
  app.fresh = fresh.map((node) => node.id);
  app.outside = 0;
}

/** After each frame: how many of the new ones are outside now; once all have been seen, nothing is said any more. */
function watchOutside(app) {
  if (!app.fresh?.length) return;
  const count = outsideOf(app).length;
  if (count !== app.outside) {
    app.outside = count;
    if (!count) app.fresh = [];
    describe(app);
  }
}

function outsideOf({ fresh, drawing: { state, network, container } }) {
  return fresh.filter((id) => {
    const node = state.shown.nodes.has(id) ? state.graph.byId.get(id) : null;
    if (!node) return false;
    const { x, y } = network.canvasToDOM({ x: node.body.x, y: node.body.y });
    return x < 0 || y < 0 || x > container.clientWidth || y > container.clientHeight;
  });
}

function writeOutside(app) {
  if (!app.outside) return;
  const words = `${grouped(app.outside)} of the ${counted(app.fresh.length, "new node")} ${app.outside === 1 ? "is" : "are"} outside the view: `;
  const fit = make("button", { type: "button", class: "dm-link", onclick: () => fitAll(app.drawing, { animate: true }) }, "0 fits all");
  app.status.prepend(words, fit, ". ");
}
