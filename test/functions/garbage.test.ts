import fc from "fast-check";
import { customFunctions } from "../../src/functions/table";
import { ExcelError, goodArguments, isAnswer, isSentence, outcome } from "./host";

const cell = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, "", 0, -0, 1, -1, 0.5, 2, 12, 24, 1e-300, 1e308, -1e308, NaN, Infinity, -Infinity, 45341, 46071, 60, 2958465, 2958466, 45341.75),
  fc.constantFrom<unknown>("text", "12", "Straight", "s curve", "PRE", "Refundable", "Down", "Revenue", "Escrow closing", "Term", "Closing date", "术语", " ", true, false),
  fc.constantFrom<unknown>({}, { type: "Error", basicValue: "#N/A" }, new ExcelError("#REF!"), { type: "FormattedNumber", basicValue: 0.3 }, { type: "Entity", basicValue: { basicValue: 5 } }, new Date(0), 10n, Symbol("x"), () => 1),
  fc.double(),
  fc.integer({ min: -10, max: 50000 }),
);
const range = fc.oneof(
  fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }),
  fc.array(cell, { maxLength: 5 }),
  fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }),
  fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 8 }).map((row) => [row]),
);
const anything = fc.oneof(cell, range);

/** Whatever arrives, an answer or a sentence leaves: never NaN, infinity, null, undefined or a ragged table. */
describe.each(customFunctions.map(({ name, parameters }) => [name, parameters.length] as const))("%s", (name, count) => {
  const answersOrSpeaks = (given: readonly unknown[]): void => {
    const answer = outcome(name, given);
    if (!(answer instanceof ExcelError ? isSentence(answer) : isAnswer(answer))) throw new Error(`${name} gave ${String(answer)}`);
  };

  test("answers or speaks when one argument is garbage", () => {
    fc.assert(fc.property(fc.nat({ max: count - 1 }), anything, (place, value) => answersOrSpeaks(goodArguments(name).map((good, i) => (i === place ? value : good)))), { numRuns: 60 });
  });

  test("answers or speaks when all are", () => {
    fc.assert(fc.property(fc.array(anything, { minLength: count, maxLength: count }), answersOrSpeaks), { numRuns: 60 });
  });
});
