/** The same deals as plain Excel formulas in spreadsheet engines: inputs of one deal set, the sheet recalculated, answers read. */
import { Model } from "@odoo/o-spreadsheet";
import { sweep } from "../../src/core/model/answers";
import { requireMeasure } from "../../src/core/model/measures";
import { nativeCells } from "../core/nativeModel";
import { measured } from "./handWritten";
import type { Peers } from "./peers";
import { mustAgree, plainDeals, scenarioOf, termsOf } from "./randomDeals";
import { inTurn, type Section } from "./timing";

const DEALS = 1000;
/** Engines calculate these; their time is scaled up. */
const ENGINE_DEALS = 10;

export function engines({ HyperFormula }: Peers): Section {
  const plain = plainDeals(DEALS, 45_341, true);
  const scenarios = plain.map(scenarioOf);
  // The engines' own XIRR gives up on some flows; it is compared on its own.
  const labels = measured.filter((label) => !label.endsWith("IRR"));
  const measures = labels.map(requireMeasure);
  const { cells, termRow, measureRow, columns, rows } = nativeCells(scenarios[0]!);
  const grid = Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, col) => content(cells[`${letters(col)}${row + 1}`])));
  const hyper = HyperFormula.buildFromSheets({ Model: grid }, { licenseKey: "gpl-v3", smartRounding: false, useArrayArithmetic: true });
  const odoo = new Model({ version: "19.3", sheets: [{ id: "model", name: "Model", colNumber: columns, rowNumber: rows, cells }] } as never);
  const some = plain.slice(0, ENGINE_DEALS);
  const inHyper = (): number[] =>
    some.flatMap((deal) => {
      hyper.batch(() => termsOf(deal).forEach(([label, value]) => hyper.setCellContents({ sheet: 0, row: termRow.get(label)! - 1, col: 1 }, value)));
      return labels.map((label) => Number(hyper.getCellValue({ sheet: 0, row: measureRow.get(label)! - 1, col: 1 })));
    });
  const inOdoo = (): number[] =>
    some.flatMap((deal) => {
      for (const [label, value] of termsOf(deal)) odoo.dispatch("UPDATE_CELL", { sheetId: "model", col: 1, row: termRow.get(label)! - 1, content: String(value) });
      return labels.map((label) => Number(odoo.getters.getEvaluatedCell({ sheetId: "model", col: 1, row: measureRow.get(label)! - 1 }).value));
    });
  const fast = (): Float64Array => sweep(scenarios, measures);
  const apart = [mustAgree("HyperFormula", inHyper(), fast(), 1e-9), mustAgree("o-spreadsheet", inOdoo(), fast(), 1e-9)];
  return {
    title: `${DEALS} deals on one calendar, ${labels.length} measures each, against plain Excel formulas`,
    rows: inTurn(
      [
        { name: "fast reading of the model", run: fast },
        { name: `HyperFormula, inputs set in one batch (${ENGINE_DEALS} deals, scaled)`, run: inHyper, scale: DEALS / ENGINE_DEALS },
        { name: `o-spreadsheet, an input at a time (${ENGINE_DEALS} deals, scaled)`, run: inOdoo, scale: DEALS / ENGINE_DEALS },
      ],
      5,
    ),
    note: `${Object.keys(cells).length} cells a sheet; answers differ by at most ${apart.join(", ")} (relative). Engines interpret any formula and keep a sheet of all lines up to date; the model calculates what is asked.`,
  };
}

const letters = (index: number): string => (index >= 26 ? letters(Math.floor(index / 26) - 1) : "") + String.fromCharCode(65 + (index % 26));
const content = (text: string | undefined): string | number | null => (text === undefined ? null : text.startsWith("=") || !Number.isFinite(Number(text)) ? text : Number(text));
