// Choosing dates on the timeline, with the mouse and with keys.

function listenToStrip(strip) {
  const { svg } = strip;
  svg.addEventListener("pointerdown", (event) => {
    if (!strip.axis || event.button !== 0) return;
    if (strip.timer) stopPlay(strip);
    svg.setPointerCapture(event.pointerId);
    strip.drag = beginDrag(strip, localX(strip, event));
  });
  svg.addEventListener("pointermove", (event) => {
    if (strip.drag) dragBrush(strip, localX(strip, event));
  });
  const end = () => { strip.drag = null; };
  svg.addEventListener("pointerup", end);
  svg.addEventListener("pointercancel", end);
  svg.addEventListener("dblclick", () => setBrush(strip, null, null));
  strip.element.addEventListener("keydown", (event) => stripKey(strip, event));
}

function localX({ svg }, event) {
  const frame = svg.getBoundingClientRect();
  return Math.max(0, Math.min(frame.width, event.clientX - frame.left));
}

/** What a drag moves: an end of the brush, the whole brush, or a new one from here. */
function beginDrag(strip, x) {
  if (strip.from === null) return { kind: "new", start: x };
  const [left, right] = brushEnds(strip);
  if (Math.abs(x - left) < 7) return { kind: "new", start: right };
  if (Math.abs(x - right) < 7) return { kind: "new", start: left };
  if (x > left && x < right) return { kind: "whole", start: x, left, right };
  return { kind: "new", start: x };
}

function dragBrush(strip, x) {
  const { kind, start, left, right } = strip.drag;
  if (kind === "new" && Math.abs(x - start) < 3) return;
  const ends = kind === "whole" ? [left + x - start, right + x - start] : [Math.min(start, x), Math.max(start, x)];
  setBrush(strip, isoOf(snapped(strip, strip.timeAt(ends[0]))), isoOf(snapped(strip, strip.timeAt(ends[1]), true)));
}

/** A time at the edge of its bin: the start, or the last day. */
function snapped({ axis }, time, end = false) {
  const bin = binOf(axis, Math.max(axis.from, Math.min(axis.to - 1, time)));
  return end ? axis.starts[bin + 1] - DAY : axis.starts[bin];
}

/** Sets the brush to days (ISO) or takes it away with null, and tells. */
function setBrush(strip, from, to) {
  if (strip.from === from && strip.to === to) return;
  Object.assign(strip, { from, to });
  tellBrush(strip);
}

function setClock(strip, clock) {
  if (strip.clock === clock) return;
  strip.clock = clock;
  tellBrush(strip);
}

function toggleUndated(strip) {
  strip.undated = !strip.undated;
  tellBrush(strip);
}

function tellBrush(strip) {
  const { clock, from, to, undated } = strip;
  strip.brushed({ clock, from, to, undated });
  drawStrip(strip);
}

/** Arrows move the brush by one bin, Shift its end, Home and End go to the ends, Space plays. */
function stripKey(strip, event) {
  if (event.target !== strip.svg || !strip.axis) return;
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const by = step ?? { Home: -Infinity, End: Infinity }[event.key];
  if (event.key === " ") startPlay(strip);
  else if (by && strip.from === null) beginBrush(strip, event.key);
  else if (step && event.shiftKey) moveBrush(strip, 0, step);
  else if (by) moveBrush(strip, by, by);
  else if (event.key === "Escape" && strip.from !== null) setBrush(strip, null, null);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** The first key makes a brush of one bin, at the end that the key goes away from or to. */
function beginBrush(strip, key) {
  const bin = key === "ArrowLeft" || key === "End" ? strip.axis.starts.length - 2 : 0;
  setBins(strip, bin, bin);
}

/** Moves start and end by bins; both stay on the axis and a bin apart. */
function moveBrush(strip, byStart, byEnd) {
  const last = strip.axis.starts.length - 2;
  const [first, end] = [binOf(strip.axis, timeOf(strip.from)), binOf(strip.axis, timeOf(strip.to))];
  const within = (bin, least) => Math.max(least, Math.min(last, bin));
  if (!byStart) setBins(strip, first, within(end + byEnd, first));
  else if (byStart < 0) setBins(strip, within(first + byStart, 0), within(first + byStart, 0) + end - first);
  else setBins(strip, within(end + byEnd, 0) - (end - first), within(end + byEnd, 0));
}

function setBins(strip, first, last) {
  const { starts } = strip.axis;
  setBrush(strip, isoOf(starts[first]), isoOf(starts[last + 1] - DAY));
}

function togglePlay(strip) {
  if (strip.timer) stopPlay(strip);
  else startPlay(strip);
}

/** Play: a brush grows from the start by one bin each .6 s and stops at the end or on any key, wherever it is pressed. */
function startPlay(strip) {
  const { axis } = strip;
  let bin = 0;
  strip.timer = setInterval(() => {
    if (bin >= axis.starts.length - 1 || !strip.svg.isConnected) stopPlay(strip);
    else setBins(strip, 0, bin++);
  }, 600);
  strip.onAnyKey = (event) => {
    stopPlay(strip);
    if (!["Tab", "Shift"].includes(event.key)) event.preventDefault(); // the key that stops does nothing else
    event.stopPropagation();
  };
  document.addEventListener("keydown", strip.onAnyKey, { capture: true });
  writeStrip(strip);
}

function stopPlay(strip) {
  clearInterval(strip.timer);
  strip.timer = 0;
  document.removeEventListener("keydown", strip.onAnyKey, { capture: true });
  if (strip.facts) writeStrip(strip);
}
