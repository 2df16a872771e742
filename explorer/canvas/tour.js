// A short tour of the page: once for each browser that comes to the plain address, and again from the list of keys.
// It points at things and touches none of them.

const TOUR_SEEN = "demarche-tour";
const STOPS = [
  { at: "[data-testid=search]", title: "Find", text: "Type a name, an alias or words of a sentence. Enter adds what you choose to the graph.", key: "/" },
  { at: ".dm-stage", title: "Graph", text: "Click a node or a line to read its sentences. A double-click expands a node, a right-click opens its menu. "
    + "Nothing moves that you do not move." },
  { at: "[data-testid=timeline]", title: "Timeline", text: "Drag over a lane to choose dates: when something happened, or when it was reported.", key: "T" },
  { at: ".st-key-panel", title: "Panel", text: "What you select, with every sentence that shows it. A sentence opens its article." },
  { at: ".st-key-controls", title: "Filters", text: "Types, relations and confidence. What they leave out is said under the graph. All keys:", key: "?" },
];

/** Not for those who come with a link, and not in a browser that a program drives: nobody is there to be shown round. */
function offerTour(app) {
  if (location.search || navigator.webdriver) return;
  try {
    if (localStorage.getItem(TOUR_SEEN)) return;
    localStorage.setItem(TOUR_SEEN, "1");
  } catch {
    return; // a browser that keeps nothing would show it at every visit
  }
  startTourWhenDrawn(app);
}

/** The search and the panel are drawn apart from the canvas and at times after it; what has not come in 5 s is left out. */
function startTourWhenDrawn(app, tries = 25) {
  if (!app.element.isConnected) return;
  if (tries && !STOPS.every(({ at }) => document.querySelector(at))) setTimeout(() => startTourWhenDrawn(app, tries - 1), 200);
  else startTour(app);
}

function startTour(app) {
  endTour(app);
  const tour = { stops: STOPS.filter(({ at }) => isInView(document.querySelector(at))), number: 0 };
  tour.ring = make("div", { class: "dm-tour-ring" });
  tour.card = make("section", { class: "dm-tour", role: "dialog", "aria-label": "Tour", tabindex: "-1",
    onkeydown: (event) => tourKey(app, event) });
  tour.place = () => placeTour(tour);
  tour.outside = (event) => { if (!tour.card.contains(event.target)) endTour(app, false); };
  app.tour = tour;
  app.element.append(tour.ring, tour.card);
  addEventListener("resize", tour.place);
  document.addEventListener("pointerdown", tour.outside, { capture: true });
  showStop(app, 0);
}

function isInView(element) {
  const box = element?.getBoundingClientRect();
  return !!box && element.checkVisibility({ visibilityProperty: true }) && box.width > 0 && box.top >= 0 && box.top < innerHeight - 60;
}

function showStop(app, number) {
  const { tour } = app;
  if (number >= tour.stops.length) {
    endTour(app);
    return;
  }
  tour.number = Math.max(0, number);
  const { title, text, key } = tour.stops[tour.number];
  const last = tour.number === tour.stops.length - 1;
  const button = (label, run) => make("button", { type: "button", class: "dm-button", onclick: run }, label);
  tour.card.replaceChildren(make("strong", {}, title), make("p", {}, text, key ? " " : null, key ? make("kbd", {}, key) : null),
    make("div", { class: "dm-tour-foot" }, make("span", { class: "dm-quiet" }, `${tour.number + 1} of ${tour.stops.length}`),
      last ? null : button("Skip", () => endTour(app)), tour.number ? button("Back", () => showStop(app, tour.number - 1)) : null,
      button(last ? "Done" : "Next", () => showStop(app, tour.number + 1))));
  tour.card.setAttribute("aria-label", `Tour, ${title}: ${tour.number + 1} of ${tour.stops.length}`);
  placeTour(tour);
  tour.card.lastElementChild.lastElementChild.focus({ preventScroll: true });
}

/** The ring around what is meant, the card beside it where there is room: under it, over it, at its left. */
function placeTour({ stops, number, ring, card }) {
  const box = document.querySelector(stops[number].at)?.getBoundingClientRect();
  if (!box) return;
  Object.assign(ring.style, { left: `${box.left - 4}px`, top: `${box.top - 4}px`, width: `${box.width + 8}px`, height: `${box.height + 8}px` });
  const [width, height, gap] = [card.offsetWidth, card.offsetHeight, 14];
  const wide = box.width > 500 && box.height > 200;
  let [left, top] = [box.left, box.bottom + gap];
  if (wide) [left, top] = [box.left + (box.width - width) / 2, box.top + 70];
  else if (box.height > 250) [left, top] = [box.left - width - gap, box.top + 20];
  else if (top + height > innerHeight - 8) top = box.top - height - gap;
  card.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  card.style.top = `${Math.max(8, Math.min(top, innerHeight - height - 8))}px`;
}

function tourKey(app, event) {
  if (event.key === "Escape") endTour(app);
  else if (event.key === "ArrowRight") showStop(app, app.tour.number + 1);
  else if (event.key === "ArrowLeft") showStop(app, app.tour.number - 1);
  else if (event.key !== "Enter" && event.key !== " ") return;
  else event.target.click();
  event.preventDefault();
  event.stopPropagation();
}

function endTour(app, toCanvas = true) {
  if (!app.tour) return;
  removeEventListener("resize", app.tour.place);
  document.removeEventListener("pointerdown", app.tour.outside, { capture: true });
  app.tour.ring.remove();
  app.tour.card.remove();
  app.tour = null;
  if (toCanvas) home(app).focus({ preventScroll: true });
}
