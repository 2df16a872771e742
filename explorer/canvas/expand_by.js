// Expand by …: the kinds of hidden neighbours, which the server counts, and how many of one are to come.

function openExpandBy(app) {
  const ids = selectedNodes(app);
  if (!ids.length) return;
  const node = app.drawing.state.graph.byId.get(ids[0]);
  const title = ids.length === 1 ? node.name : counted(ids.length, "node");
  app.first = numberField("Most neighbours", 10, 500);
  app.kinds = make("div", { class: "dm-kinds", "aria-live": "polite" }, make("p", { class: "dm-quiet" }, "Counting hidden neighbours …"));
  openPopup(app, besideNode(app, ids.at(-1)), "dialog", `Expand ${title} by`,
    make("strong", { class: "dm-popup-title" }, `Expand ${shortened(title, 32)} by`), app.kinds,
    make("p", { class: "dm-row" }, "The first", app.first, "by connections"));
  app.growing = ids;
  act(app, "menu", { ids });
  app.menuAsked = app.eventNumber;
}

/** The server's answer, where the menu that asked is still open. */
function updateMenu(app, menu) {
  if (!menu || menu.number !== app.menuAsked || !app.popup?.contains(app.kinds)) return;
  app.menuAsked = null;
  const [relations, types] = [menu.rows.filter((row) => row.relation), menu.rows.filter((row) => row.type)];
  if (!menu.rows.length) app.kinds.replaceChildren(make("p", { class: "dm-quiet" }, noneHidden(app)));
  else app.kinds.replaceChildren(...types.map((row) => kindItem(app, row)), make("hr"), ...relations.map((row) => kindItem(app, row)));
  placePopup(app);
  focusable(app.popup)[0]?.focus({ preventScroll: true });
}

function noneHidden(app) {
  const day = app.drawing.state.filter.asof;
  return day ? `No neighbour that was reported by ${dateText(day)} is hidden.` : "No neighbour is hidden.";
}

function kindItem(app, row) {
  const words = row.type ? PALETTE.types[row.type].label : relationWords(row.relation);
  const sign = row.type ? typeIcon(PALETTE, row.type) : make("span", { class: "dm-arrow", "aria-hidden": "true" },
    { out: "→", in: "←" }[row.direction] ?? "↔");
  const spoken = { out: "outgoing", in: "incoming" }[row.direction];
  return make("button", { type: "button", class: "dm-item", "aria-label": [words, spoken, grouped(row.count)].filter(Boolean).join(", "),
    onclick: () => growBy(app, row) }, sign, make("span", {}, words), make("span", { class: "dm-count" }, grouped(row.count)));
}

function relationWords(relation) {
  return PALETTE.predicates[relation]?.phrase ?? PALETTE.links[relation] ?? relation;
}

function growBy(app, row) {
  const word = row.type || [row.relation, row.direction].filter(Boolean).join(".");
  const options = [word, String(numberOf(app.first))];
  closePopup(app);
  act(app, "expand", { ids: app.growing, options });
}
