/**
 * Layout by cursor: sheets are laid out with areas and what lies below or beside them, and addresses are computed, never typed.
 */
import { absoluteAddress, absoluteCells, cellsOfFixedColumns, cellsOfFixedRows, plainAddress, plainCells } from "./address";
import type { Place } from "./edit";

export class Area implements Place {
  constructor(
    readonly sheet: string,
    readonly row: number,
    readonly column: number,
    readonly rows = 1,
    readonly columns = 1,
  ) {}

  /** The first cell of a sheet. */
  static start(sheet: string): Area {
    return new Area(sheet, 0, 0);
  }

  /** The same first cell, another size. */
  sized(rows: number, columns: number): Area {
    return new Area(this.sheet, this.row, this.column, rows, columns);
  }

  /** The same cells of another sheet. */
  on(sheet: string): Area {
    return new Area(sheet, this.row, this.column, this.rows, this.columns);
  }

  /** One cell of the area, counted from its first; cells outside it are allowed, so that a cursor can go on. */
  cell(row: number, column: number): Area {
    return new Area(this.sheet, this.row + row, this.column + column);
  }

  rowAt(row: number): Area {
    return new Area(this.sheet, this.row + row, this.column, 1, this.columns);
  }

  columnAt(column: number): Area {
    return new Area(this.sheet, this.row, this.column + column, this.rows, 1);
  }

  /** The area without its first rows and columns. */
  without(rows: number, columns: number): Area {
    return new Area(this.sheet, this.row + rows, this.column + columns, this.rows - rows, this.columns - columns);
  }

  /** The cell `gap` rows below the area's last row, in its first column. */
  below(gap = 0): Area {
    return new Area(this.sheet, this.row + this.rows + gap, this.column);
  }

  /** The cell `gap` columns right of the area's last column, in its first row. */
  beside(gap = 0): Area {
    return new Area(this.sheet, this.row, this.column + this.columns + gap);
  }

  /** "B3" or "B3:D7". */
  get address(): string {
    return plainCells(this);
  }

  /** "$B$3:$D$7". */
  get absolute(): string {
    return absoluteCells(this);
  }

  /** "B$3:D$7": the rows stay when a formula is copied down. */
  get fixedRow(): string {
    return cellsOfFixedRows(this);
  }

  /** "$B3:$D7": the columns stay when a formula is copied to the right. */
  get fixedColumn(): string {
    return cellsOfFixedColumns(this);
  }

  /** "Terms!$B$3", the sheet's name quoted where it must be. */
  get elsewhere(): string {
    return absoluteAddress(this);
  }

  /** "Terms!B3", as a person reads it and a click selects it. */
  get local(): string {
    return plainAddress(this);
  }
}
