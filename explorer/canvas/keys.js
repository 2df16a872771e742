// The canvas by keyboard.

function listenToKeys(app) {
  app.root.addEventListener("keydown", (event) => {
    if (canvasKey(app, event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (/^[rc]$/i.test(event.key) && !event.ctrlKey && !event.metaKey) {
      event.stopPropagation(); // Streamlit's own "rerun" and "clear cache" are not meant here
    }
  });
  app.stage.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target !== app.root) escape(app);
  });
  app.onDocumentKey = (event) => {
    if (event.defaultPrevented || event.target.closest?.("input, textarea, [contenteditable]")) return;
    if (event.ctrlKey || event.metaKey) {
      if (historyKey(app, event) || saveKey(app, event)) event.preventDefault();
      return;
    }
    if (event.key === "/") focusSearch();
    else if (event.key === "?") toggleHelp(app);
    else if (app.alone && /^t$/i.test(event.key) && !event.altKey) app.timeline.svg.focus();
    else return;
    event.preventDefault();
  };
  document.addEventListener("keydown", app.onDocumentKey);
}

function focusSearch() {
  document.querySelector("[data-testid=search] input")?.focus();
}

/** Returns whether the key was one of ours. */
function canvasKey(app, event) {
  const { drawing } = app;
  const { key } = event;
  if (key in WAYS && !event.altKey && !event.ctrlKey) walk(app, event);
  else if (key in WAYS && event.altKey && !event.ctrlKey && !event.shiftKey) nudge(app, key);
  else if (key === "[" || key === "]") walkLines(app, key === "]" ? 1 : -1);
  else if (key === "Enter") confirmFocus(app, event.ctrlKey || event.metaKey);
  else if (historyKey(app, event) || saveKey(app, event)) return true;
  else if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === "a") selectAll(app);
  else if (key === "ContextMenu" || (key === "F10" && event.shiftKey)) openMenuByKey(app);
  else if (event.ctrlKey || event.metaKey || event.altKey) return false;
  else if (key === "Escape") escape(app);
  else if (key === "/") focusSearch();
  else if (key === "?") toggleHelp(app);
  else if (key === " ") showCard(app);
  else if (key === "t" || key === "T") app.timeline.svg.focus();
  else if (event.shiftKey && key === "E") openExpandBy(app);
  else if (event.shiftKey && key === "G") openWays(app);
  else if (key === "m" || key === "M") findCommon(app);
  else if (key === "a" || key === "A") expandAlong(app);
  else if (key === "=") zoomBy(drawing, 1.3);
  else {
    const tool = TOOLS.find((one) => one?.key.toLowerCase() === key.toLowerCase());
    if (!tool) return false;
    tool.run(app);
  }
  return true;
}

/** Arrows move the focus from node to node; with Shift they pan. */
function walk(app, event) {
  const { drawing } = app;
  const [dx, dy] = WAYS[event.key];
  if (event.shiftKey) {
    panBy(drawing, dx * 60, dy * 60);
    return;
  }
  const line = lineById(drawing, drawing.state.focus);
  const id = nearestThatWay(drawing, line ? app.lineOf : drawing.state.focus, event.key);
  if (id) setFocus(app, id);
}

/** [ and ] go round the lines of the node in focus. */
function walkLines(app, step) {
  const { state } = app.drawing;
  if (state.graph.byId.has(state.focus)) app.lineOf = state.focus;
  if (!app.lineOf || !state.graph.byId.has(app.lineOf)) return;
  const line = nextLine(app.drawing, app.lineOf, state.focus, step);
  if (line) choose(app, [line.id]);
}

function setFocus(app, id) {
  app.drawing.state.focus = id;
  app.card.hide();
  reveal(app.drawing, id);
  app.drawing.redraw();
  describe(app);
}

function confirmFocus(app, adding) {
  const { focus, selection } = app.drawing.state;
  if (!focus) return;
  choose(app, adding ? [...new Set([...selectedNodes(app), focus])] : [focus]);
}

function showCard(app) {
  const node = app.drawing.state.graph.byId.get(app.drawing.state.focus);
  if (node) app.card.show(node);
}

/** Closes what is open, then clears the selection. */
function escape(app) {
  if (app.popup) closePopup(app);
  else if (!app.help.hidden) toggleHelp(app, false);
  else if (app.boxing) toggleBox(app);
  else choose(app, []);
  app.card.hide();
}
