/** The deals' model as plain Excel formulas, cut down to what some measures rest on, and opened in spreadsheet engines. */
import { Model } from "@odoo/o-spreadsheet";
import type { Scenario } from "../../src/core/model/scenario";
import { nativeCells } from "../core/nativeModel";
import type { Peers } from "./peers";

type Terms = readonly (readonly [label: string, value: string | number])[];

export interface PlainSheet {
  readonly cells: Readonly<Record<string, string>>;
  readonly columns: number;
  readonly rows: number;
  /** The rows of terms, whose inputs stand in column B, and of the measures asked for, which stand there too; from 0. */
  readonly termRow: (label: string) => number;
  readonly answerRows: readonly number[];
}

/** An engine with the sheet open. What it calculates by itself when an input changes is its own affair. */
export interface Engine {
  /** Gives the terms as inputs; the engine's dependents follow. Returns how many cells have another value, where it tells. */
  set(terms: Terms): number;
  answers(): number[];
}

export function plainSheet(scenario: Scenario, labels: readonly string[]): PlainSheet {
  const { cells, termRow, measureRow, columns, rows } = nativeCells(scenario);
  return {
    cells: restingOn(cells, labels.map((label) => `B${measureRow.get(label)!}`)),
    columns,
    rows,
    termRow: (label) => termRow.get(label)! - 1,
    answerRows: labels.map((label) => measureRow.get(label)! - 1),
  };
}

/** The wanted cells, and every cell that their formulas lead to. */
function restingOn(cells: Readonly<Record<string, string>>, wanted: readonly string[]): Record<string, string> {
  const kept: Record<string, string> = {};
  const open = [...wanted];
  for (let address = open.pop(); address !== undefined; address = open.pop()) {
    const text = cells[address];
    if (text === undefined || address in kept) continue;
    kept[address] = text;
    if (text.startsWith("=")) open.push(...references(text));
  }
  return kept;
}

function references(formula: string): string[] {
  const found: string[] = [];
  for (const [, from = "", top, to = from, bottom = top] of formula.matchAll(/\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?/g))
    for (let column = number(from); column <= number(to); column++) for (let row = Number(top); row <= Number(bottom); row++) found.push(`${letters(column)}${row}`);
  return found;
}

const letters = (index: number): string => (index >= 26 ? letters(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));
const number = (name: string): number => [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** What a cell holds: a formula, a text, a number, or nothing. */
export const content = (text: string | undefined): string | number | null => (text === undefined ? null : text.startsWith("=") || !Number.isFinite(Number(text)) ? text : Number(text));

export function hyperFormula({ HyperFormula }: Peers, sheet: PlainSheet): Engine {
  const grid = Array.from({ length: sheet.rows }, (_, row) => Array.from({ length: sheet.columns }, (__, column) => content(sheet.cells[`${letters(column)}${row + 1}`])));
  const engine = HyperFormula.buildFromSheets({ Model: grid }, { licenseKey: "gpl-v3", smartRounding: false, useArrayArithmetic: true });
  return {
    set: (terms) => engine.batch(() => terms.forEach(([label, value]) => engine.setCellContents({ sheet: 0, row: sheet.termRow(label), col: 1 }, value))).length,
    answers: () => sheet.answerRows.map((row) => Number(engine.getCellValue({ sheet: 0, row, col: 1 }))),
  };
}

export function oSpreadsheet(sheet: PlainSheet): Engine {
  const engine = new Model({ version: "19.3", sheets: [{ id: "model", name: "Model", colNumber: sheet.columns, rowNumber: sheet.rows, cells: sheet.cells }] } as never);
  return {
    set: (terms) => {
      for (const [label, value] of terms) engine.dispatch("UPDATE_CELL", { sheetId: "model", col: 1, row: sheet.termRow(label), content: String(value) });
      return NaN;
    },
    answers: () => sheet.answerRows.map((row) => Number(engine.getters.getEvaluatedCell({ sheetId: "model", col: 1, row }).value)),
  };
}
