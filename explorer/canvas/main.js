// The Streamlit side of the canvas: mounted once a page visit, then updated with new data.

const CANVASES = new WeakMap();
const CAMERAS = new Map(); // view -> camera, so that coming back to the page finds it where it was

/** Called by Streamlit at the first mount, for every change of `data`, and when the theme changes. */
export default function canvas({ data, parentElement, setStateValue, setTriggerValue }) {
  let app = CANVASES.get(parentElement);
  if (!app) {
    app = makeApp(parentElement);
    CANVASES.set(parentElement, app);
  }
  app.setStateValue = setStateValue;
  app.setTriggerValue = setTriggerValue;
  updateApp(app, data);
  return () => afterUnmount(parentElement, () => destroyApp(app, parentElement));
}

/** Streamlit also cleans up after a call that a newer one has overtaken; the component then stays, and so must this. */
function afterUnmount(parent, run) {
  setTimeout(() => {
    if (!parent.isConnected) run();
  });
}

function makeApp(parent) {
  const app = { selectSeen: null, eventNumber: 0, sent: null, touchedAt: -Infinity, pending: [],
    tellings: 0, answerBy: 0, name: `${Date.now()} ${Math.random()}` };
  const host = make("div");
  app.root = make("div", { class: "dm-canvas", "data-testid": "canvas", role: "application", tabindex: "0" }, host);
  app.live = make("div", { class: "dm-live", "aria-live": "polite" });
  app.status = make("div", { class: "dm-status", "data-testid": "canvas-status" });
  app.empty = makeEmpty();
  app.stage = make("div", { class: "dm-stage" }, app.root, app.status, app.empty);
  app.element = make("div", { class: "dm" }, app.stage, app.live);
  parent.append(app.element);
  sizeApp(app);
  app.drawing = createDrawing(globalThis.vis, host, PALETTE, handlersOf(app));
  app.legend = makeLegend(PALETTE, (kind, name) => toggle(app, kind, name), (ids) => choose(app, ids));
  app.card = makeHoverCard(app.drawing, app.stage, (node) => act(app, "card", { ids: [node.id] }));
  app.timeline = makeTimeline(app.drawing, (brush) => brushChanged(app, brush), (ids) => chooseFact(app, ids));
  app.stage.append(makeToolbar(app), app.legend.element);
  app.drawing.corner = app.legend.element;
  app.drawing.top = 52; // search and toolbar
  app.element.append(app.timeline.element);
  app.help = makeHelp(app);
  listenToKeys(app);
  listenToBox(app);
  listenToMenu(app);
  app.onResize = () => { if (app.element.isConnected) sizeApp(app); }; // a page that goes resizes once more
  addEventListener("resize", app.onResize);
  // What stood above goes or comes after the mount, for one when the page was another one a moment ago.
  app.settledAt = performance.now() + 2000;
  for (const kind of ["pointerdown", "pointermove", "pointerup", "wheel", "keydown"]) {
    app.element.addEventListener(kind, (event) => touch(app, event), { capture: true, passive: true });
  }
  app.moved = new ResizeObserver(app.onResize);
  app.moved.observe(parent.closest("[data-testid=stMainBlockContainer]") ?? document.body);
  app.moved.observe(host); // its style sheet may come after it
  app.drawing.network.on("afterDrawing", () => { keepCamera(app); watchOutside(app); });
  app.root.demarche = { positions: () => positionsOf(app.drawing), point: (id) => pointOfItem(app.drawing, id),
    labels: () => app.drawing.labels.map(({ node, left, right, top, bottom }) => ({ id: node.id, left, right, top, bottom })) };
  return app;
}

/**
 * From the first touch on the camera is the user's. The canvas takes the keyboard when it is pressed, not when it is let
 * go: a field that was typed into is left then, and its text is on its way before a selection that may take it away.
 */
function touch(app, event) {
  if (event.type === "pointermove" && !event.buttons) return;
  if (event.type === "pointerdown" && app.root.contains(event.target)) app.root.focus({ preventScroll: true });
  app.settledAt = 0;
  app.touchedAt = performance.now();
}

/**
 * Only what the user moved is kept: a page that goes is drawn in other sizes before it is gone. A page that comes is too,
 * and vis-network moves with each; what was kept is put back until the sizes have settled.
 */
function keepCamera(app) {
  const now = performance.now();
  if (now - app.touchedAt < 500) CAMERAS.set(app.view, cameraOf(app.drawing));
  else if (now < app.settledAt && app.kept && isElsewhere(cameraOf(app.drawing), app.kept)) restoreCamera(app.drawing, app.kept);
}

function isElsewhere(one, two) {
  return Math.hypot(one.x - two.x, one.y - two.y) * two.scale > 3 || Math.abs(one.scale / two.scale - 1) > 0.01;
}

function handlersOf(app) {
  return {
    select: (ids) => tellSelection(app, ids),
    hover: (item) => app.card.over(item),
    activate: (id) => grow(app, [id]),
    moved: (ids, place, by) => tellMove(app, ids, place, by),
    held: (id) => notify(app, `${app.drawing.state.graph.byId.get(id).name} is pinned: P lets it go.`),
    changed: () => describe(app),
  };
}

/** New data: theme first, then the graph where it is another one, filter, selection, brush. */
function updateApp(app, data) {
  app.busy = false;
  app.answerBy = 0;
  updateStrip(app, data.alone);
  app.element.classList.remove("dm-waiting");
  heardOf(app, data.done);
  applyTheme(app);
  const first = app.columns === undefined;
  const laid = app.laid !== data.laid.number; // a saved view was opened, or left by an undo
  app.laid = data.laid.number;
  const kept = (first && CAMERAS.get(data.view)) || (laid && savedCamera(data.laid)) || null;
  if (first || kept) app.kept = kept;
  if (kept) CAMERAS.set(data.view, kept);
  const drawing = app.drawing;
  const filter = { ...drawing.state.filter, ...data.filter };
  if (first && data.brush) Object.assign(filter, data.brush);
  else if (laid) takeBrush(app, filter, data.brush);
  const turned = app.view !== undefined && app.view !== data.view;
  if (turned) {
    CAMERAS.set(app.view, cameraOf(drawing));
    clearGraph(drawing);
  }
  const left = turned && data.travelled !== app.travelled && CAMERAS.get(data.view); // read before a new frame overwrites it
  app.view = data.view;
  drawing.state.known = JSON.parse(data.known);
  if (data.columns !== app.columns) {
    app.columns = data.columns;
    app.card.forget();
    const fresh = loadGraph(drawing, readGraph(JSON.parse(data.columns), PALETTE), filter, movedAhead(app));
    noteNew(app, first || turned ? [] : fresh);
    // An undo finds the view as it was left, not fitted anew.
    if (left) restoreCamera(drawing, left);
    if (first) restoreTimeline(app, data.brush);
    updateTimeline(app.timeline);
    if (kept) restoreCamera(drawing, kept);
  } else {
    // A move and its undo came in one run: the data are as before, the canvas is not.
    if (data.travelled !== app.travelled) putAllBack(drawing, movedAhead(app));
    if (laid) drawStrip(app.timeline);
    if (kept) restoreCamera(drawing, kept);
  }
  if (JSON.stringify(filter) !== JSON.stringify(drawing.state.filter)) {
    const day = drawing.state.filter.asof;
    applyFilter(drawing, filter);
    if (filter.asof !== day) dayChanged(app);
  }
  if (data.select.number !== app.selectSeen) {
    app.selectSeen = data.select.number;
    const ids = data.select.ids.map((id) => idOnCanvas(drawing, id)).filter(Boolean);
    selectItems(drawing, [...new Set(ids)]); // all edges of a line are one line
    app.sent = toldOf(app, drawing.state.selection);
    if (!first && !app.alone && data.select.ids.length) reveal(drawing, data.select.ids.at(-1));
  }
  tellWhatIsLeft(app, first);
  updateHistory(app, data);
  updateCommunities(app, data.communities);
  updateMenu(app, data.menu);
  updateSaved(app, data.kept);
  updateNotes(app, data.notes);
  if (data.card) app.card.answer(data.card);
  describe(app);
  if (first && !kept) fitAll(drawing); // once more, for the legend has its size only now
  if (first) offerTour(app);
}

/** By another day other things are known, and other things are undated. */
function dayChanged(app) {
  app.card.forget();
  updateTimeline(app.timeline);
}

function updateCommunities(app, text) {
  if (text === app.communities) return;
  app.communities = text;
  setCommunities(app.drawing, JSON.parse(text));
  app.tools.get("community").setAttribute("aria-pressed", String(app.drawing.state.communities.length > 0));
}

/** Selected things that are gone are selected no more, and of a line other edges may be shown: the server hears of it. */
function tellWhatIsLeft(app, first) {
  if (!first && app.sent !== null) tellSelection(app, app.drawing.state.selection);
}

/** An edge's id stands for the line it is folded into. */
function idOnCanvas(drawing, id) {
  return drawing.state.graph.byId.has(id) ? id : lineById(drawing, id)?.id;
}

function applyTheme(app) {
  const styles = getComputedStyle(app.element);
  const page = styles.getPropertyValue("--st-background-color").trim();
  const mode = isDark(page) ? "dark" : "light";
  const font = styles.getPropertyValue("--st-font").trim() || "sans-serif";
  if (app.mode === mode && app.font === font) return;
  Object.assign(app, { mode, font });
  const theme = { ...makeTheme(PALETTE, mode), font };
  styleTheme(app.element, theme);
  setTheme(app.drawing, theme);
  // The first frame may be drawn before the font is there.
  document.fonts?.load(`12px ${font}`).then(() => app.drawing.redraw());
}

/** Fills the window down to the status line; the timeline keeps its height. Table and map take the height of the stage. */
function sizeApp(app) {
  const above = app.element.closest(".st-key-stage");
  const top = above.getBoundingClientRect().top + scrollTop(above);
  const height = Math.max(360, innerHeight - top - 168 - 12 - 44);
  const size = `${app.element.clientWidth} ${height}`;
  if (app.size === size && (!app.drawing || fillsItsContainer(app.drawing))) return;
  app.size = size;
  app.stage.style.height = `${height}px`;
  document.documentElement.style.setProperty("--dm-stage", `${height}px`);
  if (!app.drawing) return;
  takeSize(app.drawing);
  if (performance.now() < app.settledAt && !app.kept) fitAll(app.drawing);
}

function scrollTop(element) {
  let top = 0;
  for (let up = element.parentElement; up; up = up.parentElement) top += up.scrollTop;
  return top;
}

/** What tests and screen readers read. */
function describe(app) {
  if (!app.legend) return;
  const { state } = app.drawing;
  app.root.dataset.nodes = state.shown.nodes.size;
  app.root.dataset.edges = state.lines.length;
  app.root.dataset.selected = state.selection.join(" ");
  app.root.setAttribute("aria-label",
    `Graph, ${counted(state.shown.nodes.size, "node")}, ${counted(state.lines.length, "line")}`);
  app.legend.update(app.drawing);
  updateStatus(app.status, app.drawing);
  writeOpenView(app);
  writeOutside(app);
  writeEmpty(app);
  const spoken = state.focus ? spokenText(app.drawing, state.focus) : "";
  if (app.live.textContent !== spoken) app.live.textContent = spoken;
}

function destroyApp(app, parent) {
  if (!CANVASES.delete(parent)) return;
  // The camera was kept with every frame: here the canvas has no size any more.
  removeEventListener("resize", app.onResize);
  document.removeEventListener("keydown", app.onDocumentKey);
  closePopup(app, false);
  endTour(app, false);
  if (app.timeline.timer) stopPlay(app.timeline);
  closeUndated(app.timeline);
  app.timeline.resized.disconnect();
  app.moved.disconnect();
  app.drawing.network.destroy();
  app.drawing.network = null;
  app.element.remove();
}

function restoreTimeline(app, brush) {
  if (brush) Object.assign(app.timeline, brush);
}
