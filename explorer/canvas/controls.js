// Toolbar and the list of keys.

const TOOLS = [
  { icon: "undo", label: "Undo", key: "Ctrl+Z", run: undo },
  { icon: "redo", label: "Redo", key: "Ctrl+Shift+Z", run: redo },
  null,
  { icon: "box", label: "Select in a box", key: "B", run: toggleBox },
  { icon: "expand", label: "Expand", key: "E", run: expand },
  { icon: "path", label: "Path between two", key: "G", run: findPath },
  null,
  { icon: "pin", label: "Pin", key: "P", run: pin },
  { icon: "hide", label: "Hide", key: "H", run: hide },
  { icon: "keep", label: "Keep only", key: "K", run: keep },
  null,
  { icon: "community", label: "Colour communities", key: "C", run: colour },
  null,
  { icon: "fit", label: "Fit", key: "0", run: (app) => fitAll(app.drawing, { animate: true }) },
  { icon: "plus", label: "Zoom in", key: "+", run: (app) => zoomBy(app.drawing, 1.3) },
  { icon: "minus", label: "Zoom out", key: "-", run: (app) => zoomBy(app.drawing, 1 / 1.3) },
  null,
  { icon: "help", label: "List of keys", key: "?", run: (app) => toggleHelp(app) },
];

const KEYS = [
  ["/", "find"], ["click, Enter", "select and open"], ["Ctrl-click, Ctrl+Enter", "add to the selection"],
  ["Shift-drag, B", "select in a box"], ["Ctrl+A", "select all"],
  ["double-click, E", "expand"], ["Shift+E", "expand by …"], ["right-click, Shift+F10", "menu"], ["arrows", "the nearest node that way"], ["[ ]", "lines of a node"],
  ["H", "hide"], ["K", "keep only"], ["P", "pin, let go"], ["G, Shift+G", "path between two selected, choose ways"], ["A", "expand along the path between them"],
  ["M", "neighbours two selected have in common"], ["Ctrl+Z, Ctrl+Shift+Z", "undo, redo"], ["drag", "move a node or the ground"], ["C", "colour communities"],
  ["Shift + arrows", "pan"], ["+ −", "zoom"], ["0", "fit"], ["Space", "card of the node in focus"], ["T", "timeline"],
  ["Esc", "close, clear"], ["?", "this list"],
];

function makeToolbar(app) {
  app.tools = new Map(TOOLS.filter(Boolean).map((tool) => [tool.icon, make("button", { type: "button", "aria-label": tool.label,
    title: `${tool.label} (${tool.key})`, onclick: () => tool.run(app) }, makeIcon(PALETTE.icons, tool.icon))]));
  const items = TOOLS.map((tool) => (tool ? app.tools.get(tool.icon) : make("span", { class: "dm-divide" })));
  return make("div", { class: "dm-toolbar", role: "toolbar", "aria-label": "Graph" }, ...items);
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
