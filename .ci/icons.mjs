// npm run icons: draws the mark, a company with the stake that credits bought taken out, in public/icons.
import { mkdirSync, writeFileSync } from "node:fs";
import { PNG } from "pngjs";
import { repository } from "./ensure.mjs";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const samples = 8; // a side: 64 points a pixel make smooth edges

// The mark in a square of side 1: x to the right, y down.
const tile = { corner: 0.21, colour: [16, 42, 73] };
const company = { x: 0.465, y: 0.535, radius: 0.335, colour: [244, 248, 251] };
const stake = { share: 0.32, colour: [43, 208, 160], gap: 0.075 };

const fullTurn = 2 * Math.PI;
const middle = (stake.share / 2) * fullTurn; // clockwise from twelve o'clock
const stakeCentre = { x: company.x + stake.gap * Math.sin(middle), y: company.y - stake.gap * Math.cos(middle) };

/** The share of a full turn, clockwise from twelve o'clock, at which a point lies. */
const turn = (dx, dy) => ((Math.atan2(dx, -dy) + fullTurn) % fullTurn) / fullTurn;

function inSector(x, y, centre, from, to) {
  const [dx, dy] = [x - centre.x, y - centre.y];
  const at = turn(dx, dy);
  return Math.hypot(dx, dy) <= company.radius && at >= from && at < to;
}

function inTile(x, y) {
  const beyond = (position) => Math.max(0, Math.abs(position - 0.5) - (0.5 - tile.corner));
  return Math.hypot(beyond(x), beyond(y)) <= tile.corner;
}

/** The colour at a point, or undefined outside the mark. */
function colourAt(x, y) {
  if (!inTile(x, y)) return undefined;
  if (inSector(x, y, stakeCentre, 0, stake.share)) return stake.colour;
  if (inSector(x, y, company, stake.share, 1)) return company.colour;
  return tile.colour;
}

/** One pixel as red, green, blue and opacity: the mean of its samples. */
function pixel(column, row, size) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < samples * samples; i += 1) {
    const x = (column + ((i % samples) + 0.5) / samples) / size;
    const y = (row + (Math.floor(i / samples) + 0.5) / samples) / size;
    const colour = colourAt(x, y);
    if (!colour) continue;
    covered += 1;
    colour.forEach((part, index) => (sum[index] += part));
  }
  const mean = sum.map((part) => Math.round(part / Math.max(1, covered)));
  return [...mean, Math.round((255 * covered) / (samples * samples))];
}

function png(size) {
  const image = new PNG({ width: size, height: size });
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) image.data.set(pixel(column, row, size), (row * size + column) * 4);
  }
  return PNG.sync.write(image, { deflateLevel: 9 });
}

function svg() {
  const scale = (value) => String(Number((80 * value).toFixed(2)));
  const hex = (colour) => `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  const rim = (centre, share) =>
    `${scale(centre.x + company.radius * Math.sin(share * fullTurn))} ${scale(centre.y - company.radius * Math.cos(share * fullTurn))}`;
  const sector = (centre, from, to, colour) => {
    const arc = `A${scale(company.radius)} ${scale(company.radius)} 0 ${to - from > 0.5 ? 1 : 0} 1 ${rim(centre, to)}`;
    return `<path fill="${hex(colour)}" d="M${scale(centre.x)} ${scale(centre.y)}L${rim(centre, from)}${arc}Z"/>`;
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80" role="img" aria-label="Creditstake">`,
    `<rect width="80" height="80" rx="${scale(tile.corner)}" fill="${hex(tile.colour)}"/>`,
    sector(company, stake.share, 1, company.colour),
    sector(stakeCentre, 0, stake.share, stake.colour),
    "</svg>\n",
  ].join("");
}

const folder = `${repository}/public/icons`;
mkdirSync(folder, { recursive: true });
for (const size of sizes) writeFileSync(`${folder}/icon-${size}.png`, png(size));
writeFileSync(`${folder}/icon.svg`, svg());
