/** Excel's error codes as sentences that say what to do. */

const sentences: Readonly<Record<string, string>> = {
  AccessDenied: "Excel refused the change: the sheet or the workbook is protected. Take the protection off (Review, Unprotect Sheet) and try again.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc in the sheet and try again.",
  ItemNotFound: "Something that this needs is no longer in the workbook: a sheet, a table or a name was deleted or renamed.",
  InvalidReference: "A reference points to cells that do not exist.",
  InsertDeleteConflict: "Rows or columns cannot be inserted here: other cells would be pushed off the sheet or a table is in the way.",
  MergedRangeConflict: "Merged cells are in the way. Unmerge them and try again.",
  PivotTableRangeConflict: "A PivotTable is in the way. Move it and try again.",
  NonBlankCellOffSheet: "There is no room: filled cells would be pushed off the sheet.",
  RequestPayloadSizeLimitExceeded: "This is too much to write at once. Insert fewer sheets or fewer scenarios.",
  ResponsePayloadSizeLimitExceeded: "This is too much to read at once. Select fewer cells.",
  InactiveWorkbook: "Another workbook is in front. Bring this one to the front and try again.",
  ItemAlreadyExists: "A sheet, table or name of this name exists already.",
  InvalidArgument: "Excel did not accept a value. It may be too long, or contain characters that are not allowed here.",
  ApiNotFound: "This version of Excel cannot do this.",
  NotImplemented: "This version of Excel cannot do this.",
  UnsupportedOperation: "This version of Excel cannot do this.",
  ServiceNotAvailable: "Excel is not answering at the moment. Try again.",
  Aborted: "Excel stopped the change before it was done. Try again.",
  GeneralException: "Excel could not do this and does not say why. Save the workbook, open it again and try once more.",
};

interface OfficeError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

const isOfficeError = (error: unknown): error is OfficeError =>
  error instanceof Error && "code" in error && typeof error.code === "string";

/** A failure in a sentence. What is not Excel's keeps its own words. */
export function explainFailure(error: unknown): string {
  if (!isOfficeError(error)) return error instanceof Error ? error.message : String(error);
  const sentence = sentences[error.code] ?? `Excel refused: ${error.message}`;
  const place = error.debugInfo?.errorLocation;
  return error.code === "ApiNotFound" && place ? `${sentence} (${place})` : sentence;
}
