// The article's text: paragraphs of sentences, with what nothing is taken from folded away.

const FOLDED = new Set(["caption", "boilerplate"]);

/** The paragraphs. `choose` is called with the number of a sentence that is clicked. */
function makeText(content, theme, choose) {
  const element = make("div", { class: "r-text", lang: "en" });
  let paragraph = null;
  for (const run of runsOf(content.sentences)) {
    const box = run.folded ? makeFold(run) : element;
    paragraph = null;
    for (const number of run.numbers) {
      const sentence = content.sentences[number];
      if (!paragraph || sentence.paragraph) {
        paragraph = make("p", { class: sentence.part === "headline" ? "r-headline" : null });
        (run.folded ? box.body : box).append(paragraph);
      } else {
        paragraph.append(" ");
      }
      paragraph.append(makeSentence(sentence, number, theme, choose));
    }
    if (run.folded) element.append(box.element);
  }
  return element;
}

/** Sentence numbers in runs that are folded or not. */
function runsOf(sentences) {
  const runs = [];
  sentences.forEach((sentence, number) => {
    const folded = FOLDED.has(sentence.part);
    if (runs.at(-1)?.folded !== folded) runs.push({ folded, numbers: [], parts: new Set() });
    runs.at(-1).numbers.push(number);
    runs.at(-1).parts.add(sentence.part);
    runs.at(-1).marked ||= sentence.marks.length > 0;
  });
  return runs;
}

function makeSentence(sentence, number, theme, choose) {
  const element = make("span", { class: "r-sentence", "data-sentence": number, tabindex: "-1",
    onclick: () => { if (getSelection().isCollapsed) choose(number); } });
  element.append(make("span", { class: "r-number", "data-number": number + 1, "aria-hidden": "true" }),
    ...markedPieces(sentence.text, sentence.marks, theme));
  return element;
}

/** One dashed line for a caption or a notice; `open` shows its sentences. */
function makeFold(run) {
  const body = make("div", { hidden: true });
  const button = make("button", { type: "button", class: "r-link", "aria-expanded": "false" }, "Show");
  const open = (yes) => {
    body.hidden = !yes;
    if (yes) placeNumbers(element.closest(".r-text"));
    button.textContent = yes ? "Hide" : "Show";
    button.setAttribute("aria-expanded", String(yes));
  };
  button.addEventListener("click", () => open(body.hidden));
  const element = make("div", { class: "r-fold" }, make("div", { class: "r-fold-line" }, `${foldText(run)} `, button), body);
  element.openFold = () => open(true);
  return { element, body };
}

/** "Sentences 8–9 are photo captions. Nothing is taken from them." Names are found in them now and then. */
function foldText({ numbers, parts, marked }) {
  const many = numbers.length > 1;
  const words = { caption: many ? "photo captions" : "a photo caption",
    boilerplate: many ? "notices of the publisher" : "a notice of the publisher" };
  const what = [...parts].sort().reverse().map((part) => words[part]).join(" and ");
  const first = numbers[0] + 1;
  const taken = marked ? "Only names are" : "Nothing is";
  return many ? `Sentences ${first}–${numbers.at(-1) + 1} are ${what}. ${taken} taken from them.`
    : `Sentence ${first} is ${what}. ${taken} taken from it.`;
}

/** Numbers in the margin, beside the line a sentence begins in; where two begin in one line, the first keeps its own. */
function placeNumbers(text) {
  const from = text.getBoundingClientRect().top;
  let last = -Infinity;
  const tops = [...text.querySelectorAll(".r-number")].map((number) => [number, firstLineTop(number) - from]);
  for (const [number, top] of tops) {
    const near = Math.abs(top - last) < 14;
    number.hidden = near || Number.isNaN(top);
    number.style.top = `${top}px`;
    if (!near) last = top;
  }
}

/** The top of a sentence's first word; NaN while it is folded away. */
function firstLineTop(number) {
  const range = document.createRange();
  range.selectNodeContents(number.parentElement);
  range.setStartAfter(number);
  return [...range.getClientRects()].find((box) => box.width > 1)?.top ?? NaN;
}
