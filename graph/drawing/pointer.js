// Mouse and touch on the drawing: click, double click, drag, hover.

function listenTo(drawing) {
  const { network, state, handlers, container } = drawing;
  network.on("click", (event) => {
    const item = itemAt(drawing, event.pointer.DOM.x, event.pointer.DOM.y);
    const adding = event.event.srcEvent.ctrlKey || event.event.srcEvent.metaKey;
    clicked(drawing, item, adding);
  });
  network.on("doubleClick", (event) => {
    const item = itemAt(drawing, event.pointer.DOM.x, event.pointer.DOM.y);
    if (item?.node) handlers.activate?.(item.node.id);
  });
  network.on("dragStart", (event) => {
    state.dragging = true;
    beginMove(drawing, event.nodes[0]);
    setHover(drawing, null);
  });
  network.on("dragEnd", () => {
    state.dragging = false;
    endMove(drawing);
    drawing.redraw();
  });
  const look = oncePerFrame(() => drawing.pointer && hoverAt(drawing));
  container.addEventListener("pointermove", (event) => {
    drawing.pointer = [event.clientX, event.clientY];
    if (!event.buttons) look();
  });
  container.addEventListener("pointerleave", () => {
    drawing.pointer = null;
    setHover(drawing, null);
  });
}

/** A node that is dragged takes along those selected with it; what is pinned stays. */
function beginMove(drawing, id) {
  const { state, network, handlers } = drawing;
  state.moving = null;
  if (!id) return;
  const chosen = state.selection.filter((one) => state.shown.nodes.has(one));
  const ids = chosen.includes(id) ? chosen : [id];
  const node = state.graph.byId.get(id);
  network.setSelection({ nodes: node.pinned ? [id] : ids }, { highlightEdges: false });
  if (node.pinned) handlers.held?.(id);
  const loose = ids.map((one) => state.graph.byId.get(one)).filter((one) => !one.pinned);
  state.moving = { lead: node, nodes: loose.map((one) => ({ node: one, x: one.body.x, y: one.body.y })) };
}

/** Places are whole units away from where they were, so that they are the same when they are told and come back. */
function endMove({ state, handlers }) {
  if (!state.moving?.nodes.length || state.moving.lead.pinned) return;
  const { lead: { body }, lead, nodes } = state.moving;
  state.moving = null;
  const start = nodes.find((one) => one.node === lead);
  const place = [Math.round(body.x), Math.round(body.y)];
  const by = [Math.round(body.x - start.x), Math.round(body.y - start.y)];
  if (!by[0] && !by[1]) [body.x, body.y] = [start.x, start.y];
  else if (nodes.length === 1) [body.x, body.y] = place;
  else for (const { node, x, y } of nodes) [node.body.x, node.body.y] = [x + by[0], y + by[1]];
  if (by[0] || by[1]) handlers.moved?.(nodes.map((one) => one.node.id), place, by);
}

/** A click selects; with Ctrl it adds a node or takes it away; on the ground it clears. */
function clicked(drawing, item, adding) {
  const { state, handlers } = drawing;
  const id = item?.node?.id ?? item?.line?.id;
  let ids = id ? [id] : [];
  if (adding && item?.node) {
    const nodes = state.selection.filter((one) => state.graph.byId.has(one));
    ids = nodes.includes(id) ? nodes.filter((one) => one !== id) : [...nodes, id];
  } else if (adding) {
    return;
  }
  selectItems(drawing, ids);
  handlers.select?.(ids);
}

function hoverAt(drawing) {
  const frame = drawing.container.getBoundingClientRect();
  const [x, y] = [drawing.pointer[0] - frame.left, drawing.pointer[1] - frame.top];
  setHover(drawing, itemAt(drawing, x, y));
}

function setHover(drawing, item) {
  const { state, handlers, container } = drawing;
  const id = item?.node?.id ?? item?.line?.id ?? null;
  container.style.cursor = id ? "pointer" : "";
  if (state.hover === id) return;
  state.hover = id;
  handlers.hover?.(item);
  drawing.redraw();
}
