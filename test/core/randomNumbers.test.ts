/** Random numbers, and the functions that make values of them: against published figures, and the same bits everywhere. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Decimal from "decimal.js";
import { randomBlock, randomShare, type Block } from "../../src/core/numbers/randomBlock";
import { cumulativeNormal, normalQuantile } from "../../src/core/numbers/normal";
import { exponential, logarithm } from "../../src/core/numbers/portable";

const hex = (words: readonly number[]): string => words.map((word) => word.toString(16).padStart(8, "0")).join(" ");
const words = (text: string): number[] => text.split(" ").map((word) => parseInt(word, 16));

// The known answers that come with Random123 (kat_vectors, philox4x32 10).
test.each([
  ["00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
  ["ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd"],
  ["243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1"],
])("the block of counter %s and key %s is that of Philox4x32-10", (counter, key, answer) => {
  expect(hex(randomBlock(words(counter) as unknown as Block, words(key) as [number, number]))).toBe(answer);
});

test("shares lie between 0 and 1, and are those of their place alone", () => {
  const shares = Array.from({ length: 4000 }, (_, row) => randomShare(1, row, 0));
  expect(Math.min(...shares)).toBeGreaterThan(0);
  expect(Math.max(...shares)).toBeLessThan(1);
  expect(new Set(shares).size).toBe(4000);
  expect(Math.abs(shares.reduce((a, b) => a + b) / 4000 - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 4000));
  expect(randomShare(1, 1234, 0)).toBe(shares[1234]);
  expect(new Set([randomShare(1, 7, 0), randomShare(2, 7, 0), randomShare(1, 8, 0), randomShare(1, 7, 1), randomShare(1 + 2 ** 32, 7, 0), randomShare(1, 7 + 2 ** 32, 0)]).size).toBe(6);
});

// Published to 16 digits, as in Wichura's paper and in tables.
test.each([
  [0.25, -0.6744897501960817],
  [0.001, -3.090232306167813],
  [1e-20, -9.262340089798408],
  [0.975, 1.959963984540054],
  [0.995, 2.5758293035489004],
  [0.5, 0],
])("the normal quantile of %f is %f", (share, wanted) => {
  expect(Math.abs(normalQuantile(share) - wanted)).toBeLessThanOrEqual(1e-15 * Math.max(1, Math.abs(wanted)) * 2);
});

test("the quantile turns the distribution round", () => {
  for (const x of [-8, -5.5, -3, -1.3, -0.2, 0, 0.7, 2, 4]) expect(normalQuantile(cumulativeNormal(x))).toBeCloseTo(x, x > 3 ? 9 : 12);
});

test("exponential and logarithm are good to four units of the last digit", () => {
  const exact = Decimal.clone({ precision: 40 });
  const same = (x: number): Decimal => new exact(x.toFixed(60)); // all digits of the double, which String leaves out
  const far = (found: number, wanted: Decimal): number => wanted.minus(found).div(wanted).abs().toNumber();
  for (let i = -60; i <= 60; i++) {
    const x = i * 11.713 + 0.37 * Math.sign(i);
    if (x < 700 && x > -700) expect(far(exponential(x), same(x).exp())).toBeLessThan(9e-16);
    const y = Math.abs(i) < 1 ? 1.5 : Number(`${1 + Math.abs(i) / 7}e${i * 5}`);
    expect(far(logarithm(y), new exact(y).ln())).toBeLessThan(9e-16);
  }
  expect([exponential(0), exponential(-800), exponential(800), exponential(NaN), logarithm(1), logarithm(0), logarithm(-1), logarithm(Infinity)]).toEqual([1, 0, Infinity, NaN, 0, -Infinity, NaN, Infinity]);
  expect(far(exponential(-740), new exact(-740).exp())).toBeLessThan(1e-2); // of what a subnormal can say
});

test("what makes draws calls nothing whose last digits are the engine's own", () => {
  const files = ["numbers/randomBlock", "numbers/portable", "numbers/normal", "analysis/distribution", "analysis/correlation"];
  for (const file of files) {
    const text = readFileSync(join(__dirname, `../../src/core/${file}.ts`), "utf8").replace(/\/\*\*[\s\S]*?\*\//g, "");
    const calls = [...text.matchAll(/Math\.(\w+)/g)].map(([, name]) => name!).filter((name) => !["abs", "floor", "ceil", "imul", "min", "max", "round", "sqrt", "PI"].includes(name));
    expect([file, calls, text.includes("**")]).toEqual([file, [], false]);
  }
});
