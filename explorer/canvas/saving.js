// Saving what is on the canvas as a view, and opening one as it was left: camera and brush.

/** Returns whether the key was Ctrl+S; it works wherever no text is written. */
function saveKey(app, event) {
  if (!isSave(event)) return false;
  openSave(app);
  return true;
}

function isSave(event) {
  return (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "s";
}

/** Asks for a name; where a view has it, whether to replace that or to keep both. */
function openSave(app) {
  const { reason, open } = app.saved;
  if (reason) {
    notify(app, `Nothing can be saved: ${reason}`);
    return;
  }
  const name = make("input", { type: "text", maxlength: 120, value: open?.name ?? "", "aria-label": "Name", placeholder: "Name" });
  const note = make("textarea", { rows: 3, maxlength: 2000, "aria-label": "Note", placeholder: "Note (may stay empty)" });
  note.value = open?.note ?? "";
  const asked = make("p", { class: "dm-asked dm-quiet", "aria-live": "polite" });
  const buttons = make("p", { class: "dm-row dm-end" });
  const choose = () => offerSaving(app, { name, note, asked, buttons });
  name.addEventListener("input", choose);
  const again = (event) => { if (isSave(event)) event.preventDefault(); }; // not the browser's own
  openPopup(app, [(app.stage.clientWidth - 300) / 2, 64], "dialog", "Save view",
    make("strong", { class: "dm-popup-title" }, "Save view"), make("div", { class: "dm-fields", onkeydown: again }, name, note, asked), buttons);
  choose();
  name.select();
}

function offerSaving(app, form) {
  const name = form.name.value.trim();
  const there = app.saved.names.includes(name);
  const own = app.saved.open?.name === name;
  const button = (words, replace, first) => make("button", { type: "button", class: "dm-button", disabled: !name,
    "data-default": first, onclick: () => save(app, form, replace) }, words);
  form.asked.textContent = there ? `“${shortened(name, 60)}” is there already. Keep both puts a number behind the name.` : "";
  form.buttons.replaceChildren(...(there ? [button("Keep both", false, !own), button("Replace", true, own)] : [button("Save", false, true)]));
}

function save(app, { name, note }, replace) {
  const { x, y, scale } = cameraOf(app.drawing);
  const { clock, from, to, undated } = app.drawing.state.filter;
  closePopup(app);
  act(app, "save", { name: name.value, note: note.value, replace, camera: [x, y, scale], brush: { clock, from, to, undated } });
}

/** The name of the open view, before what is on the canvas. */
function writeOpenView({ saved, status }) {
  if (saved?.open) status.prepend(make("span", { class: "dm-open-view" }, `“${shortened(saved.open.name, 48)}” · `));
}

/** What the server knows of saved views; the menu's wish to save is done once. */
function updateSaved(app, kept) {
  const wished = app.saved !== undefined && kept.asked !== app.saved.asked;
  app.saved = kept;
  updateSince(app, kept.since);
  if (wished) openSave(app);
}

/** The camera that a view was saved with. */
function savedCamera({ camera }) {
  if (!camera) return null;
  const [x, y, scale] = camera;
  return { x, y, scale };
}

/** A view brings its brush, or none. */
function takeBrush(app, filter, brush) {
  const taken = brush ?? { from: null, to: null, undated: true };
  Object.assign(filter, taken);
  Object.assign(app.timeline, taken);
}
