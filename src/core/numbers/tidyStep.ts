/** Steps that people count in: 1, 2, 2.5 or 5 times a power of ten. */
const steps = [1, 2, 2.5, 5, 10];

/** The tidy step that is nearest to a size above 0, by its ratio. */
export function tidyStep(size: number): number {
  const power = Math.floor(Math.log10(size));
  const apart = (step: number): number => Math.abs(Math.log(size / inTens(step, power)));
  return inTens(steps.reduce((best, step) => (apart(step) < apart(best) ? step : best)), power);
}

/** The nearest double to a multiple of a power of ten; a product need not be. */
const inTens = (step: number, power: number): number => Number(`${step}e${power}`);

/** What counting arrives at, without the digits that adding doubles makes up. */
export const counted = (from: number, step: number, times: number): number => Number((from + step * times).toPrecision(12));
