// Dates into bins for the timeline: days, weeks, months, quarters or years, so that 30 to 60 fit where dates allow it.

const DAY = 86400000;
const STEPS = [
  { name: "day", days: 1 }, { name: "week", days: 7 }, { name: "month", months: 1 },
  { name: "quarter", months: 3 }, { name: "year", months: 12 }, { name: "decade", months: 120 },
];

function timeOf(iso) {
  return Date.parse(`${firstDay(iso)}T00:00:00Z`);
}

function isoOf(time) {
  return new Date(time).toISOString().slice(0, 10);
}

/** The axis for dates from `first` to `last` (times): starts of the bins and one more as the end. */
function makeAxis(first, last) {
  const step = STEPS.find((one) => startsOf(one, first, last).length <= 61) ?? STEPS.at(-1);
  const starts = startsOf(step, first, last);
  // A short span gets empty days around it, so that one bin does not fill the whole strip.
  while (starts.length < 31 && step.name === "day") {
    starts.push(starts.at(-1) + DAY);
    if (starts.length < 31) starts.unshift(starts[0] - DAY);
  }
  return { starts, step: step.name, from: starts[0], to: starts.at(-1) };
}

function startsOf(step, first, last) {
  const starts = [floorOf(step, first)];
  while (starts.at(-1) <= last && starts.length < 200) starts.push(nextOf(step, starts.at(-1)));
  return starts;
}

function floorOf(step, time) {
  const date = new Date(time);
  if (step.name === "day") return Math.floor(time / DAY) * DAY;
  if (step.name === "week") return Math.floor(time / DAY - ((date.getUTCDay() + 6) % 7)) * DAY;
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  return utcMonth(Math.floor(month / step.months) * step.months);
}

function nextOf(step, time) {
  if (step.days) return time + step.days * DAY;
  const date = new Date(time);
  return utcMonth(date.getUTCFullYear() * 12 + date.getUTCMonth() + step.months);
}

function utcMonth(month) {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return date.getTime();
}

/** The facts of a lane: those with dates on the clock, and how many have none. */
function laneOf(graph, clock) {
  const items = clock === "happened"
    ? [...graph.nodes.filter((node) => node.type === "Event"), ...graph.edges.filter((edge) => edge.standing)]
    : oneOfEach(graph.edges);
  const dated = items.map((item) => datesOf(item, clock)).filter(Boolean)
    .map(([from, to]) => [timeOf(from), timeOf(to) + DAY]);
  return { dated, undated: items.length - dated.length };
}

/** One edge a sentence: the Reported lane counts sentences. */
function oneOfEach(edges) {
  return [...new Map(edges.map((edge) => [edge.sentence, edge])).values()];
}

/** How many facts lie in each bin; one that is longer than four bins is a span and not counted. */
function binned(lane, axis) {
  const counts = new Array(axis.starts.length - 1).fill(0);
  const spans = [];
  for (const [from, to] of lane.dated) {
    const first = binOf(axis, from);
    const last = binOf(axis, to - 1);
    if (last - first > 3) spans.push([from, to]);
    else counts[Math.max(0, Math.round((first + last) / 2))] += 1;
  }
  return { counts, spans };
}

function binOf(axis, time) {
  let [low, high] = [0, axis.starts.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (axis.starts[middle] <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Axis labels: [time, text], at starts of months or years, not closer than room allows. */
function axisLabels(axis, room) {
  const months = (axis.to - axis.from) / DAY / 30.4;
  const every = [1, 2, 3, 6, 12, 24, 60, 120, 240].find((step) => months / step <= room) ?? 600;
  const labels = [];
  const date = new Date(axis.from);
  let month = Math.ceil((date.getUTCFullYear() * 12 + date.getUTCMonth()) / every) * every;
  for (; utcMonth(month) < axis.to; month += every) {
    if (utcMonth(month) < axis.from) continue;
    const year = Math.floor(month / 12);
    const withYear = month % 12 === 0 || !labels.length;
    const name = MONTHS[month % 12];
    labels.push([utcMonth(month), every >= 12 ? String(year) : withYear ? `${name} ${year}` : name]);
  }
  return labels.length ? labels : [[axis.from, dateText(isoOf(axis.from))]];
}
