// Find as you type: arrows choose, Enter adds to the graph, Shift+Enter replaces it.

const BOXES = new WeakMap();

/** Called by Streamlit at the first mount and for every answer. */
export default function search({ data, parentElement, setStateValue }) {
  let box = BOXES.get(parentElement);
  if (!box) {
    box = makeBox(parentElement);
    BOXES.set(parentElement, box);
  }
  box.ask = (text, kind = "") => {
    box.asked = { text, kind };
    setStateValue("asked", { ...box.asked, number: (box.asks += 1) }); // the same may have to be asked again
  };
  // A state, not a trigger: a busy server hears of a trigger only when nothing else is told right after it.
  box.pick = (hit) => setStateValue("pick", { ...hit, number: (box.picks += 1) });
  showAnswer(box, data);
  // No cleanup: the box goes with its parent, and nothing of it lives elsewhere.
}

function makeBox(parent) {
  const box = { picks: 0, asks: 0, at: -1, options: [], timer: 0, asked: { text: "", kind: "" }, waiting: null };
  box.input = make("input", { type: "text", role: "combobox", placeholder: "Name, alias, words of a sentence", "aria-label": "Find",
    "aria-expanded": "false", "aria-controls": "dm-search-list", "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false" });
  box.rows = make("div", { id: "dm-search-list", role: "listbox", "aria-label": "Found" });
  box.note = make("p", { "aria-live": "polite" });
  box.list = make("div", { class: "dm-search-list", hidden: true }, box.note, box.rows,
    make("p", { class: "dm-search-keys" }, "Enter adds · Shift+Enter replaces · Esc closes"));
  box.hint = make("kbd", { "aria-hidden": "true" }, "/");
  box.element = make("div", { class: "dm dm-search", "data-testid": "search", role: "search" },
    make("div", { class: "dm-search-box" }, makeIcon(PALETTE.icons, "search", { size: 16 }), box.input, box.hint), box.list);
  styleTheme(box.element, makeTheme(PALETTE, "both"));
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
  box.waiting = null;
  const text = box.input.value.trim();
  if (!text) clear(box);
  else box.timer = setTimeout(() => box.ask(text), 120);
}

function clear(box) {
  clearTimeout(box.timer);
  box.input.value = "";
  box.options = [];
  box.waiting = null;
  open(box, false);
}

/** An answer that comes late, for what is not asked any more, is not shown. */
function showAnswer(box, data) {
  const text = box.input.value.trim();
  if (!text || data.text !== text || data.kind !== box.asked.kind) return;
  if (data.reading) box.timer = setTimeout(() => box.ask(text, data.kind), 700);
  else box.answered = text;
  box.options = [];
  const add = (row, means) => addOption(box, row, means);
  const back = data.kind ? [add(plainRow("← all kinds"), { all: "" })] : [];
  box.rows.replaceChildren(...back, ...data.groups.map((group) => hitGroup(group, data.kind, add)));
  box.note.textContent = data.note;
  box.note.hidden = !data.note;
  const best = box.options.findIndex(({ means }) => means.id === data.best); // people come first, but a place may be meant
  box.at = best >= 0 ? best : Math.min(back.length, box.options.length - 1);
  box.list.scrollTop = 0;
  mark(box);
  open(box, document.activeElement === box.input);
  if (box.waiting && box.options.length) take(box, box.at, box.waiting.replace);
}

function addOption(box, row, means) {
  const number = box.options.length;
  row.setAttribute("role", "option");
  row.id = `dm-option-${number}`;
  row.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    take(box, number, event.shiftKey);
  });
  box.options.push({ row, means });
  return row;
}

function searchKey(box, event) {
  event.stopPropagation(); // the page has keys of its own
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && box.options.length) {
    box.at = (box.at + step + box.options.length) % box.options.length;
    mark(box);
    open(box, true);
  } else if (event.key === "Enter") {
    confirm(box, event.shiftKey);
  } else if (event.key === "Escape") {
    clear(box);
    document.querySelector("[data-testid=canvas]")?.focus({ preventScroll: true });
  } else {
    return;
  }
  event.preventDefault();
}

/** Whoever is quicker than the answer means its first row, not one of those still shown for fewer letters. */
function confirm(box, replace) {
  const text = box.input.value.trim();
  if (text && box.answered !== text) box.waiting = { replace };
  else if (box.at >= 0 && !box.list.hidden) take(box, box.at, replace);
}

function take(box, number, replace) {
  const { all, ...hit } = box.options[number].means;
  box.waiting = null;
  if (all !== undefined) {
    box.ask(box.input.value.trim(), all);
    return;
  }
  box.pick({ ...hit, replace });
  clear(box);
  document.querySelector("[data-testid=canvas]")?.focus({ preventScroll: true });
}

function mark(box) {
  box.options.forEach(({ row }, number) => row.setAttribute("aria-selected", String(number === box.at)));
  const row = box.options[box.at]?.row;
  if (row) box.input.setAttribute("aria-activedescendant", row.id);
  else box.input.removeAttribute("aria-activedescendant");
  row?.scrollIntoView({ block: "nearest" });
}

function open(box, shown) {
  box.list.hidden = !shown;
  box.input.setAttribute("aria-expanded", String(shown));
}
