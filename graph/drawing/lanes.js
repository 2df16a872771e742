// The two lanes of the timeline as bars: one for each bin, a thin one for a date that covers several.

function drawLane(strip, clock) {
  const { axis, facts } = strip;
  const [standing, later] = [false, true].map((which) => binned(facts[clock].dated.filter((one) => one.later === which), axis));
  const most = Math.max(4, ...standing.counts.map((count, bin) => count + later.counts[bin]));
  const room = clock === "happened" ? 48 : 36;
  standing.counts.forEach((count, bin) => {
    const height = drawBar(strip, clock, bin, count, { most, room, from: 0, late: false });
    drawBar(strip, clock, bin, later.counts[bin], { most, room, from: height, late: true });
  });
  [...standing.spans, ...later.spans.map((span) => ({ ...span, late: true }))].forEach((span, row) => drawSpan(strip, clock, span, row));
}

/** A bar that begins `from` pixels off the axis line; returns where it ends. */
function drawBar(strip, clock, bin, count, { most, room, from, late }) {
  if (!count) return from;
  const { axis, x } = strip;
  const height = Math.max(3, (count / most) * room);
  const [start, end] = [axis.starts[bin], axis.starts[bin + 1]];
  const width = Math.max(2, Math.min(x(end) - x(start) - 2, 30));
  const top = clock === "happened" ? MID - from - height : MID + 1 + from;
  const what = counted(count, clock === "happened" ? "fact" : "sentence");
  strip.svg.append(bar(strip, clock, { from: start, to: end - 1, late, left: x(start) + 1, width, top, height, what }));
  return from + height;
}

function drawSpan(strip, clock, { from, to, count, late }, row) {
  const { x } = strip;
  const top = clock === "happened" ? MID - 4 - (row % 8) * 5 : MID + 4 + (row % 6) * 5;
  strip.svg.append(bar(strip, clock, { from, to: to - 1, late, left: x(from) + 1, width: Math.max(3, x(to) - x(from) - 2), top, height: 3,
    what: `${grouped(count)} with a long or partial date` }));
}

function bar(strip, clock, { from, to, late, left, width, top, height, what }) {
  const out = strip.from !== null && strip.clock === clock && (isoOf(to) < strip.from || isoOf(from) > strip.to);
  const later = late ? `, reported after ${dateText(strip.drawing.state.filter.asof)}` : "";
  return makeSvg("rect", { class: `dm-bar dm-${clock}${out ? " dm-out" : ""}${late ? " dm-later" : ""}`, x: left, y: top, width, height, rx: 2 },
    makeSvg("title", {}, `${LANES[clock]} ${rangeText(isoOf(from), isoOf(to))}: ${what}${later}`));
}

function drawGrid({ svg, axis, x }, width) {
  for (const [time, text] of axisLabels(axis, width / 64)) {
    svg.append(makeSvg("line", { class: "dm-grid", x1: x(time), x2: x(time), y1: 0, y2: 96 }));
    if (x(time) + 4 + 6.5 * text.length < width) svg.append(makeSvg("text", { x: x(time) + 4, y: 108 }, text));
  }
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
