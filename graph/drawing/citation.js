// A sentence as a citation in plain text, and the way into the clipboard.

const FULL_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"];

/** “Sentence.” Publisher, 13 March 2025, sentence 4 of 15. URL. What is not known is left out. */
function citation(one) {
  const place = [one.publisher ?? one.title ?? one.article, longDate(one.reported), `sentence ${one.number} of ${one.of}`];
  const quote = `“${one.text.trim().replace(/\s+/g, " ")}”`;
  return [quote, `${place.filter(Boolean).join(", ")}.`, one.url && `${one.url}.`].filter(Boolean).join(" ");
}

function longDate(iso) {
  if (!iso) return null;
  const [year, month, day] = iso.slice(0, 10).split("-");
  return [day && String(Number(day)), month && FULL_MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** A button that copies the citation and says so. */
function makeCite(one, words = "Cite") {
  const button = make("button", { type: "button", class: "dm-cite", "aria-live": "polite", onclick: async () => {
    button.textContent = (await copied(citation(one))) ? "Copied" : "Not copied: the browser forbids it";
    setTimeout(() => { button.textContent = words; }, 1500);
  } }, words);
  return button;
}

/** Pages that did not come over HTTPS or from this machine have no clipboard; the old way works there. */
async function copied(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text).then(() => true, () => copiedFromField(text));
  return copiedFromField(text);
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
