// Find a node by its name, and the keys of the file.

const MOST_FOUND = 8;

function findBox(page) {
  const list = make("ul", { class: "dm-found", role: "listbox", id: "found", hidden: true });
  const input = make("input", { type: "search", placeholder: "Find in this file", "aria-label": "Find in this file",
    role: "combobox", "aria-expanded": "false", "aria-controls": "found", "data-testid": "find" });
  page.find = { input, list, at: 0, found: [] };
  input.addEventListener("input", () => showFound(page));
  input.addEventListener("keydown", (event) => findKey(page, event));
  input.addEventListener("blur", () => setTimeout(() => closeFound(page), 150));
  return make("div", { class: "dm-find" }, input, list);
}

function showFound(page) {
  const words = plainText(page.find.input.value);
  const { nodes } = page.drawing.state.graph;
  page.find.found = words ? nodes.filter((node) => plainText(node.name).includes(words))
    .sort((a, b) => b.connections - a.connections).slice(0, MOST_FOUND) : [];
  page.find.at = 0;
  page.find.list.hidden = !words;
  page.find.input.setAttribute("aria-expanded", String(Boolean(words)));
  drawFound(page);
}

function drawFound(page) {
  const { found, at, list, input } = page.find;
  const rows = found.map((node, i) => make("li", { role: "option", id: `found-${i}`, "aria-selected": String(i === at),
    onmousedown: () => takeFound(page, node) }, typeIcon(page.palette, node.type), make("span", {}, node.name)));
  list.replaceChildren(...(rows.length ? rows : [make("li", { class: "dm-quiet" }, `Nothing for “${input.value}”.`)]));
  if (rows.length) input.setAttribute("aria-activedescendant", `found-${at}`);
  else input.removeAttribute("aria-activedescendant");
}

function findKey(page, event) {
  const { found } = page.find;
  if (event.key === "Escape") closeFound(page);
  else if (event.key === "Enter" && found.length) takeFound(page, found[page.find.at]);
  else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const step = event.key === "ArrowDown" ? 1 : -1;
    page.find.at = (page.find.at + step + found.length) % Math.max(1, found.length);
    drawFound(page);
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

function takeFound(page, node) {
  closeFound(page);
  choosePage(page, [node.id]);
  page.root.focus();
}

function closeFound(page) {
  page.find.list.hidden = true;
  page.find.input.setAttribute("aria-expanded", "false");
}

/** Small letters without diacritics, so that "Pejcinovic" finds "Pejčinović". */
function plainText(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

function keyList(keys) {
  const rows = keys.map(([key, text]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, text)]).flat();
  return make("section", { class: "dm-keys", role: "dialog", "aria-label": "Keys", hidden: true }, make("dl", {}, ...rows));
}

function documentKey(page, event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.target.closest("input")) return;
  if (event.key === "/") page.find.input.focus();
  else if (event.key === "?") page.help.hidden = !page.help.hidden;
  else return;
  event.preventDefault();
}

/** Keys of the graph when it has the focus. */
function pageKey(page, event) {
  const { drawing } = page;
  const { state } = drawing;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key in WAYS) walkPage(page, event);
  else if (event.key === "[" || event.key === "]") walkPageLines(page, event.key === "]" ? 1 : -1);
  else if (event.key === "Enter" && state.focus) choosePage(page, [state.focus]);
  else if (event.key === "Escape") choosePage(page, []);
  else if (event.key === "0") fitAll(drawing, { animate: true });
  else if (event.key === "+" || event.key === "=") zoomBy(drawing, 1.3);
  else if (event.key === "-") zoomBy(drawing, 1 / 1.3);
  else if (event.key.toLowerCase() === "t") page.timeline.svg.focus();
  else return;
  event.preventDefault();
}

function walkPage(page, event) {
  const { drawing } = page;
  if (event.shiftKey) {
    panBy(drawing, ...WAYS[event.key].map((way) => way * 60));
    return;
  }
  const from = drawing.state.graph.byId.has(drawing.state.focus) ? drawing.state.focus : page.lineOf;
  const id = nearestThatWay(drawing, from, event.key);
  if (!id) return;
  drawing.state.focus = id;
  reveal(drawing, id);
  drawing.redraw();
  describePage(page);
}

function walkPageLines(page, step) {
  const { state } = page.drawing;
  if (state.graph.byId.has(state.focus)) page.lineOf = state.focus;
  const line = page.lineOf && nextLine(page.drawing, page.lineOf, state.focus, step);
  if (line) choosePage(page, [line.id]);
}
