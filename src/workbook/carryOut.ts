/** Carries out a list of edits: reads what would be lost, asks by throwing, writes everything in one request. */
import type { Edit } from "../sheets/edit";

export interface CarryOutOptions {
  /** Write over cells that are not empty. */
  readonly overwrite?: boolean;
}

/** Cells that are not empty would be written over; carry out again with `overwrite` if that is wanted. */
export class WouldOverwrite extends Error {
  constructor(readonly addresses: readonly string[]) {
    super(`These cells are not empty: ${addresses.join(", ")}.`);
    this.name = "WouldOverwrite";
  }
}

export async function carryOut(_edits: readonly Edit[], _options: CarryOutOptions = {}): Promise<void> {
  throw new Error("Not written yet.");
}
