// A box over the ground selects the nodes in it: drag with Shift, or after B without.

function toggleBox(app, on = !app.boxing) {
  app.boxing = on;
  app.root.classList.toggle("dm-boxing", on);
  app.tools.get("box").setAttribute("aria-pressed", String(on));
  app.root.focus({ preventScroll: true });
}

/** Listens before vis-network does: a drag for a box must not move the ground. */
function listenToBox(app) {
  app.root.addEventListener("pointerdown", (event) => {
    if (event.button || !(event.shiftKey || app.boxing)) return;
    event.stopPropagation();
    event.preventDefault();
    beginBox(app, event);
  }, { capture: true });
}

function beginBox(app, event) {
  const area = make("div", { class: "dm-area" });
  const frame = app.root.getBoundingClientRect();
  const start = [event.clientX - frame.left, event.clientY - frame.top];
  let box = null;
  const move = (at) => {
    box = boxBetween(start, [at.clientX - frame.left, at.clientY - frame.top]);
    Object.assign(area.style, { left: `${box.left}px`, top: `${box.top}px`, width: `${box.right - box.left}px`,
      height: `${box.bottom - box.top}px` });
  };
  const end = (at) => {
    for (const [kind, run] of [["pointermove", move], ["pointerup", end], ["pointercancel", end]]) removeEventListener(kind, run);
    area.remove();
    if (at.type === "pointerup" && box) chooseInBox(app, box, at.ctrlKey || at.metaKey);
  };
  app.root.append(area);
  app.root.focus({ preventScroll: true });
  addEventListener("pointermove", move);
  addEventListener("pointerup", end);
  addEventListener("pointercancel", end);
}

function boxBetween([ax, ay], [bx, by]) {
  return { left: Math.min(ax, bx), right: Math.max(ax, bx), top: Math.min(ay, by), bottom: Math.max(ay, by) };
}

/** With Ctrl the nodes of the box come to those selected before. */
function chooseInBox(app, box, adding) {
  const { network, state } = app.drawing;
  const inside = state.graph.nodes.filter((node) => {
    const { x, y } = network.canvasToDOM({ x: node.body.x, y: node.body.y });
    return state.shown.nodes.has(node.id) && x > box.left && x < box.right && y > box.top && y < box.bottom;
  }).map((node) => node.id);
  if (app.boxing) toggleBox(app, false);
  choose(app, adding ? [...new Set([...selectedNodes(app), ...inside])] : inside);
}
