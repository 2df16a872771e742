// The list of keys, and the way to the tour.

const TIMELINE_KEYS = [
  ["drag", "choose dates"], ["← →", "move the brush"], ["Shift + ← →", "move its end"], ["Home, End", "to the first, the last dates"],
  ["Space", "play, stop"], ["double-click, Esc", "clear"],
];
const SEARCH_KEYS = [
  ["↑ ↓", "choose"], ["Enter", "add to the graph, open an article"], ["Shift+Enter", "replace the graph"], ["Esc", "close"],
];

function makeHelp(app) {
  const close = make("button", { type: "button", class: "dm-close", "aria-label": "Close", onclick: () => toggleHelp(app, false) }, "✕");
  const tour = make("button", { type: "button", class: "dm-link", onclick: () => {
    toggleHelp(app, false);
    startTour(app);
  } }, "Show the tour");
  const help = make("section", { class: "dm-help", role: "dialog", "aria-label": "Keys", tabindex: "-1", hidden: true },
    make("header", {}, make("strong", {}, "Keys"), make("span", { class: "dm-space" }), tour, close),
    make("div", { class: "dm-keys" }, ...keyList("Graph in focus", KEYS), ...keyList("Timeline in focus", TIMELINE_KEYS),
      ...keyList("Search box", SEARCH_KEYS)));
  app.stage.append(help);
  return help;
}

function keyList(title, keys) {
  const rows = keys.flatMap(([key, text]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, text)]);
  return [make("h3", {}, title), make("dl", {}, ...rows)];
}

/** The keyboard follows: into the list, and back to the graph. */
function toggleHelp(app, shown = app.help.hidden) {
  app.help.hidden = !shown;
  (shown ? app.help : home(app)).focus({ preventScroll: true });
}
