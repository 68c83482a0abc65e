/**
 * Layout by cursor: sheets are laid out with areas and what lies below or beside them, and addresses are computed, never typed.
 */
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
    return this.reference((column, row) => `${column}${row}`);
  }

  /** "$B$3:$D$7". */
  get absolute(): string {
    return this.reference((column, row) => `$${column}$${row}`);
  }

  /** "B$3:D$7": the rows stay when a formula is copied down. */
  get fixedRow(): string {
    return this.reference((column, row) => `${column}$${row}`);
  }

  /** "Terms!$B$3", the sheet's name quoted where it must be. */
  get elsewhere(): string {
    return `${quotedSheet(this.sheet)}!${this.absolute}`;
  }

  /** "Terms!B3", as a person reads it and a click selects it. */
  get local(): string {
    return `${quotedSheet(this.sheet)}!${this.address}`;
  }

  private reference(write: (column: string, row: number) => string): string {
    const first = write(columnLetters(this.column), this.row + 1);
    if (this.rows === 1 && this.columns === 1) return first;
    return `${first}:${write(columnLetters(this.column + this.columns - 1), this.row + this.rows)}`;
  }
}

/** 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** A sheet's name as a formula writes it. What is not plainly a name is quoted: "R1C1" and "A1" would be read as cells. */
export function quotedSheet(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z_]*$/.test(name) && !/^(R|C|RC|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}
