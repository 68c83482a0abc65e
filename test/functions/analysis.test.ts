/** What the functions of scenario analysis do with tables as people fill them in. */
import { ExcelError, outcome } from "./host";

const deal = [["Structure", "Credits in escrow"], ["Investor cash", 410], ["Credits", 390], ["Other investors", 200], ["Post-money", 2500], ["Closing date", 45341], ["Delivery cost", 0.6]];
const message = (answer: unknown): string => (answer instanceof ExcelError ? `${answer.code} ${answer.message}` : `no error but ${JSON.stringify(answer)}`);

describe("a table of deals", () => {
  test("keeps its rows: blank ones stay blank, and an error fills only its own cells", () => {
    const table = outcome("MEASURETABLE", [
      [["Deal", "Investor cash", "Credits", "Post-money", "Closing date", "Note"], ["A", 410, 390, 2500, 45341, "x"], [null, null, null, null, null, null], ["B", 410, -1, 2500, 45341, ""], ["C", 410, new ExcelError("#REF!"), 2500, 45341, ""], ["", 3000, 0, 2500, 45341, ""], ["D", 100, 0, 1000, 45341, ""]],
      [["Investor stake", "Cash equivalent"]],
    ]) as unknown[][];
    expect(table[0]).toEqual(["Deal", "Investor stake", "Cash equivalent"]);
    expect(table[1]!.slice(0, 2)).toEqual(["A", 0.32]);
    expect(table[2]).toEqual(["", "", ""]);
    expect(message(table[3]![1])).toBe("#VALUE! B: Credits is -1; a number from 0 is allowed.");
    expect(message(table[4]![1])).toMatch(/^#REF! C: row 5, column 3 of deals/);
    expect(message(table[5]![1])).toBe("#NUM! row 6 of deals: Post-money is 2500, but the new money is 3000: the round would sell the whole company or more.");
    expect(table[6]![1]).toBe(0.1);
    expect(message(table[6]![2])).toMatch(/^#N\/A D: Cash equivalent: There are no credits/);
  });

  test("takes Chinese labels, in any order", () => {
    expect(outcome("MEASURETABLE", [[["交割日", "投后估值", "投资方现金"], [45341, 2000, 500]], "Investor stake"])).toEqual([["Investor stake"], [0.25]]);
  });

  test("refuses a header that is none", () => {
    expect(message(outcome("MEASURETABLE", [[["Deal", "Investor cash", "Region"], ["A", 1, "Asia"]]]))).toBe('#VALUE! There is no term "Region", as column 3 of deals is headed; the label of a term, or Deal, Note or Source, is needed.');
    expect(message(outcome("MEASURETABLE", [[["Note"], ["x"]]]))).toMatch(/^#VALUE! The first row of deals names no term/);
    expect(message(outcome("MEASURETABLE", [[["Credits", "credits"], [1, 2]]]))).toBe("#VALUE! deals has two columns Credits; one is allowed.");
    expect(message(outcome("MEASURETABLE", [[["Credits", null], [1, 2]]]))).toBe("#VALUE! Column 2 of deals has no heading; the label of its term is needed.");
    expect(message(outcome("MEASURETABLE", [[["Credits"]]]))).toBe("#VALUE! deals has no row below its header; at least one deal is needed.");
    expect(message(outcome("MEASURETABLE", [[["Investr cash"], [1]]]))).toBe('#VALUE! There is no term "Investr cash". Did you mean "Investor cash"?');
  });
});

describe("a sensitivity", () => {
  test("varies a term that the deal does not give, and one that the deal cannot do without", () => {
    const without = deal.filter(([label]) => label !== "Post-money");
    expect(outcome("SENSITIVITY", [without, "Investor stake", "Post-money", [[2000, 2500]]])).toEqual([["Post-money", "Investor stake"], [2000, 0.4], [2500, 0.32]]);
  });

  test("varies choices, and what they set with them", () => {
    const grid = outcome("SENSITIVITY", [deal, "Peak funding", "交易结构", [["Credits"], ["credits in escrow"]]]) as unknown[][];
    const peak = (structure: string): unknown => outcome("MEASURE", [[["Structure", structure], ...deal.slice(1)], "Peak funding"]);
    expect(grid).toEqual([["Structure", "Peak funding"], ["Credits", peak("Credits")], ["credits in escrow", peak("Credits in escrow")]]);
    expect(peak("Credits")).not.toBe(peak("Credits in escrow")); // the escrow is set by the structure
  });

  test("has errors of values in their own row, and 0 for a blank where 0 is not allowed", () => {
    const grid = outcome("SENSITIVITY", [deal, "Credit cost", "Credit months", [[12], [0], [2.5], [new ExcelError("#DIV/0!")], [null]]]) as unknown[][];
    expect(grid.length).toBe(5);
    expect(grid[2]).toEqual([0, outcome("MEASURE", [deal, "Credit cost"])]);
    expect(message(grid[3]![1])).toBe("#VALUE! Credit months is 2.5; a whole number from 1 to 600 is allowed.");
    expect(message(grid[4]![1])).toBe("#DIV/0! downValues in place 4 holds the error #DIV/0!.");
  });

  test("says what is missing of a second term", () => {
    const ask = (...across: unknown[]): string => message(outcome("SENSITIVITY", [deal, "Investor stake", "Credits", [1, 2], ...across]));
    expect(ask("Investor cash")).toBe("#VALUE! acrossValues is blank; values of Investor cash are needed.");
    expect(ask(null, [1])).toBe("#VALUE! acrossTerm is blank, but acrossValues are given; the term that takes them is needed.");
    expect(ask("credits", [1])).toBe("#VALUE! acrossTerm is Credits, and so is downTerm; two terms are needed.");
    const many = Array.from({ length: 400 }, (_, i) => [i]);
    expect(message(outcome("SENSITIVITY", [deal, "Investor stake", "Credits", many, "Investor cash", many]))).toBe("#VALUE! downValues and acrossValues make 160000 cells; 100000 at most are allowed.");
  });
});

describe("a tornado", () => {
  test("carries the contradiction of two prices in its own bar, the last", () => {
    const bars = outcome("TORNADO", [deal, "Investor stake", [["Term", "Low", "High"], ["Pre-money", 1400, 1600], ["Credits", 300, 480]]]) as unknown[][];
    expect(bars[2]![0]).toBe("Credits");
    expect(message(bars[3]![3])).toMatch(/^#VALUE! Post-money is 2500, but Pre-money 1400/);
  });

  test("keeps what is wrong with a value in the cells that rest on it", () => {
    const rows = [["Term", "Low", "High", "Note"], ["Credits", 300, new ExcelError("#DIV/0!"), "x"], ["Investor cash", 300, null, new ExcelError("#N/A")], ["Other investors", 100, 300, ""], [null, null, null, null], ["Credit months", true, -1, ""]];
    const alone = outcome("TORNADO", [deal, "Investor stake", [["Term", "Low", "High"], rows[3]!.slice(0, 3)]]) as unknown[][];
    const all = outcome("TORNADO", [deal, "Investor stake", rows]) as unknown[][];
    expect(all.slice(0, 3)).toEqual(alone);
    expect(all.slice(3).map(([term]) => term)).toEqual(["Credits", "Investor cash", "Credit months"]);
    const error = "#DIV/0! row 2, column 3 of drivers holds the error #DIV/0!.";
    const blank = "#VALUE! High of Investor cash in drivers is blank; a value of the term is needed.";
    const shown = (row: readonly unknown[]): unknown[] => row.slice(1).map((cell) => (cell instanceof ExcelError ? message(cell) : cell));
    expect(shown(all[3]!)).toEqual([300, error, (outcome("SENSITIVITY", [deal, "Investor stake", "Credits", 300]) as unknown[][])[1]![1], error, error]);
    expect(shown(all[4]!)).toEqual([300, blank, (outcome("SENSITIVITY", [deal, "Investor stake", "Investor cash", 300]) as unknown[][])[1]![1], blank, blank]);
    const [low, high] = ["#VALUE! Low of Credit months in drivers is TRUE; a number or an option is needed.", "#VALUE! Credit months is -1; a whole number from 1 to 600 is allowed."];
    expect(shown(all[5]!)).toEqual([low, -1, low, high, low]);
  });

  test("has no terms where those are errors, and says where they stand", () => {
    expect(message(outcome("TORNADO", [deal, "Investor stake", [["Term", "Low", "High"], [new ExcelError("#REF!"), 1, 2]]]))).toBe("#REF! row 2, column 1 of drivers holds the error #REF!.");
    expect(message(outcome("TORNADO", [deal, "Investor stake", [["Term", new ExcelError("#REF!"), "High"], ["Credits", 1, 2]]]))).toBe("#REF! row 1, column 2 of drivers holds the error #REF!.");
  });

  test("refuses a table without values", () => {
    expect(message(outcome("TORNADO", [deal, "Investor stake", [["Term", "Low", "High"]]]))).toBe("#VALUE! drivers has no row below its header; at least one term with a low and a high value is needed.");
    expect(message(outcome("TORNADO", [deal, "Investor stake", [["Term", "Low"], ["Credits", 1]]]))).toMatch(/^#VALUE! drivers has no column High/);
  });
});

test("a simulation has no answer where a cell of its drivers is an error: every path draws from it", () => {
  const drawn = (value: unknown): string => message(outcome("SIMULATE", [deal, "Investor stake", [["Term", "Distribution", "Value", "Probability"], ["Credits", "Discrete", value, 0.5], ["Credits", "Discrete", 400, 0.5]]]));
  expect(drawn(new ExcelError("#N/A"))).toBe("#N/A row 2, column 3 of drivers holds the error #N/A.");
  expect(drawn(true)).toBe("#VALUE! Value of Credits in drivers is TRUE; a number or an option is needed.");
});

test("the scenario that is named is the one that is varied", () => {
  const two = [["Term", "Base", "First close"], ...deal.map(([label, value]) => [label, value, label === "Other investors" ? 0 : label === "Post-money" ? 2300 : value])];
  const grid = outcome("SENSITIVITY", [two, "Investor stake", "Investor cash", 410, null, null, "first close"]) as unknown[][];
  expect(grid[1]![1]).toBe(800 / 2300);
});
