// Undo and redo: the server has the past, here are the buttons, the keys and the words.

function undo(app) {
  act(app, "undo", { ids: [] });
}

function redo(app) {
  act(app, "redo", { ids: [] });
}

/** What is said is shown once; a canvas that comes later does not say it again. */
function updateHistory(app, { undo: back, redo: on, said, travelled }) {
  writeTool(app, "undo", back, "Undo", "Ctrl+Z");
  writeTool(app, "redo", on, "Redo", "Ctrl+Shift+Z");
  app.travelled = travelled;
  if (said.number !== app.heard && said.text && (app.heard !== undefined || said.number === 1)) notify(app, said.text);
  app.heard = said.number;
}

function writeTool(app, icon, words, label, keys) {
  const button = app.tools.get(icon);
  button.disabled = !words;
  button.setAttribute("aria-label", words ? `${label}: ${words}` : label);
  button.title = words ? `${label}: ${words} (${keys})` : `Nothing to ${label.toLowerCase()} (${keys})`;
}

/** Returns whether the key was one of undo or redo; these work wherever no text is written. */
function historyKey(app, event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key === "z") (event.shiftKey ? redo : undo)(app);
  else if (key === "y" && !event.shiftKey) redo(app);
  else return false;
  return true;
}
