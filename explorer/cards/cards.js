// The cards of the panel: made again where the sentences are others.

const SHOWN = new WeakMap();

/** Called by Streamlit at the first mount and for every change of `data`. */
export default function evidence({ data, parentElement, setTriggerValue }) {
  if (SHOWN.get(parentElement) === data.cards) return;
  SHOWN.set(parentElement, data.cards);
  const theme = makeTheme(PALETTE, "both");
  const cards = JSON.parse(data.cards).map((one) => ({
    ...one, open: () => setTriggerValue("open", { article: one.article, number: one.number }),
  }));
  const element = make("div", { class: "dm dm-cards", "data-testid": "evidence" }, ...evidenceList(cards, theme));
  if (cards.length > 1) {
    element.append(make("footer", { class: "dm-cite-all" }, makeCite(newestFirst(cards), "Copy all citations")));
  }
  styleTheme(element, theme);
  parentElement.querySelector(":scope > .dm-cards")?.remove(); // the style sheet stays: Streamlit puts it beside
  parentElement.append(element);
}
