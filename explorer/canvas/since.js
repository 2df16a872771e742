// What people keep beside the graph: "Since this view was saved: 4 new lines, 1 gone. Show", said over the canvas until it
// is closed; and how many notes there are. Nothing moves by it.

function updateSince(app, text) {
  if (app.sinceText === text) return;
  app.sinceText = text;
  app.since?.remove();
  app.since = null;
  if (!text) return;
  const close = make("button", { type: "button", class: "dm-since-close", "aria-label": "Close", onclick: () => {
    app.since.remove();
    app.root.focus({ preventScroll: true });
  } }, makeIcon(PALETTE.icons, "close", { size: 14 }));
  app.since = make("section", { class: "dm-since", role: "status", "data-testid": "since" }, make("span", {}, text),
    make("button", { type: "button", class: "dm-link", onclick: () => act(app, "since", {}) }, "Show"), close);
  app.stage.append(app.since);
}

/** Sheets on what has notes. */
function updateNotes(app, notes) {
  const text = JSON.stringify(notes);
  if (app.notes === text) return;
  app.notes = text;
  app.drawing.state.notes = new Map(Object.entries(notes));
  app.drawing.redraw();
}
