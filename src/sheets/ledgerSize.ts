/** How many cells a journal, a trial balance or a statement fills: what has to be free where one is to spill. */
import { attempt, CalculationError } from "../core/calculationError";
import { book } from "../core/ledger/book";
import { parties } from "../core/ledger/event";
import { trialBalance } from "../core/ledger/journal";
import { statement, type StatementKind } from "../core/ledger/statement";
import type { Scenario } from "../core/model/scenario";
import type { Frequency } from "../core/model/schedule";
import type { Part } from "./deal";
import { journalColumns } from "./journal";

/** What is picked on a sheet of the ledger; what is no party is taken for the first. */
export interface BookShown {
  readonly part: Part;
  readonly party: unknown;
  readonly asOf: unknown;
  readonly frequency: Frequency;
  readonly kind: StatementKind;
}

/** One cell where the book cannot be kept: then its reason stands there. */
export function ledgerSize(scenario: Scenario, { part, party, asOf, frequency, kind }: BookShown): { readonly rows: number; readonly columns: number } {
  const whose = parties.find((each) => each.toLowerCase() === String(party).toLowerCase()) ?? parties[0]!;
  const kept = attempt(() => book(whose, scenario));
  if (kept instanceof CalculationError) return { rows: 1, columns: 1 };
  const { journal } = kept;
  if (part === "Journal") return { rows: 1 + journal.posted.reduce((sum, { lines }) => sum + lines.length, 0), columns: journalColumns.length };
  if (part === "Trial balance") return { rows: trialBalance(journal, typeof asOf === "number" ? asOf : undefined).rows.length + 2, columns: 3 };
  const { periods, rows } = statement(kept, kind, frequency);
  return { rows: rows.length + 1, columns: periods.length + 1 };
}
