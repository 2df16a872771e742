// A sentence as a citation in plain text, and the way into the clipboard.

const FULL_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];

/**
 * “Sentence.” Publisher, 13 March 2025, sentence 4 of 15. URL. (retrieved through Demarche; same text: …)
 * What is not known is left out.
 */
function citation(one) {
  const { quote, place, url, note } = citationParts(one);
  return [quote, `${place}.`, url && `${url}.`, `(${note})`].filter(Boolean).join(" ");
}

/** The same as an element: its markup is what word processors take. */
function citationElement(one) {
  const { quote, place, url, note } = citationParts(one);
  const link = /^https?:\/\//i.test(url ?? "") ? make("a", { href: url }, url) : url;
  return make("p", {}, `${quote} ${place}. `, link || null, link ? ". " : null, `(${note})`);
}

function citationParts(one) {
  const place = [one.publisher ?? one.title ?? one.article, longDate(one.reported), `sentence ${one.number} of ${one.of}`];
  const same = (one.also ?? []).map((other) => [other.publisher ?? other.article, longDate(other.reported)].filter(Boolean).join(", "));
  return { quote: `“${one.text.trim().replace(/\s+/g, " ")}”`, place: place.filter(Boolean).join(", "), url: one.url,
    note: ["retrieved through Demarche", same.length && `same text: ${same.join("; ")}`].filter(Boolean).join("; ") };
}

function longDate(iso) {
  if (!iso) return null;
  const [year, month, day] = iso.slice(0, 10).split("-");
  return [day && String(Number(day)), month && FULL_MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** A button that copies citations as text and as HTML, and says so. */
function makeCite(ones, words = "Cite") {
  const button = make("button", { type: "button", class: "dm-cite", "aria-live": "polite", onclick: async () => {
    button.textContent = (await copiedCitations(ones)) ? "Copied" : "Not copied: the browser forbids it";
    setTimeout(() => { button.textContent = words; }, 1500);
  } }, words);
  return button;
}

function copiedCitations(ones) {
  const marked = new XMLSerializer().serializeToString(make("div", {}, ...ones.map(citationElement)));
  return copied(ones.map(citation).join("\n\n"), { "text/html": marked });
}

/** Pages that did not come over HTTPS or from this machine have no clipboard; the old way works there, for text alone. */
async function copied(text, others = {}) {
  const forms = Object.entries({ "text/plain": text, ...others });
  const write = async () => navigator.clipboard.write([new ClipboardItem(
    Object.fromEntries(forms.map(([type, form]) => [type, new Blob([form], { type })])))]);
  return write().then(() => true, () => copiedFromField(text));
}

function copiedFromField(text) {
  const back = document.activeElement;
  const field = make("textarea", { readonly: true, "aria-hidden": "true" });
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  back?.focus({ preventScroll: true });
  return done;
}
