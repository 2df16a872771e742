// The list of statements: rows that are sent in portions, sorted by the server, walked by keys.

const LISTS = new WeakMap();
const COLUMNS = [["stance", "Stance", "s-stance"], ["words", "Statement", "s-said"], ["speaker", "Speaker", "s-speaker"],
  ["reported", "Reported", "s-report"], ["gap", "Gap", "s-gap"]];

/** Called by Streamlit at the first mount and for every change of `data`. */
export default function statements({ data, parentElement, setStateValue }) {
  let list = LISTS.get(parentElement);
  if (!list) {
    list = makeList(parentElement);
    LISTS.set(parentElement, list);
  }
  // A state, not a trigger: a busy server hears of a trigger only when nothing else is told right after it.
  list.send = (what) => setStateValue("told", { ...what, number: Date.now() });
  if (list.content !== data.content) {
    list.content = data.content;
    draw(list, JSON.parse(data.content));
  }
  if (list.chosen !== data.chosen) mark(list, data.chosen);
}

function makeList(parent) {
  const list = { made: new Map(), theme: makeTheme(PALETTE, "both"), chosen: "" };
  list.tell = (what) => list.send(what);
  list.title = make("header", { class: "s-title" });
  list.heads = make("div", { class: "s-row s-heads", role: "row" });
  list.rows = make("div", { class: "s-rows", role: "rowgroup" });
  list.foot = make("footer", { class: "s-foot", "aria-live": "polite" });
  list.grid = make("div", { class: "s-grid", role: "grid", "aria-label": "Statements" }, list.heads, list.rows);
  list.box = make("div", { class: "s-box" }, list.grid, list.foot);
  list.element = make("section", { class: "dm s-list", "data-testid": "statements" }, list.title, list.box);
  list.rows.addEventListener("keydown", (event) => walk(list, event));
  list.rows.addEventListener("focusin", (event) => hold(list, event.target.closest(".s-row")));
  styleTheme(list.element, list.theme);
  parent.append(list.element);
  sizeList(list);
  addEventListener("resize", () => list.element.isConnected && sizeList(list));
  new ResizeObserver(() => sizeList(list)).observe(document.querySelector(".st-key-statements-controls") ?? document.body);
  return list;
}

/** Fills the window down to the status line. */
function sizeList(list) {
  const top = list.element.getBoundingClientRect().top + (document.querySelector("[data-testid=stMain]")?.scrollTop ?? 0);
  list.element.style.height = `${Math.max(360, innerHeight - Math.max(top, 60) - 46)}px`;
}

function draw(list, content) {
  const before = list.data;
  list.data = content;
  list.element.dataset.count = content.count;
  list.title.replaceChildren(...titlePieces(list, content));
  list.heads.replaceChildren(...COLUMNS.map((column) => headPiece(list, column)));
  const kept = document.activeElement?.closest?.(".s-row")?.dataset.id;
  list.rows.replaceChildren(...content.rows.map((one) => rowOf(list, one)));
  if (!content.rows.length) list.rows.append(nothingPiece(list, content));
  if (content.more > 0) list.rows.append(morePiece(list, content));
  list.foot.replaceChildren(...footPieces(content));
  mark(list, list.chosen);
  if (kept) list.rows.querySelector(`[data-id="${CSS.escape(kept)}"]`)?.focus({ preventScroll: true });
  if (before && (before.by !== content.by || before.falling !== content.falling)) list.rows.parentElement.scrollTop = 0;
}

/** The row of a statement, the same element as long as it says the same: one that is taken away is never clicked. */
function rowOf(list, one) {
  const told = JSON.stringify(one);
  const made = list.made.get(one.id);
  if (made?.told === told) return made.row;
  const row = makeRow(list, one);
  list.made.set(one.id, { told, row });
  return row;
}

function titlePieces(list, content) {
  const clear = content.left_out ? make("button", { type: "button", class: "dm-link", onclick: () => list.tell({ kind: "clear" }) }, "Clear filters") : null;
  return [make("h2", {}, "Who says what"), make("span", { class: "dm-quiet" }, content.head), make("span", { class: "dm-space" }),
    make("span", { class: "dm-quiet s-out" }, content.left_out), clear].filter(Boolean);
}

function headPiece(list, [by, words, name]) {
  const sorted = list.data.by === by;
  const order = sorted ? (list.data.falling ? "descending" : "ascending") : "none";
  const button = make("button", { type: "button", class: "s-head", onclick: () => list.tell({ kind: "sort", by }),
    title: by === "gap" ? "Days from what happened to its report" : null }, words, sorted ? (list.data.falling ? " ↓" : " ↑") : "");
  return make("div", { class: `s-cell ${name}`, role: "columnheader", "aria-sort": order }, button);
}

function nothingPiece(list, content) {
  return make("p", { class: "s-nothing" }, `No statement is left of ${grouped(content.total)}. ${content.left_out}. `,
    make("button", { type: "button", class: "dm-link", onclick: () => list.tell({ kind: "clear" }) }, "Clear filters"));
}

function morePiece(list, content) {
  const rest = content.count - content.rows.length;
  return make("button", { type: "button", class: "s-more", onclick: () => list.tell({ kind: "more" }) },
    `${grouped(content.more)} more of ${grouped(rest)} that are not shown`);
}

function footPieces(content) {
  const shown = content.rows.length ? `1–${grouped(content.rows.length)} of ${grouped(content.count)}` : "0 statements";
  const undated = content.undated ? `${grouped(content.undated)} ${content.undated === 1 ? "has" : "have"} no report date`
    + (content.by === "reported" ? " and are listed last".replace("are", content.undated === 1 ? "is" : "are") : "") : "";
  return [make("span", {}, shown), make("span", {}, undated), make("span", { class: "dm-space" }),
    make("span", {}, make("kbd", {}, "↑"), " ", make("kbd", {}, "↓"), " move ", make("kbd", {}, "Enter"), " open")];
}

function choose(list, id) {
  mark(list, list.chosen === id ? "" : id);
  list.tell({ kind: "choose", id: list.chosen });
}

function mark(list, id) {
  list.chosen = id;
  for (const row of list.rows.querySelectorAll(".s-row")) row.setAttribute("aria-selected", String(row.dataset.id === id));
  const row = id ? list.rows.querySelector(`[data-id="${CSS.escape(id)}"]`) : null;
  hold(list, row ?? list.rows.querySelector(".s-row[tabindex='0']") ?? list.rows.querySelector(".s-row"));
  row?.scrollIntoView({ block: "nearest" });
}

/** One row is reached by Tab; arrows go on from there. */
function hold(list, row) {
  for (const other of list.rows.querySelectorAll(".s-row[tabindex='0']")) if (other !== row) other.tabIndex = -1;
  if (row) row.tabIndex = 0;
}

function walk(list, event) {
  const row = event.target.closest(".s-row");
  if (!row) return;
  const rows = [...list.rows.querySelectorAll(".s-row")];
  const at = rows.indexOf(row);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1, PageDown: Math.min(at + 5, rows.length - 1),
    PageUp: Math.max(at - 5, 0) }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    if (to < 0) document.querySelector(".s-find input")?.focus();
    else (rows[to] ?? list.rows.querySelector(".s-more"))?.focus();
  } else if (event.target === row && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    choose(list, row.dataset.id);
  }
}
