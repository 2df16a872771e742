// The menus of a node and of the ground.

function listenToMenu(app) {
  app.root.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    const frame = app.root.getBoundingClientRect();
    openMenu(app, [event.clientX - frame.left, event.clientY - frame.top]);
  });
}

/** At a place: the menu of the node there, which is then selected, else that of the ground. */
function openMenu(app, place) {
  const { node } = itemAt(app.drawing, ...place) ?? {};
  if (!node) {
    openGroundMenu(app, place);
    return;
  }
  if (!selectedNodes(app).includes(node.id)) choose(app, [node.id]);
  openNodeMenu(app, place);
}

/** By keyboard: beside the node in focus, else the ground's. */
function openMenuByKey(app) {
  const { focus, graph } = app.drawing.state;
  const point = graph.byId.has(focus) ? pointOfItem(app.drawing, focus) : null;
  if (!point) {
    openGroundMenu(app, [app.stage.clientWidth / 2, app.stage.clientHeight / 3]);
    return;
  }
  if (!selectedNodes(app).includes(focus)) choose(app, [focus]);
  openNodeMenu(app, besideNode(app, focus));
}

function besideNode(app, id) {
  const frame = app.stage.getBoundingClientRect();
  const point = pointOfItem(app.drawing, id);
  return [point.x - frame.left + 24, point.y - frame.top - 12];
}

function openNodeMenu(app, place) {
  const ids = selectedNodes(app);
  const nodes = ids.map((id) => app.drawing.state.graph.byId.get(id));
  const two = { disabled: ids.length !== 2 };
  const title = nodes.length === 1 ? nodes[0].name : counted(nodes.length, "node");
  openPopup(app, place, "menu", title, make("strong", { class: "dm-popup-title" }, shortened(title, 40)),
    menuItem(app, "Expand all", "E", expand), menuItem(app, "Expand by …", "Shift+E", openExpandBy), make("hr"),
    menuItem(app, "Path between two", "G", findPath, two), menuItem(app, "Paths: choose ways …", "Shift+G", openWays, two),
    menuItem(app, "Neighbours in common", "M", findCommon, two), make("hr"),
    menuItem(app, nodes.every((node) => node.pinned) ? "Let go" : "Pin", "P", pin),
    menuItem(app, "Hide", "H", hide), menuItem(app, "Keep only", "K", keep));
}

function openGroundMenu(app, place) {
  const field = numberField("Lines", 2, 999);
  const few = make("button", { type: "button", class: "dm-button", "data-default": true, onclick: () => {
    chooseFew(app, numberOf(field));
  } }, "Select");
  openPopup(app, place, "menu", "Graph", menuItem(app, "Fit", "0", () => fitAll(app.drawing, { animate: true })),
    menuItem(app, "Select all", "Ctrl+A", selectAll), make("hr"),
    make("p", { class: "dm-row" }, "Nodes with fewer than", field, "lines", few));
}

/** Selects the shown nodes with fewer than so many lines on the canvas. */
function chooseFew(app, count) {
  const { state } = app.drawing;
  const lines = new Map();
  for (const { a, b } of state.lines) for (const { id } of [a, b]) lines.set(id, (lines.get(id) ?? 0) + 1);
  const few = [...state.shown.nodes].filter((id) => (lines.get(id) ?? 0) < count);
  closePopup(app);
  choose(app, few);
  notify(app, `${counted(few.length, "node")} with fewer than ${counted(count, "line")} selected.`);
}
