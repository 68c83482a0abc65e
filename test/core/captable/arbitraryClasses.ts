/** Random tables of classes at an exit: every kind of participation, ranks shared and not, options, dividends. */
import fc from "fast-check";
import type { ExitClass } from "../../../src/core/captable/exitClass";

const shares = fc.integer({ min: 1, max: 200 }).map((each) => each * 1000);
const money = fc.integer({ min: 0, max: 60 }).map((each) => each * 100_000);

const preferred: fc.Arbitrary<Omit<ExitClass, "name">> = fc
  .record({
    shares,
    liquidationPreference: money,
    seniority: fc.integer({ min: 1, max: 3 }),
    participation: fc.constantFrom("None" as const, "None" as const, "Full" as const, "Capped" as const),
    room: fc.integer({ min: -5, max: 60 }),
    conversionRatio: fc.constantFrom(1, 1, 1.25, 0.8, 2),
    dividends: fc.constantFrom(0, 0, 100_000, 750_000),
    dividendsKept: fc.boolean(),
    dividendsOutsideCap: fc.boolean(),
  })
  .map(({ room, ...each }) => ({ kind: "Preferred" as const, ...each, ...(each.participation === "Capped" ? { participationCap: Math.max(100_000, each.liquidationPreference + room * 100_000) } : {}) }));

const option: fc.Arbitrary<Omit<ExitClass, "name">> = fc.record({ kind: fc.constant("Option" as const), shares, strike: fc.integer({ min: 0, max: 400 }).map((each) => each / 4) });
const common: fc.Arbitrary<Omit<ExitClass, "name">> = fc.record({ kind: fc.constant("Common" as const), shares });

export const arbitraryClasses: fc.Arbitrary<ExitClass[]> = fc
  .tuple(fc.array(common, { minLength: 1, maxLength: 2 }), fc.array(preferred, { maxLength: 4 }), fc.array(option, { maxLength: 2 }))
  .map((parts) => parts.flat().map((each, i) => ({ name: `Class ${i + 1}`, ...each })));

export const arbitraryExit = fc.oneof(fc.integer({ min: 0, max: 400 }).map((each) => each * 100_000), fc.integer({ min: 0, max: 5000 }).map((each) => each * 100_000 + 12_345));
