/** Reads the deals of a range: pieces of it come from the workbook one after the other, and their rows are looked at in turns between which the page can answer. */
import { dealColumns, dealIn, type Deal } from "../../../core/analysis/dealTable";
import { attempt, CalculationError, invalid } from "../../../core/calculationError";
import { cellValue, type CellValue } from "../../../functions/cells";
import { layoutOf, termColumns } from "../../../functions/scenarioRange";
import { plainAddress, plainCells } from "../../../sheets/address";
import type { Place } from "../../../sheets/edit";
import { valuesAt, type SelectedRange } from "../../../workbook/selectedRange";
import { withErrors } from "../../explain/problem";
import { breather } from "../../turns";
import type { FoundDeal, FoundDeals } from "./dealing";
import { modelClasses } from "./modelClasses";

type Rows = readonly (readonly CellValue[])[];

/** As much as Excel hands over to a custom function: its arguments may have 5 MB. */
const MOST_CELLS = 400_000;
/** Cells in one answer of the workbook: to take more of them apart holds the page up. */
const PIECE_CELLS = 4000;
/** Deals whose answers are shown. */
const SHOWN = 5;

export async function readDeals(range: SelectedRange): Promise<FoundDeals> {
  const { place } = range;
  const field = range.table ?? plainCells(place);
  const cells = place.rows * place.columns;
  if (cells > MOST_CELLS) throw invalid(field, `${field} has ${cells} cells; ${MOST_CELLS} at most are allowed.`);
  const first = await piece(place, 0);
  return layoutOf(field, first) === "rows" ? dealsInRows(range, field, first) : dealsInColumns(range, field, first);
}

const rowsInPiece = ({ columns }: Place): number => Math.max(2, Math.floor(PIECE_CELLS / columns));

async function piece(place: Place, from: number): Promise<Rows> {
  const values = await valuesAt({ ...place, row: place.row + from, rows: Math.min(rowsInPiece(place), place.rows - from) });
  return (withErrors(values) as readonly (readonly unknown[])[]).map((row) => row.map((cell) => cellValue(cell)));
}

async function dealsInRows(range: SelectedRange, field: string, begun: Rows): Promise<FoundDeals> {
  const { place } = range;
  const header = begun[0]!;
  const columns = dealColumns(begun, field);
  const [tally, breathe] = [new Tally(), breather()];
  for (let from = 0, rows = begun; ; rows = await piece(place, from)) {
    // A column without a heading is wrong as soon as something stands in it.
    if (from > 0) dealColumns([header, ...rows], field);
    for (let i = from === 0 ? 1 : 0; i < rows.length; i++) {
      const deal = dealIn(columns, rows[i]!, `row ${from + i + 1} of ${field}`);
      if (deal) tally.add(deal, plainAddress({ ...place, row: place.row + from + i, rows: 1 }));
      await breathe();
    }
    from += rows.length;
    if (from >= place.rows) break;
  }
  return { range, layout: "rows", named: columns.heading !== undefined, terms: columns.terms.map(({ label }) => label), ...tally.found() };
}

async function dealsInColumns(range: SelectedRange, field: string, begun: Rows): Promise<FoundDeals> {
  const { place } = range;
  const rows = [...begun];
  while (rows.length < place.rows) rows.push(...(await piece(place, rows.length)));
  const { range: given, terms } = termColumns(field, rows);
  const [tally, breathe] = [new Tally(), breather()];
  for (const column of given.columns) {
    const at = (rows[0] ?? []).findIndex((cell, i) => i > 0 && String(cell ?? "").trim() === column.name);
    tally.add({ name: column.name, scenario: attempt(() => column.scenario) }, plainAddress({ ...place, column: place.column + Math.max(at, 1), columns: 1 }));
    await breathe();
  }
  const classes = range.table === undefined ? undefined : await modelClasses(range.table);
  return { range, layout: "columns", named: true, ...(classes ? { classes } : {}), terms: terms.map(({ label }) => label), ...tally.found() };
}

/** Counts deals, keeps the first of them, and the first that cannot be read. */
class Tally {
  private count = 0;
  private unreadable = 0;
  private problem: FoundDeals["problem"];
  private readonly first: FoundDeal[] = [];

  add({ name, scenario }: Deal, address: string): void {
    this.count++;
    if (this.first.length < SHOWN) this.first.push({ name, scenario, address });
    if (!(scenario instanceof CalculationError)) return;
    this.unreadable++;
    this.problem ??= { name, sentence: scenario.message, address };
  }

  found(): Pick<FoundDeals, "count" | "unreadable" | "problem" | "first"> {
    return { count: this.count, unreadable: this.unreadable, first: this.first, ...(this.problem ? { problem: this.problem } : {}) };
  }
}
