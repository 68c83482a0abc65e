/**
 * What to write into a workbook, as data. A few kinds of edit carry every sheet that the add-in inserts; the room `workbook`
 * carries them out and knows nothing of deals, the rooms that make them know nothing of Excel.
 */

import type { Versions } from "../core/versions/version";
import type { ModelRecord } from "./record";
import type { Keep } from "./refresh/keep";

export type MemoryName = "versions" | "kept";

/** A rectangle of cells on a named sheet; rows and columns are counted from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * What one cell gets. A text is always a text: "=1+1" typed as a scenario's name must never become a formula, nor "Feb 2024" a
 * date. `null` empties the cell.
 */
export type Cell = { readonly text: string } | { readonly value: number | boolean } | { readonly formula: string } | null;

export type LookName = "title" | "heading" | "figureHeading" | "group" | "label" | "input" | "assumption" | "lineName" | "inputFigure" | "calculation" | "total" | "figure" | "strong" | "source" | "link" | "note" | "figureNote" | "unit" | "figureUnit" | "rows" | "groupEnd";

/** How cells look. The name is for people who read a list of edits; only the rest is carried out. */
export interface Look {
  readonly name: LookName;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** Colors as #RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "Left" | "Center" | "Right";
  readonly wrap?: boolean;
  /** A thin line in this color below the cells. */
  readonly lineBelow?: string;
  /** Thin lines in this color between the rows. */
  readonly linesBetween?: string;
}

/** The numbers that a cell may take, in the words of a validation. A custom rule is a formula over the first cell of the place. */
export type NumberRule =
  | { readonly is: "between"; readonly low: number; readonly high: number; readonly whole?: true }
  | { readonly is: "atLeast" | "above" | "atMost" | "below"; readonly than: number; readonly whole?: true }
  | { readonly is: "custom"; readonly formula: string };

/**
 * `points` are lines through points of a plane: the first column of the block is where they stand. `swings` are bars to both sides of the axis,
 * the first on top, those of one category over each other.
 */
export type ChartKind = "columns" | "bars" | "stackedBars" | "swings" | "line" | "area" | "points";

/**
 * How a sheet prints: so many pages wide, as many high as it takes. Paper and margins stay the reader's own. Where a table or a spill
 * may grow there is no print area, which would cut it off: Excel prints what is filled.
 */
export interface Page {
  readonly orientation: "Portrait" | "Landscape";
  readonly pagesWide: number;
  /** Rows and columns that every page repeats. */
  readonly titleRows?: Place;
  readonly titleColumns?: Place;
  /** What is printed of a sheet whose size is known. */
  readonly area?: Place;
  /** Stands at the head of every page, opposite the sheet's name; below are the file's name and the page's number. */
  readonly title: string;
}

/** A chart of a block: its first column names the categories, each further column is a series named by its first row; by rows the other way round. */
export interface Chart {
  readonly name: string;
  readonly title: string;
  readonly type: ChartKind;
  /** Columns where nothing is said. */
  readonly by?: "Rows";
  /** What the axes show, with its unit. */
  readonly valueTitle: string;
  readonly categoryTitle: string;
  readonly valueFormat: string;
  /** The format of categories that are dates. */
  readonly categoryFormat?: string;
  /** Where the value axis ends; as far as the values go where nothing is said. */
  readonly valueMaximum?: number;
  /** A color a series, in their order. */
  readonly colors: readonly string[];
  /** Series that are marks without a line, counted from 0. */
  readonly marks?: readonly number[];
}

export type Edit =
  /** Makes a sheet at the end of the workbook. */
  | { readonly kind: "sheet"; readonly name: string }
  | { readonly kind: "cells"; readonly at: Place; readonly cells: readonly (readonly Cell[])[] }
  /** Turns cells, their first row the header, into an Excel Table. */
  | { readonly kind: "table"; readonly at: Place; readonly name: string; readonly style: string }
  | { readonly kind: "numberFormat"; readonly at: Place; readonly format: string }
  | { readonly kind: "look"; readonly at: Place; readonly look: Look }
  /** A dropdown: of fixed words, or of the texts in other cells, as a formula names them ("Terms!$C$6:$G$6"). */
  | { readonly kind: "choice"; readonly at: Place; readonly options: readonly string[] | string; readonly message: string }
  | { readonly kind: "allowed"; readonly at: Place; readonly rule: NumberRule; readonly message: string }
  /** Fills numbers between two colors, from the lowest to the highest of the place; texts and errors are left as they are. */
  | { readonly kind: "scale"; readonly at: Place; readonly lowest: string; readonly highest: string }
  /** How cells look where a formula, written for the first of the place, is true: before any scale. */
  | { readonly kind: "mark"; readonly at: Place; readonly formula: string; readonly fill: string; readonly color: string }
  /** Width of the columns of a place, in characters of the default font. */
  | { readonly kind: "width"; readonly at: Place; readonly characters: number }
  /** Height of the rows of a place, in lines of text: Excel does not fit a row to what spills into it. */
  | { readonly kind: "height"; readonly at: Place; readonly lines: number }
  /** So many first rows and columns stay in view. */
  | { readonly kind: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly kind: "print"; readonly sheet: string; readonly page: Page }
  /** What is seen of a sheet around its cells: whether the grid's lines are, and the color of its tab. */
  | { readonly kind: "view"; readonly sheet: string; readonly gridlines: boolean; readonly tab: string }
  | ({ readonly kind: "chart"; readonly at: Place; readonly data: Place } & Chart)
  /** Another range, and where it is said another place, for a chart that is there; `was` is where its data began so far, where that is elsewhere. */
  | { readonly kind: "chartData"; readonly sheet: string; readonly name: string; readonly data: Place; readonly was?: Place; readonly by?: "Rows"; readonly at?: Place }
  /** What the axes of a chart that is there say, and in which formats; what is not named stays. */
  | ({ readonly kind: "chartAxes"; readonly sheet: string; readonly name: string } & Partial<Pick<Chart, "valueTitle" | "categoryTitle" | "valueFormat" | "categoryFormat">>)
  /** A hidden name of the workbook for cells, by which they are found again wherever they go. Where the name exists it is moved. */
  | { readonly kind: "name"; readonly name: string; readonly at: Place }
  | { readonly kind: "tableName"; readonly table: string; readonly name: string }
  | { readonly kind: "tableSize"; readonly table: string; readonly at: Place }
  /**
   * A further column at a place of a table, counted from 0: a copy of the column `from`, under its own name. Below the header a cell that
   * is undefined stays as it was copied. Places of other edits are those before the column came in.
   */
  | { readonly kind: "tableColumn"; readonly sheet: string; readonly table: string; readonly from: number; readonly index: number; readonly name: string; readonly cells: readonly (Cell | undefined)[] }
  /** What the workbook is to remember of a model; see `record.ts`. */
  | { readonly kind: "record"; readonly model: ModelRecord }
  /** What else the workbook is to remember, in place of what it remembers under this name: versions, and what is kept as a person wrote it. */
  | { readonly kind: "memory"; readonly name: MemoryName; readonly content: Versions | readonly Keep[] }
  | { readonly kind: "select"; readonly at: Place };

export type ChartEdit = Extract<Edit, { readonly kind: "chart" }>;
