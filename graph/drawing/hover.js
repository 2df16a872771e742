// The card that shows what a node is after 300 ms of rest, and closes 150 ms after leaving it.

/** Builds the card over `stage`. Returns { show(node) at once, over(item) delayed, hide() }. */
function makeHoverCard(drawing, stage) {
  const card = make("div", { class: "dm-card", role: "tooltip", hidden: true });
  stage.append(card);
  let timer = 0;
  const show = (node) => {
    card.replaceChildren(...cardContent(drawing, node));
    card.hidden = false;
    placeCard(drawing, card, stage, node);
  };
  const later = (wait, run) => {
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  };
  return {
    show,
    hide: () => later(0, () => { card.hidden = true; }),
    over: (item) => {
      if (item?.node) later(300, () => show(item.node));
      else later(150, () => { card.hidden = true; });
    },
  };
}

function cardContent(drawing, node) {
  const { palette, state } = drawing;
  const lines = state.lines.filter((line) => line.a === node || line.b === node);
  const edges = lines.flatMap((line) => line.edges);
  const head = make("div", { class: "dm-card-head" }, typeIcon(palette, node.type), make("strong", {}, node.name));
  const kind = make("p", { class: "dm-quiet" }, [palette.types[node.type].label, node.note].filter(Boolean).join(" · "));
  const facts = make("dl", {}, ...cardFacts(palette, node, lines).flatMap(([term, text]) =>
    [make("dt", {}, term), make("dd", {}, text)]));
  const sentences = new Set(edges.map((edge) => edge.sentence)).size;
  const foot = make("p", { class: "dm-quiet dm-card-foot" }, `${counted(sentences, "sentence")}, ${independent(edges)} independent`
    + (node.more ? ` · ${counted(node.more, "neighbour")} hidden` : "")
    + (notesOn(state, node) ? ` · ${counted(notesOn(state, node), "note")}` : ""));
  return [head, kind, facts, foot];
}

/** Two of the best supported relations, and when the node was first and last reported. */
function cardFacts(palette, node, lines) {
  const relations = lines.filter((line) => line.type in palette.predicates && line.a === node);
  relations.sort((one, other) => other.independent - one.independent);
  const facts = relations.slice(0, 2).map((line) => [phraseOf(palette, line), line.b.name]);
  if (node.from) facts.push(["Happened", rangeText(node.from, node.to)]);
  const dates = lines.flatMap((line) => line.edges.map((edge) => edge.reported)).filter(Boolean).sort();
  if (dates.length) facts.push(["Reported", rangeText(dates[0], dates.at(-1))]);
  return facts;
}

/** Beside the node, where there is room, never on it. */
function placeCard(drawing, card, stage, node) {
  const frame = stage.getBoundingClientRect();
  const point = pointOfItem(drawing, node.id);
  const reach = node.radius * drawing.network.getScale() + 14;
  const [x, y] = [point.x - frame.left, point.y - frame.top];
  const right = x + reach + card.offsetWidth < frame.width;
  card.style.left = `${right ? x + reach : Math.max(8, x - reach - card.offsetWidth)}px`;
  card.style.top = `${Math.max(8, Math.min(y - 24, frame.height - card.offsetHeight - 8))}px`;
}
