/**
 * Names of the cells that Refresh has to find again. A sheet may be renamed, rows and columns inserted, a formula overwritten:
 * a hidden name of the workbook goes wherever its cells go, and stays when what stood in them is gone.
 */
import { parts, type Part } from "./deal";

/** What is named on a sheet beside the part itself. */
const termRoles = ["check", "scenario", "frequency", "lines", "basis", "disclosed", "stakes", "valuations"] as const;
const capTableRoles = ["holders", "round", "convertibles", "investors", "price", "ownership", "classes", "debt", "exits", "breakpoints", "payouts", "failing"] as const;
const ledgerRoles = ["party", "places", "asof", "income", "balance", "balancesheet", "cash", "cashflow", "plot"] as const;
const questionRoles = ["measure", "downterm", "downvalues", "acrossterm", "acrossvalues", "drivers", "paths", "seed", "percentiles", "thresholds", "wanted", "target", "term", "low", "high", "bars", "bins"] as const;
const roles = [...termRoles, ...capTableRoles, ...ledgerRoles, ...questionRoles] as const;
export type Role = (typeof roles)[number];

/** A part by its hidden names: "DealTerms_Schedule2". The number is that of the sheet. */
export interface Anchor {
  readonly table: string;
  readonly part: Part;
  readonly number: number;
  /** Undefined for the part's own cell: its DEAL formula, the Terms table's first cell, the master check. */
  readonly role?: Role;
}

/** A name of the workbook has no spaces: "CapTable". */
const wordOf = (part: Part): string => part.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase());

/** "Schedule2": how a record names a part. */
export const partName = ({ part, number }: Pick<Anchor, "part" | "number">): string => `${wordOf(part)}${number === 1 ? "" : number}`;

export const anchorName = (anchor: Anchor): string => `${anchor.table}_${partName(anchor)}${anchor.role ? `_${anchor.role}` : ""}`;

const pattern = new RegExp(`^(.+)_(${parts.map(wordOf).join("|")})(\\d*)(?:_(${roles.join("|")}))?$`, "i");

/** What a name of the workbook says, or undefined where it is not one of ours. */
export function anchorOf(name: string): Anchor | undefined {
  const [, table, word, number, role] = pattern.exec(name) ?? [];
  const part = parts.find((each) => wordOf(each).toLowerCase() === word?.toLowerCase());
  if (table === undefined || part === undefined) return undefined;
  return { table, part, number: number ? Number(number) : 1, ...(role ? { role: role.toLowerCase() as Role } : {}) };
}

/** A part named in a record. */
export const recordedPart = (table: string, name: string): Anchor | undefined => anchorOf(`${table}_${name}`);
