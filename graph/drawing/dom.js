// Small helpers for elements. Data become text by textContent only, never markup.

const SVG = "http://www.w3.org/2000/svg";

/** An element with properties and children; strings become text. */
function make(tag, properties = {}, ...children) {
  return fill(document.createElement(tag), properties, children);
}

/** The same for SVG. */
function makeSvg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

/** An icon of icons.json: a type's filled shape with its glyph, or a line drawing. */
function makeIcon(icons, name, { size = 18, glyph = "var(--dm-surface)" } = {}) {
  const icon = icons[name];
  const box = icon.outline ? 20 : icon.size;
  const svg = makeSvg("svg", { viewBox: `0 0 ${box} ${box}`, width: size, height: size, "aria-hidden": "true" });
  if (!icon.outline) {
    const width = icon.size === 10 ? 1.7 : 1.8;
    svg.append(makeSvg("path", { d: icon.stroke, fill: "none", stroke: "currentColor", "stroke-width": width,
      "stroke-linecap": "round", "stroke-linejoin": "round" }));
    return svg;
  }
  const place = `translate(${icon.at[0]} ${icon.at[1]}) scale(${icon.scale})`;
  svg.append(makeSvg("path", { d: icon.outline, fill: "currentColor" }),
    makeSvg("path", { d: icon.glyph, fill: glyph, "fill-rule": "evenodd", transform: place }));
  return svg;
}

/** 1234 -> "1,234". */
function grouped(number) {
  return number.toLocaleString("en-US");
}

/** "1 line", "2 lines". */
function counted(number, one, many = `${one}s`) {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "2025-03-13" -> "13 Mar 2025", "2025-03" -> "Mar 2025"; a missing date is written out. */
function dateText(iso) {
  if (!iso) return "no date";
  const [year, month, day] = iso.split("-");
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** A range of days in words: one day, a whole month or year, or both ends. */
function rangeText(from, to) {
  if (!to || from === to) return dateText(from);
  if (from.slice(0, 4) === to.slice(0, 4) && from.endsWith("-01-01") && to.endsWith("-12-31")) return from.slice(0, 4);
  const month = from.slice(0, 7);
  if (from.endsWith("-01") && to === lastDay(month)) return dateText(month);
  return `${dateText(from)} – ${dateText(to)}`;
}

/** Cuts a text for a label, at a word where there is one. */
function shortened(text, length) {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(" ");
  return `${space > length * 0.6 ? cut.slice(0, space) : cut}…`;
}

/** A time in the reader's own zone: "13 Mar 2025, 14:05". */
function timeText(iso) {
  const time = new Date(iso);
  const two = (number) => String(number).padStart(2, "0");
  return `${time.getDate()} ${MONTHS[time.getMonth()]} ${time.getFullYear()}, ${two(time.getHours())}:${two(time.getMinutes())}`;
}
