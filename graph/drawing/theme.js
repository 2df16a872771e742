// Colours of one theme, read once and not per draw, and the shapes of the types as paths.

/** Flat colours of `mode` out of the palette's pairs: "light", "dark", or for styles alone "both". */
function makeTheme(palette, mode) {
  const one = ([light, dark]) => ({ light, dark, both: `light-dark(${light}, ${dark})` })[mode];
  const pick = (pairs) => Object.fromEntries(Object.entries(pairs).map(([name, pair]) => [name, one(pair)]));
  const types = {};
  for (const [name, type] of Object.entries(palette.types)) {
    types[name] = { ...type, fill: one(type.fill), text: one(type.text) };
  }
  const stances = {};
  for (const [name, group] of Object.entries(palette.stances)) {
    stances[name] = { ...group, fill: one(group.fill), text: one(group.text), back: one(group.back) };
  }
  return { mode, ...pick(palette.tokens), types, stances, communities: palette.communities.map(one), font: "sans-serif" };
}

/** The group of a stance ("denies" is contradicting), with its mark and colours. */
function stanceOf(theme, stance) {
  return Object.values(theme.stances).find((group) => group.members.includes(stance)) ?? theme.stances.other;
}

/** Type -> { outline, glyph } as Path2D around the origin, the outline's half height being about 9. */
function shapePaths(palette) {
  const paths = {};
  for (const [name, type] of Object.entries(palette.types)) {
    const icon = palette.icons[type.icon];
    const outline = new Path2D();
    outline.addPath(new Path2D(icon.outline), new DOMMatrix().translate(-10, -10));
    const glyph = new Path2D();
    const place = new DOMMatrix().translate(icon.at[0] - 10, icon.at[1] - 10).scale(icon.scale);
    glyph.addPath(new Path2D(icon.glyph), place);
    paths[name] = { outline, glyph };
  }
  return paths;
}

/** Stance group -> its mark as a Path2D around the origin, 10 units high. */
function markPaths(palette) {
  const paths = {};
  for (const [name, group] of Object.entries(palette.stances)) {
    const mark = new Path2D();
    mark.addPath(new Path2D(palette.icons[group.icon].stroke), new DOMMatrix().translate(-5, -5));
    paths[name] = mark;
  }
  return paths;
}

/** Writes the theme as CSS variables, which drawing.css reads. */
function styleTheme(element, theme) {
  const names = ["page", "surface", "sunken", "border", "strong", "ink", "ink2", "ink3", "accent", "soft", "mark", "edge"];
  for (const name of names) element.style.setProperty(`--dm-${name}`, theme[name]);
  for (const [name, type] of Object.entries(theme.types)) {
    element.style.setProperty(`--dm-${name.toLowerCase()}`, type.fill);
  }
  theme.communities.forEach((fill, rank) => element.style.setProperty(`--dm-community-${rank}`, fill));
  element.style.setProperty("--dm-contradicting", theme.stances.contradicting.fill);
  element.style.setProperty("--dm-contradicting-back", theme.stances.contradicting.back);
  if (theme.mode !== "both") element.style.colorScheme = theme.mode;
}

/** Is a colour of a page's ground dark? */
function isDark(colour) {
  const parts = colour.startsWith("#") ? [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
    : (colour.match(/\d+/g) ?? [255, 255, 255]).map(Number);
  return parts[0] * 0.3 + parts[1] * 0.6 + parts[2] * 0.1 < 128;
}
