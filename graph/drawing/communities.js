// Communities: a tinted disc behind each of their nodes, and their rows in the legend. The colour of types stays.

const DISC = 12; // how far a disc reaches beyond its node

/** Takes lists of node ids, the largest community first; each is called by its first node. None: no colours. */
function setCommunities(drawing, groups) {
  const { state } = drawing;
  state.communities = groups.map((ids) => ({ ids, name: state.graph.byId.get(ids[0])?.name ?? ids[0] }));
  state.communityOf = new Map(state.communities.flatMap((one) => one.ids.map((id) => [id, one])));
  drawing.handlers.changed?.();
  drawing.redraw();
}

function communityOf(state, id) {
  return state.communities.length ? state.communityOf.get(id) : null;
}

/** One path a colour; the small ones, for which no colour is left, get none. */
function drawCommunities(ctx, { state, theme, look }) {
  state.communities.slice(0, theme.communities.length).forEach((community, rank) => {
    ctx.beginPath();
    for (const id of community.ids) {
      const node = state.shown.nodes.has(id) ? state.graph.byId.get(id) : null;
      if (!node) continue;
      const [x, y] = look.at(node);
      const reach = Math.max(node.radius + DISC, 11 * look.px);
      ctx.moveTo(x + reach, y);
      ctx.arc(x, y, reach, 0, 2 * Math.PI);
    }
    ctx.fillStyle = theme.communities[rank];
    ctx.fill();
  });
}

/** A row a colour: how many of its nodes are shown, and its name; a click selects them. Then what has no colour. */
function communityRows({ state, theme }, chosen) {
  const shown = state.communities.map(({ ids }) => ids.filter((id) => state.shown.nodes.has(id)));
  const rows = state.communities.slice(0, theme.communities.length).map(({ name }, rank) => {
    const swatch = make("span", { class: "dm-swatch" });
    swatch.style.background = `var(--dm-community-${rank})`;
    return make("button", { type: "button", class: "dm-type", title: `${name}: select its nodes`, onclick: () => chosen?.(shown[rank]) },
      swatch, make("span", { class: "dm-name" }, name), make("span", { class: "dm-count" }, grouped(shown[rank].length)));
  });
  const plain = state.shown.nodes.size - shown.slice(0, rows.length).reduce((sum, ids) => sum + ids.length, 0);
  return [...rows, plain ? make("p", {}, `${grouped(plain)} in none of these.`) : null].filter(Boolean);
}
