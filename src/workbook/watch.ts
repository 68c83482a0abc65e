/** Tells when the terms or the selection change, whoever changes them; our own writes are not news. */
import type { Selection } from "./selection";

export interface Watcher {
  /** Something on the sheet of the Terms table changed, or the table came or went. */
  onTerms(): void;
  onSelection(selection: Selection): void;
  /** A question to the workbook failed while a change was being followed. */
  onFailure(error: unknown): void;
}

/** Begins to watch; the answer ends it. */
export async function watch(_watcher: Watcher): Promise<() => Promise<void>> {
  throw new Error("Not written yet.");
}
