// npm run icons: draws the mark and the icons of the buttons in public/icons, as PNG in all sizes; the mark as SVG too.
import { mkdirSync, writeFileSync } from "node:fs";
import { PNG } from "pngjs";
import { company, drawings, green, navy, stake, stakeCentre, tileCorner, white } from "./drawings.mjs";
import { repository } from "./ensure.mjs";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const samples = 8; // a side: 64 points a pixel make smooth edges

/** The colour at a point, or undefined outside the drawing: nothing is drawn beyond its tile. */
function colourAt(layers, x, y) {
  const [tile] = layers;
  return tile.holds(x, y) ? layers.findLast((layer) => layer.holds(x, y)).colour : undefined;
}

/** One pixel as red, green, blue and opacity: the mean of its samples. */
function pixel(layers, column, row, size) {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < samples * samples; i += 1) {
    const x = (column + ((i % samples) + 0.5) / samples) / size;
    const y = (row + (Math.floor(i / samples) + 0.5) / samples) / size;
    const colour = colourAt(layers, x, y);
    if (!colour) continue;
    covered += 1;
    colour.forEach((part, index) => (sum[index] += part));
  }
  const mean = sum.map((part) => Math.round(part / Math.max(1, covered)));
  return [...mean, Math.round((255 * covered) / (samples * samples))];
}

function png(layers, size) {
  const image = new PNG({ width: size, height: size });
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) image.data.set(pixel(layers, column, row, size), (row * size + column) * 4);
  }
  return PNG.sync.write(image, { deflateLevel: 9 });
}

function svg() {
  const scale = (value) => String(Number((80 * value).toFixed(2)));
  const hex = (colour) => `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
  const rim = (centre, share) =>
    `${scale(centre.x + company.radius * Math.sin(share * 2 * Math.PI))} ${scale(centre.y - company.radius * Math.cos(share * 2 * Math.PI))}`;
  const sector = (centre, from, to, colour) => {
    const arc = `A${scale(company.radius)} ${scale(company.radius)} 0 ${to - from > 0.5 ? 1 : 0} 1 ${rim(centre, to)}`;
    return `<path fill="${hex(colour)}" d="M${scale(centre.x)} ${scale(centre.y)}L${rim(centre, from)}${arc}Z"/>`;
  };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80" role="img" aria-label="Creditstake">`,
    `<rect width="80" height="80" rx="${scale(tileCorner)}" fill="${hex(navy)}"/>`,
    sector(company, stake.share, 1, white),
    sector(stakeCentre, 0, stake.share, green),
    "</svg>\n",
  ].join("");
}

const folder = `${repository}/public/icons`;
mkdirSync(folder, { recursive: true });
for (const [name, layers] of Object.entries(drawings)) {
  for (const size of sizes) writeFileSync(`${folder}/${name}-${size}.png`, png(layers, size));
}
writeFileSync(`${folder}/icon.svg`, svg());
