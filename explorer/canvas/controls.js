// Toolbar, and the keys of the graph.

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
  ["H", "hide"], ["K", "keep only"], ["P", "pin, let go"], ["G, Shift+G", "path between two, choose ways"],
  ["A", "expand along the path of two"], ["M", "neighbours in common of two"], ["C", "colour communities"],
  ["Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y", "undo, redo"], ["Ctrl+S", "save the view"],
  ["drag, Alt + arrows", "move a node"], ["drag ground, Shift+arrows", "pan"], ["wheel, + −", "zoom"], ["0", "fit"],
  ["rest on a node, Space", "its card"], ["T", "timeline"],
  ["Esc", "close, clear"], ["?", "this list"],
];

function makeToolbar(app) {
  app.tools = new Map(TOOLS.filter(Boolean).map((tool) => [tool.icon, make("button", { type: "button", "aria-label": tool.label,
    title: `${tool.label} (${tool.key})`, onclick: () => tool.run(app) }, makeIcon(PALETTE.icons, tool.icon))]));
  const items = TOOLS.map((tool) => (tool ? app.tools.get(tool.icon) : make("span", { class: "dm-divide" })));
  return make("div", { class: "dm-toolbar", role: "toolbar", "aria-label": "Graph" }, ...items);
}
