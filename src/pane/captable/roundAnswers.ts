/** The answers of the round while its tables are filled in: those of the tables as they are, or the last ones that there were. */
import { useDeferredValue, useMemo, useState } from "react";
import { CalculationError } from "../../core/calculationError";
import type { DealRound } from "../../sheets/dealRound";
import { isReadable } from "../tables/problems";
import { isEmpty } from "../tables/rows";
import { readingOf, type RoundReading } from "./reading";
import { draftFrom, type Tables } from "./tables";

export interface RoundAnswers {
  readonly reading?: RoundReading;
  readonly stale: boolean;
  /** Why there is no answer: an error of the tables together, or cells that have to be corrected first. */
  readonly why?: CalculationError | "cells";
}

const roundTables = ["holders", "round", "convertibles", "investors"] as const;

/** A key shows at once; the answers follow when there is time. */
export function useRoundAnswers(tables: Tables, deal: DealRound | undefined): RoundAnswers {
  const later = useDeferredValue(tables);
  const now = useMemo(() => roundAnswers(later, deal), [later, deal]);
  const [last, setLast] = useState<RoundReading>();
  if (now.reading && now.reading !== last) setLast(now.reading);
  const isBlank = later.holders.every(isEmpty);
  return now.reading || isBlank || !last ? now : { ...now, reading: last, stale: true };
}

export function roundAnswers(tables: Tables, deal: DealRound | undefined): RoundAnswers {
  if (tables.holders.every(isEmpty)) return { stale: false };
  if (!isReadable(tables, roundTables)) return { stale: false, why: "cells" };
  const reading = readingOf(draftFrom(tables), deal);
  return reading instanceof CalculationError ? { stale: false, why: reading } : { stale: false, reading };
}
