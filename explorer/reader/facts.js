// The facts of one sentence as cards, with the mentions below them.

/** All cards of a sentence. `tell` has `explore(card)`, `remove()`; `readOnly` says why nothing can be deleted. */
function sentenceFacts(reader, number) {
  const { content, theme, tell } = reader;
  const cards = content.facts.filter((card) => card.sentence === number);
  const mentions = mentionsOf(content, number);
  const told = cards.length ? cards.map((card) => makeFactCard(card, content, theme, tell))
    : [make("p", { class: "dm-quiet r-none" }, nothingText(content.sentences[number]))];
  return [factsHead(reader, number, cards, mentions), ...told,
    mentions.length ? mentionsCard(mentions, content, theme, tell) : null, factsFoot(reader)].filter(Boolean);
}

function nothingText(sentence) {
  return FOLDED.has(sentence.part) ? "No fact is taken from this sentence." : "No fact was found in this sentence.";
}

function summaryText(cards, mentions) {
  return `${counted(cards.length, "fact")}, ${counted(mentions.length, "mention")}`;
}

function factsHead({ content, tell, pinned }, number, cards, mentions) {
  const { article } = content;
  const cite = makeCite([{ ...article, reported: article.published, title: article.name, article: article.id,
    text: content.sentences[number].text, number: number + 1, of: article.sentences }]);
  return make("header", { class: "r-facts-head" }, make("h2", {}, `Sentence ${number + 1}`),
    make("span", { class: "dm-quiet" }, summaryText(cards, mentions)), make("span", { class: "dm-space" }), cite,
    pinned ? make("button", { type: "button", class: "dm-cite", onclick: () => tell.unpin() }, "Unpin") : null);
}

function factsFoot({ tell, readOnly }) {
  const button = make("button", { type: "button", class: "r-button", onclick: () => tell.remove(), disabled: !!readOnly,
    title: readOnly || null }, "Delete article");
  const why = readOnly ? make("p", { class: "dm-quiet" }, readOnly) : null;
  return make("footer", { class: "r-facts-foot" }, button, why);
}

function makeFactCard(card, content, theme, tell) {
  const element = make("section", { class: "r-card", "data-fact": card.key });
  element.style.borderLeftColor = cardColour(card, theme);
  element.append(cardTitle(card, content, theme));
  if (card.quote) element.append(make("blockquote", { class: "r-quote" }, `“${card.quote.replace(/^[“"«„]|[”"»]$/g, "")}”`));
  element.append(make("dl", {}, ...card.rows.flatMap(([name, parts]) => [make("dt", {}, name),
    make("dd", {}, ...parts.map((part) => partOf(part, content, theme)))])));
  if (card.explore) element.append(make("footer", {}, exploreLink(card, tell)));
  return element;
}

function cardColour(card, theme) {
  if (card.layer === "statement") return theme.stances[card.group].fill;
  if (card.denied) return theme.stances.contradicting.fill;
  return card.layer === "event" ? theme.types.Event.fill : theme.types.Organization.fill;
}

function cardTitle(card, content, theme) {
  const title = make("h3", {});
  if (card.stance) title.append(stanceChip(theme, card.stance));
  if (card.layer === "event") title.append(factIcon("Event", theme));
  for (const part of card.title) {
    const strong = typeof part === "object" || card.layer === "statement";
    title.append(make("span", { class: strong ? "r-strong" : "r-plain" }, partOf(part, content, theme)));
  }
  if (card.denied) title.append(negatedChip(theme));
  const sure = card.confidence == null ? null
    : make("span", { class: "r-sure", title: "Found by rules; can be wrong. Read the sentence." },
      `confidence ${card.confidence.toFixed(2)}`);
  title.append(make("span", { class: "dm-space" }), ...(sure ? [sure] : []));
  return title;
}

function negatedChip(theme) {
  const chip = make("span", { class: "dm-stance" }, `${theme.stances.contradicting.mark} denied or cancelled`);
  chip.style.color = theme.stances.contradicting.text;
  chip.style.background = theme.stances.contradicting.back;
  return chip;
}

/** Words, or an entity with its icon. */
function partOf(part, content, theme) {
  if (typeof part === "string") return part;
  const entity = content.entities[part.entity];
  return make("span", { class: "r-entity" }, factIcon(entity.type, theme), entity.name);
}

function factIcon(type, theme) {
  const icon = makeIcon(PALETTE.icons, theme.types[type].icon, { size: 13 });
  icon.style.color = theme.types[type].fill;
  return icon;
}

function exploreLink(card, tell) {
  return localLink(`./?${new URLSearchParams(card.explore)}`, "Show in Explore", () => tell.explore(card));
}

/** Each entity of the sentence with the words and kinds that mean it there. */
function mentionsOf(content, number) {
  const points = Array.from(content.sentences[number].text);
  return content.sentences[number].marks.filter((mark) => mark.layer === "mention")
    .map((mark) => ({ ...mark, words: points.slice(mark.start, mark.end).join("") }));
}

function mentionsCard(mentions, content, theme, tell) {
  const rows = mentions.map((mark) => {
    const entity = content.entities[mark.of];
    const explore = { v: `add:${escapedId(mark.of)}`, s: escapedId(mark.of) };
    const link = localLink(`./?${new URLSearchParams(explore)}`, mark.words,
      () => tell.explore({ explore, ids: [mark.of], select: mark.of }), { title: `${entity.name}: show in Explore` });
    return make("li", {}, factIcon(mark.type, theme), link, make("span", { class: "dm-quiet" }, mark.kind));
  });
  return make("section", { class: "r-card r-mentions" }, make("h3", {}, "Mentions"), make("ul", {}, ...rows));
}

/** An id as the address of Explore holds it; see explorer/view.py. */
function escapedId(id) {
  return id.replace(/[%~,@]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
