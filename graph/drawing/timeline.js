// The strip under the graph: Happened above, Reported below, a brush on one of them, the undated in a box.

const MID = 56; // height of the axis line within the strip
const LANES = { happened: "Happened", reported: "Reported" };

/** Builds the timeline. `brushed(filter part)` is called when brush, lane or box change. */
function makeTimeline(drawing, brushed) {
  const strip = { drawing, brushed, clock: "reported", from: null, to: null, undated: true, axis: null, timer: 0 };
  strip.text = make("span", { class: "dm-brushed" });
  strip.clear = make("button", { type: "button", class: "dm-link", hidden: true, onclick: () => setBrush(strip, null, null) }, "clear");
  strip.play = make("button", { type: "button", class: "dm-plain", onclick: () => togglePlay(strip) }, "▷ Play");
  strip.lanes = Object.entries(LANES).map(([clock, label]) =>
    make("button", { type: "button", "data-clock": clock, onclick: () => setClock(strip, clock) }, label));
  strip.captions = Object.entries(LANES).map(([clock, label]) => ({
    clock, count: make("span"), element: make("div", { class: `dm-lane dm-${clock}` }, make("strong", {}, label)),
  }));
  for (const { element, count } of strip.captions) element.append(count);
  strip.svg = makeSvg("svg", { class: "dm-strip", role: "group", tabindex: "0", "aria-label": "Timeline" });
  strip.boxes = Object.keys(LANES).map((clock) => ({ clock, element: make("button", { type: "button", class: "dm-undated",
    onclick: () => toggleUndated(strip) }) }));
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

/** New facts: a new axis; the brush stays where it was. */
function updateTimeline(strip) {
  const { graph } = strip.drawing.state;
  strip.facts = Object.fromEntries(Object.keys(LANES).map((clock) => [clock, laneOf(graph, clock)]));
  const times = Object.values(strip.facts).flatMap((lane) => lane.dated).flat();
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
    drawGrid(strip, width);
    if (strip.from !== null) drawBrush(strip);
    drawLane(strip, "happened");
    drawLane(strip, "reported");
    strip.svg.append(makeSvg("line", { class: "dm-axis", x1: 0, x2: width, y1: MID, y2: MID }));
  }
  writeStrip(strip);
}

function drawGrid({ svg, axis, x }, width) {
  for (const [time, text] of axisLabels(axis, width / 64)) {
    svg.append(makeSvg("line", { class: "dm-grid", x1: x(time), x2: x(time), y1: 0, y2: 96 }));
    if (x(time) < width - 30) svg.append(makeSvg("text", { x: x(time) + 4, y: 108 }, text));
  }
}

function drawLane(strip, clock) {
  const { svg, axis, x, facts } = strip;
  const { counts, spans } = binned(facts[clock], axis);
  const most = Math.max(4, ...counts);
  const room = clock === "happened" ? 48 : 36;
  counts.forEach((count, i) => {
    if (!count) return;
    const height = Math.max(3, (count / most) * room);
    const [left, right] = [x(axis.starts[i]), x(axis.starts[i + 1])];
    svg.append(bar(strip, clock, axis.starts[i], axis.starts[i + 1] - 1, left + 1, Math.max(2, Math.min(right - left - 2, 30)),
      clock === "happened" ? MID - height : MID + 1, height, counted(count, clock === "happened" ? "fact" : "sentence")));
  });
  spans.slice(0, 24).forEach(([from, to], i) => {
    const y = clock === "happened" ? MID - 4 - (i % 8) * 5 : MID + 4 + (i % 6) * 5;
    svg.append(bar(strip, clock, from, to - 1, x(from) + 1, Math.max(3, x(to) - x(from) - 2), y, 3, "a long or partial date"));
  });
}

function bar(strip, clock, from, to, left, width, top, height, what) {
  const out = strip.from !== null && strip.clock === clock && (isoOf(to) < strip.from || isoOf(from) > strip.to);
  return makeSvg("rect", { class: `dm-bar dm-${clock}${out ? " dm-out" : ""}`, x: left, y: top, width, height, rx: 2 },
    makeSvg("title", {}, `${LANES[clock]} ${rangeText(isoOf(from), isoOf(to))}: ${what}`));
}

function drawBrush(strip) {
  const [left, right] = brushEnds(strip);
  strip.svg.append(makeSvg("rect", { class: "dm-brush", x: left, y: 0, width: Math.max(2, right - left), height: 96 }));
  for (const end of [left, right]) {
    strip.svg.append(makeSvg("line", { class: "dm-brush-end", x1: end, x2: end, y1: 0, y2: 96 }),
      makeSvg("rect", { class: "dm-grip", x: end - 3, y: 20, width: 6, height: 16, rx: 3 }));
  }
}

function brushEnds({ x, from, to }) {
  return [x(timeOf(from)), x(timeOf(to) + DAY)];
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
    count.textContent = which === "happened" ? `${grouped(facts[which].dated.length)} dated`
      : counted(facts[which].dated.length, "sentence");
  }
  for (const { clock: which, element } of strip.boxes) {
    element.replaceChildren(make("strong", {}, grouped(facts[which].undated)), " undated");
    element.disabled = which !== clock;
    element.setAttribute("aria-pressed", String(which !== clock || strip.undated));
    element.title = which !== clock ? "" : strip.undated ? "Shown. A click leaves the undated out." : "Left out. A click shows them.";
  }
}
