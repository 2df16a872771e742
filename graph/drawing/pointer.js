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
    state.dragged = event.nodes;
    setHover(drawing, null);
  });
  network.on("dragEnd", (event) => {
    state.dragging = false;
    for (const id of event.nodes) handlers.moved?.(id, positionsOf(drawing)[id]);
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
