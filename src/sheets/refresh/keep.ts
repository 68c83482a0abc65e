/** Cells of a model that a person has overwritten and wants to keep so: they are not asked about again while they hold the same. */
import type { Finding } from "./finding";

export interface Keep {
  /** Of the finding. */
  readonly id: string;
  /** What the cell held when it was kept. */
  readonly holds: string;
}

type Overwritten = Extract<Finding, { kind: "formulaOverwritten" }>;

/** Only what a formula was overwritten with can be kept: everything else is damage, or nobody's wish. */
export const canBeKept = (of: Finding): of is Overwritten => of.kind === "formulaOverwritten" && of.facts.holds !== "";

export const keepOf = ({ id, facts: { holds } }: Overwritten): Keep => ({ id, holds });

export const isKept = (of: Finding, kept: readonly Keep[]): boolean => canBeKept(of) && kept.some(({ id, holds }) => id === of.id && holds === of.facts.holds);

/** What is remembered as kept, as far as it is as it was written. */
export function keptIn(value: unknown): readonly Keep[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown): Keep[] => {
    if (typeof each !== "object" || each === null) return [];
    const { id, holds } = each as Partial<Record<keyof Keep, unknown>>;
    return typeof id === "string" && typeof holds === "string" ? [{ id, holds }] : [];
  });
}
