// One saved view in the list, and the small forms it turns into.

function button(words, run, properties = {}) {
  return make("button", { type: "button", onclick: run, ...properties }, words);
}

function makeRow(list, row) {
  const kind = list.mode?.id === row.id ? list.mode.kind : null;
  const item = make("li", { class: "v-item", "aria-current": row.id === list.data.open ? "true" : null });
  if (kind === "rename") item.append(renameForm(list, row));
  else item.append(...rowParts(list, row, kind));
  return item;
}

function rowParts(list, row, kind) {
  const more = button("⋯", () => change(list, kind ? null : { id: row.id, kind: "more" }),
    { class: "v-more", "aria-label": `More for ${row.name}`, "aria-expanded": String(!!kind), title: "More" });
  const head = make("div", { class: "v-head" }, button(row.name, () => list.tell("open view", { id: row.id }), { class: "v-name" }),
    makeLink(row), more);
  const note = row.note ? make("p", { class: "v-text" }, row.note) : null;
  const line = make("p", { class: "v-line" },
    [timeText(row.changed), counted(row.nodes, "node"), counted(row.lines, "line"), row.author].join(" · "));
  const below = { more: () => rowActions(list, row), delete: () => deleteForm(list, row) }[kind];
  return [head, note, line, below?.()].filter(Boolean);
}

function makeLink(row) {
  const words = "Copy link";
  const link = button(words, async () => {
    const address = new URL(`?view=${row.id}`, location.href).href;
    link.textContent = (await copied(address)) ? "Copied" : "Not copied: the browser forbids it";
    setTimeout(() => { link.textContent = words; }, 1500);
  }, { class: "dm-link", "aria-live": "polite", "aria-label": `Copy link to ${row.name}` });
  return link;
}

function rowActions(list, row) {
  const can = { class: "dm-link", disabled: !!list.data.reason, title: list.data.reason || null };
  return make("p", { class: "v-actions" },
    button("Rename, note …", () => change(list, { id: row.id, kind: "rename" }), { ...can, "data-default": true }),
    button("Duplicate", () => list.tell("duplicate", { id: row.id }), can),
    button("Delete …", () => change(list, { id: row.id, kind: "delete" }), can));
}

function deleteForm(list, row) {
  return make("p", { class: "v-actions", role: "group", "aria-label": `Delete ${row.name}` },
    make("span", {}, `Delete “${row.name}”? Its links lead nowhere then.`),
    button("Delete", () => list.tell("delete", { id: row.id, name: row.name }), { class: "dm-button" }),
    button("Keep it", () => change(list, null), { class: "dm-button", "data-default": true }));
}

/** The form stays until the server has the new name, and says what is wrong with it. */
function renameForm(list, row) {
  const name = make("input", { type: "text", value: row.name, maxlength: 120, "aria-label": "Name" });
  const note = make("textarea", { rows: 2, maxlength: 2000, "aria-label": "Note", placeholder: "Note" });
  note.value = row.note;
  const wrong = make("p", { class: "v-reason", role: "alert" });
  const save = () => {
    const taken = list.data.rows.some((other) => other.id !== row.id && other.name === name.value.trim());
    wrong.textContent = taken ? `“${name.value.trim()}” is the name of another view. Choose another name.`
      : name.value.trim() ? "" : "The name is empty: a view is found by its name. Write one.";
    if (wrong.textContent) return;
    list.mode = null;
    list.tell("rename", { id: row.id, name: name.value, note: note.value });
    draw(list);
  };
  const form = make("div", { class: "v-form", onkeydown: (event) => {
    if (event.key === "Enter" && (event.target === name || event.ctrlKey)) save();
    else if (event.key === "Escape") change(list, null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  } }, name, note, wrong, make("p", { class: "v-actions" }, button("Save", save, { class: "dm-button" }),
    button("Cancel", () => change(list, null), { class: "dm-button" })));
  return form;
}
