/** Every amount, every pot's change and every pot's holding is its unrounded value rounded up or down, whatever the amounts. */
import fc from "fast-check";
import type { Movement } from "../../src/core/numbers/pots";
import { tiedOut } from "../../src/core/numbers/tieOut";

const pots = 6;
const movement = fc.record({ into: fc.nat(pots - 1), outOf: fc.nat(pots - 1), amount: fc.integer({ min: -4000, max: 4000 }).map((each) => each / 12) });
const steps = fc.array(fc.array(movement.filter(({ into, outOf }) => into !== outOf), { minLength: 1, maxLength: 4 }), { maxLength: 60 });

/** How far a whole number is beyond the two neighbours of a twelfth. */
function neighbours(whole: number, twelfths: number): boolean {
  const exact = Math.round(twelfths * 12);
  return 12 * whole > exact - 12 && 12 * whole < exact + 12;
}

function holds(of: readonly (readonly Movement[])[]): void {
  const whole = tiedOut(of);
  const [exactHeld, wholeHeld] = [new Array<number>(pots).fill(0), new Array<number>(pots).fill(0)];
  of.forEach((step, k) => {
    const [exactBy, wholeBy] = [new Array<number>(pots).fill(0), new Array<number>(pots).fill(0)];
    step.forEach(({ into, outOf, amount }, i) => {
      expect([k, i, Number.isInteger(whole[k]![i]!), neighbours(whole[k]![i]!, amount)]).toEqual([k, i, true, true]);
      for (const [pot, sign] of [[into, 1], [outOf, -1]] as const) {
        exactBy[pot]! += sign * amount;
        wholeBy[pot]! += sign * whole[k]![i]!;
      }
    });
    for (let pot = 0; pot < pots; pot++) {
      exactHeld[pot]! += exactBy[pot]!;
      wholeHeld[pot]! += wholeBy[pot]!;
      expect([k, pot, neighbours(wholeBy[pot]!, exactBy[pot]!), neighbours(wholeHeld[pot]!, exactHeld[pot]!)]).toEqual([k, pot, true, true]);
    }
  });
}

test("amounts, changes and holdings are rounded up or down to a neighbouring unit, and a whole number stays", () => {
  fc.assert(fc.property(steps, holds), { numRuns: 1000 });
});

test("a choice of an earlier step gives way where a later one could not keep every pot within a unit", () => {
  // Halves leave pots 0 and 1 for 2 and 3; then half a unit between 0 and 1 makes both whole.
  holds([[{ into: 2, outOf: 0, amount: 0.5 }], [{ into: 3, outOf: 1, amount: 0.5 }], [{ into: 0, outOf: 1, amount: 0.5 }]]);
});

test("a series alone is rounded cumulatively", () => {
  const third = Array.from({ length: 6 }, () => [{ into: 0, outOf: 1, amount: 100 / 3 }]);
  expect(tiedOut(third).flat()).toEqual([33, 34, 33, 33, 34, 33]);
});
