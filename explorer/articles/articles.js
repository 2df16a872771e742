// The list of articles with its search box.

const LISTS = new WeakMap();
const AT_ONCE = 200; // more are shown on demand

/** Called by Streamlit at the first mount and for every change of `data`. */
export default function articles({ data, parentElement, setStateValue }) {
  let list = LISTS.get(parentElement);
  if (!list) {
    list = makeList(parentElement);
    LISTS.set(parentElement, list);
  }
  list.ask = (words) => setStateValue("words", words);
  // A state, not a trigger: of a trigger and words that are told right after it only the words arrive at a busy server.
  list.open = (id) => setStateValue("open", { id, count: (list.opens = (list.opens ?? 0) + 1) });
  const moved = list.data?.chosen !== data.chosen;
  const text = JSON.stringify(data);
  if (text === list.kept) return;
  list.kept = text;
  list.data = { ...data, rows: JSON.parse(data.rows) };
  draw(list);
  if (moved) list.items.querySelector("[aria-current]")?.scrollIntoView({ block: "center" });
}

function makeList(parent) {
  const list = { shown: AT_ONCE, made: new Map() };
  list.input = make("input", { type: "search", placeholder: "Title, publisher, words", "aria-label": "Find articles",
    oninput: () => typed(list) });
  list.count = make("p", { class: "a-count dm-quiet", "aria-live": "polite" });
  list.items = make("ul", { class: "a-items" });
  list.more = makeMore(list);
  list.items.addEventListener("keydown", (event) => walk(list, event));
  const box = make("label", { class: "a-search" }, makeIcon(PALETTE.icons, "search", { size: 16 }), list.input);
  list.element = make("nav", { class: "dm a-list", "aria-label": "Articles", "data-testid": "articles" }, box, list.count, list.items);
  styleTheme(list.element, makeTheme(PALETTE, "both"));
  parent.append(list.element);
  sizeList(list);
  addEventListener("resize", () => list.element.isConnected && sizeList(list));
  return list;
}

/** Fills the window down to the status line. */
function sizeList(list) {
  const top = list.element.getBoundingClientRect().top;
  list.element.style.height = `${Math.max(300, innerHeight - Math.max(top, 60) - 46)}px`;
}

/** The list narrows at once by what it knows; the words of the texts are asked for when the typing rests. */
function typed(list) {
  list.shown = AT_ONCE;
  draw(list);
  clearTimeout(list.timer);
  list.timer = setTimeout(() => list.ask(list.input.value.trim()), 250);
}

function draw(list) {
  const typedText = list.input.value.trim();
  const words = plain(typedText).split(/\s+/).filter(Boolean);
  const found = new Set(list.data.words === typedText ? list.data.found : []);
  const rows = list.data.rows.filter((row) => found.has(row.id) || matches(row, words));
  list.count.hidden = !words.length;
  list.count.textContent = rows.length ? `${grouped(rows.length)} of ${counted(list.data.rows.length, "article")}`
    : `Nothing for “${typedText}”.`;
  const items = rows.slice(0, list.shown).map((row) => itemOf(list, row));
  if (rows.length > list.shown) {
    list.more.firstChild.textContent = `${grouped(rows.length - list.shown)} more`;
    items.push(list.more);
  }
  // An answer of the server may come while somebody presses an item: one that is taken away then is never clicked.
  const same = items.length === list.items.children.length && items.every((item, at) => item === list.items.children[at]);
  if (!same) list.items.replaceChildren(...items);
}

/** The item of a row, the same as long as it says the same. */
function itemOf(list, row) {
  const told = JSON.stringify([row, row.id === list.data.chosen]);
  const made = list.made.get(row.id);
  if (made?.told === told) return made.item;
  const item = makeItem(list, row);
  list.made.set(row.id, { told, item });
  return item;
}

/** Without case and diacritics. */
function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function matches(row, words) {
  const text = plain(`${row.name} ${row.publisher ?? ""} ${dateText(row.published)}`);
  return words.every((word) => text.includes(word));
}

function makeItem(list, row) {
  const facts = row.shares || counted(row.facts, "fact");
  const current = row.id === list.data.chosen ? "true" : null;
  const where = `${row.publisher ?? "publisher unknown"}, ${dateText(row.published)}`;
  return make("li", {}, make("button", { type: "button", class: "a-item", "aria-current": current, onclick: () => list.open(row.id) },
    make("span", { class: "a-name" }, row.name), make("span", { class: "a-line" }, where),
    make("span", { class: "a-line" }, `${counted(row.sentences, "sentence")} · ${facts}`)));
}

/** What shows more of the list; the text says how many are left. */
function makeMore(list) {
  return make("li", {}, make("button", { type: "button", class: "a-more", onclick: () => {
    list.shown += AT_ONCE;
    draw(list);
  } }));
}

/** Arrows move along the list. */
function walk(list, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const buttons = [...list.items.querySelectorAll("button")];
  const next = buttons[buttons.indexOf(document.activeElement) + step];
  event.preventDefault();
  (next ?? (step < 0 ? list.input : null))?.focus();
}
