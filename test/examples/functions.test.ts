import { exampleHolds, sameValue } from "../../src/functions/examples";
import { helpOf } from "../../src/functions/help";
import { customFunctions } from "../../src/functions/table";
import { ExcelError, outcome } from "../functions/host";
import elsewhere from "./functions.json";
import published from "./published.json";

describe("the examples of the reference hold", () => {
  test.each(customFunctions.flatMap(({ name }) => helpOf(name).examples.map((example, i) => [name, i + 1, example] as const)))("%s, example %i", (name, _, example) => {
    const answer = outcome(name, example.arguments);
    expect([answer, exampleHolds(example, answer)]).toEqual([answer, true]);
  });

  test("every function has one", () => {
    expect(customFunctions.filter(({ name }) => helpOf(name).examples.length === 0)).toEqual([]);
  });
});

/** Worked out by an implementation of the same definitions that shares no code with this one. */
describe("rows worked out elsewhere", () => {
  test.each(elsewhere.map((row, i) => [row.function, i + 1, row] as const))("%s, row %i", (name, _, { arguments: given, expected, compare }) => {
    const answer = outcome(name, given);
    if (expected === "ERROR" || expected === "#N/A") {
      expect(answer).toBeInstanceOf(ExcelError);
      if (expected === "#N/A") expect(answer).toMatchObject({ code: "#N/A" });
      return;
    }
    const body = compare === "below the header" ? (answer as unknown[][]).slice(1) : compare === "beside the labels" ? (answer as unknown[][]).map((row) => row.slice(1)) : answer;
    expect([body, agrees(body, expected)]).toEqual([body, true]);
  });
});

describe("published examples", () => {
  test.each(published.map((row) => [row.function, row.source, row] as const))("%s: %s", (name, _, { arguments: given, expected, tolerance }) => {
    expect(Math.abs(Number(outcome(name, given)) - Number(expected))).toBeLessThanOrEqual(tolerance);
  });
});

const agrees = (answer: unknown, expected: unknown): boolean =>
  Array.isArray(expected) ? Array.isArray(answer) && answer.length === expected.length && expected.every((part, i) => agrees(answer[i], part)) : sameValue(answer, expected);
