/** The deal as plain Excel: what can happen, and what is asked for. */
import type { Deal } from "../../sheets/deal";

/** Sheets of this workbook, or a workbook of its own. */
export type PlainAs = "sheets" | "file";

export interface Plain {
  readonly kind: "WritePlain";
  readonly as: PlainAs;
  readonly deal: Deal;
}

export type PlainMessage =
  | { readonly kind: "PlainPressed"; readonly as: PlainAs }
  | { readonly kind: "PlainFinished"; readonly sheets?: readonly string[]; readonly file?: string };
