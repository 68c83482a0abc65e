// Failures the host answers with: office.js turns them into a real OfficeExtension.Error in the add-in.

/** An error with one of Excel's own codes, such as ItemNotFound. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function fail(code: string, message: string): never {
  throw new HostError(code, message);
}

export function notFound(what: string): never {
  return fail("ItemNotFound", `The requested resource doesn't exist: ${what}.`);
}

export function badArgument(why: string): never {
  return fail("InvalidArgument", `The argument is invalid or missing or has an incorrect format. ${why}`);
}

export function notImplemented(what: string): never {
  return fail("NotImplemented", `The embedded workbook does not implement ${what}.`);
}

export function apiNotFound(member: string): never {
  return fail("ApiNotFound", `${member} is not available in the embedded workbook.`);
}

/** What the grid says when it refuses a command, in Excel's codes. */
const refusals: Readonly<Record<string, readonly [code: string, message: string]>> = {
  DuplicatedSheetName: ["ItemAlreadyExists", "A sheet with this name exists already."],
  NamedRangeNameAlreadyExists: ["ItemAlreadyExists", "This name exists already."],
  TableOverlap: ["InvalidArgument", "A table can't overlap another table."],
  NotEnoughSheets: ["InvalidOperation", "A workbook must contain at least one visible sheet."],
  Readonly: ["AccessDenied", "The workbook is read-only."],
  SheetLocked: ["AccessDenied", "The sheet is protected."],
};

/** Throws what a refused command means in Excel. */
export function refuse(command: string, reasons: readonly string[]): never {
  const known = refusals[reasons[0] ?? ""];
  return known ? fail(...known) : fail("InvalidArgument", `The workbook refused ${command}: ${reasons.join(", ")}.`);
}
