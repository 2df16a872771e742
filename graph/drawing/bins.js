// Dates into bins for the timeline, so that 30 to 60 fit.

const DAY = 86400000;
// Days, weeks, months, quarters and years, and what lies between them so that neither 61 days nor 61 months make few bins.
const STEPS = [
  { name: "day", days: 1 }, { name: "2 days", days: 2 }, { name: "4 days", days: 4 }, { name: "week", days: 7 },
  { name: "2 weeks", days: 14 }, { name: "month", months: 1 }, { name: "2 months", months: 2 }, { name: "quarter", months: 3 },
  { name: "half-year", months: 6 }, { name: "year", months: 12 }, { name: "2 years", months: 24 },
  { name: "5 years", months: 60 }, { name: "decade", months: 120 },
];
const MONDAY = 4 * DAY; // 5 Jan 1970, the first one

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
  // A short span gets empty bins around it, so that one does not fill the whole strip.
  while (starts.length < 31) {
    starts.push(nextOf(step, starts.at(-1)));
    if (starts.length < 31) starts.unshift(floorOf(step, starts[0] - 1));
  }
  return { starts, step: step.name, from: starts[0], to: starts.at(-1) };
}

function startsOf(step, first, last) {
  const starts = [floorOf(step, first)];
  while (starts.at(-1) <= last && starts.length < 200) starts.push(nextOf(step, starts.at(-1)));
  return starts;
}

function floorOf(step, time) {
  if (step.days) return Math.floor((time - MONDAY) / DAY / step.days) * step.days * DAY + MONDAY;
  const date = new Date(time);
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

/**
 * The facts of a lane: `dated` [{ from, to, later }] as times, `later` where they were reported after the day, and those
 * of the others that are `undated`.
 */
function laneOf(graph, clock, day) {
  const facts = factsOf(graph, clock).map((item) => ({ item, dates: datesOf(item, clock), later: isLater(item, day) }));
  return {
    dated: facts.filter((one) => one.dates)
      .map(({ dates: [from, to], later }) => ({ from: timeOf(from), to: timeOf(to) + DAY, later })),
    undated: facts.filter((one) => !one.dates && !one.later).map((one) => one.item),
  };
}

/** Reported: sentences. Happened: events, statements, and what is told of two entities, an office not beside what it implies. */
function factsOf(graph, clock) {
  if (clock === "reported") return [...new Map(graph.edges.map((edge) => [edge.sentence, edge])).values()];
  const implied = impliedTypes(graph.edges);
  return [...graph.nodes.filter(isDated),
    ...graph.edges.filter((edge) => isBetweenEntities(edge) && !(edge.type === "HAS_ROLE" && implied.has(sameTelling(edge))))];
}

function isBetweenEntities(edge) {
  return !isDated(edge.a) && !isDated(edge.b);
}

/** How many facts lie in each bin; those that cover several are `spans` [{ from, to, count }], equal ones as one. */
function binned(dated, axis) {
  const counts = new Array(axis.starts.length - 1).fill(0);
  const spans = new Map();
  for (const { from, to } of dated) {
    const [first, last] = [binOf(axis, from), binOf(axis, to - 1)];
    const key = `${from} ${to}`;
    if (first === last) counts[first] += 1;
    else spans.set(key, { from, to, count: (spans.get(key)?.count ?? 0) + 1 });
  }
  return { counts, spans: [...spans.values()] };
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
