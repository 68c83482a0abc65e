/**
 * Names of the cells that Refresh has to find again. A sheet may be renamed, rows and columns inserted, a formula overwritten:
 * a hidden name of the workbook goes wherever its cells go, and stays when what stood in them is gone.
 */
import type { Part } from "./deal";

/** What is named on a sheet beside the part itself. */
export type Role = "check" | "scenario" | "frequency" | "lines" | "basis" | "disclosed" | "stakes" | "valuations";

/** A part by its hidden names: "DealTerms_Schedule2". The number is that of the sheet. */
export interface Anchor {
  readonly table: string;
  readonly part: Part;
  readonly number: number;
  /** Undefined for the part's own cell: its DEAL formula, the Terms table's first cell, the master check. */
  readonly role?: Role;
}

/** "Schedule2": how a record names a part. */
export const partName = ({ part, number }: Pick<Anchor, "part" | "number">): string => `${part}${number === 1 ? "" : number}`;

export const anchorName = (anchor: Anchor): string => `${anchor.table}_${partName(anchor)}${anchor.role ? `_${anchor.role}` : ""}`;

const pattern = /^(.+)_(Terms|Scenarios|Schedule|Compare|Checks)(\d*)(?:_(check|scenario|frequency|lines|basis|disclosed|stakes|valuations))?$/i;

/** What a name of the workbook says, or undefined where it is not one of ours. */
export function anchorOf(name: string): Anchor | undefined {
  const [, table, part, number, role] = pattern.exec(name) ?? [];
  if (table === undefined || part === undefined) return undefined;
  const proper = `${part.charAt(0).toUpperCase()}${part.slice(1).toLowerCase()}` as Part;
  return { table, part: proper, number: number ? Number(number) : 1, ...(role ? { role: role.toLowerCase() as Role } : {}) };
}

/** A part named in a record. */
export const recordedPart = (table: string, name: string): Anchor | undefined => anchorOf(`${table}_${name}`);
