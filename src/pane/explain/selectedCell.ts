/** What the explanation of a cell needs to know: its DEAL calls, and where and what everything is that they name. */
import { cellInside, splitAddress } from "../../sheets/address";
import { lookUp, readBlock, tableAround, type Found, type Selection, type TableAround } from "../../workbook/selection";
import type { CellValue } from "../../workbook/terms";
import { calculate } from "./calculation";
import { dealCalls, literal, type FormulaCall } from "../../functions/formulaCall";
import { isReference, referencesIn } from "./references";

/** A reference as the formula writes it, and the range that it is. */
export interface Reference extends Found {
  readonly written: string;
}

/** One argument of a call. */
export interface Input {
  /** As written; "" for one that is left out. */
  readonly written: string;
  /** A value or a range; undefined where only the workbook could calculate it. */
  readonly value?: CellValue | readonly (readonly CellValue[])[];
  /** What it names. */
  readonly references: readonly Reference[];
  /** It looks like a reference, and the workbook knows no such range. */
  readonly lost?: true;
}

/** The selected cell as the workbook shows it. */
export interface SelectedCell {
  readonly address: string;
  /** The formula of the cell, or of the cell from which it is filled. */
  readonly formula: string;
  readonly value: CellValue;
  readonly text: string;
  /** Its place in the answer of the formula. */
  readonly row: number;
  readonly column: number;
  /** The cell whose formula fills it, where that is another. */
  readonly filledFrom?: string;
  readonly calls: readonly FormulaCall[];
  /** Which of the calls is explained, and its arguments. */
  readonly chosen: number;
  readonly inputs: readonly Input[];
  /** What a formula without a DEAL call names. */
  readonly references: readonly Reference[];
  /** The table that the cell stands in. */
  readonly table?: TableAround;
  /** Cells that an answer has no room for because they hold something: only of #SPILL!. */
  readonly inTheWay?: readonly string[];
}

/** As many precedents as a reader would follow. */
const MOST_REFERENCES = 12;

export async function selectedCell(where: Selection, chosen = 0): Promise<SelectedCell> {
  const formula = where.spill?.formula ?? where.formula;
  const calls = dealCalls(formula);
  const { row = 0, column = 0 } = where.spill ?? {};
  const { address, value, text } = where;
  const cell = { address, formula, value, text, row, column, calls, chosen, inputs: [], references: [], ...(where.spill && (row > 0 || column > 0) ? { filledFrom: where.spill.address } : {}) };
  const call = calls[chosen];
  const { sheet } = splitAddress(address);
  if (call) return withRoom({ ...cell, inputs: await Promise.all(call.arguments.map((written) => inputOf(written, sheet))) });
  const [references, table] = await Promise.all([referenced(formula, sheet), tableAround(address)]);
  return { ...cell, references, ...(table ? { table } : {}) };
}

/** A literal, the cells that are named, what plain arithmetic makes of them, or nothing that is known. */
async function inputOf(written: string, sheet: string | undefined): Promise<Input> {
  const known = written === "" ? undefined : literal(written);
  if (written === "" || known !== undefined) return { written, references: [], ...(known === undefined ? {} : { value: known }) };
  const references = await referenced(written, sheet);
  if (isReference(written)) return references[0] ? { written, references, value: references[0].values } : { written, references, lost: true };
  const value = calculate(written, (text) => {
    const cells = references.find((each) => each.written === text)?.values;
    const only = cells?.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
    return only === "" ? 0 : typeof only === "number" ? only : undefined;
  });
  return { written, references, ...(value === undefined ? {} : { value }) };
}

async function referenced(formula: string, sheet: string | undefined): Promise<readonly Reference[]> {
  const found = await Promise.all(
    referencesIn(formula)
      .slice(0, MOST_REFERENCES)
      .map((written) => lookUp(written, sheet).then((range): Reference => ({ ...range, written }), () => undefined)),
  );
  return found.filter((each) => each !== undefined);
}

/** Where an answer has no room, the cells that stand in its way are looked for. */
async function withRoom(cell: SelectedCell): Promise<SelectedCell> {
  if (cell.value !== "#SPILL!") return cell;
  const { answerSize } = await import("./explanation");
  const size = answerSize(cell);
  if (!size) return cell;
  const block = await readBlock(cell.address, size.rows, size.columns);
  const filled = block.values.flatMap((cells, row) => cells.flatMap((value, column) => (value === "" || (row === 0 && column === 0) ? [] : [cellInside(block.address, row, column)])));
  return { ...cell, inTheWay: filled };
}
