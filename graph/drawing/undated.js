// The facts without a date: a box at the end of each lane with their number, their list, and whether they are shown.

const UNDATED_AT_ONCE = 100;

function makeUndatedBox(strip, clock) {
  const button = make("button", { type: "button", class: "dm-undated", "aria-haspopup": "dialog", "aria-expanded": "false",
    onclick: () => toggleUndatedList(strip, clock) });
  const shown = make("input", { type: "checkbox", onchange: () => toggleUndated(strip) });
  const keep = make("label", { class: "dm-keep" }, shown, "show");
  return { clock, button, shown, keep, element: make("div", { class: `dm-box dm-${clock}` }, button, keep) };
}

/** The box of the brushed lane says whether its undated facts are shown; the other one only how many there are. */
function writeUndatedBox(strip, { clock, button, shown, keep, element }) {
  const { length } = strip.facts[clock].undated;
  const chosen = clock === strip.clock;
  button.replaceChildren(make("strong", {}, grouped(length)), " undated");
  button.disabled = !length;
  button.title = length ? `What has no date on the ${clock} lane` : "";
  shown.checked = strip.undated;
  shown.title = `Show what has no date on the ${clock} lane, also beside a brush`;
  keep.hidden = !chosen || (!length && strip.undated);
  element.classList.toggle("dm-chosen", chosen);
  element.classList.toggle("dm-off", chosen && !strip.undated);
}

function toggleUndatedList(strip, clock) {
  const open = strip.list?.clock === clock;
  closeUndated(strip, true);
  if (!open) openUndated(strip, clock);
}

function openUndated(strip, clock) {
  const box = strip.boxes.find((one) => one.clock === clock);
  const facts = undatedFacts(strip, clock);
  const words = clock === "happened" ? "with no date of happening" : "with no report date";
  const count = strip.facts[clock].undated.length;
  const element = make("section", { class: "dm-undated-list", role: "dialog", "aria-label": `Facts ${words}`,
    onkeydown: (event) => undatedKey(strip, event) },
    make("header", {}, make("strong", {}, `${counted(count, clock === "happened" ? "fact" : "sentence")} ${words}`)),
    make("div", { class: "dm-undated-rows" }, ...rowsWithMore(strip, facts)));
  const onOutside = (event) => { if (!element.contains(event.target) && !box.element.contains(event.target)) closeUndated(strip); };
  document.addEventListener("pointerdown", onOutside, { capture: true });
  strip.list = { clock, element, onOutside, button: box.button };
  box.button.setAttribute("aria-expanded", "true");
  strip.element.append(element);
  element.querySelector("button:not(:disabled)")?.focus({ preventScroll: true });
}

function closeUndated(strip, toBox = false) {
  if (!strip.list) return;
  document.removeEventListener("pointerdown", strip.list.onOutside, { capture: true });
  strip.list.element.remove();
  strip.list.button.setAttribute("aria-expanded", "false");
  if (toBox) strip.list.button.focus({ preventScroll: true });
  strip.list = null;
}

/** [{ id, type, words, count, reported }]: events and statements, then lines between entities, those with most sentences first. */
function undatedFacts({ drawing }, clock) {
  const { graph, filter } = drawing.state;
  const nodes = graph.nodes.filter((node) => isDated(node) && isUndated(node, clock, filter.asof))
    .map((node) => ({ id: node.id, type: node.type, words: node.type === "Statement" ? `“${node.name}”` : node.name, count: 1,
      reported: node.reported }));
  const edges = graph.edges.filter((edge) => isBetweenEntities(edge) && isUndated(edge, clock, filter.asof));
  const lines = foldLines(edges, drawing.palette).sort((one, other) => other.count - one.count);
  return [...nodes, ...lines.map((line) => ({ id: line.id, type: null, count: line.count,
    words: `${line.a.name} ${phraseOf(drawing.palette, line)} ${line.b.name}`,
    reported: line.edges.map((edge) => edge.reported ?? "").sort().at(-1) }))];
}

function isUndated(item, clock, day) {
  return !datesOf(item, clock) && !isLater(item, day);
}

function rowsWithMore(strip, facts) {
  const rows = facts.slice(0, UNDATED_AT_ONCE).map((fact) => undatedRow(strip, fact));
  const rest = facts.slice(UNDATED_AT_ONCE);
  if (!rest.length) return rows;
  const more = make("button", { type: "button", class: "dm-more", onclick: () => {
    const next = rowsWithMore(strip, rest);
    more.replaceWith(...next);
    next[0].focus({ preventScroll: true });
  } }, `${grouped(rest.length)} more`);
  return [...rows, more];
}

function undatedRow(strip, fact) {
  const { state, palette } = strip.drawing;
  const shown = state.shown.nodes.has(fact.id) || lineById(strip.drawing, fact.id);
  const told = [fact.count > 1 && counted(fact.count, "sentence"), fact.reported && `reported ${dateText(fact.reported)}`,
    !shown && "left out by a filter"].filter(Boolean).join(" · ");
  return make("button", { type: "button", class: "dm-fact", disabled: !shown, onclick: () => chooseUndated(strip, fact.id) },
    fact.type ? typeIcon(palette, fact.type) : make("span", { class: "dm-fact-line", "aria-hidden": "true" }, "—"),
    make("span", {}, fact.words, make("small", {}, told)));
}

function chooseUndated(strip, id) {
  const { drawing } = strip;
  const item = drawing.state.graph.byId.has(id) ? id : lineById(drawing, id)?.id;
  if (item) strip.chosen([item]);
}

function undatedKey(strip, event) {
  const items = [...strip.list.element.querySelectorAll("button:not(:disabled)")];
  const at = items.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: items.length - 1 }[event.key];
  if (event.key === "Escape") closeUndated(strip, true);
  else if (next !== undefined) items[next]?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
