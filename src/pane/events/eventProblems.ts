/** What is wrong with the events: a sentence at the cell that has to be corrected, also where only several rows or the terms together say so. */
import { attempt, CalculationError, invalid } from "../../core/calculationError";
import { named, readAmount, readDay, readKind, type DealEvent } from "../../core/model/events";
import { Events } from "../../core/model/happening";
import type { Scenario } from "../../core/model/scenario";
import { isoDate } from "../../core/numbers/dates";
import type { CellProblems } from "../tables/problems";
import { isEmpty, type Row } from "../tables/rows";

interface Read {
  readonly row: Row;
  readonly event: DealEvent;
}

type Wrong = Readonly<Record<string, CalculationError>>;

/** @param noKind what to say of a row without a kind */
export function eventProblems(rows: readonly Row[], scenario: Scenario | undefined, noKind: string): CellProblems {
  const problems = new Map<number, Wrong>();
  const complete: Read[] = [];
  for (const row of rows.filter((each) => !isEmpty(each))) {
    const { event, wrong } = readRow(row, noKind);
    if (event) complete.push({ row, event });
    else problems.set(row.key, wrong);
  }
  for (const [{ row }, error] of contradictions(complete, scenario)) problems.set(row.key, { Date: error });
  return problems;
}

function readRow({ cells }: Row, noKind: string): { readonly event?: DealEvent; readonly wrong: Wrong } {
  const value = (label: string): Row["cells"][string]["value"] => cells[label]?.value;
  const kind = value("Event") === undefined ? invalid("Event", noKind) : attempt(() => readKind(value("Event")));
  if (kind instanceof CalculationError) return { wrong: { Event: kind } };
  const date = attempt(() => readDay(kind, value("Date")));
  // A date that is missing says nothing about the amount: any day stands in for it.
  const amount = attempt(() => readAmount(kind, date instanceof CalculationError ? 1 : date, value("Amount")));
  const isBlank = value("Amount") === undefined;
  if (!(date instanceof CalculationError) && !(amount instanceof CalculationError)) return { event: { kind, date, amount }, wrong: {} };
  return { wrong: { ...(date instanceof CalculationError ? { Date: date } : {}), ...(amount instanceof CalculationError && !(isBlank && date instanceof CalculationError) ? { Amount: amount } : {}) } };
}

/** Events that contradict each other or the terms. One sentence a day: what follows from a row that is wrong is not said of its neighbours. */
function contradictions(events: readonly Read[], scenario: Scenario | undefined): (readonly [Read, CalculationError])[] {
  const found: (readonly [Read, CalculationError])[] = [];
  let left = events;
  while (left.length > 0) {
    const error = attempt(() => checked(left, scenario));
    if (!(error instanceof CalculationError)) return found;
    const day = ({ event }: Read): string => isoDate(event.date);
    const wrong = left.find(({ event }) => error.message.startsWith(named(event))) ?? left.find((each) => error.message.includes(day(each)));
    if (!wrong) return found;
    found.push([wrong, error]);
    left = left.filter((each) => day(each) !== day(wrong));
  }
  return found;
}

function checked(events: readonly Read[], scenario: Scenario | undefined): void {
  const all = new Events(events.map(({ event }) => event));
  if (scenario) all.requireFit(scenario);
}
