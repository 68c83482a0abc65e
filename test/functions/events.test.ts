/** Events are the last argument of every function that takes terms: without them nothing changes, with them the answer does, and what is wrong in them is said. */
import { customFunctions, type FunctionName } from "../../src/functions/table";
import { ExcelError, functionNamed, outcome, withArgument } from "./host";

const CLOSING = 45341;
const tranche = [
  [CLOSING + 180, "Tranche cash", 100, "Second close"],
  [CLOSING + 180, "Tranche credits", 60, ""],
  [CLOSING + 180, "Tranche pre-money", 3000, ""],
];
const header = ["Date", "Event", "Amount", "Note"];

const ofTerms = customFunctions.filter(({ parameters }) => parameters.some(({ kind, name }) => kind === "terms" || name === "deals"));
const names = ofTerms.map(({ name }) => name);

/** Where the first example asks for something that a further close does not move. */
const asks: Partial<Record<FunctionName, readonly [string, unknown]>> = { TRIALBALANCE: ["asOf", CLOSING + 400], EXPLAIN: ["measure", "Revenue"] };

function answer(name: FunctionName, events: unknown): unknown {
  const { parameters } = functionNamed(name);
  const [parameter, value] = asks[name] ?? ["events", null];
  const given = withArgument(name, parameter, value);
  given[parameters.length - 1] = events;
  return outcome(name, given);
}

test.each(names)("%s takes events last, and may do without", (name) => {
  const { parameters } = functionNamed(name);
  expect(parameters[parameters.length - 1]).toMatchObject({ name: "events", optional: true });
});

test.each(names)("%s answers alike without events, with an empty cell and with a table of none", (name) => {
  const without = answer(name, null);
  expect(without).not.toBeInstanceOf(ExcelError);
  for (const none of [[[""]], [[0]], [header], [header, ["", "", "", ""], [0, 0, 0, 0]]]) expect(answer(name, none)).toEqual(without);
});

test.each(names)("%s follows a further close, under a header in any order as without one", (name) => {
  const [without, moved] = [answer(name, null), answer(name, tranche)];
  expect(moved).not.toBeInstanceOf(ExcelError);
  expect(moved).not.toEqual(without);
  const turned = [["Note", "Amount", "Event", "Date"], ...tranche.map((row) => [...row].reverse())];
  expect(answer(name, turned)).toEqual(moved);
});

test.each(names)("%s says which row of the events is wrong, what it holds and what is allowed", (name) => {
  const wrong = (row: readonly unknown[], message: string): void => expect([name, answer(name, [...tranche, row])]).toMatchObject([name, { code: "#VALUE!", message: expect.stringContaining(message) as string }]);
  wrong([CLOSING + 200, "Tranche cash", -5, ""], "row 4 of events is -5; a number above 0 is allowed.");
  wrong([CLOSING + 200, "Tranch cash", 5, ""], 'There is no event "Tranch cash" in row 4 of events. Did you mean "Tranche cash"?');
  wrong(["soon", "Tranche cash", 5, ""], "Date in row 4 of events");
  wrong([CLOSING + 200, "Breakage estimate", "", ""], "in row 4 of events has no amount");
});
