/** What a range holds is known by its first rows, and said in a sentence where it is nothing of ours. */
import { attempt, CalculationError } from "../../src/core/calculationError";
import type { CellValue } from "../../src/functions/cells";
import { dealColumns } from "../../src/core/analysis/dealTable";
import { layoutOf, termColumns } from "../../src/functions/scenarioRange";

type Rows = readonly (readonly CellValue[])[];

const rows: Rows = [["Deal", "Investor cash", "Credits", "Pre-money"], ["A", 1, 2, 3], ["B", 4, 5, 6]];
const columns: Rows = [["Term", "Unit", "Base", "Low"], ["Investor cash", "USD m", 410, 300], ["Credits", "USD m", 390, 290], ["Pre-money", "USD m", 1500, 1500]];
const pairs: Rows = [["Investor cash", 410], ["Credits", 390]];

test.each<readonly [string, Rows, string]>([
  ["a header of terms and a deal a row", rows, "rows"],
  ["without names", rows.map((row) => row.slice(1)), "rows"],
  ["one term alone", [["Credits"], [390], [200]], "rows"],
  ["one term and a name behind it", [["Credits", "Name"], [390, "A"]], "rows"],
  ["a table that begins with Term", columns, "columns"],
  ["the same in Chinese", [["条款", "基准"], ["授信额度", 390]], "columns"],
  ["labels and values", pairs, "columns"],
  ["one label and its value", [["Credits", 390]], "columns"],
])("%s", (_, given, expected) => expect(layoutOf("A1:D4", given)).toBe(expected));

const refusal = (ask: () => unknown): string | undefined => {
  const said = attempt(ask);
  return said instanceof CalculationError ? said.message : undefined;
};

test("nothing of ours is a sentence that names the range and what is allowed", () => {
  expect(refusal(() => layoutOf("A1:B2", [["Fruit", "Price"], ["Apple", 2]]))).toBe(
    "A1:B2 holds no deals. Allowed are a header row with labels of terms and a deal in each row below it, or labels of terms in the first column, below the heading Term, and a scenario in each column beside them.",
  );
});

test("rows are found with their terms, and what is wrong with a header is said of the range", () => {
  expect(dealColumns(rows, "Offers")).toMatchObject({ heading: "Deal", terms: [{ label: "Investor cash" }, { label: "Credits" }, { label: "Pre-money" }] });
  expect(refusal(() => dealColumns([["Credits", "Credits"], [1, 2]], "Offers"))).toBe("Offers has two columns Credits; one is allowed.");
  expect(refusal(() => dealColumns([["Credits", ""], [1, 2]], "Offers"))).toBe("Column 2 of Offers has no heading; the label of its term is needed.");
  expect(refusal(() => dealColumns([["Credits", "Cradits"], [1, 2]], "Offers"))).toBe('There is no term "Cradits". Did you mean "Credits"?');
  expect(refusal(() => dealColumns([["Credits"]], "Offers"))).toBe("Offers has no row below its header; at least one deal is needed.");
});

test("columns are found with their scenarios and terms", () => {
  const { range, terms } = termColumns("A1:D4", columns);
  expect(range.columns.map(({ name }) => name)).toEqual(["Base", "Low"]);
  expect(terms.map(({ label }) => label).sort()).toEqual(["Credits", "Investor cash", "Pre-money"]);
  expect(refusal(() => termColumns("A1:C3", [["Investor cash", 1, 2], ["Credits", 3, 4]]))).toBe("A1:C3 is 3 wide; two columns (label, value), or a table whose first cell is Term, are allowed.");
});
