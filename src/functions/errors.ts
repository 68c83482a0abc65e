/** Errors and answers at the border to Excel: nothing leaves that Excel would show as a silent 0. */
import { CalculationError, unanswerable, type CalculationErrorCode } from "../core/calculationError";
import { ErrorCell, type Cell } from "./cells";
import type { Result } from "./customFunction";

/** What Excel offers. `Error` and `ErrorCode` appear only after functions.js has run, so they are looked up when needed. */
export interface Host {
  associate(id: string, run: (...raw: unknown[]) => unknown): void;
  readonly Error: new (code: never, message?: string) => object;
  readonly ErrorCode: Readonly<Record<string, string>>;
}

const codes: Readonly<Record<CalculationErrorCode, string>> = { value: "#VALUE!", number: "#NUM!", unavailable: "#N/A" };

/** The runtime's own error, which alone it recognises. A code that it does not know becomes #VALUE!. */
export function excelError(error: unknown, host: Host): object {
  const known = Object.values(host.ErrorCode);
  const wanted = error instanceof ErrorCell ? error.excelCode : error instanceof CalculationError ? codes[error.code] : "#VALUE!";
  const code = known.includes(wanted) ? wanted : codes.value;
  return new host.Error(code as never, error instanceof CalculationError ? error.message : `A fault of Creditstake, not of the arguments: ${String(error)}`);
}

/** The answer as Excel takes it. */
export function excelResult(result: Result, host: Host): unknown {
  if (!Array.isArray(result)) {
    const value = excelCell(result as Cell, host);
    if (typeof value === "object") throw value;
    return value;
  }
  const rows = result as readonly (readonly Cell[])[];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return rows.map((row) => Array.from({ length: width }, (_, i) => excelCell(row[i], host)));
}

function excelCell(cell: Cell | undefined | null, host: Host): number | string | boolean | object {
  if (cell === undefined || cell === null) return "";
  if (typeof cell !== "number") return cell instanceof CalculationError ? excelError(cell, host) : cell;
  return Number.isFinite(cell) ? cell + 0 : excelError(unanswerable("answer", "The answer has no finite value for these inputs."), host);
}
