/** Two things done to DEAL formulas wherever they stand: entered again where Excel does not know them, and frozen to their values. */
import type { Area } from "../area";
import type { Cell, Edit, Place } from "../edit";
import { callsDeal, covers, repaired } from "./formulas";
import { areaOf, cellIn, formulasIn, isError, spillAt, type CellPicture, type CellValue, type Picture } from "./picture";
import { entered, isUnknown } from "./staleFormulas";

export interface Repairs {
  readonly edits: readonly Edit[];
  /** The cells, with their sheets. */
  readonly addresses: readonly string[];
  /** How many of them carried a name that Excel had changed to _xldudf_. */
  readonly renamed: number;
}

/** Formulas with _xldudf_ names, and DEAL formulas that show #NAME?, as they are to be entered. */
export function repairs(picture: Picture): Repairs {
  const found = formulasIn(picture).filter((cell) => callsDeal(cell.formula) && isUnknown(cell));
  return {
    edits: found.map(({ at, formula }) => entered(at, repaired(formula))),
    addresses: found.map(({ at }) => at.local),
    renamed: found.filter(({ formula }) => repaired(formula) !== formula).length,
  };
}

export interface Freeze {
  readonly edits: readonly Edit[];
  /** The formulas that become values, with their sheets. */
  readonly addresses: readonly string[];
  readonly cells: number;
  /** DEAL formulas left alone, since they show an error themselves. An error inside a spill is frozen as that error. */
  readonly errors: readonly string[];
  /** Brings the formulas back. */
  readonly back: readonly Edit[];
}

/** The DEAL formulas of the whole workbook, or of those whose own cell lies in a place, as the values that they show. Number formats stay. */
export function freeze(picture: Picture, within?: Place): Freeze {
  const all = formulasIn(picture).filter(({ at, formula }) => callsDeal(formula) && (!within || covers(within, at)));
  const frozen = all.filter(({ value }) => !isError(value)).map((cell) => ({ cell, area: areaOf(spillAt(picture, cell.at) ?? cell.at) }));
  return {
    edits: frozen.map(({ area }): Edit => ({ kind: "cells", at: area, cells: rowsOf(picture, area) })),
    addresses: frozen.map(({ cell }) => cell.at.local),
    cells: frozen.reduce((sum, { area }) => sum + area.rows * area.columns, 0),
    errors: all.filter(({ value }) => isError(value)).map(({ at }) => at.local),
    back: frozen.flatMap(({ cell, area }) => thawed(cell, area)),
  };
}

const rowsOf = (picture: Picture, area: Area): Cell[][] =>
  Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (__, column) => asCell(cellIn(picture, area.cell(row, column)).value)));

/** An error is written as it would be typed. */
const asCell = (value: CellValue): Cell => (value === "" ? null : isError(value) ? { formula: value } : typeof value === "string" ? { text: value } : { value });

const thawed = ({ at, formula }: CellPicture, area: Area): Edit[] => [
  { kind: "cells", at: area, cells: Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => null)) },
  entered(at, formula),
];
