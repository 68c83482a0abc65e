/** One picture of a workbook, as the survey takes it: everything that Refresh judges, as data. Rows and columns are counted from 0. */
import { Area } from "../area";
import { isCapTableInput, type NamedCells } from "../capTableInSheet";
import { isEventsInput } from "../eventsInSheet";
import type { Place } from "../edit";
import { covers, placeOf } from "./formulas";

export type CellValue = string | number | boolean;

export interface SheetPicture {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** The first cell of the used range. */
  readonly row: number;
  readonly column: number;
  /** Of the used range; a cell without a formula of its own gives its value. */
  readonly formulas: readonly (readonly CellValue[])[];
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats; only of sheets that hold a DEAL formula or a Terms table. */
  readonly formats?: readonly (readonly string[])[];
}

export interface TablePicture extends Place {
  readonly name: string;
}

export interface NamePicture {
  readonly name: string;
  /** What it stands for: "=Terms!$A$5", "=#REF!". */
  readonly formula: string;
}

export interface SeriesPicture {
  readonly points: number;
  /** The cells of its values, where this Excel can tell: "Schedule!$B$11:$B$20". */
  readonly source?: string;
}

/** What the axes of a chart say, and in which formats. */
export type ChartAxes = Readonly<Record<"valueTitle" | "categoryTitle" | "valueFormat" | "categoryFormat", string>>;

export interface ChartPicture {
  readonly sheet: string;
  readonly name: string;
  /** Of the charts of questions. */
  readonly axes?: ChartAxes;
  readonly series: readonly SeriesPicture[];
}

export interface Picture {
  readonly sheets: readonly SheetPicture[];
  readonly tables: readonly TablePicture[];
  readonly names: readonly NamePicture[];
  readonly charts: readonly ChartPicture[];
  /** What every DEAL formula fills; where Excel cannot be asked, nothing. */
  readonly spills: readonly Place[];
  /** Whether the structure of the workbook is protected. */
  readonly protected: boolean;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export const areaOf = ({ sheet, row, column, rows, columns }: Place): Area => new Area(sheet, row, column, rows, columns);

export const sheetIn = (picture: Picture, name: string): SheetPicture | undefined => picture.sheets.find((each) => same(each.name, name));

export const tableIn = (picture: Picture, name: string): TablePicture | undefined => picture.tables.find((each) => same(each.name, name));

export interface CellPicture {
  readonly at: Area;
  readonly value: CellValue;
  /** "" where the cell has none of its own. */
  readonly formula: string;
  readonly format: string | undefined;
}

export function cellIn(picture: Picture, { sheet: name, row, column }: Pick<Place, "sheet" | "row" | "column">): CellPicture {
  const sheet = sheetIn(picture, name);
  const [r, c] = [row - (sheet?.row ?? 0), column - (sheet?.column ?? 0)];
  const value = sheet?.values[r]?.[c] ?? "";
  const formula = sheet?.formulas[r]?.[c] ?? "";
  return { at: new Area(sheet?.name ?? name, row, column), value, formula: isFormula(formula, value) ? String(formula) : "", format: sheet?.formats?.[r]?.[c] };
}

const isFormula = (formula: CellValue, value: CellValue): boolean => typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** Every cell of a place, row by row. */
export function cellsIn(picture: Picture, { sheet, row, column, rows, columns }: Place): CellPicture[] {
  const first = new Area(sheet, row, column);
  return Array.from({ length: rows * columns }, (_, i) => cellIn(picture, first.cell(Math.floor(i / columns), i % columns)));
}

export const isEmpty = ({ value, formula }: Pick<CellPicture, "value" | "formula">): boolean => value === "" && formula === "";

/** Every cell of the workbook that has a formula. */
export function formulasIn(picture: Picture): CellPicture[] {
  return picture.sheets.flatMap(({ name, row, column, formulas }) =>
    formulas.flatMap((cells, r) =>
      cells.flatMap((formula, c) => {
        if (typeof formula !== "string" || !formula.startsWith("=")) return [];
        const cell = cellIn(picture, { sheet: name, row: row + r, column: column + c });
        return cell.formula === "" ? [] : [cell];
      }),
    ),
  );
}

export const spillAt = ({ spills }: Picture, { sheet, row, column }: Pick<Place, "sheet" | "row" | "column">): Place | undefined =>
  spills.find((each) => same(each.sheet, sheet) && each.row === row && each.column === column);

const errors = ["#NAME?", "#VALUE!", "#REF!", "#NUM!", "#N/A", "#DIV/0!", "#NULL!", "#SPILL!", "#CALC!", "#BUSY!", "#GETTING_DATA", "#CONNECT!", "#FIELD!", "#BLOCKED!", "#UNKNOWN!"];
export const isError = (value: CellValue): value is string => typeof value === "string" && errors.includes(value);

/** Values that a calculation has not brought yet. */
export const isPending = (value: CellValue): boolean => value === "#BUSY!" || value === "#GETTING_DATA";

/** The inputs of cap tables and the tables of events, as the room `workbook` reads them by their names. */
export const namedIn = (picture: Picture): NamedCells[] =>
  picture.names.flatMap(({ name, formula }) => {
    const named = isCapTableInput(name) || isEventsInput(name) ? placeOf(formula, "") : undefined;
    if (!named || !sheetIn(picture, named.sheet)) return [];
    const table = picture.tables.find((each) => covers(each, named));
    const area = areaOf(table ?? named);
    const rows = Array.from({ length: area.rows }, (_, row) => cellsIn(picture, area.rowAt(row)));
    const place = { sheet: area.sheet, row: area.row, column: area.column, rows: area.rows, columns: area.columns };
    const values = rows.map((cells) => cells.map(({ value }) => value));
    return [{ name, ...(table ? { table: table.name } : {}), ...place, values, formulas: rows.map((cells) => cells.map(({ formula: own, value }) => own || value)) }];
  });
