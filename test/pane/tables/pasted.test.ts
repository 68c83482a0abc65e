import { convertiblesTable, holdersTable } from "../../../src/core/captable/inputTables";
import { clipboardCells, headerOf, placedFrom } from "../../../src/pane/tables/pasted";

const values = (rows: readonly Readonly<Record<string, { readonly value: unknown }>>[]): unknown[] => rows.map((row) => Object.fromEntries(Object.entries(row).map(([label, { value }]) => [label, value])));

describe("text from the clipboard", () => {
  test.each<[string, string, string[][]]>([
    ["tabs and line breaks, with the break that a grid puts at the end", "A\tB\r\nC\tD\r\n", [["A", "B"], ["C", "D"]]],
    ["a quoted cell holds breaks, tabs and quotes", '"One\nTwo"\t"say ""yes"""\nC\tD', [["One\nTwo", 'say "yes"'], ["C", "D"]]],
    ["a quote that closes nothing is a character", '"5 inch\t7', [['"5 inch', "7"]]],
    ["blank cells keep their places", "\tB\t\n\n\tC", [["", "B", ""], [""], ["", "C"]]],
    ["one value", "12", [["12"]]],
    ["nothing", "", []],
  ])("%s", (_what, text, cells) => expect(clipboardCells(text)).toEqual(cells));
});

describe("a header", () => {
  const { fields } = holdersTable;
  test("names columns in any order and case, in either language", () =>
    expect(headerOf(fields, ["shares", "Email", "持有人"])?.map((field) => field?.label)).toEqual(["Shares", undefined, "Holder"]));
  test("is none where it names a single column that is not the first", () => expect(headerOf(fields, ["Common", "Class"])).toBeUndefined());
  test("is none where it holds entries", () => expect(headerOf(fields, ["Ada", "Common", 100])).toBeUndefined());
});

describe("cells in their columns", () => {
  test("with a header: by its names; totals and blank rows stay out, unknown headings are told", () => {
    const { rows, skipped } = placedFrom(holdersTable.fields, "Class", clipboardCells("Shares\tHolder\tEmail\n4,000,000\tAda\ta@b.c\n\t\t\n1\tBo\t\n4,000,001\tTotal\t"), "en-US");
    expect(values(rows)).toEqual([{ Shares: 4_000_000, Holder: "Ada" }, { Shares: 1, Holder: "Bo" }]);
    expect(skipped).toEqual(["Email"]);
  });

  test("without one: from the column of the cell on", () =>
    expect(values(placedFrom(holdersTable.fields, "Class", [["Common", "1.000"], ["Pool", "5"]], "de-DE").rows)).toEqual([{ Class: "Common", Shares: 1000 }, { Class: "Pool", Shares: 5 }]));

  test("a share is read with its sign, or as the share that the cell held", () => {
    const rows = placedFrom(convertiblesTable.fields, "Name", [["Name", "Discount", "Cap", "Type", "Issue date"], ["One", "20%", "$5,000", "mfn safe", "2024-02-19"], ["Two", "0.2", "US$ 6", "Note", 45341], ["Three", "20", "", "Loan", ""]], "en-US");
    expect(values(rows.rows)).toEqual([
      { Name: "One", Discount: 0.2, Cap: 5000, Type: "MFN SAFE", "Issue date": 45341 },
      { Name: "Two", Discount: 0.2, Cap: 6, Type: "Note", "Issue date": 45341 },
      { Name: "Three", Discount: 0.2, Type: "Loan" },
    ]);
  });

  test("what is no number stays as it was typed, so that the pane can say what is wrong with it", () => {
    const [row] = placedFrom(holdersTable.fields, "Holder", [["=cmd()", "Common", "many"]], "en-US").rows;
    expect(row).toEqual({ Holder: { value: "=cmd()" }, Class: { value: "Common" }, Shares: { value: "many" } });
  });
});
