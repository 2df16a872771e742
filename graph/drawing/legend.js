// Legend: types of nodes and styles of lines with counts (a click switches one off and on); and the line of status.

/**
 * Builds the legend; `toggled(kind, name)` is called for a click on one of the "types" or "styles", `chosen(ids)` for one
 * on a community. While communities are coloured they stand in the place of the styles. Returns { element, update(drawing) }.
 */
function makeLegend(palette, toggled, chosen = null) {
  const row = (kind, name, sign, label) => {
    const count = make("span", { class: "dm-count" });
    const button = make("button", { type: "button", class: "dm-type", "aria-pressed": "true", onclick: () => toggled(kind, name) },
      sign, make("span", { class: "dm-name" }, label), count);
    return { kind, name, button, count };
  };
  const rows = [...Object.entries(palette.types).filter(([name]) => name !== "Article")
    .map(([name, type]) => row("types", name, typeIcon(palette, name), type.label)),
  ...LINE_STYLES.map((style) => row("styles", style, styleSample(style), style))];
  const column = (kind) => make("div", { class: "dm-types" }, ...rows.filter((one) => one.kind === kind).map((one) => one.button));
  const styles = column("styles");
  const lines = make("p", {}, "Line width: independent reports.", make("br"), "Number on a line: sentences folded into it.");
  const communities = make("div", { class: "dm-types dm-communities", hidden: true });
  const element = make("section", { class: "dm-legend", "aria-label": "Legend" },
    column("types"), styles, communities, lines);
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
  const nodes = state.graph.nodes.filter((node) => state.shown.nodes.has(node.id) && !node.members);
  const counts = { types: tally(nodes.map((node) => node.type)), styles: tally(state.lines.map(styleOf)) };
  for (const { kind, name, button, count } of rows) {
    const off = state.filter[kind].includes(name);
    button.setAttribute("aria-pressed", String(!off));
    count.textContent = off ? "off" : grouped(counts[kind][name] ?? 0);
  }
}

function tally(names) {
  const counts = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
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
