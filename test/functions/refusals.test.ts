import { everyParameter, ExcelError, host, isSentence, outcome, withArgument } from "./host";
import type { Parameter } from "../../src/functions/parameters";
import type { FunctionName } from "../../src/functions/table";

const oneValue = ["number", "date", "choice", "text"];
const numeric = ["number", "numbers", "date", "dates"];
const inSeries = ["numbers", "dates", "texts"];

/** Parameters of some kinds, each with the function it belongs to. */
const those = (wanted: (of: Parameter<unknown>) => boolean) => everyParameter.filter(([, , of]) => wanted(of));

function expectRefusal(name: FunctionName, parameter: string, value: unknown, code = "#VALUE!"): void {
  const answer = outcome(name, withArgument(name, parameter, value));
  expect(answer).toBeInstanceOf(ExcelError);
  expect(answer).toMatchObject({ code, message: expect.stringContaining(parameter) as string });
  expect(isSentence(answer)).toBe(true);
}

test.each(those(({ kind }) => numeric.includes(kind)))("%s refuses a number stored as text in %s", (name, parameter) => expectRefusal(name, parameter, "12"));
test.each(those(({ kind }) => numeric.includes(kind)))("%s refuses TRUE in %s", (name, parameter) => expectRefusal(name, parameter, true));
test.each(those(({ kind }) => numeric.includes(kind)))("%s refuses what is not finite in %s", (name, parameter) => {
  for (const value of [NaN, Infinity, -Infinity]) expectRefusal(name, parameter, value);
});
test.each(those(({ allowed, kind }) => kind.startsWith("date") || allowed?.from !== undefined || allowed?.above !== undefined))("%s refuses a negative in %s", (name, parameter) => expectRefusal(name, parameter, -1e6));
test.each(those(({ allowed, kind }) => kind.startsWith("date") || allowed?.to !== undefined || allowed?.below !== undefined))("%s refuses what is too large in %s", (name, parameter, { allowed }) => expectRefusal(name, parameter, Math.max(1e9, 2 * (allowed?.to ?? 0))));
test.each(those(({ allowed }) => allowed?.whole === true))("%s refuses a fraction in %s", (name, parameter) => expectRefusal(name, parameter, 2.5));
test.each(those(({ kind }) => kind === "choice"))("%s refuses an option that %s does not have", (name, parameter) => {
  for (const value of ["Sideways", 7, true]) expectRefusal(name, parameter, value);
});
test.each(those(({ optional }) => !optional))("%s refuses a blank in %s", (name, parameter) => {
  for (const value of [null, undefined, "", [[null]], [[""]]]) expectRefusal(name, parameter, value);
});
test.each(those(({ optional, allowed, kind }) => !optional && (allowed?.above === 0 || allowed?.from === 1 || kind === "date")))("%s takes 0 in %s for a blank", (name, parameter) => expectRefusal(name, parameter, 0));
test.each(those(({ kind }) => oneValue.includes(kind)))("%s refuses a range in %s", (name, parameter) => expectRefusal(name, parameter, [[1, 2], [3, 4]]));
test.each(those(({ kind, name }) => inSeries.includes(kind) && !["from", "to"].includes(name)))("%s refuses a range of rows and columns in %s", (name, parameter) => expectRefusal(name, parameter, [[1, 2], [3, 4]]));
test.each(those(() => true))("%s refuses an empty and a ragged range in %s", (name, parameter) => {
  for (const value of [[], [[]], [[1, 2], [3]]]) expectRefusal(name, parameter, value);
});

describe.each([
  ["an error of the runtime's own", new ExcelError("#DIV/0!")],
  ["an error as a rich value", { type: "Error", basicType: "Error", basicValue: "#DIV/0!" }],
])("%s", (_, error) => {
  test.each(those(({ kind }) => kind !== "values"))("is passed on by %s from %s", (name, parameter) => {
    expect(outcome(name, withArgument(name, parameter, error))).toMatchObject({ code: "#DIV/0!" });
    expect(outcome(name, withArgument(name, parameter, [[error]]))).toMatchObject({ code: "#DIV/0!" });
  });
  test.each(those(({ kind }) => kind === "values"))("fills only its own cells in %s from %s", (name, parameter) => {
    const grid = outcome(name, withArgument(name, parameter, [[error, 300]])) as unknown[][];
    const cells = grid.flat();
    expect(cells.filter((cell) => cell instanceof ExcelError)).not.toHaveLength(0);
    for (const cell of cells) if (cell instanceof ExcelError) expect(cell).toMatchObject({ code: "#DIV/0!", message: expect.stringContaining(parameter) as string });
    expect(cells.filter((cell) => typeof cell === "number").length).toBeGreaterThan(1);
  });
});

test("an error that the runtime cannot show becomes #VALUE!, and its sentence keeps the name", () => {
  expect(outcome("ROUNDTRIP", [{ type: "Error", basicValue: "#CALC!" }, 800])).toEqual(new ExcelError("#VALUE!", "spend holds the error #CALC!."));
});

test.each([
  ["ESCROWREVENUE", [390, 46071, 45341, 45341, 46071], "end is 2024-02-19, before start (2026-02-18); start or a later date is allowed."],
  ["ESCROWREVENUE", [390, 45341, 46071, 45400, 45399], "to is 2024-04-17, before from (2024-04-18); from or a later date is allowed."],
  ["ESCROWBALANCE", [390, 46071, 45341, 45341], "end is 2024-02-19, before start (2026-02-18); start or a later date is allowed."],
  ["CONTRACTLIABILITY", [390, 46071, 45341, 45341], "end is 2024-02-19, before start (2026-02-18); start or a later date is allowed."],
  ["CONTRACTLIABILITY", [390, 45341, 46071, 45400, null, 0.2, "Refundable", 50], "price is 50; at least the refund expected for unused credits, 78, is needed."],
  ["ESCROWSCHEDULE", [100, [[10, 10]], 0, "Refundable", 0, 12, 50], "price is 50; at least the refund expected for unused credits, 80, is needed."],
  ["ESCROWSCHEDULE", [100, [[10, 10]], [[0, 0.1, 0.2]]], "breakage has 3 values; one, or one for each of the 2 periods of usage, is allowed."],
  ["CREDITSTAKE", [410, 390, 2500, "Pre"], "otherInvestment is blank; with Pre a number from 0 is needed."],
  ["XNPV", [0.1, [[-1, 2]], [[44000, 43999]]], "dates holds 2020-06-17, before the first date (2020-06-18); the first or later dates are allowed."],
  ["XIRR", [[[-1, 2, 3]], [[44000, 44400]]], "dates has 2 values and values has 3; a date for each value is needed."],
  ["XIRR", [[[-1, 2]], [[44000, null]]], "dates in place 2 is blank; a date for the value 2 is needed."],
])("%s(%j) is refused", (name, given, message) => {
  expect(outcome(name, given)).toEqual(new ExcelError("#VALUE!", message));
});

test.each([
  ["CREDITSTAKE", [2000, 1000, 2500], "#NUM!"],
  ["CREDITSTAKE", [1000, 1000, 2500, "Post", 600], "#NUM!"],
  ["PREMONEY", [800, 410, 391], "#NUM!"],
  ["SHAREPRICE", [1e6, 1e6, 9e6, 0.2], "#NUM!"],
  ["EXCIRCULARGROWTH", [100, 50, 10, 50], "#NUM!"],
  ["RUNWAY", [100, 50, 5, -10], "#N/A"],
  ["RUNWAY", [100, 50, 0, 0], "#N/A"],
  ["XIRR", [[[1, 2]], [[44000, 44400]]], "#NUM!"],
  ["XIRR", [[[-1, 2]], [[44000, 44000]]], "#NUM!"],
  ["XIRR", [[[-1]], [[44000]]], "#NUM!"],
  ["MOIC", [[[1, 2]]], "#NUM!"],
])("%s(%j) has no answer: %s", (name, given, code) => {
  const answer = outcome(name, given);
  expect(answer).toMatchObject({ code });
  expect(isSentence(answer)).toBe(true);
});

test("a fault that is not foreseen still says something", () => {
  const broken = { toString: () => { throw new Error("x"); } };
  expect(isSentence(outcome("MEASURE", [[["Closing date", broken]], "Revenue"]))).toBe(true);
  expect(host.ErrorCode.invalidValue).toBe("#VALUE!");
});

test.each(everyParameter)("%s quotes no more of a text without end in %s than can be read", (name, parameter) => {
  const answer = outcome(name, withArgument(name, parameter, "so many words ".repeat(2300)));
  for (const each of Array.isArray(answer) ? (answer as unknown[][]).flat() : [answer]) if (each instanceof ExcelError) expect([each.message.length < 1001, isSentence(each)]).toEqual([true, true]);
});
