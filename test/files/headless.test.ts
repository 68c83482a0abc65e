import { codes, runCommand } from "../../src/embedded/headless/command";
import { addin, round } from "./addin";
import { sheet, xlsx } from "./packages";
import { bookOf, save } from "./workbooks";

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly told: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Runs the command on files in memory. */
function run(files: Readonly<Record<string, Uint8Array>>, ...given: string[]): Ran {
  const written = new Map(Object.entries(files));
  let [out, told] = ["", ""];
  const read = (path: string): Uint8Array => {
    const bytes = written.get(path);
    if (!bytes) throw new Error("no such file");
    return bytes;
  };
  const code = runCommand(given, addin, { read, write: (path, bytes) => void written.set(path, bytes), print: (text) => (out += text), tell: (sentence) => (told += `${sentence}\n`) });
  return { code, out, told, files: written };
}

let model: Uint8Array;
beforeAll(() => {
  // The first run registers the functions, so that the workbook is saved with their values.
  run({ "a.xlsx": xlsx({}) }, "check", "a.xlsx");
  model = save(bookOf(round));
});
const values = ({ out }: Ran): Record<string, Record<string, unknown>> => JSON.parse(out) as Record<string, Record<string, unknown>>;

test("a model whose checks pass is fine", () => {
  const { code, out } = run({ "model.xlsx": model }, "check", "model.xlsx");
  expect(out).toMatch(/^model\.xlsx: 3 formulas, \d+ checks; everything passes\.\n$/);
  expect(code).toBe(codes.done);
});

test("a term is changed in the first scenario, or in the one that is named", () => {
  const stake = (...given: string[]): unknown => values(run({ "m.xlsx": model }, "recalc", "m.xlsx", "--json", ...given))["Measures"]?.["H2"];
  expect(stake()).toBeCloseTo(32, 12);
  expect(stake("--set", "investor cash=610")).toBeCloseTo(40, 12);
  expect(stake("--scenario", "less cash")).toBeCloseTo(23.6, 12);
  expect(stake("--scenario", "Less cash", "--set", "Investor cash = 110")).toBeCloseTo(20, 12);
  expect(stake("--set", "Terms!C5=8000")).toBeCloseTo(10, 12);
});

test("what is written is the changed model, calculated", () => {
  const { code, out, files } = run({ "m.xlsx": model }, "recalc", "m.xlsx", "--set", "Investor cash=610", "--out", "n.xlsx");
  expect([code, out]).toEqual([codes.done, "n.xlsx: 3 formulas calculated.\n"]);
  const again = run(Object.fromEntries(files), "recalc", "n.xlsx", "--json", "--sheet", "terms");
  expect(values(again)["Terms"]?.["C3"]).toBe(610);
  expect(Object.keys(values(again))).toEqual(["Terms"]);
});

test("CSV is one line a cell", () => {
  const { out } = run({ "m.xlsx": model }, "recalc", "m.xlsx", "--csv", "--sheet", "Terms");
  expect(out.split("\r\n").slice(0, 3)).toEqual(["sheet,cell,value", "Terms,A1,Term", "Terms,B1,Unit"]);
});

const cells = (...formulas: string[]): Uint8Array => xlsx({ "xl/worksheets/sheet1.xml": sheet(formulas.map((formula, place) => `<row r="${place + 1}"><c r="A${place + 1}"><f>${formula}</f></c></row>`).join("")) });

test("a formula that the engine does not know fails the check, and names its cell", () => {
  const file = cells("1+1", "_xlfn.LET(_xlpm.x,1,_xlpm.x)", "NOSUCH(A1)", "nowhere+1", "A5+1", "[1]Other!A1", "1/0");
  const { code, out } = run({ "f.xlsx": file }, "check", "f.xlsx");
  expect(out.split("\n").slice(0, -1).map((line) => line.replace(/:.*/, ""))).toEqual(["Sheet1!A2", "Sheet1!A3", "Sheet1!A4", "Sheet1!A5", "Sheet1!A6", "f.xlsx"]);
  expect(out).toContain('=nowhere+1 is not supported: "nowhere" is no name of a range.');
  expect(out).toContain("it refers to itself");
  expect(code).toBe(codes.failed);
  const recalc = run({ "f.xlsx": file }, "recalc", "f.xlsx", "--out", "g.xlsx");
  expect([recalc.code, recalc.files.has("g.xlsx")]).toEqual([codes.failed, false]);
  expect(recalc.told).toContain("5 formulas of 7 cannot be calculated here");
});

test("a check that fails is named, whoever wrote it", () => {
  const text = (address: string, value: string): string => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows = `<row r="2">${text("B2", "Check")}${text("C2", "Difference")}${text("D2", "Pass")}</row>` +
    `<row r="3">${text("B3", "Cash ties")}<c r="C3"><f>1-1</f></c><c r="D3"><f>C3=0</f></c></row><row r="4">${text("B4", "Debt ties")}<c r="C4"><f>2.5</f></c><c r="D4"><f>C4=0</f></c></row>`;
  const { code, out } = run({ "c.xlsx": xlsx({ "xl/worksheets/sheet1.xml": sheet(rows) }) }, "check", "c.xlsx");
  expect([code, out]).toEqual([codes.failed, 'Sheet1!D4: the check "Debt ties" fails (2.5).\nc.xlsx: 4 formulas, 2 checks; 1 check fails.\n']);
});

test("a DEAL formula in error fails the check with its sentence", () => {
  const { code, out } = run({ "d.xlsx": cells("_xldudf_DEAL_CREDITSTAKE(&quot;much&quot;,390,2500)") }, "check", "d.xlsx");
  expect(out).toMatch(/^Sheet1!A1: =DEAL\.CREDITSTAKE\("much",390,2500\) is #VALUE!: .*much/);
  expect(code).toBe(codes.failed);
});

test.each([
  [[], codes.usage, "A command is needed."],
  [["frob"], codes.usage, 'There is no command "frob".'],
  [["check"], codes.usage, "check needs a file."],
  [["check", "m.xlsx", "--csv"], codes.usage, '"--csv" means nothing to check.'],
  [["recalc", "m.xlsx", "--set"], codes.usage, "--set needs a value."],
  [["recalc", "m.xlsx", "--set", "Investor cash"], codes.usage, "has no equals sign"],
  [["recalc", "m.xlsx", "--set", "Nonsense=1"], codes.usage, 'No table of terms has "Nonsense"'],
  [["recalc", "m.xlsx", "--scenario", "Worst"], codes.usage, 'the scenarios are "Base", "Less cash"'],
  [["recalc", "m.xlsx", "--sheet", "Nowhere"], codes.usage, 'There is no sheet "Nowhere"'],
  [["check", "gone.xlsx"], codes.file, 'The file "gone.xlsx" cannot be read.'],
  [["check", "text.xlsx"], codes.file, "is no .xlsx workbook"],
])("%j ends with %i and says why", (given, code, sentence) => {
  const ran = run({ "m.xlsx": model, "text.xlsx": new Uint8Array([1, 2, 3, 4, 5]) }, ...given);
  expect([ran.code, ran.out]).toEqual([code, ""]);
  expect(ran.told).toContain(sentence);
});
