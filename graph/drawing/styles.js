// Styles of lines as a filter: how a line is drawn says how it is told, and each of these can be switched off.

const LINE_STYLES = ["current", "former", "planned", "suspended", "cancelled", "contested"];

/** The style a line is drawn in. */
function styleOf(line) {
  if (line.contested) return "contested";
  return line.status === "negated" ? "cancelled" : line.status;
}

/** The lines that edges fold into but for those of the styles that are off: { lines, edges of these, off: how many }. */
function linesOn(edges, off, palette) {
  const all = foldLines(edges, palette);
  if (!off.length) return { lines: all, edges, off: 0 };
  const lines = bendApart(all.filter((line) => !off.includes(styleOf(line))));
  const mine = new Set(lines.flatMap((line) => line.edges));
  return { lines, edges: edges.filter((edge) => mine.has(edge)), off: all.length - lines.length };
}

/** A piece of line in a style, as in the graph. */
function styleSample(style) {
  const svg = makeSvg("svg", { viewBox: "0 0 26 10", width: 26, height: 10, "aria-hidden": "true" });
  if (style === "contested") {
    svg.append(sampleStroke("M1 5Q13 11 25 5", "var(--dm-ink2)"), sampleStroke("M1 5Q13-1 25 5", "var(--dm-contradicting)", "5 3"));
    return svg;
  }
  const dash = (DASHES[style] ?? []).join(" ");
  svg.append(sampleStroke("M1 5H25", "var(--dm-edge)", dash));
  if (style === "cancelled") svg.append(sampleStroke("M10.5 2.5l5 5M15.5 2.5l-5 5", "var(--dm-contradicting)"));
  return svg;
}

function sampleStroke(d, colour, dash = "") {
  return makeSvg("path", { d, fill: "none", stroke: colour, "stroke-width": 1.5, "stroke-dasharray": dash || null });
}
