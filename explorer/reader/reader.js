// The Streamlit side of the reader: head, switches of the layers, text, facts; keys; what is told to the page.

const READERS = new WeakMap();
const OFF = new Set(["date"]); // layers that are off; kept while the page is open

/** Called by Streamlit at the first mount and for every change of `data`. */
export default function reader({ data, parentElement, setStateValue, setTriggerValue }) {
  let it = READERS.get(parentElement);
  if (!it) {
    it = makeReader(parentElement);
    READERS.set(parentElement, it);
  }
  const count = () => (it.told = (it.told ?? 0) + 1);
  it.tell = {
    sentence: (number) => setStateValue("sentence", number),
    explore: (card) => setTriggerValue("explore", { ids: card.ids, select: card.select, address: card.explore, count: count() }),
    article: (id) => setTriggerValue("article", { id, count: count() }),
    remove: () => setTriggerValue("delete", { id: it.content.article.id, count: count() }),
    unpin: () => { it.pinned = false; showFacts(it); },
  };
  const changed = it.readOnly !== data.readOnly || data.content !== it.kept;
  it.readOnly = data.readOnly;
  if (changed) showArticle(it, data.content);
  if (changed || it.wish !== data.wish.number) choose(it, data.wish.sentence, { pin: it.wish !== undefined, quiet: true });
  it.wish = data.wish.number;
}

function makeReader(parent) {
  const it = { theme: makeTheme(PALETTE, "both"), chosen: 0 };
  it.paper = make("article", { class: "r-paper", "data-testid": "article" });
  it.facts = make("aside", { class: "r-facts", "aria-label": "Facts of the sentence", "data-testid": "facts" });
  it.live = make("div", { class: "r-live", "aria-live": "polite" });
  it.element = make("div", { class: "dm r-reader" }, it.paper, it.facts, it.live);
  styleTheme(it.element, it.theme);
  parent.append(it.element);
  sizeReader(it);
  addEventListener("resize", () => it.element.isConnected && sizeReader(it));
  document.addEventListener("keydown", (event) => it.element.isConnected && onKey(it, event));
  new ResizeObserver(() => it.text && placeNumbers(it.text)).observe(it.paper);
  return it;
}

/** Fills the window down to the status line. */
function sizeReader(it) {
  const top = it.element.getBoundingClientRect().top;
  it.element.style.setProperty("--r-height", `${Math.max(360, innerHeight - Math.max(top, 60) - 46)}px`);
}

function showArticle(it, text) {
  it.kept = text;
  const content = JSON.parse(text);
  it.content = content;
  it.text = makeText(content, it.theme, (number) => choose(it, number, { pin: true }));
  it.paper.replaceChildren(...articleHead(it), it.text);
  it.paper.scrollTop = 0;
  applyLayers(it);
  placeNumbers(it.text);
  document.fonts?.ready.then(() => placeNumbers(it.text));
}

function articleHead(it) {
  const { article, copies } = it.content;
  const line = make("p", { class: "r-line" }, make("strong", {}, `reported ${dateText(article.published)}`));
  if (copies.length) line.append(make("span", { class: "dm-quiet" }, `${it.content.shares}: `, ...copyLinks(it, copies)));
  if (/^https?:\/\//i.test(article.url ?? "")) {
    line.append(make("a", { href: article.url, rel: "noopener noreferrer", target: "_blank" }, article.url.replace(/^https?:\/\//i, "")));
  } else if (article.url) {
    line.append(make("span", { class: "dm-quiet" }, article.url));
  }
  return [make("p", { class: "r-over" }, article.publisher ?? "publisher unknown"),
    make("h1", { class: "r-title" }, article.name), line, makeLayers(it)];
}

function copyLinks(it, copies) {
  return copies.flatMap((one, i) => [i ? ", " : "", localLink(`./sources?${new URLSearchParams({ article: one.id })}`,
    one.publisher, () => it.tell.article(one.id))]);
}

function makeLayers(it) {
  const pills = LAYERS.map(([layer, words]) => {
    const pill = make("button", { type: "button", class: "r-pill", "aria-pressed": String(!OFF.has(layer)), onclick: () => {
      if (!OFF.delete(layer)) OFF.add(layer);
      pill.setAttribute("aria-pressed", String(!OFF.has(layer)));
      applyLayers(it);
    } }, words, make("span", { class: "r-count" }, grouped(it.content.counts[layer])));
    return pill;
  });
  const keys = make("span", { class: "r-keys dm-quiet" }, make("kbd", {}, "J"), make("kbd", {}, "K"), "sentence");
  return make("div", { class: "r-layers", role: "group", "aria-label": "What is marked" }, ...pills,
    make("span", { class: "dm-space" }), keys);
}

function applyLayers(it) {
  for (const [layer] of LAYERS) it.text.classList.toggle(`r-no-${layer}`, OFF.has(layer));
}

/** Choose a sentence: it is highlighted, its facts are shown, the page is told a little later. */
function choose(it, number, { pin = false, quiet = false } = {}) {
  const last = it.content.sentences.length - 1;
  if (last < 0) return;
  it.chosen = Math.min(last, Math.max(0, number));
  it.pinned = pin;
  for (const old of it.text.querySelectorAll("[aria-current]")) {
    old.removeAttribute("aria-current");
    old.tabIndex = -1;
  }
  const sentence = it.text.querySelector(`[data-sentence="${it.chosen}"]`);
  sentence.closest(".r-fold")?.openFold();
  sentence.setAttribute("aria-current", "true");
  sentence.tabIndex = 0;
  keepInView(it.paper, sentence);
  showFacts(it);
  if (quiet) return;
  sentence.focus({ preventScroll: true });
  it.live.textContent = `Sentence ${it.chosen + 1}: ${it.facts.querySelector("header .dm-quiet").textContent}`;
  clearTimeout(it.timer);
  it.timer = setTimeout(() => it.tell.sentence(it.chosen), 300);
}

function showFacts(it) {
  it.facts.replaceChildren(...sentenceFacts(it, it.chosen));
  it.facts.scrollTop = 0;
}

function keepInView(paper, sentence) {
  const [outer, inner] = [paper.getBoundingClientRect(), sentence.getBoundingClientRect()];
  if (inner.top < outer.top + 8) paper.scrollTop += inner.top - outer.top - outer.height / 3;
  else if (inner.bottom > outer.bottom - 8) paper.scrollTop += inner.bottom - outer.bottom + outer.height / 3;
}

function onKey(it, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest?.("input, textarea, select, [contenteditable], [role=dialog]")) return;
  const step = { j: 1, k: -1 }[event.key.toLowerCase()];
  if (!step || !it.content?.sentences.length) return;
  event.preventDefault();
  choose(it, nextShown(it, step), { pin: true });
}

/** The next sentence that way; those of a closed fold are passed over. */
function nextShown(it, step) {
  let number = it.chosen + step;
  const hidden = (n) => it.text.querySelector(`[data-sentence="${n}"]`)?.closest("[hidden]");
  while (hidden(number)) number += step;
  return number < 0 || number >= it.content.sentences.length ? it.chosen : number;
}
