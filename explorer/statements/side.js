// What stands beside the list: pairs, changes of position, one speaker's record, as tabs.

const BESIDE = new WeakMap();
const TABS = [["disputes", "Disputes"], ["changes", "Position changes"], ["speaker", "Speaker"]];

/** Called by Streamlit at the first mount and for every change of `data`. */
export default function statementSide({ data, parentElement, setStateValue }) {
  let side = BESIDE.get(parentElement);
  if (!side) {
    side = makeSide(parentElement);
    BESIDE.set(parentElement, side);
  }
  side.tell = (what) => setStateValue("told", { ...what, number: Date.now() });
  if (side.content === data.content) return;
  side.content = data.content;
  drawSide(side, JSON.parse(data.content));
}

function makeSide(parent) {
  const side = { theme: makeTheme(PALETTE, "both") };
  side.tabs = make("div", { class: "s-tabs", role: "tablist", "aria-label": "Beside the list" });
  side.body = make("div", { class: "s-body", role: "tabpanel", tabindex: "-1" });
  side.element = make("section", { class: "dm s-side-box", "data-testid": "beside" }, side.tabs, side.body);
  side.tabs.addEventListener("keydown", (event) => walkTabs(side, event));
  styleTheme(side.element, side.theme);
  parent.append(side.element);
  const size = () => {
    if (!side.element.isConnected) return;
    const top = side.element.getBoundingClientRect().top + (document.querySelector("[data-testid=stMain]")?.scrollTop ?? 0);
    side.element.style.height = `${Math.max(360, innerHeight - Math.max(top, 60) - 46)}px`;
  };
  size();
  addEventListener("resize", size);
  new ResizeObserver(size).observe(document.querySelector(".st-key-statements-controls") ?? document.body);
  return side;
}

function drawSide(side, data) {
  const held = side.tabs.contains(document.activeElement);
  const same = side.data && side.data.tab === data.tab && side.data.chosen === data.chosen && side.data.at === data.at;
  side.data = data;
  side.tabs.replaceChildren(...TABS.map((tab) => tabPiece(side, tab)));
  const bodies = { disputes: disputesBody, changes: changesBody, speaker: speakerBody };
  side.body.replaceChildren(...bodies[data.tab](side, data).filter(Boolean));
  if (!same) side.body.scrollTop = 0;
  if (held) side.tabs.querySelector("[aria-selected=true]").focus();
}

function tabPiece(side, [name, words]) {
  const { data } = side;
  const open = data.tab === name;
  const count = data.counts[name];
  const label = name === "disputes" && data.chosen ? "Pairs" : words;
  return make("button", { type: "button", class: "s-tab", role: "tab", "aria-selected": String(open), tabindex: open ? "0" : "-1",
    onclick: () => side.tell({ kind: "tab", name }) }, label, count == null ? null : make("span", { class: "s-count" }, grouped(count)));
}

function walkTabs(side, event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const at = TABS.findIndex(([name]) => name === side.data.tab);
  side.tell({ kind: "tab", name: TABS[(at + step + TABS.length) % TABS.length][0] });
}

function disputesBody(side, data) {
  const back = data.chosen ? make("p", { class: "s-back" }, make("span", {}, "Of the chosen statement. "),
    make("button", { type: "button", class: "dm-link", onclick: () => side.tell({ kind: "choose", id: "" }) }, "All disputes of the list")) : null;
  const none = data.pair || data.single ? null : make("p", { class: "s-none" }, "No statement of the list is disputed. Choose one to see its sentence.");
  return [back, data.pair ? makePair(side, data.pair) : null, data.single ? makeSingle(side, data.single) : null, none, dismissedList(side, data.dismissed),
    ...newestChange(side, data)];
}

function newestChange(side, data) {
  if (!data.changes.length) return [];
  return [make("h3", { class: "s-section" }, "Position change", make("span", { class: "dm-quiet" }, data.changes_total > 1 ? `newest of ${grouped(data.changes_total)}` : "")),
    makeChange(side, data.changes[0])];
}

function changesBody(side, data) {
  if (!data.all_changes) return [make("p", { class: "s-none" }, "With so many statements, changes are worked out for one speaker at a time: choose a statement or a speaker.")];
  if (!data.changes_total) return [make("p", { class: "s-none" }, `${data.chosen ? "Its speaker" : "No speaker of the list"} ${data.chosen ? "did not say" : "said"} one thing and later another of the same.`)];
  return [...data.changes.map((one) => makeChange(side, one)), restOf(data)];
}

function restOf(data) {
  return data.changes_total > data.changes.length
    ? make("p", { class: "s-line" }, `The newest ${grouped(data.changes.length)} of ${grouped(data.changes_total)}: filter the list for others.`) : null;
}

function speakerBody(side, data) {
  if (!data.record) return [make("p", { class: "s-none" }, "Click the name of a speaker to see what they assert, deny and demand over time.")];
  const changes = data.changes.length ? [make("h3", { class: "s-section" }, "Position changes", make("span", { class: "dm-quiet" }, grouped(data.changes_total))),
    ...data.changes.map((one) => makeChange(side, one))] : [];
  return [makeRecord(side, data.record), ...changes, make("h3", { class: "s-section" }, "Statements", make("span", { class: "dm-quiet" }, "newest first")), ...recordRows(side, data.record)];
}
