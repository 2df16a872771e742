// Find as you type: arrows choose, Enter adds to the graph, Shift+Enter replaces it.

const BOXES = new WeakMap();

/** Called by Streamlit at the first mount and for every answer. */
export default function search({ data, parentElement, setStateValue, setTriggerValue }) {
  let box = BOXES.get(parentElement);
  if (!box) {
    box = makeBox(parentElement);
    BOXES.set(parentElement, box);
  }
  box.ask = (text) => setStateValue("text", text);
  box.pick = (hit) => setTriggerValue("pick", { ...hit, number: (box.picks += 1) });
  showAnswer(box, data);
  // No cleanup: the box goes with its parent, and nothing of it lives elsewhere.
}

function makeBox(parent) {
  const box = { picks: 0, at: -1, options: [], timer: 0 };
  box.input = make("input", { type: "text", role: "combobox", placeholder: "Name, alias, words of a sentence", "aria-label": "Find",
    "aria-expanded": "false", "aria-controls": "dm-search-list", autocomplete: "off", spellcheck: "false" });
  box.list = make("div", { id: "dm-search-list", class: "dm-search-list", role: "listbox", "aria-label": "Found", hidden: true });
  box.hint = make("kbd", {}, "/");
  box.element = make("div", { class: "dm dm-search", "data-testid": "search" },
    make("div", { class: "dm-search-box" }, makeIcon(PALETTE.icons, "search", { size: 16 }), box.input, box.hint), box.list);
  parent.append(box.element);
  box.input.addEventListener("input", () => typed(box));
  box.input.addEventListener("keydown", (event) => searchKey(box, event));
  box.input.addEventListener("focus", () => box.options.length && open(box, true));
  box.element.addEventListener("focusout", (event) => {
    if (!box.element.contains(event.relatedTarget)) open(box, false);
  });
  return box;
}

function typed(box) {
  clearTimeout(box.timer);
  const text = box.input.value.trim();
  if (!text) clear(box);
  else box.timer = setTimeout(() => box.ask(text), 120);
}

function clear(box) {
  clearTimeout(box.timer);
  box.input.value = "";
  box.options = [];
  open(box, false);
}

/** An answer that comes late, for a text that was typed over, is not shown. */
function showAnswer(box, data) {
  const dark = isDarkPage(box.element);
  styleTheme(box.element, makeTheme(PALETTE, dark ? "dark" : "light"));
  const text = box.input.value.trim();
  if (!text || data.text !== text) return;
  box.options = [];
  box.list.replaceChildren(...data.groups.flatMap((group) => groupRows(box, group, text)));
  if (!data.groups.length) box.list.append(make("p", { class: "dm-quiet" }, data.nothing));
  box.at = box.options.length ? 0 : -1;
  mark(box);
  open(box, document.activeElement === box.input);
}

function isDarkPage(element) {
  const page = getComputedStyle(element).getPropertyValue("--st-background-color").trim();
  return parseInt(page.slice(1, 3), 16) < 128;
}

function groupRows(box, group, text) {
  const head = make("div", { class: "dm-search-group", role: "presentation" }, make("span", {}, group.plural),
    make("span", { class: "dm-quiet" }, group.count));
  return [head, ...group.hits.map((hit) => optionRow(box, group, hit, text))];
}

function optionRow(box, group, hit, text) {
  const icon = makeIcon(PALETTE.icons, group.icon, { size: 16 });
  icon.style.color = `var(--dm-${group.kind.toLowerCase()})`;
  const number = box.options.length;
  const row = make("div", { class: "dm-option", role: "option", id: `dm-option-${number}`, "data-id": hit.id },
    icon, make("span", { class: "dm-option-name" }, ...boldMatch(hit.name, text)), make("span", { class: "dm-option-context" }, hit.context));
  row.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    take(box, number, event.shiftKey);
  });
  box.options.push({ row, id: hit.id, kind: group.kind });
  return row;
}

/** The name with the typed letters in bold, whatever their case and accents. */
function boldMatch(name, text) {
  const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const at = plain(name).indexOf(plain(text));
  if (at < 0 || plain(name).length !== name.length) return [name];
  return [name.slice(0, at), make("strong", {}, name.slice(at, at + text.length)), name.slice(at + text.length)];
}

function searchKey(box, event) {
  event.stopPropagation(); // the page has keys of its own
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && box.options.length) {
    box.at = (box.at + step + box.options.length) % box.options.length;
    mark(box);
    open(box, true);
  } else if (event.key === "Enter" && box.at >= 0 && !box.list.hidden) {
    take(box, box.at, event.shiftKey);
  } else if (event.key === "Escape") {
    clear(box);
    document.querySelector("[data-testid=canvas]")?.focus({ preventScroll: true });
  } else {
    return;
  }
  event.preventDefault();
}

function take(box, number, replace) {
  const { id, kind } = box.options[number];
  box.pick({ id, kind, replace });
  clear(box);
  document.querySelector("[data-testid=canvas]")?.focus({ preventScroll: true });
}

function mark(box) {
  box.options.forEach(({ row }, number) => row.setAttribute("aria-selected", String(number === box.at)));
  const row = box.options[box.at]?.row;
  if (row) box.input.setAttribute("aria-activedescendant", row.id);
  row?.scrollIntoView({ block: "nearest" });
}

function open(box, shown) {
  box.list.hidden = !shown;
  box.input.setAttribute("aria-expanded", String(shown));
}
