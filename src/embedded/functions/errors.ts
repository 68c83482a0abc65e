// Errors between the grid and the custom functions of the frame. The frame is another realm: instanceof works with its own class only.
import { registries, type FunctionResultObject } from "@odoo/o-spreadsheet";
import type { CustomFunctionsGlobal } from "../host/bridge";

const { errorTypes } = registries;
// Excel's literals the grid does not know would be plain text in it.
for (const literal of ["#VALUE!", "#REF!", "#BUSY!", "#CALC!", "#NULL!", "#GETTING_DATA", "#CONNECT!"]) errorTypes.add(literal);

/** The grid's errors under the names Excel hands to a function. */
const excelCodes: Readonly<Record<string, string>> = { "#REF": "#REF!", "#BAD_EXPR": "#NAME?", "#CYCLE": "#REF!", "#ERROR": "#VALUE!" };

export const isErrorCell = (cell: FunctionResultObject | undefined): cell is FunctionResultObject & { readonly value: string } =>
  typeof cell?.value === "string" && cell.value.startsWith("#") && errorTypes.has(cell.value);

/** An error cell as a function receives it when it accepts errors. */
export function errorValue(cell: FunctionResultObject, frame: CustomFunctionsGlobal): unknown {
  const code = String(cell.value);
  return new frame.Error(excelCodes[code] ?? code, cell.message);
}

/** What a function threw or returned as an error, as the grid shows it: the message becomes the tooltip. */
export function errorResult(thrown: unknown): FunctionResultObject {
  const known = thrown as { value?: unknown; code?: unknown; message?: unknown } | null;
  if (isErrorCell(known as FunctionResultObject)) return known as FunctionResultObject;
  const code = known?.code;
  if (typeof code === "string" && errorTypes.has(code)) return { value: code, message: String(known?.message || code) };
  // Excel drops the message of an exception that is none of its own.
  return { value: "#VALUE!", message: "" };
}
