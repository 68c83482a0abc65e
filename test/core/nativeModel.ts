/** A scenario as a sheet of plain Excel formulas, one a line, calculated by a real spreadsheet engine: the Excel reading put to the test. */
import { Model } from "@odoo/o-spreadsheet";
import { kindOf } from "../../src/core/model/events";
import { excelFormula, type Addresses } from "../../src/core/model/excel";
import { FastModel } from "../../src/core/model/fast";
import { lines } from "../../src/core/model/lines";
import { measures } from "../../src/core/model/measures";
import { givenValue, type Scenario } from "../../src/core/model/scenario";
import { terms } from "../../src/core/model/terms";

const FIRST_PERIOD = 5; // A label, B once or input, C value of a term, D spare, E at closing, F the first month

const column = (index: number): string => (index >= 26 ? column(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));

export interface Native {
  line(label: string, t?: number): unknown;
  measure(label: string): unknown;
}

/** The cells of the sheet by address, and where terms, lines and measures stand in it (rows from 1). */
export interface NativeCells {
  readonly cells: Readonly<Record<string, string>>;
  readonly termRow: ReadonlyMap<string, number>;
  readonly lineRow: ReadonlyMap<string, number>;
  readonly measureRow: ReadonlyMap<string, number>;
  readonly columns: number;
  readonly rows: number;
}

export const ONCE: ReadonlySet<string> = new Set(lines.filter((each) => each.kind === "once").map((each) => each.label));

export function nativeModel(scenario: Scenario): Native {
  const { cells, lineRow, measureRow, columns, rows } = nativeCells(scenario);
  const model = new Model({ version: "19.3", sheets: [{ id: "model", name: "Model", colNumber: columns, rowNumber: rows, cells }] } as never);
  const read = (col: number, row: number): unknown => model.getters.getEvaluatedCell({ sheetId: "model", col, row: row - 1 }).value;
  return {
    line: (label, t) => read(ONCE.has(label) ? 1 : FIRST_PERIOD + (t ?? 0), lineRow.get(label)!),
    measure: (label) => read(1, measureRow.get(label)!),
  };
}

export function nativeCells(scenario: Scenario): NativeCells {
  const periods = new FastModel().load(scenario).periodEnds().length;
  const exit = FIRST_PERIOD + periods;
  const termRow = new Map(terms.map((each, i) => [each.label, i + 1]));
  const lineRow = new Map(lines.map((each, i) => [each.label, terms.length + i + 2]));
  const measureRow = new Map(measures.map((each, i) => [each.label, terms.length + lines.length + i + 3]));
  const datesRow = terms.length + 1;
  const bendsRow = terms.length + lines.length + measures.length + 5;
  const all = scenario.events?.all ?? [];
  const eventsRow = bendsRow + (scenario.exit?.length ?? 0) + 1;
  const ofEvents = (letter: string): string => `$${letter}$${eventsRow}:$${letter}$${eventsRow + all.length - 1}`;
  const at = (index: number): Addresses => ({
    term: (label) => `$C$${termRow.get(label)}`,
    input: (label) => `$B$${termRow.get(label)}`,
    line: (label) => (ONCE.has(label) ? `$B$${lineRow.get(label)}` : `${column(index)}${lineRow.get(label)}`),
    previous: (label) => `${column(index - 1)}${lineRow.get(label)}`,
    upToHere: (label) => `$${column(FIRST_PERIOD)}${lineRow.get(label)}:${column(index)}${lineRow.get(label)}`,
    all: (label) => `$${column(FIRST_PERIOD)}${lineRow.get(label)}:$${column(exit - 1)}${lineRow.get(label)}`,
    flows: (label) => `$${column(FIRST_PERIOD - 1)}${lineRow.get(label)}:$${column(exit)}${lineRow.get(label)}`,
    dates: () => `$${column(FIRST_PERIOD - 1)}$${datesRow}:$${column(exit)}$${datesRow}`,
    payouts: () => scenario.exit && { bends: `$A$${bendsRow}:$A$${bendsRow + scenario.exit.length - 1}`, changes: `$B$${bendsRow}:$B$${bendsRow + scenario.exit.length - 1}` },
    events: () => (all.length ? { dates: ofEvents("A"), kinds: ofEvents("B"), amounts: ofEvents("D") } : undefined),
  });

  const cells: Record<string, string> = {};
  for (const each of terms) {
    const row = termRow.get(each.label)!;
    const given = givenValue(scenario, each.label);
    if (given !== undefined) cells[`B${row}`] = String(given);
    const usual = each.default === undefined ? "NA()" : typeof each.default === "object" ? excelFormula(each.default, at(1)) : typeof each.default === "string" ? `"${each.default}"` : String(each.default);
    cells[`C${row}`] = `=IF(B${row}="",${usual},B${row})`;
  }
  for (const each of lines) {
    const row = lineRow.get(each.label)!;
    if (each.kind === "once") cells[`B${row}`] = `=${excelFormula(each.formula, at(1))}`;
    else for (let t = 0; t < periods; t++) cells[`${column(FIRST_PERIOD + t)}${row}`] = `=${excelFormula(each.formula, at(FIRST_PERIOD + t))}`;
    if (each.atClosing) cells[`${column(FIRST_PERIOD - 1)}${row}`] = `=${excelFormula(each.atClosing, at(1))}`;
    if (each.atExit) cells[`${column(exit)}${row}`] = `=${excelFormula(each.atExit, at(1))}`;
  }
  cells[`${column(FIRST_PERIOD - 1)}${datesRow}`] = `=$C$${termRow.get("Closing date")}`;
  cells[`${column(exit)}${datesRow}`] = `=$C$${termRow.get("Exit date")}`;
  for (let t = 0; t < periods; t++) cells[`${column(FIRST_PERIOD + t)}${datesRow}`] = `=${column(FIRST_PERIOD + t)}${lineRow.get("Month end")}`;
  for (const each of measures) cells[`B${measureRow.get(each.label)}`] = `=${excelFormula(each.formula, at(1))}`;

  scenario.exit?.forEach(({ exit: bend, change }, i) => {
    cells[`A${bendsRow + i}`] = String(bend);
    cells[`B${bendsRow + i}`] = String(change);
  });

  all.forEach((event, i) => {
    const row = eventsRow + i;
    [cells[`A${row}`], cells[`B${row}`], cells[`C${row}`]] = [String(event.date), kindOf(event).label, String(event.amount)];
    cells[`D${row}`] = `=IF(AND(LEFT(B${row},7)="Tranche",COUNTIFS(${ofEvents("A")},A${row},${ofEvents("B")},"Milestone met",${ofEvents("C")},0)>0),"",C${row})`;
  });

  return { cells, termRow, lineRow, measureRow, columns: exit + 2, rows: eventsRow + all.length + 1 };
}
