// The list of saved views: open, copy a link, rename, duplicate, delete; notes whose thing is gone at its foot.

const LISTS = new WeakMap();

/** Called by Streamlit at the first mount and for every change of `data`. */
export default function views({ data, parentElement, setTriggerValue }) {
  let list = LISTS.get(parentElement);
  if (!list) {
    list = makeList(parentElement);
    LISTS.set(parentElement, list);
  }
  // A popover stands outside what Streamlit gives its colour scheme, and light-dark() goes by that.
  const page = getComputedStyle(list.element).getPropertyValue("--st-background-color").trim();
  list.element.style.colorScheme = isDark(page) ? "dark" : "light";
  list.tell = (kind, details = {}) => setTriggerValue("command", { kind, ...details, count: (list.told = (list.told ?? 0) + 1) });
  const text = JSON.stringify(data);
  if (text === list.kept) return;
  list.kept = text;
  list.data = { ...data, rows: JSON.parse(data.rows), lost: JSON.parse(data.lost) };
  draw(list);
}

function makeList(parent) {
  const list = { mode: null }; // mode: {id, kind} of the row that is being changed
  list.element = make("nav", { class: "dm v-list", "aria-label": "Saved views", "data-testid": "views" });
  list.element.addEventListener("keydown", (event) => walkRows(list, event));
  styleTheme(list.element, makeTheme(PALETTE, "both"));
  parent.append(list.element);
  return list;
}

function draw(list) {
  const { rows, lost, reason } = list.data;
  if (![...rows, ...lost].some((one) => one.id === list.mode?.id)) list.mode = null;
  const save = button("Save view …", () => list.tell("ask"), { class: "v-save", disabled: !!reason, title: reason || null });
  save.append(make("kbd", {}, "Ctrl+S"));
  const parts = [save];
  if (reason) parts.push(make("p", { class: "v-reason" }, `Nothing can be saved or changed: ${reason}`));
  if (rows.length) parts.push(make("ul", { class: "v-items" }, ...rows.map((row) => makeRow(list, row))));
  else parts.push(make("p", { class: "v-none dm-quiet" }, "No saved views. One keeps the nodes where they are, the filters and the camera."));
  if (lost.length) parts.push(makeLost(list, lost));
  list.element.replaceChildren(...parts);
}

function change(list, mode) {
  list.mode = mode;
  draw(list);
  const field = list.element.querySelector("input, [data-default]");
  field?.focus();
  field?.select?.();
}

/** Notes on nodes and lines that the graph does not have any more: they are not lost. */
function makeLost(list, notes) {
  const details = make("details", { class: "v-lost", open: !!list.lostOpen, ontoggle: () => { list.lostOpen = details.open; } },
    make("summary", {}, `${counted(notes.length, "note")} on what is gone`),
    make("ul", {}, ...notes.map((note) => lostItem(list, note))));
  return details;
}

function lostItem(list, note) {
  const item = make("li", {}, make("strong", {}, note.named), make("p", { class: "v-text" }, note.text),
    make("p", { class: "v-line" }, `${note.author}, ${timeText(note.changed)}`));
  if (list.mode?.id !== note.id) {
    item.append(button("Delete …", () => change(list, { id: note.id }), { class: "dm-link", disabled: !!list.data.reason }));
    return item;
  }
  item.append(make("p", { class: "v-actions", role: "group", "aria-label": `Delete the note on ${note.named}` },
    make("span", {}, `Delete the note on ${note.named}?`),
    button("Delete", () => list.tell("delete lost note", { id: note.id }), { class: "dm-button" }),
    button("Keep it", () => change(list, null), { class: "dm-button", "data-default": true })));
  return item;
}

/** Arrows go from view to view. */
function walkRows(list, event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.target.matches("input, textarea")) return;
  const names = [...list.element.querySelectorAll(".v-name")];
  const at = names.findIndex((name) => name.closest("li").contains(document.activeElement));
  event.preventDefault();
  names[Math.max(0, Math.min(names.length - 1, at + step))]?.focus();
}
