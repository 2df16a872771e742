// Two statements side by side: what each says in its sentence, who, when, and why they were paired.

function makePair(side, pair) {
  const { theme } = side;
  const disputes = pair.kind === "DISPUTES";
  const card = make("article", { class: `s-card s-pair ${disputes ? "s-disputes" : "s-confirms"}`, "data-pair": pair.id });
  const middle = make("span", { class: "s-ring", role: "img", "aria-label": disputes ? "disputes" : "confirms" },
    theme.stances[disputes ? "contradicting" : "asserting"].mark);
  card.style.setProperty("--s-line", theme.stances[disputes ? "contradicting" : "asserting"].fill);
  const days = daysBetween(pair.earlier.reported, pair.later.reported);
  card.append(pairHead(side, pair), make("div", { class: "s-sides" }, oneSide(side, pair.earlier, "first said"),
    make("div", { class: "s-between" }, middle), oneSide(side, pair.later, laterText(days))), pairReason(pair),
  pairActions(side, pair));
  return card;
}

function pairHead(side, pair) {
  const at = side.data.at;
  const count = side.data.counts.disputes;
  const go = (to, words, sign) => make("button", { type: "button", class: "s-step", "aria-label": words, disabled: to < 0 || to >= count,
    onclick: () => side.tell({ kind: "at", at: to }) }, sign);
  const words = pair.kind === "DISPUTES" ? "Disputed" : "Confirmed";
  const about = pair.about.length ? pair.about.slice(0, 3).map((one) => namePiece(side.theme, one)) : [];
  return make("header", { class: "s-pair-head" }, make("h3", {}, about.length ? `${words}: ` : `${words} by another`), ...about,
    make("span", { class: "dm-space" }), make("span", { class: "dm-quiet" }, `${grouped(at + 1)} of ${grouped(count)}`),
    go(at - 1, "Pair before", "‹"), go(at + 1, "Next pair", "›"));
}

function oneSide(side, one, when) {
  return make("div", { class: "s-side", "data-id": one.id }, make("p", { class: "s-when" }, stanceChip(side.theme, one.stance), make("span", {}, when)),
    markedSentence(one.text, one.marks), ...speakerPiece(side.theme, one, side.tell),
    make("span", { class: "s-line" }, make("strong", {}, one.publisher ?? "publisher unknown"), `, reported ${dateText(one.reported)}`),
    make("span", { class: "s-line" }, reportsText(one)), articlePiece(one, side.tell));
}

function pairReason(pair) {
  const { judgement } = pair;
  const told = judgement ? ` Confirmed by ${judgement.author}, ${timeText(judgement.made)}.` : " Found by rules; can be wrong.";
  return make("p", { class: "s-reason" }, `${pair.reason} Score ${pair.score.toFixed(2)}.${told}`);
}

function pairActions(side, pair) {
  return make("footer", { class: "s-actions" }, ...judgeButtons(side, pair), explorePiece(pair.explore, side.tell),
    make("span", { class: "dm-space" }), makeCite([pair.earlier, pair.later], "Cite both"));
}

/** Confirm and dismiss, or take back what holds. */
function judgeButtons(side, pair) {
  const why = side.data.read_only;
  const judge = (verdict) => () => side.tell({ kind: "judge", verdict, pair: pair.kind, one: pair.earlier.id, other: pair.later.id });
  if (pair.judgement) {
    return [pushButton("Undo confirmation", () => side.tell({ kind: "undo", id: pair.judgement.id }), { why }), pushButton("Dismiss", judge("dismissed"), { why })];
  }
  return [pushButton("Confirm", judge("confirmed"), { primary: true, why }), pushButton("Dismiss", judge("dismissed"), { why })];
}

/** Pairs that people dismissed: each can be taken back. */
function dismissedList(side, lines) {
  if (!lines.length) return null;
  const items = lines.map((one) => make("li", { "data-judgement": one.id }, make("span", {}, one.name), make("span", { class: "s-line" },
    `dismissed by ${one.author}, ${timeText(one.made)} `, make("button", { type: "button", class: "dm-link", disabled: !!side.data.read_only,
      onclick: () => side.tell({ kind: "undo", id: one.id }) }, "Undo"))));
  return make("details", { class: "s-dismissed", open: side.openDismissed || null, ontoggle: (event) => { side.openDismissed = event.target.open; } },
    make("summary", {}, `${counted(lines.length, "pair")} dismissed`), make("ul", {}, ...items));
}

/** A statement that no other disputes or confirms. */
function makeSingle(side, one) {
  return make("article", { class: "s-card", "data-id": one.id }, oneSide(side, one, one.quote),
    make("p", { class: "s-reason" }, "No other statement here disputes or confirms it."),
    make("footer", { class: "s-actions" }, explorePiece(one.explore, side.tell), make("span", { class: "dm-space" }), makeCite([one])));
}
