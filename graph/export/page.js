// The exported file: head, find, legend, graph, timeline and the panel with the sentences. It asks no other host.

const PAGE_KEYS = [["/", "find"], ["arrows", "the nearest node that way"], ["Enter", "select"], ["[ ]", "lines of a node"],
  ["Shift + arrows", "pan"], ["+ −", "zoom"], ["0", "fit"], ["T", "timeline"], ["Esc", "clear"], ["?", "this list"]];

document.addEventListener("DOMContentLoaded", () => startPage(readJson("palette"), readJson("data")));

function readJson(id) {
  return JSON.parse(document.getElementById(id).textContent);
}

function startPage(palette, data) {
  const page = { palette, data, mode: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light" };
  const host = make("div");
  page.root = make("div", { class: "dm-canvas", "data-testid": "canvas", role: "application", tabindex: "0" }, host);
  page.status = make("div", { class: "dm-status" });
  page.live = make("div", { class: "dm-live", "aria-live": "polite" });
  page.stage = make("div", { class: "dm-stage" }, page.root, page.status);
  page.panel = make("aside", { class: "dm-panel", "aria-label": "Evidence", "data-testid": "panel" });
  page.graphSide = make("main", {}, page.stage);
  page.body = make("div", { class: "dm dm-page" }, pageHead(page), make("div", { class: "dm-columns" }, page.graphSide, page.panel),
    page.live, pageFoot(data));
  document.body.append(page.body);
  drawPage(page, host);
}

function drawPage(page, host) {
  const { palette, data } = page;
  page.drawing = createDrawing(vis, host, palette, {
    select: () => selectionChanged(page), hover: (item) => page.card.over(item), changed: () => describePage(page),
  });
  page.legend = makeLegend(palette, (kind, name) => applyFilter(page.drawing, switched(page.drawing.state.filter, kind, name)));
  page.card = makeHoverCard(page.drawing, page.stage);
  page.timeline = makeTimeline(page.drawing, (brush) => applyFilter(page.drawing, { ...page.drawing.state.filter, ...brush }),
    (ids) => choosePage(page, ids));
  page.help = keyList(PAGE_KEYS);
  page.stage.append(page.legend.element, page.help);
  page.graphSide.append(page.timeline.element);
  setMode(page, page.mode);
  loadGraph(page.drawing, readGraph(data.columns, palette), { ...openFilter(), confidence: 0 });
  updateTimeline(page.timeline);
  page.root.demarche = { positions: () => positionsOf(page.drawing), point: (id) => pointOfItem(page.drawing, id) };
  addEventListener("resize", () => takeSize(page.drawing));
  page.root.addEventListener("keydown", (event) => pageKey(page, event));
  document.addEventListener("keydown", (event) => documentKey(page, event));
  selectionChanged(page);
}

function pageHead(page) {
  const { data } = page;
  const nodes = data.columns.nodes.id.length;
  const reported = data.articles.map((article) => article.reported).filter(Boolean).sort();
  const when = reported.length ? `reports from ${dateText(reported[0])} to ${dateText(reported.at(-1))}` : "reports without a date";
  const origins = new Set(data.articles.map((article) => article.origin)).size;
  const figures = [[nodes, "nodes"], [data.sentences.length, "sentences"], [origins, "independent"], [data.articles.length, "articles"]];
  page.switch = make("button", { type: "button", class: "dm-button",
    onclick: () => setMode(page, page.mode === "dark" ? "light" : "dark") });
  return make("header", { class: "dm-head" },
    make("div", {}, make("p", { class: "dm-overline" }, "Evidence file"), make("h1", {}, data.title),
      make("p", { class: "dm-quiet" }, `Made on ${dateText(data.made)} · ${when}`)),
    make("dl", { class: "dm-figures" }, ...figures.map(([number, name]) =>
      make("div", {}, make("dd", {}, grouped(number)), make("dt", {}, name)))),
    asOfBox(page), findBox(page), page.switch);
}

function pageFoot(data) {
  return make("footer", { class: "dm-foot" }, make("p", {}, make("strong", {}, "Made by "), data.made_by),
    make("p", {}, "Found by rules; can be wrong. Read the sentence."));
}

function setMode(page, mode) {
  page.mode = mode;
  const theme = { ...makeTheme(page.palette, mode), font: 'system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif' };
  page.theme = theme;
  styleTheme(document.body, theme);
  page.switch.textContent = mode === "dark" ? "Light" : "Dark";
  setTheme(page.drawing, theme);
  if (page.drawing.state.graph.nodes.length) selectionChanged(page);
}

/** What tests and screen readers read. */
function describePage(page) {
  if (!page.legend) return;
  const { state } = page.drawing;
  Object.assign(page.root.dataset, { nodes: state.shown.nodes.size, edges: state.lines.length, selected: state.selection.join(" ") });
  page.root.setAttribute("aria-label", `Graph, ${counted(state.shown.nodes.size, "node")}, ${counted(state.lines.length, "line")}`);
  page.legend.update(page.drawing);
  updateStatus(page.status, page.drawing);
  page.live.textContent = state.focus ? spokenText(page.drawing, state.focus) : "";
}
