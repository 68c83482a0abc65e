import { everyParameter, goodArguments, outcome, withArgument } from "./host";

const optional = everyParameter.filter(([, , of]) => of.optional);

test.each(optional)("%s takes a blank %s for the default, however the blank arrives", (name, parameter) => {
  const omitted = outcome(name, withArgument(name, parameter, null));
  for (const blank of [undefined, "", [[null]], [[""]], { type: "Empty", basicValue: "" }]) expect(outcome(name, withArgument(name, parameter, blank))).toEqual(omitted);
});

test.each(optional.filter(([, , { kind, allowed }]) => ["choice", "text", "texts"].includes(kind) || allowed?.above === 0 || (allowed?.from ?? 0) > 0))(
  "%s takes a 0 in %s for a blank, since an empty cell may arrive as 0",
  (name, parameter) => {
    expect(outcome(name, withArgument(name, parameter, 0))).toEqual(outcome(name, withArgument(name, parameter, null)));
  },
);

test.each(everyParameter.filter(([, , { kind }]) => kind === "choice"))("%s reads the options of %s in any case, with any spaces and hyphens", (name, parameter, { options }) => {
  for (const option of options!) {
    const plain = outcome(name, withArgument(name, parameter, option));
    for (const typed of [option.toUpperCase(), option.replace(/-/g, " "), ` ${option.toLowerCase().replace(/[\s-]/g, "")} `]) expect(outcome(name, withArgument(name, parameter, typed))).toEqual(plain);
  }
});

test.each(everyParameter.filter(([, , { kind }]) => kind !== "terms"))("%s takes a single cell, a formatted number or an entity in %s as the value in it", (name, parameter) => {
  const given = goodArguments(name);
  const place = everyParameter.filter(([owner]) => owner === name).findIndex(([, each]) => each === parameter);
  const value = given[place];
  if (value === null) return;
  const wrap = (cell: unknown): unknown => (Array.isArray(cell) ? cell.map(wrap) : { type: "FormattedNumber", numberFormat: "0.00", basicValue: cell });
  const plain = outcome(name, given);
  expect(outcome(name, withArgument(name, parameter, wrap(value)))).toEqual(plain);
  if (!Array.isArray(value)) expect(outcome(name, withArgument(name, parameter, [[value]]))).toEqual(plain);
});

test("a time of day does not count in a date", () => {
  expect(outcome("ESCROWBALANCE", [390, 45341.9, 46071.2, 45706.5])).toBe(outcome("ESCROWBALANCE", [390, 45341, 46071, 45706]));
});

test("rows and columns are the same to a series, and the answer follows its shape", () => {
  expect(outcome("DILUTEDSTAKE", [0.5, [[0.1], [0.2]]])).toBe(outcome("DILUTEDSTAKE", [0.5, [[0.1, 0.2]]]));
  expect(outcome("TRACEDSPEND", [[[10], [20]], 15, 15])).toEqual([[5], [10]]);
  expect(outcome("TRACEDSPEND", [[[10, 20]], 15, 15])).toEqual([[5, 10]]);
  expect(outcome("TRACEDSPEND", [10, 15, 15])).toEqual([[5]]);
});

test("blanks in a range of money are 0, and an error fills only its own cell", () => {
  expect(outcome("TRACEDSPEND", [[[10, null, "", 20]], 15, 15])).toEqual([[5, 0, 0, 10]]);
  expect(outcome("CAPACITYCOVER", [[[73000, null]], 100])).toEqual([[1, { code: "#NUM!", message: "promisedHours is 0 in this period, and nothing can be divided by it." }]]);
});

test("places in which both flow and date are blank do not count", () => {
  const short = outcome("XIRR", [[[-100], [110]], [[44000], [44365]]]);
  expect(outcome("XIRR", [[[-100], [110], [null], [0]], [[44000], [44365], [null], [0]]])).toBe(short);
});

test("no answer is minus zero", () => {
  expect(Object.is(outcome("IMPLIEDVALUATION", [-0, 0.5]), 0)).toBe(true);
});
