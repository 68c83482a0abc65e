import { ExcelError, outcome } from "./host";

const moonshot = [["Structure", "Credits in escrow"], ["Investor cash", 410], ["Credits", 390], ["Other investors", 200], ["Post-money", 2500], ["Closing date", 45341], ["Expected breakage", 0.1]];
const stake = (terms: unknown, scenario?: unknown): unknown => outcome("MEASURE", [terms, "Investor stake", scenario]);
const message = (answer: unknown): string => (answer instanceof ExcelError ? `${answer.code} ${answer.message}` : `no error but ${String(answer)}`);

const twoScenarios = [
  ["Term", "Unit", "Base", "First close", "Source"],
  ["Round", null, null, null, null],
  ["Investor cash", "money", 410, 410, "reported"],
  ["Credits", "money", 390, 390, null],
  ["Credits", null, null, null, null],
  [null, null, null, null, null],
  ["Pre-money", "money", 1500, 1500, null],
  ["Other investors", "money", 200, 0, null],
  ["Closing date", "date", 45341, 45341, null],
];

test("two columns are one scenario, named Value", () => {
  expect(stake(moonshot)).toBe(0.32);
  expect(outcome("MEASURES", [moonshot, [["Post-money"]]])).toEqual([["Measure", "Value"], ["Post-money", 2500]]);
});

test("a table has one column a scenario; unit, note and source are no scenarios, and headings are no terms", () => {
  expect(outcome("MEASURES", [twoScenarios, [["Post-money", "Pre-money"]]])).toEqual([["Measure", "Base", "First close"], ["Post-money", 2500, 2300], ["Pre-money", 1500, 1500]]);
  expect(stake(twoScenarios)).toBe(0.32);
  expect(stake(twoScenarios, "first CLOSE ")).toBeCloseTo(800 / 2300, 14);
});

test("headings and blank rows may arrive as zeros", () => {
  const zeros = twoScenarios.map((row, i) => (i === 1 || i === 5 ? row.map((cell) => cell ?? 0) : row));
  expect(stake(zeros)).toBe(0.32);
});

test("Chinese labels and headings are accepted, and labels ignore case, spaces and punctuation", () => {
  const chinese = [["术语", "单位", "基准", "来源"], ["投资方现金", "", 410, ""], ["云额度", "", 390, ""], ["投后估值", "", 2500, ""], ["交割日", "", 45341, ""]];
  expect(stake(chinese, "基准")).toBe(0.32);
  expect(stake(moonshot.map(([label, value]) => [String(label).toUpperCase().replace(/[\s-]/g, "_"), value]))).toBe(0.32);
});

test("a scenario may be named by a number", () => {
  expect(stake([["Term", 2024, 2025], ["Investor cash", 410, 800], ["Post-money", 2500, 2500], ["Closing date", 45341, 45341]], 2025)).toBe(0.32);
});

test("formatted numbers and entities are read as their values", () => {
  expect(stake(moonshot.map(([label, value]) => [label, typeof value === "number" ? { type: "FormattedNumber", numberFormat: "0", basicValue: value } : value]))).toBe(0.32);
});

test.each<[string, unknown, unknown, string]>([
  ["an unknown label", [...moonshot, ["Investor csh", 1]], null, '#VALUE! There is no term "Investor csh". Did you mean "Investor cash"?'],
  ["an unknown label with 0", [...moonshot, ["Investor csh", 0]], null, '#VALUE! There is no term "Investor csh". Did you mean "Investor cash"?'],
  ["a label twice", [...moonshot, ["credits", 390]], null, '#VALUE! The term "Credits" appears twice; once is allowed.'],
  ["a value without a label", [...moonshot, ["", 5]], null, "#VALUE! The label in row 8 of terms is blank; the label of a term is needed."],
  ["a label that is a number", [...moonshot, [5, 5]], null, "#VALUE! The label in row 8 of terms is 5; the label of a term is needed."],
  ["three columns without a header", moonshot.map((row) => [...row, 1]), null, "#VALUE! terms is 3 wide; two columns (label, value), or a table whose first cell is Term, are allowed."],
  ["a header without scenarios", [["Term", "Unit"], ["Credits", "money"]], null, "#VALUE! terms has no scenario; at least one column with its name in the header is needed."],
  ["a scenario twice", [["Term", "A", "a"], ["Credits", 1, 2]], null, '#VALUE! The scenario "a" appears twice; once is allowed.'],
  ["a column without a name", [["Term", "A", null], ["Credits", 1, 2]], null, "#VALUE! Column 3 of terms has no heading; the name of its scenario is needed."],
  ["an unknown scenario", twoScenarios, "Bull", '#VALUE! There is no scenario "Bull"; Base or First close is allowed.'],
  ["a term that is not allowed, of one of several scenarios", [["Term", "A", "B"], ["Investor cash", 1, -1], ["Post-money", 9, 9], ["Closing date", 45341, 45341]], "B", "#VALUE! B: Investor cash is -1; a number from 0 is allowed."],
  ["a number stored as text", moonshot.map(([label, value]) => [label, label === "Credits" ? "390" : value]), null, '#VALUE! Credits is the text "390"; a number from 0 is needed.'],
  ["nothing but blanks", [[null, ""], ["", null]], null, "#VALUE! terms is blank or 0; a range of terms is needed."],
  ["an error where a term's value should be", moonshot.map(([label, value]) => [label, label === "Credits" ? new ExcelError("#REF!") : value]), null, "#REF! Credits holds the error #REF!."],
])("%s is refused", (_, terms, scenario, expected) => {
  expect(message(stake(terms, scenario))).toBe(expected);
});

const oneBad = [["Term", "Good", "Bad", "Error"], ["Investor cash", 800, -1, { type: "Error", basicValue: "#N/A" }], ["Post-money", 2500, 2500, 2500], ["Closing date", 45341, 45341, 45341]];

test("a scenario that cannot be read leaves the others alone", () => {
  expect(stake(oneBad)).toBe(0.32);
  expect(outcome("MEASURES", [oneBad, [["Investor stake", "Runway"]]])).toEqual([
    ["Measure", "Good", "Bad", "Error"],
    ["Investor stake", 0.32, new ExcelError("#VALUE!", "Bad: Investor cash is -1; a number from 0 is allowed."), new ExcelError("#N/A", "Error: Investor cash holds the error #N/A.")],
    ["Runway", expect.objectContaining({ code: "#N/A" }), expect.objectContaining({ code: "#VALUE!" }), expect.objectContaining({ code: "#N/A" })],
  ]);
});

test("where no scenario can be read, the table itself is the error", () => {
  expect(message(outcome("MEASURES", [[["Term", "A", "B"], ["Closing date", "x", "y"]]]))).toBe('#VALUE! A: Closing date is the text "x"; a date is needed.');
});

test("an answer depends on the values alone, not on what was asked before", () => {
  const answers = (terms: unknown[][]): unknown => outcome("MEASURES", [terms]);
  const first = answers(moonshot);
  const terms = moonshot.map((row) => [...row]);
  terms[1]![1] = 500;
  const changed = answers(terms);
  expect(changed).not.toEqual(first);
  for (let other = 0; other < 40; other++) answers([...moonshot.slice(1), ["Later dilution", other / 100]]);
  expect(answers(moonshot)).toEqual(first);
  expect(answers(terms)).toEqual(changed);
});
