// A card over the graph with buttons in it: menus and small dialogs. Arrows walk through it, Esc closes it.

/** Opens a card at a place of the stage in pixels, `role` menu or dialog. Only one is open at a time. */
function openPopup(app, [x, y], role, label, ...children) {
  closePopup(app, false);
  const popup = make("section", { class: "dm-popup", role, "aria-label": label, onkeydown: (event) => popupKey(app, event),
    oncontextmenu: (event) => event.preventDefault() }, ...children);
  app.popup = popup;
  app.popupAt = [x, y];
  app.card.hide();
  app.stage.append(popup);
  placePopup(app);
  focusable(popup)[0]?.focus({ preventScroll: true });
  app.onOutside = (event) => { if (!popup.contains(event.target)) closePopup(app, false); };
  document.addEventListener("pointerdown", app.onOutside, { capture: true });
}

/** Within the stage and over the status line; a dialog, where there is room, clear of the nodes it is about. */
function placePopup({ popup, stage, popupAt: [x, y], drawing }) {
  const [width, height] = [popup.offsetWidth, popup.offsetHeight];
  const frame = stage.getBoundingClientRect();
  const nodes = drawing.state.selection.filter((id) => drawing.state.graph.byId.has(id)).map((id) => pointOfItem(drawing, id)).filter(Boolean);
  const isClear = ([left, top]) => nodes.every((node) => {
    const [nx, ny] = [node.x - frame.left, node.y - frame.top];
    return nx < left - 16 || nx > left + width + 16 || ny < top - 16 || ny > top + height + 16;
  });
  const within = ([left, top]) => [Math.max(8, Math.min(left, stage.clientWidth - width - 8)),
    Math.max(8, Math.min(top, stage.clientHeight - height - 36))];
  const dialog = popup.getAttribute("role") === "dialog";
  const tries = [[x, y], [x - width - 48, y], [x - width / 2, y + 40], [x - width / 2, y - height - 24], [8, 56],
    [stage.clientWidth, 56]].map(within);
  const [left, top] = (dialog && tries.find(isClear)) || tries[0];
  popup.style.left = `${left}px`;
  popup.style.top = `${top}px`;
}

function closePopup(app, toCanvas = true) {
  if (!app.popup) return;
  document.removeEventListener("pointerdown", app.onOutside, { capture: true });
  app.popup.remove();
  app.popup = null;
  if (toCanvas) home(app).focus({ preventScroll: true });
}

function focusable(popup) {
  return [...popup.querySelectorAll("button:not(:disabled), input, textarea")];
}

function popupKey(app, event) {
  const items = focusable(app.popup);
  const at = items.indexOf(document.activeElement);
  const typing = ["number", "text", "textarea"].includes(event.target.type);
  if (event.key === "Escape") closePopup(app);
  else if (event.key === "ArrowDown" && !typing) items[(at + 1) % items.length]?.focus();
  else if (event.key === "ArrowUp" && !typing) items.at(at < 1 ? -1 : at - 1)?.focus();
  else if (event.key === "Home" && !typing) items[0]?.focus();
  else if (event.key === "End" && !typing) items.at(-1)?.focus();
  else if (event.key === "Enter" && typing && (event.target.type !== "textarea" || event.ctrlKey)) app.popup.querySelector("[data-default]")?.click();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** A line of a menu; `key` is the one that does the same without it. */
function menuItem(app, label, key, run, { disabled = false, keeps = false } = {}) {
  return make("button", { type: "button", role: "menuitem", class: "dm-item", disabled, onclick: () => {
    if (!keeps) closePopup(app);
    run(app);
  } }, make("span", {}, label), key ? make("kbd", {}, key) : null);
}

/** A number to write, with words before and after. */
function numberField(label, value, most) {
  return make("input", { type: "number", min: 1, max: most, value, "aria-label": label });
}

/** What stands in a number field, within its bounds. */
function numberOf(field) {
  const number = Math.round(Number(field.value)) || Number(field.defaultValue);
  return Math.max(Number(field.min), Math.min(Number(field.max), number));
}
