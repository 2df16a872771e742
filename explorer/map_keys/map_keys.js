// The map by keyboard, and its buttons. They tell the chart what a wheel, a drag or a double click in its middle would
// tell, so whatever moves it, it is the chart's own zoom.

const FACTOR = Math.log(1.5) / Math.log(1.001); // turns of the wheel that make everything half as large again
const STEP = 80; // pixels of a key
const BUTTONS = [["fit", "Show all", "0"], ["plus", "Zoom in", "+"], ["minus", "Zoom out", "-"]];
const KEYBOARDS = new WeakMap();

/** Called by Streamlit at the first mount and with every run. */
export default function mapKeys({ parentElement }) {
  if (KEYBOARDS.has(parentElement)) return;
  const map = parentElement.closest(".st-key-map-chart");
  const buttons = BUTTONS.map(([icon, label, key]) => make("button", { type: "button", "aria-label": label,
    title: `${label} (${key})`, onclick: () => moveMap(map, key) }, makeIcon(PALETTE.icons, icon)));
  const root = make("div", { class: "dm dm-map-keys", role: "application", tabindex: "0",
    "aria-label": "Map: arrows move it, plus and minus zoom, 0 shows all", onkeydown: (event) => mapKey(map, event) },
  make("div", { class: "dm-map-tools", role: "toolbar", "aria-label": "Map" }, ...buttons));
  styleTheme(root, makeTheme(PALETTE, "both"));
  parentElement.append(root);
  KEYBOARDS.set(parentElement, root);
  // Who presses the map has the keyboard there. Everything goes with the page: nothing lives elsewhere.
  map.addEventListener("pointerdown", (event) => {
    if (event.isTrusted && !root.contains(event.target)) root.focus({ preventScroll: true });
  });
}

function mapKey(map, event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (moveMap(map, event.key)) event.preventDefault();
  else if (!/^[rc]$/i.test(event.key)) return; // Streamlit's own "rerun" and "clear cache" are not meant here
  event.stopPropagation();
}

/** Returns whether the key was one of ours. */
function moveMap(map, key) {
  const chart = map.querySelector("svg.marks .background"); // the drawing itself hears nothing that is on no mark of it
  if (!chart) return false;
  if (key in WAYS) dragMap(chart, WAYS[key].map((way) => -way * STEP));
  else if (key === "+" || key === "=") chart.dispatchEvent(inTheMiddle(chart, WheelEvent, "wheel", { deltaY: -FACTOR }));
  else if (key === "-") chart.dispatchEvent(inTheMiddle(chart, WheelEvent, "wheel", { deltaY: FACTOR }));
  else if (key === "0") chart.dispatchEvent(inTheMiddle(chart, MouseEvent, "dblclick"));
  else return false;
  return true;
}

function dragMap(chart, by) {
  chart.dispatchEvent(inTheMiddle(chart, PointerEvent, "pointerdown"));
  for (const kind of ["pointermove", "pointerup"]) dispatchEvent(inTheMiddle(chart, PointerEvent, kind, {}, by));
}

/** An event in the middle of the chart, or so many pixels beside it. */
function inTheMiddle(chart, Kind, name, more = {}, [right, down] = [0, 0]) {
  const { left, top, width, height } = chart.getBoundingClientRect();
  return new Kind(name, { bubbles: true, cancelable: true, clientX: left + width / 2 + right, clientY: top + height / 2 + down, ...more });
}
