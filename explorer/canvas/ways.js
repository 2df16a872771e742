// Paths with a choice: one or all of the shortest, how long at most, over which lines.

const LINE_KINDS = { relations: "relations and offices", events: "events", statements: "statements" };

function openWays(app) {
  const ids = selectedNodes(app);
  if (ids.length !== 2) {
    findPath(app); // says what is missing
    return;
  }
  const one = make("input", { type: "radio", name: "dm-ways" });
  const all = make("input", { type: "radio", name: "dm-ways", checked: true });
  const longest = numberField("Most lines", 4, 8);
  const kinds = Object.entries(LINE_KINDS).map(([name, label]) => {
    const box = make("input", { type: "checkbox", checked: true });
    return { name, box, row: make("label", { class: "dm-row" }, box, label) };
  });
  const find = make("button", { type: "button", class: "dm-button", "data-default": true, onclick: () => {
    findWays(app, ids, { one: one.checked, longest: numberOf(longest), kinds });
  } }, "Find");
  const names = ids.map((id) => shortened(app.drawing.state.graph.byId.get(id).name, 24)).join(" and ");
  openPopup(app, besideNode(app, ids[1]), "dialog", `Paths between ${names}`,
    make("strong", { class: "dm-popup-title" }, `Between ${names}`),
    make("label", { class: "dm-row" }, all, "all shortest paths"), make("label", { class: "dm-row" }, one, "one shortest path"),
    make("p", { class: "dm-row" }, "of at most", longest, "lines"), make("hr"), make("p", { class: "dm-quiet dm-row" }, "Over lines of"),
    ...kinds.map((kind) => kind.row), make("p", { class: "dm-row dm-end" }, find));
}

function findWays(app, ids, { one, longest, kinds }) {
  const on = kinds.filter((kind) => kind.box.checked).map((kind) => kind.name);
  if (!on.length) {
    notify(app, "No line is left for a path: choose one kind or more.");
    return;
  }
  closePopup(app);
  const over = on.length === kinds.length ? [] : on;
  act(app, "path", { ids, options: [...(one ? ["one"] : []), String(longest), ...over] });
}
