/** The answers of deals that stand anywhere in a workbook: one formula beside them, whose rows are theirs. */
import { requireMeasure } from "../../core/model/measures";
import { formulaText, quoted } from "../../functions/formulaText";
import type { Layout } from "../../functions/scenarioRange";
import { absoluteCells, SHEET } from "../address";
import { Area } from "../area";
import type { Edit, Place } from "../edit";
import { measureFormat } from "../numberFormats";
import { formula, SheetWriter } from "../sheetWriter";

export interface AnswersAsked {
  /** The deals with their header. */
  readonly place: Place;
  /** The name of the Excel Table that they are: the formula then follows rows and columns that are added. */
  readonly table?: string;
  /** The classes that pay the exit of a model, as an argument. */
  readonly classes?: string;
  /** The table of events that stands beside the terms of a model. */
  readonly events?: string;
  readonly layout: Layout;
  /** Whether rows of deals have names, which come back first. */
  readonly named: boolean;
  /** How many columns of terms there are. */
  readonly scenarios: number;
  readonly measures: readonly string[];
}

/** The cells that the answers fill, from a column on: their header stands beside that of the deals. */
export function answersAt({ place, layout, named, scenarios, measures }: AnswersAsked, column = firstColumn(place)): Area {
  const corner = new Area(place.sheet, place.row, column);
  return layout === "rows" ? corner.sized(place.rows, measures.length + (named ? 1 : 0)) : corner.sized(measures.length + 1, scenarios + 1);
}

export const fits = ({ row, column, rows, columns }: Place): boolean => row + rows <= SHEET.rows && column + columns <= SHEET.columns;

/** A column stays free between them: Excel would take what is written right beside a table into it. */
const firstColumn = ({ column, columns }: Place): number => column + columns + 1;

export function answersFormula({ place, table, classes, events, layout, measures }: AnswersAsked): string {
  const deals = table === undefined ? absoluteCells(place) : `${table}[#All]`;
  // A range as an argument may be written out: a row of measures where they head columns, a column where they name rows.
  const names = measures.map(quoted);
  const asked = names.length === 1 ? names[0] : `{${names.join(layout === "rows" ? "," : ";")}}`;
  return formulaText(layout === "rows" ? "MEASURETABLE" : "MEASURES", deals, asked, classes, events === undefined ? undefined : `${events}[#All]`);
}

/** What is known of the columns that the answers fill. */
export interface Standing {
  /** In characters, a column each. */
  readonly widths: readonly number[];
  /** Whether what stands in the cells goes. */
  readonly overwrite: boolean;
}

/** The formula comes first: if Excel refuses it, nothing has been written yet. */
export function answersEdits(asked: AnswersAsked, at: Area, { widths, overwrite }: Standing): readonly Edit[] {
  const sheet = new SheetWriter(at.sheet);
  const call = formula(answersFormula(asked));
  if (overwrite) sheet.cells(at, Array.from({ length: at.rows }, (_, row) => Array.from({ length: at.columns }, (__, column) => (row + column === 0 ? call : null))));
  else sheet.cell(at.cell(0, 0), call);
  const formats = asked.measures.map((label) => measureFormat(requireMeasure(label).unit));
  const named = asked.layout === "columns" || asked.named ? 1 : 0;
  if (asked.layout === "columns") sheet.rowFormats(at.without(1, 1), formats);
  else formats.forEach((format, i) => sheet.format(at.columnAt(named + i).without(1, 0), format));
  sheet.headings(at.rowAt(0), named);
  const wider = widthsWanted(asked, named, at.columns).flatMap((wanted, i): Edit[] => (wanted > (widths[i] ?? 0) ? [{ kind: "width", at: at.columnAt(i).sized(1, 1), characters: wanted }] : []));
  return [...sheet.edits, ...wider, { kind: "select", at: at.cell(0, 0) }];
}

const FIGURE = 12;
const NAME = 14;

/** A heading stands on one line, since its row is as high as that of the deals beside it. */
function widthsWanted({ layout, measures }: AnswersAsked, named: number, columns: number): number[] {
  const label = (text: string): number => Math.ceil(1.15 * text.length) + 2;
  if (layout === "columns") return Array.from({ length: columns }, (_, i) => (i === 0 ? Math.max(NAME, ...measures.map(label)) : FIGURE));
  return Array.from({ length: columns }, (_, i) => (i < named ? NAME : Math.max(FIGURE, label(measures[i - named] ?? ""))));
}
