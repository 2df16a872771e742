// Legend: types with counts (a click switches one off and on), styles of lines; and the line of status.

const LINE_STYLES = ["current", "former", "planned", "suspended", "cancelled", "contested"];

/**
 * Builds the legend; `toggled(type)` is called for a click on a type, `chosen(ids)` for one on a community. While
 * communities are coloured they stand in the place of the styles of lines. Returns { element, update(drawing) }.
 */
function makeLegend(palette, toggled, chosen = null) {
  const rows = Object.entries(palette.types).filter(([name]) => name !== "Article").map(([name, type]) => {
    const count = make("span", { class: "dm-count" });
    const button = make("button", { type: "button", class: "dm-type", "aria-pressed": "true", onclick: () => toggled(name) },
      typeIcon(palette, name), make("span", { class: "dm-name" }, type.label), count);
    return { name, button, count };
  });
  const styles = make("ul", { class: "dm-styles" }, ...LINE_STYLES.map((style) =>
    make("li", {}, styleSample(style), make("span", {}, style))));
  const lines = make("p", {}, "Line width: independent reports.", make("br"), "Number on a line: sentences folded into it.");
  const communities = make("div", { class: "dm-types dm-communities", hidden: true });
  const element = make("section", { class: "dm-legend", "aria-label": "Legend" },
    make("div", { class: "dm-types" }, ...rows.map((row) => row.button)), styles, communities, lines);
  const update = (drawing) => {
    updateLegend(rows, drawing);
    const tinted = drawing.state.communities.length > 0;
    for (const [part, hidden] of [[styles, tinted], [lines, tinted], [communities, !tinted]]) part.hidden = hidden;
    communities.replaceChildren(...(tinted ? communityRows(drawing, chosen) : []));
  };
  return { element, update };
}

function typeIcon(palette, name) {
  const icon = makeIcon(palette.icons, palette.types[name].icon, { size: 16 });
  icon.style.color = `var(--dm-${name.toLowerCase()})`;
  return icon;
}

function updateLegend(rows, { state }) {
  const counts = {};
  for (const node of state.graph.nodes) {
    if (state.shown.nodes.has(node.id) && !node.members) counts[node.type] = (counts[node.type] ?? 0) + 1;
  }
  for (const { name, button, count } of rows) {
    const off = state.filter.types.includes(name);
    button.setAttribute("aria-pressed", String(!off));
    count.textContent = off ? "off" : grouped(counts[name] ?? 0);
  }
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

/** Writes "26 nodes · 34 lines from 88 sentences. Left out: …" into an element. */
function updateStatus(element, { state, corner }) {
  const { shown, graph, filter, lines } = state;
  const sentences = new Set(shown.edges.map((edge) => edge.sentence)).size;
  const groups = graph.nodes.filter((node) => node.members);
  const nodes = shown.nodes.size - groups.filter((node) => shown.nodes.has(node.id)).length;
  const strong = make("strong", {}, `${counted(nodes, "node")} · ${counted(lines.length, "line")}`);
  const parts = [groups.length ? foldedText(graph.nodes.length - groups.length, groups) : "", leftOutText(graph, filter, shown)];
  element.replaceChildren(strong, ` from ${counted(sentences, "sentence")}. ${parts.filter(Boolean).join(" ")}`);
  if (corner) element.style.maxWidth = `calc(100% - ${corner.offsetWidth + 36}px)`; // beside the legend, however wide
}

function foldedText(nodes, groups) {
  const folded = groups.reduce((sum, group) => sum + group.members, 0);
  return `First ${grouped(nodes)} of ${grouped(nodes + folded)} nodes, by connections. ${grouped(folded)} `
    + `${folded === 1 ? "is" : "are"} folded into ${counted(groups.length, "group")}.`;
}
