/** Native models as files, what another program makes of them, and what the fast reading says of the same terms. */
import { CalculationError } from "../../src/core/calculationError";
import { answers } from "../../src/core/model/answers";
import { FastModel } from "../../src/core/model/fast";
import { maskOf } from "../../src/core/model/happening";
import type { Line } from "../../src/core/model/line";
import { isNothing } from "../../src/core/model/specialise";
import { lineIndex, lines as coreLines } from "../../src/core/model/lines";
import { measures } from "../../src/core/model/measures";
import { entriesOf, type Scenario } from "../../src/core/model/scenario";
import { workbookFile } from "../../src/exchange/xlsx/workbookFile";
import type { Deal } from "../../src/sheets/deal";
import type { Cell, Edit, Place } from "../../src/sheets/edit";
import { nativeModel } from "../../src/sheets/native/native";
import { contents } from "../sheets/render";
import type { Calculated } from "./libreOffice";

/** A scenario that was read, as somebody would have typed it. */
export const dealOf = (...scenarios: readonly Scenario[]): Deal => ({
  name: scenarios[0]?.name ?? "",
  scenarios: scenarios.map((each) => ({ name: each.name, values: new Map(entriesOf(each)), sources: new Map() })),
});

export interface NativeFile {
  readonly deal: Deal;
  readonly edits: readonly Edit[];
  /** What is typed into it: the scenario that is chosen, and what was changed. */
  readonly typed: readonly Edit[];
  readonly bytes: Uint8Array;
}

/** The file of a deal, with another scenario chosen or other values typed into cells of it. */
export function nativeFile(deal: Deal, scenario = 0, changed: Readonly<Record<string, Cell>> = {}, options: Parameters<typeof nativeModel>[2] = {}): NativeFile {
  const edits = nativeModel(deal, [], options);
  const name = deal.scenarios[scenario]!.name;
  const typed: Edit[] = Object.entries({ C4: { text: name }, ...changed }).map(([address, cell]): Edit => ({ kind: "cells", at: inputCell(address), cells: [[cell]] }));
  return { deal, edits, typed, bytes: workbookFile([...edits, ...typed]) };
}

function inputCell(address: string): Place {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return { sheet: "Inputs", row: Number(digits) - 1, column: [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1, rows: 1, columns: 1 };
}

/** Rows of a sheet by the label in their first column. */
export function rowsOf(edits: readonly Edit[], sheet: string): ReadonlyMap<string, number> {
  const cells = contents(edits).get(sheet)!;
  return new Map([...cells].flatMap(([address, cell]) => ("text" in cell && /^A\d+$/.test(address) ? [[cell.text, Number(address.slice(1))] as const] : [])));
}

const column = (index: number): string => (index >= 26 ? column(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));
/** The first month stands in column H. */
export const monthColumn = (t: number): string => column(7 + t);

/** A line of events alone, where none happens: nothing asks for it, and a model that could have them goes on showing what it would start from. */
const isIdle = ({ formula }: Line, { events }: Scenario): boolean => formula.op === "eventful" && isNothing(formula.otherwise) && ((events?.mask ?? 0) & maskOf(formula.kinds)) === 0;

/** Everything that differs between a calculated file and the fast reading of a scenario: lines, measures and checks. */
export function differences(of: NativeFile, file: Calculated, scenario: Scenario): string[] {
  const found: string[] = [];
  const model = new FastModel().load(scenario);
  const answered = answers(scenario, measures);
  const scale = Math.max(1, ...answered.slice(0, 1).map((each) => Number(each) || 0));
  const compare = (label: string, native: unknown, fast: number): void => {
    const agree = Number.isFinite(fast) ? typeof native === "number" && Math.abs(native - fast) <= 1e-9 * Math.max(scale, Math.abs(fast)) : typeof native !== "number";
    if (!agree) found.push(`${label}: ${String(native)} in the file, ${fast} by the fast reading`);
  };
  const rows = rowsOf(of.edits, "Model");
  let lines = 0;
  for (const [label, row] of rows) {
    const index = lineIndex.get(label);
    if (index === undefined || row < 6) continue;
    if (isIdle(coreLines[index]!, scenario)) continue;
    lines++;
    const value = file.value("Model", `C${row}`);
    if (value !== undefined) compare(label, value, model.once(index));
    else [...model.series(index).subarray(0, model.periods)].forEach((fast, t) => compare(`${label} in month ${t + 1}`, file.value("Model", `${monthColumn(t)}${row}`), fast));
  }
  if (lines < 8) found.push(`only ${lines} lines were compared`);
  const outputs = rowsOf(of.edits, "Outputs");
  measures.forEach(({ label }, i) => {
    const [row, answer] = [outputs.get(label), answered[i]!];
    const fast = answer instanceof CalculationError ? NaN : answer;
    if (row !== undefined) compare(label, file.value("Outputs", `C${row}`), fast);
    else if (Number.isFinite(fast) && fast !== 0) found.push(`${label} is ${fast} and not in the file`);
  });
  return found;
}

/** The checks that fail in a calculated file, and the master check where it does not say that all pass. */
export function failures({ edits }: NativeFile, file: Calculated): string[] {
  const failing = [...rowsOf(edits, "Model checks")].flatMap(([label, row]) => (row > 11 && file.value("Model checks", `D${row}`) !== 1 ? [`${label}: ${String(file.value("Model checks", `B${row}`))}`] : []));
  const master = file.value("Outputs", "C3");
  return master === "All checks pass" ? failing : [...failing, String(master)];
}
