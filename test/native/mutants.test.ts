/** What the comparison with another program is worth: native models with one fault each, of the kinds that people make in sheets, must not pass it. */
import { Events } from "../../src/core/model/happening";
import { readScenario, withBeside, withTerms, type Scenario } from "../../src/core/model/scenario";
import { workbookFile } from "../../src/exchange/xlsx/workbookFile";
import type { Cell, Edit } from "../../src/sheets/edit";
import { referenceDeal } from "../core/referenceDeal";
import { templateDeals } from "./deals";
import { calculated, type Calculated } from "./libreOffice";
import { dealOf, differences, failures, nativeFile, rowsOf, type NativeFile } from "./nativeFile";

interface Mutant {
  readonly name: string;
  /** The row in which the fault is. */
  readonly sheet: string;
  readonly label: string;
  /** The formula with the fault; `copy` counts the cells of the row from the left. */
  readonly fault: (formula: string, copy: number) => string;
  /** A term that is changed as well: a fault that shows nothing until then. */
  readonly changed?: Readonly<Record<string, number>>;
  readonly events?: true;
}

const replaced = (from: string | RegExp, to: string) => (formula: string): string => formula.replace(from, to);

const mutants: readonly Mutant[] = [
  { name: "a sign turned in a balance", sheet: "Model", label: "Unused credits", fault: replaced("-H", "+H") },
  { name: "a sign turned in a flow", sheet: "Model", label: "Net later flow", fault: replaced("-H", "H") },
  { name: "a sign turned in a single value", sheet: "Model", label: "Outlay", fault: replaced("-$D", "+$D") },
  { name: "a reference one row off", sheet: "Model", label: "Delivery cost", fault: replaced(/\*([A-Z]+)(\d+)/, "*$142") },
  { name: "a total of the row above", sheet: "Outputs", label: "Breakage revenue", fault: replaced("$D$72", "$D$71") },
  { name: "the month before last in place of the last", sheet: "Model", label: "Usage", fault: (formula, copy) => (copy === 0 ? formula : formula.replace(/-([A-Z]+)(\d+),0\),0\)$/, (_, before: string, row: string) => `-${previous(before)}${row},0),0)`)) },
  { name: "a total that begins one column late", sheet: "Model", label: "Revenue", fault: replaced("SUM($H", "SUM($I") },
  { name: "a running sum that ends one column early", sheet: "Model", label: "Funding position", fault: replaced(/SUM\((\$H\d+):([A-Z]+)(\d+)\)/, "SUM($1:$H$3)") },
  { name: "a constant mistyped", sheet: "Inputs", label: "Days in a year", fault: () => "=360" },
  { name: "a number typed over a formula", sheet: "Model", label: "Post-money", fault: () => "=2500", changed: { "Post-money": 3000 } },
  { name: "a month typed over a formula", sheet: "Model", label: "Gross profit", fault: (formula, copy) => (copy === 5 ? "=6.5" : formula), changed: { "Delivery cost": 0.7 } },
  { name: "a comparison that counts the border", sheet: "Model", label: "Escrow deposit", fault: replaced(/(H|[A-Z]+)6>1/, "$16>=1") },
  { name: "an exponent of the wrong sign", sheet: "Model", label: "Discount factor", fault: replaced(/\(\(Inputs!\$C\$(\d+)-([A-Z]+7)\)/, "(($2-Inputs!$C$$$1)") },
  { name: "an anchor forgotten", sheet: "Model", label: "Breakage estimate", fault: (formula, copy) => (copy === 0 ? formula : formula.replace(/,Inputs!\$C\$24,/, ",Inputs!$D$25,")) },
  { name: "an answer that forgets its 1", sheet: "Outputs", label: "Discount to face", fault: replaced("(1-", "(") },
  { name: "a check of the wrong sign", sheet: "Model checks", label: "Credits = used + lapsed", fault: replaced("-Model", "+Model") },
  { name: "a range of events that begins too late", sheet: "Model", label: "Tranche credits", fault: (formula) => formula.replace(/Inputs!\$([ABD])\$(\d+):/g, (_, column: string, row: string) => `Inputs!$${column}$${Number(row) + 3}:`), events: true },
  { name: "a milestone that is not looked at", sheet: "Inputs", label: "Tranche cash", fault: replaced(/>0\),"",/, '<0),"",'), events: true },
];

function previous(column: string): string {
  const last = column.charCodeAt(column.length - 1);
  return last > 65 ? column.slice(0, -1) + String.fromCharCode(last - 1) : column.length > 1 ? `${previous(column.slice(0, -1))}Z` : column;
}

interface Case {
  readonly file: NativeFile;
  readonly scenario: Scenario;
}

const [{ deal }] = templateDeals() as [ReturnType<typeof templateDeals>[number]];
const happened = new Events([
  { date: 45_500, kind: "trancheCash", amount: 100 }, { date: 45_500, kind: "trancheCredits", amount: 50 }, { date: 45_450, kind: "actualUsage", amount: 20 },
  { date: 45_800, kind: "trancheCash", amount: 70 }, { date: 45_800, kind: "milestoneMet", amount: 0 },
]);

function sound({ changed = {}, events }: Pick<Mutant, "changed" | "events">): Case {
  const [first] = deal.scenarios;
  const plain = events ? withBeside(referenceDeal, { events: happened }) : readScenario(first!.name, first!.values);
  const of = events ? dealOf(plain) : deal;
  const rows = rowsOf(nativeFile(of).edits, "Inputs");
  const typed = Object.fromEntries(Object.entries(changed).map(([label, value]) => [`F${rows.get(label)!}`, { value }]));
  return { file: nativeFile(of, 0, typed, { events: plain.events }), scenario: withTerms(plain, changed) };
}

/** The file with a fault in one row. */
function faulty(mutant: Mutant): Case {
  const { file, scenario } = sound(mutant);
  const row = rowsOf(file.edits, mutant.sheet).get(mutant.label)! - 1;
  let [copy, faults] = [0, 0];
  const wrong = (cell: Cell): Cell => {
    const isConstant = mutant.sheet === "Inputs" && cell !== null && "value" in cell && !mutant.events;
    if (cell === null || !("formula" in cell || isConstant)) return cell;
    const formula = "formula" in cell ? cell.formula : String((cell as { value: number }).value);
    const made = mutant.fault(formula, copy++);
    if (made !== formula) faults++;
    return { formula: made };
  };
  const edits = file.edits.map((edit): Edit => (edit.kind !== "cells" || edit.at.sheet !== mutant.sheet ? edit : { ...edit, cells: edit.cells.map((cells, r) => (edit.at.row + r === row ? cells.map(wrong) : cells)) }));
  if (faults === 0) throw new Error(`"${mutant.name}" is no fault: nothing of ${mutant.label} was changed.`);
  return { file: { ...file, edits, bytes: workbookFile([...edits, ...file.typed]) }, scenario };
}

describe("a native model with a fault", () => {
  const cases = [...mutants.map(faulty), sound({}), sound({ events: true }), sound({ changed: { "Post-money": 3000 } })];
  let files: readonly Calculated[] = [];
  beforeAll(async () => {
    files = await calculated(cases.map(({ file }) => file.bytes));
  }, 600_000);

  const found = (i: number): string[] => {
    const { file, scenario } = cases[i]!;
    return [...differences(file, files[i]!, scenario), ...failures(file, files[i]!)];
  };

  test.each(mutants.map(({ name }, i) => [name, i] as const))("%s is found", (_, i) => expect(found(i)).not.toEqual([]));

  test("without a fault nothing is found", () => {
    for (let i = mutants.length; i < cases.length; i++) expect(found(i)).toEqual([]);
  });
});
