// What the icons show, in a square of side 1: x to the right, y down. A drawing is a list of layers from back to front.

export const navy = [16, 42, 73];
export const white = [244, 248, 251];
export const green = [43, 208, 160];

const fullTurn = 2 * Math.PI;

/** The share of a full turn, clockwise from twelve o'clock, at which a point lies. */
const turn = (dx, dy) => ((Math.atan2(dx, -dy) + fullTurn) % fullTurn) / fullTurn;

const box = (colour, left, top, right, bottom, corner = 0.02) => {
  const [x, y, halfWidth, halfHeight] = [(left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2];
  const beyond = (distance, half) => Math.max(0, Math.abs(distance) - (half - corner));
  return { colour, holds: (px, py) => Math.hypot(beyond(px - x, halfWidth), beyond(py - y, halfHeight)) <= corner };
};
const disc = (colour, x, y, radius) => ({ colour, holds: (px, py) => Math.hypot(px - x, py - y) <= radius });
const sector = (colour, x, y, radius, from, to, hole = 0) => ({
  colour,
  holds: (px, py) => {
    const [distance, at] = [Math.hypot(px - x, py - y), turn(px - x, py - y)];
    return distance <= radius && distance >= hole && at >= from && at < to;
  },
});
const bar = (colour, x0, y0, x1, y1, width) => ({
  colour,
  holds: (px, py) => {
    const [dx, dy] = [x1 - x0, y1 - y0];
    const along = Math.min(1, Math.max(0, ((px - x0) * dx + (py - y0) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(px - x0 - along * dx, py - y0 - along * dy) <= width / 2;
  },
});
const triangle = (colour, ...corners) => ({
  colour,
  holds: (px, py) => {
    const sides = corners.map(([x, y], index) => {
      const [nextX, nextY] = corners[(index + 1) % 3];
      return (nextX - x) * (py - y) - (nextY - y) * (px - x);
    });
    return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
  },
});

/** The mark: a company with the stake that credits bought taken out. */
export const company = { x: 0.465, y: 0.535, radius: 0.335 };
export const stake = { share: 0.32, gap: 0.075 };
const middle = (stake.share / 2) * fullTurn; // clockwise from twelve o'clock
export const stakeCentre = { x: company.x + stake.gap * Math.sin(middle), y: company.y - stake.gap * Math.cos(middle) };
const mark = [
  sector(white, company.x, company.y, company.radius, stake.share, 1),
  sector(green, stakeCentre.x, stakeCentre.y, company.radius, 0, stake.share),
];

export const tileCorner = 0.21;
const tile = box(navy, 0, 0, 1, 1, tileCorner);

/** Terms that are set: three slides, the middle one ours. */
const slides = [0.27, 0.5, 0.73].flatMap((y, index) => {
  const [knob, at] = [index === 1 ? green : white, [0.64, 0.36, 0.7][index]];
  return [bar(white, 0.17, y, 0.83, y, 0.06), disc(navy, at, y, 0.145), disc(knob, at, y, 0.105)];
});

/** A table, whose first column is headed in green. */
const table = [
  box(white, 0.15, 0.18, 0.85, 0.82, 0.05),
  box(green, 0.15, 0.18, 0.85, 0.38, 0.05),
  ...[0.38, 0.6].map((y) => bar(navy, 0.15, y, 0.85, y, 0.055)),
  bar(navy, 0.42, 0.18, 0.42, 0.82, 0.055),
];

/** An arrow that comes round. */
const round = [
  sector(white, 0.5, 0.52, 0.33, 0.13, 0.93, 0.215),
  triangle(green, [0.43, 0.04], [0.43, 0.46], [0.72, 0.25]),
];

/** An answer that rests on two others. */
const derivation = [
  bar(white, 0.5, 0.29, 0.24, 0.74, 0.07),
  bar(white, 0.5, 0.29, 0.76, 0.74, 0.07),
  disc(green, 0.5, 0.28, 0.16),
  disc(white, 0.24, 0.74, 0.13),
  disc(white, 0.76, 0.74, 0.13),
];

/** Every icon by the beginning of its file name. */
export const drawings = {
  icon: [tile, ...mark],
  build: [tile, ...slides],
  insert: [tile, ...table],
  refresh: [tile, ...round],
  explain: [tile, ...derivation],
};
