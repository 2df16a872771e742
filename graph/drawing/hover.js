// The card that shows what a node is after 300 ms of rest, and closes 150 ms after leaving it.

/**
 * Builds the card over `stage`. It shows at once what the drawing knows; `ask(node)`, where there is one, fetches more,
 * once for each node. Returns { show(node) at once, over(item) delayed, answer({ id, home, rows, support }), hide(),
 * forget() what was answered }.
 */
function makeHoverCard(drawing, stage, ask = null) {
  const card = make("div", { class: "dm-card", role: "tooltip", "aria-live": "polite", hidden: true });
  stage.append(card);
  const answers = new Map();
  const asked = new Set();
  let timer = 0;
  let shown = null;
  const write = (node) => {
    if (!pointOfItem(drawing, node.id)) return; // gone or hidden while the pointer rested
    shown = node;
    card.replaceChildren(...(node.members ? groupContent(drawing, node) : cardContent(drawing, node, answers.get(node.id))));
    card.hidden = false;
    placeCard(drawing, card, stage, node);
  };
  const show = (node) => {
    clearTimeout(timer); // of an earlier hide
    write(node);
    if (node.members || answers.has(node.id)) return;
    asked.add(node.id);
    ask?.(node);
  };
  const hide = () => {
    clearTimeout(timer);
    card.hidden = true;
    shown = null;
  };
  const later = (wait, run) => {
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  };
  return {
    show,
    hide,
    forget: () => { answers.clear(); hide(); },
    answer: (told) => {
      if (!asked.delete(told.id)) return; // data come again with every run
      answers.set(told.id, told);
      if (shown?.id === told.id) write(shown);
    },
    over: (item) => {
      if (item?.node) later(300, () => show(item.node));
      else later(150, hide);
    },
  };
}

/** A node that stands for many has no reports of its own. */
function groupContent({ palette }, node) {
  return [make("div", { class: "dm-card-head" }, typeIcon(palette, node.type), make("strong", {}, node.name)),
    make("p", { class: "dm-quiet" }, "Left out by the limit of the view. A double click brings those with most connections.")];
}

/** `told`: what the server knows besides, where it has answered. */
function cardContent(drawing, node, told = null) {
  const { palette, state } = drawing;
  const lines = state.lines.filter((line) => line.a === node || line.b === node);
  const head = make("div", { class: "dm-card-head" }, typeIcon(palette, node.type), make("strong", {}, node.name));
  const kind = make("p", { class: "dm-quiet" }, [palette.types[node.type].label, told?.home, node.note].filter(Boolean).join(" · "));
  const community = communityOf(state, node.id);
  const rows = told ? told.rows : cardFacts(palette, node, lines);
  const all = community ? [...rows, ["Community", community.name]] : rows;
  const facts = make("dl", {}, ...all.flatMap(([term, text]) => [make("dt", {}, term), make("dd", {}, text)]));
  const hidden = node.more ? `${counted(node.more, "neighbour")} hidden` : "";
  const notes = notesOn(state, node) ? counted(notesOn(state, node), "note") : "";
  const foot = make("p", { class: "dm-quiet dm-card-foot" }, [told?.support || supportHere(lines), hidden, notes].filter(Boolean).join(" · "));
  return [head, kind, facts, foot];
}

function supportHere(lines) {
  return supportText(lines.flatMap((line) => line.edges));
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
