// The strip under the graph: Happened above, Reported below, a brush on one of them, the undated in a box.

const MID = 56; // height of the axis line within the strip
const LANES = { happened: "Happened", reported: "Reported" };

/** Builds the timeline. `brushed(filter part)` is called when brush, lane or box change, `chosen(ids)` to select. */
function makeTimeline(drawing, brushed, chosen) {
  const strip = { drawing, brushed, chosen, clock: "reported", from: null, to: null, undated: true, axis: null, timer: 0 };
  strip.text = make("span", { class: "dm-brushed", id: "dm-brushed", "aria-live": "polite" });
  strip.clear = make("button", { type: "button", class: "dm-link", hidden: true, onclick: () => setBrush(strip, null, null) }, "clear");
  strip.play = make("button", { type: "button", class: "dm-plain", onclick: () => togglePlay(strip) }, "▷ Play");
  strip.lanes = Object.entries(LANES).map(([clock, label]) =>
    make("button", { type: "button", "data-clock": clock, onclick: () => setClock(strip, clock) }, label));
  strip.captions = Object.entries(LANES).map(([clock, label]) => ({
    clock, count: make("span"), element: make("div", { class: `dm-lane dm-${clock}` }, make("strong", {}, label)),
  }));
  for (const { element, count } of strip.captions) element.append(count);
  strip.svg = makeSvg("svg", { class: "dm-strip", role: "group", tabindex: "0", "aria-label": "Timeline", "aria-describedby": "dm-brushed" });
  strip.boxes = Object.keys(LANES).map((clock) => makeUndatedBox(strip, clock));
  strip.element = make("section", { class: "dm-timeline", "aria-label": "Timeline", "data-testid": "timeline" },
    make("header", {}, make("strong", {}, "Timeline"), strip.text, strip.clear, make("span", { class: "dm-space" }), strip.play,
      make("span", { class: "dm-switch", role: "group", "aria-label": "Brushed lane" }, ...strip.lanes)),
    make("div", { class: "dm-strip-row" }, make("div", { class: "dm-captions" }, ...strip.captions.map((one) => one.element)),
      strip.svg, make("div", { class: "dm-boxes" }, ...strip.boxes.map((box) => box.element))));
  listenToStrip(strip);
  strip.resized = new ResizeObserver(() => drawStrip(strip));
  strip.resized.observe(strip.svg);
  return strip;
}

/** New facts make a new axis, another day only other bars; the brush stays where it was. */
function updateTimeline(strip) {
  const { graph, filter } = strip.drawing.state;
  closeUndated(strip);
  strip.facts = Object.fromEntries(Object.keys(LANES).map((clock) => [clock, laneOf(graph, clock, filter.asof)]));
  const times = Object.values(strip.facts).flatMap((lane) => lane.dated).flatMap(({ from, to }) => [from, to]);
  strip.axis = times.length ? makeAxis(least(times), -least(times.map((time) => -time)) - DAY) : null;
  drawStrip(strip);
}

function drawStrip(strip) {
  const width = strip.svg.clientWidth;
  if (!strip.facts || !width) return;
  strip.svg.replaceChildren();
  strip.x = (time) => ((time - strip.axis.from) / (strip.axis.to - strip.axis.from)) * width;
  strip.timeAt = (x) => strip.axis.from + (x / width) * (strip.axis.to - strip.axis.from);
  if (strip.axis) {
    drawNotYet(strip, width);
    drawGrid(strip, width);
    if (strip.from !== null) drawBrush(strip);
    drawLane(strip, "happened");
    drawLane(strip, "reported");
    strip.svg.append(makeSvg("line", { class: "dm-axis", x1: 0, x2: width, y1: MID, y2: MID }));
    drawAsOf(strip, width);
  }
  writeStrip(strip);
}

function writeStrip(strip) {
  const { facts, clock } = strip;
  const brush = strip.from !== null;
  strip.text.textContent = !strip.axis ? "no dates here"
    : brush ? `brushed: ${clock} ${rangeText(strip.from, strip.to)}` : `drag over the ${clock} lane to choose dates`;
  strip.clear.hidden = !brush;
  strip.play.disabled = !strip.axis;
  strip.play.textContent = strip.timer ? "◻ Stop" : "▷ Play";
  for (const lane of strip.lanes) lane.setAttribute("aria-pressed", String(lane.dataset.clock === clock));
  for (const { clock: which, count } of strip.captions) {
    const standing = facts[which].dated.filter((one) => !one.later).length;
    count.textContent = which === "happened" ? `${grouped(standing)} dated` : counted(standing, "sentence");
  }
  for (const box of strip.boxes) writeUndatedBox(strip, box);
}
