/**
 * Random numbers by counting: a number is a function of the seed and of where it stands, not of those before it. So work may be split in any
 * way, and one more driver or path leaves all others as they were.
 */

const FIRST = 0xd2511f53;
const SECOND = 0xcd9e8d57;
const GOLDEN = 0x9e3779b9;
const ROOT_OF_3 = 0xbb67ae85;
const ROUNDS = 10;

/** Four words of 32 bits. */
export type Block = readonly [number, number, number, number];

/** Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011, Parallel random numbers: as easy as 1, 2, 3). */
export function randomBlock(counter: Block, key: readonly [number, number]): Block {
  let [a, b, c, d] = counter;
  let [k, l] = key;
  for (let round = 0; round < ROUNDS; round++) {
    const [highA, highC] = [highWord(FIRST, a), highWord(SECOND, c)];
    const [lowA, lowC] = [Math.imul(FIRST, a), Math.imul(SECOND, c)];
    [a, b, c, d] = [(highC ^ b ^ k) >>> 0, lowC >>> 0, (highA ^ d ^ l) >>> 0, lowA >>> 0];
    k = (k + GOLDEN) >>> 0;
    l = (l + ROOT_OF_3) >>> 0;
  }
  return [a, b, c, d];
}

/** The upper 32 of the 64 bits of a product, by halves that doubles hold exactly. */
function highWord(x: number, y: number): number {
  const [xHigh, xLow, yHigh, yLow] = [x >>> 16, x & 0xffff, y >>> 16, y & 0xffff];
  const middle = xHigh * yLow + ((xLow * yLow) >>> 16);
  const carried = xLow * yHigh + (middle % 0x10000);
  return xHigh * yHigh + Math.floor(middle / 0x10000) + Math.floor(carried / 0x10000);
}

const WORD = 4294967296;
const TWO_TO_26 = 67108864;
const TWO_TO_52 = 4503599627370496;

/** A number above 0 and below 1, every 2^-52 equally likely: that of a place in a row, of a seed up to 2^53. */
export function randomShare(seed: number, row: number, place: number): number {
  const words = randomBlock([row % WORD, Math.floor(row / WORD), place, 0], [seed % WORD, Math.floor(seed / WORD)]);
  return ((words[0] >>> 6) * TWO_TO_26 + (words[1] >>> 6) + 0.5) / TWO_TO_52;
}

/** A place of its own for each of a few names (FNV-1a): so a name keeps its numbers whatever other names there are. */
export const placeOf = (name: string): number => [...name].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5) >>> 0;
