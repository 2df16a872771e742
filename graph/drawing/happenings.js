// Nodes for events that several articles tell: how they read by a day, and what of them is contested.

const AGAINST = ["cancelled", "denied", "denial"];

/**
 * Lets a happening read as it was told by a day (null: now): state and dates of the newest report, how many articles tell
 * it, contested or not. A node of one event, which has no `told`, stays. The twin of `told_by` in
 * happenings/happening.py.
 */
function tellAs(node, day) {
  if (!node.told) return;
  const rows = node.told.map(([state, reported, origin, from, to]) => ({ state, reported, origin, from, to }));
  const known = rows.filter((row) => !isLater(row, day));
  const tellings = known.filter((row) => row.state !== "denial");
  if (!tellings.length) return; // the node is gone on that day
  const dated = newestOf(tellings.filter((row) => row.from)) ?? {};
  const [affirmed, denied] = [known.filter((row) => !row.state), known.filter((row) => AGAINST.includes(row.state))];
  node.contested = affirmed.length && denied.length ? { affirmed: origins(affirmed), denied: origins(denied) } : null;
  Object.assign(node, { state: node.contested ? null : newestOf(tellings).state, from: dated.from ?? null, to: dated.to ?? null });
  node.tellings = tellings.length;
  node.note = noteOf(node);
  node.measuredFor = null;
}

/** The newest report, of several on one day the last. */
function newestOf(rows) {
  return rows.reduce((best, row) => (best && (best.reported ?? "") > (row.reported ?? "") ? best : row), undefined);
}

function origins(rows) {
  return new Set(rows.map((row) => row.origin)).size;
}

/** "3 tellings" and "contested 2 to 1" for a screen reader. */
function tellingsText(node) {
  return [node.tellings > 1 && counted(node.tellings, "telling"),
    node.contested && `contested ${node.contested.affirmed} to ${node.contested.denied}`].filter(Boolean);
}

/** At the lower right of its node: who affirms and who denies it, as on a line, or how many articles tell it. */
function drawTellings(ctx, node, x, y, look) {
  const reach = node.radius * 0.78;
  if (node.contested) drawContested(ctx, node, x + reach + 8 * look.px, y + reach, look);
  else if (node.tellings > 1) drawPill(ctx, `${node.tellings}×`, x + reach + 2 * look.px, y + reach, look);
}
