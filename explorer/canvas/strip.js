// Under table and map the timeline stands alone. The stage keeps its size and place and is only not seen, nor reached by
// keyboard, so the graph comes back as it was left; lists, dialogs and notes still show in it, over the table.

function updateStrip(app, alone) {
  app.alone = alone;
  app.element.classList.toggle("dm-alone", alone);
}

/** Where the keyboard goes when a card closes. */
function home({ alone, root, timeline }) {
  return alone ? timeline.svg : root;
}

/** A fact of the timeline is selected; the graph goes to it where it is seen. */
function chooseFact(app, ids) {
  if (!app.alone) reveal(app.drawing, ids[0]);
  choose(app, ids);
}

function brushChanged(app, brush) {
  applyFilter(app.drawing, { ...app.drawing.state.filter, ...brush });
  clearTimeout(app.brushTimer);
  app.brushTimer = setTimeout(() => sendBrush(app, brush), app.alone ? 150 : 700);
}

/**
 * Table and map are filtered by the server: it hears of each step of a play, but of none while it works at the one before,
 * which would break that off again and again. The number makes it a new value where the same dates are brushed once more.
 */
function sendBrush(app, brush) {
  if (app.alone && performance.now() < app.answerBy) {
    app.brushTimer = setTimeout(() => sendBrush(app, brush), 150);
    return;
  }
  app.answerBy = performance.now() + 3000;
  app.tellings += 1;
  app.setStateValue("brush", { ...brush, number: app.tellings });
}
