import { roundScale } from "../../../src/sheets/analysis/histogramScale";

test.each([
  [0.2946, 0.3636, 20],
  [1700.3, 2480.7, 20],
  [-13, 990, 20],
  [5, 5, 20],
  [0, 0, 20],
  [-0.004, -0.001, 20],
])("from %d to %d, %d columns cover all, of a tidy width from a multiple of it", (low, high, columns) => {
  const { from, width } = roundScale(low, high, columns);
  expect(from).toBeLessThanOrEqual(low);
  expect(from + columns * width).toBeGreaterThanOrEqual(high);
  expect(Math.abs(from / width - Math.round(from / width))).toBeLessThan(1e-9);
  expect([1, 2, 2.5, 5, 10].some((step) => Math.abs(Math.log10(width / step) - Math.round(Math.log10(width / step))) < 1e-9)).toBe(true);
});
