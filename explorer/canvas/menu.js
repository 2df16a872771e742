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
    menuItem(app, "Expand along the path", "A", expandAlong, { disabled: ids.length < 2 }),
    menuItem(app, "Neighbours in common", "M", findCommon, two), make("hr"),
    menuItem(app, nodes.every((node) => node.pinned) ? "Let go" : "Pin", "P", pin),
    menuItem(app, "Hide", "H", hide), menuItem(app, "Keep only", "K", keep));
}

function openGroundMenu(app, place) {
  openPopup(app, place, "menu", "Graph", menuItem(app, "Fit", "0", () => fitAll(app.drawing, { animate: true })),
    menuItem(app, "Select all", "Ctrl+A", selectAll), make("hr"),
    degreeRow(app, "fewer than", 2, (lines, count) => lines < count),
    degreeRow(app, "at least", 5, (lines, count) => lines >= count));
}

function degreeRow(app, words, start, fits) {
  const field = numberField(`Lines, ${words}`, start, 999);
  const select = () => chooseByLines(app, words, numberOf(field), fits);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    select();
  });
  const button = make("button", { type: "button", class: "dm-button", "aria-label": `Select nodes with ${words} so many lines`,
    onclick: select }, "Select");
  return make("p", { class: "dm-row" }, make("span", { class: "dm-space" }, `Nodes with ${words}`), field, "lines", button);
}

/** Selects the shown nodes by how many lines they have on the canvas; groups have none. */
function chooseByLines(app, words, count, fits) {
  const { state } = app.drawing;
  const lines = new Map();
  for (const { a, b } of state.lines) for (const { id } of [a, b]) lines.set(id, (lines.get(id) ?? 0) + 1);
  const found = [...state.shown.nodes].filter((id) => !state.graph.byId.get(id).members && fits(lines.get(id) ?? 0, count));
  closePopup(app);
  choose(app, found);
  notify(app, `${counted(found.length, "node")} with ${words} ${counted(count, "line")} selected.`);
}
