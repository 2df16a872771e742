// Toolbar, keys and the list of keys.

const TOOLS = [
  { icon: "expand", label: "Expand", key: "E", run: expand },
  { icon: "path", label: "Path between two", key: "G", run: findPath },
  null,
  { icon: "hide", label: "Hide", key: "H", run: hide },
  { icon: "keep", label: "Keep only", key: "K", run: keep },
  null,
  { icon: "fit", label: "Fit", key: "0", run: (app) => fitAll(app.drawing, { animate: true }) },
  { icon: "plus", label: "Zoom in", key: "+", run: (app) => zoomBy(app.drawing, 1.3) },
  { icon: "minus", label: "Zoom out", key: "-", run: (app) => zoomBy(app.drawing, 1 / 1.3) },
  null,
  { icon: "help", label: "List of keys", key: "?", run: (app) => toggleHelp(app) },
];

const KEYS = [
  ["/", "find"], ["click, Enter", "select and open"], ["Ctrl-click, Ctrl+Enter", "add to the selection"],
  ["double-click, E", "expand"], ["arrows", "the nearest node that way"], ["[ ]", "lines of a node"],
  ["H", "hide"], ["K", "keep only"], ["G", "path between two selected"], ["drag", "move a node or the ground"],
  ["Shift + arrows", "pan"], ["+ −", "zoom"], ["0", "fit"], ["Space", "card of the node in focus"], ["T", "timeline"],
  ["Esc", "close, clear"], ["?", "this list"],
];

function makeToolbar(app) {
  const buttons = TOOLS.map((tool) => {
    if (!tool) return make("span", { class: "dm-divide" });
    return make("button", { type: "button", "aria-label": tool.label, title: `${tool.label} (${tool.key})`,
      onclick: () => tool.run(app) }, makeIcon(PALETTE.icons, tool.icon));
  });
  return make("div", { class: "dm-toolbar", role: "toolbar", "aria-label": "Graph" }, ...buttons);
}

function makeHelp(stage) {
  const rows = KEYS.map(([key, text]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, text)]).flat();
  const help = make("section", { class: "dm-help", role: "dialog", "aria-label": "Keys", hidden: true },
    make("strong", {}, "Keys, with the graph in focus"), make("dl", {}, ...rows));
  stage.append(help);
  return help;
}

function toggleHelp(app, shown = app.help.hidden) {
  app.help.hidden = !shown;
}

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
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.target.closest?.("input, textarea, [contenteditable]")) return;
    if (event.key === "/") focusSearch();
    else if (event.key === "?") toggleHelp(app);
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
  else if (key === "[" || key === "]") walkLines(app, key === "]" ? 1 : -1);
  else if (key === "Enter") confirmFocus(app, event.ctrlKey || event.metaKey);
  else if (event.ctrlKey || event.metaKey || event.altKey) return false;
  else if (key === "Escape") escape(app);
  else if (key === "/") focusSearch();
  else if (key === "?") toggleHelp(app);
  else if (key === " ") showCard(app);
  else if (key === "t" || key === "T") app.timeline.svg.focus();
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
  if (!app.help.hidden) toggleHelp(app, false);
  else choose(app, []);
  app.card.hide();
}
