// The panel at the right: what is selected, and the sentences that show it.

function selectionChanged(page) {
  describePage(page);
  const id = page.drawing.state.selection.at(-1);
  const node = page.drawing.state.graph.byId.get(id);
  const line = node ? null : lineById(page.drawing, id);
  if (node) page.panel.replaceChildren(...nodePanel(page, node).filter(Boolean));
  else if (line) page.panel.replaceChildren(...linePanel(page, line).filter(Boolean));
  else page.panel.replaceChildren(make("p", { class: "dm-quiet" }, "Click a node or a line to see its sentences."));
  page.panel.scrollTop = 0;
}

function linePanel(page, line) {
  const cards = line.edges.flatMap((edge) => cardsByDay(page, edge.id));
  const title = make("h2", {}, make("b", {}, line.a.name), ` ${phraseOf(page.palette, line)} `, make("b", {}, line.b.name));
  const denied = line.edges.filter((edge) => edge.status === "negated");
  const support = line.contested
    ? `Contested: affirmed by ${supportText(line.edges.filter((edge) => !denied.includes(edge)))}, denied by ${supportText(denied)}`
    : supportText(line.edges);
  return [make("p", { class: "dm-overline" }, "Connection"), title, make("p", { class: "dm-quiet" }, support), dayNote(page),
    ...evidenceList(cards, page.theme)];
}

function nodePanel(page, node) {
  const lines = page.drawing.state.lines.filter((line) => line.a === node || line.b === node);
  const ids = [node.id, ...lines.flatMap((line) => line.edges.map((edge) => edge.id))];
  const cards = onePerSentence(ids.flatMap((id) => cardsByDay(page, id)));
  const kind = [page.palette.types[node.type].label, node.note].filter(Boolean).join(" · ");
  const links = lines.map((line) => linkRow(page, node, line));
  return [make("p", { class: "dm-overline" }, kind), make("h2", {}, make("b", {}, node.name)), dayNote(page),
    make("h3", {}, `Sentences ${cards.length}`), ...evidenceList(cards, page.theme),
    make("h3", {}, `Links ${links.length}`), make("ul", { class: "dm-links" }, ...links)];
}

function linkRow(page, node, line) {
  const text = `${line.a.name} ${phraseOf(page.palette, line)} ${line.b.name}`;
  return make("li", {}, make("button", { type: "button", onclick: () => choosePage(page, [line.id]) }, text));
}

/** A card of each sentence that shows this id. */
function cardsOf(data, id) {
  return (data.evidence[id] ?? []).map(([row, marks, status, stance, confidence]) => {
    const sentence = data.sentences[row];
    return { ...data.articles[sentence.article], number: sentence.number, text: sentence.text, marks, status, stance, confidence };
  });
}

/** A sentence that shows several lines is one card; as a denial where it denies one of them. */
function onePerSentence(cards) {
  const found = new Map();
  for (const card of cards) {
    const key = `${card.article}\n${card.number}`;
    if (!found.has(key) || card.status === "negated") found.set(key, card);
  }
  return [...found.values()];
}

function choosePage(page, ids) {
  selectItems(page.drawing, ids);
  if (ids.length && page.drawing.state.graph.byId.has(ids[0])) reveal(page.drawing, ids[0]);
  selectionChanged(page);
}
