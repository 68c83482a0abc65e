/** A note while it is a loan: its interest, month by month, and the day on which it becomes shares. */
import type { DealEvent } from "../model/events";
import { line } from "../model/expression";
import { FastModel } from "../model/fast";
import { lineIndex } from "../model/lines";
import { givenValue, type Scenario } from "../model/scenario";
import { requireLine, windows } from "../model/schedule";
import type { Instrument } from "./event";
import { closingOf, valuesOf } from "./rule";

export const instrumentOf = (scenario: Scenario): Instrument => (givenValue(scenario, "Structure") === "Convertible note" ? "Convertible note" : "Shares");

export interface DatedAmount {
  readonly date: number;
  readonly amount: number;
}

/** Interest on month ends and on the last day of the loan, which may be told by `until`; nothing where shares are held. */
export function noteInterest(scenario: Scenario, until = Infinity): DatedAmount[] {
  if (instrumentOf(scenario) === "Shares") return [];
  const model = new FastModel().load(scenario);
  const [end] = valuesOf(scenario, model, line("Note end"), "Note interest");
  const last = Math.min(end!, until);
  const closing = closingOf(scenario);
  const dates = [...new Set([...model.periodEnds()].map((date) => Math.min(date, last)))].filter((date) => date > closing);
  const amounts = windows(scenario, requireLine("Note interest"), dates.map((to, i) => ({ from: i === 0 ? closing : dates[i - 1]! + 1, to })));
  return dates.map((date, i) => ({ date, amount: amounts[i]! })).filter(({ amount }) => amount !== 0);
}

export interface NoteConversion {
  readonly date: number;
  /** What the shares are worth: as an event says, or at the price of the round where that is known. */
  readonly worth: number | undefined;
  readonly told?: DealEvent;
}

/** The conversion that an event tells, else the model's where it comes before the exit. */
export function noteConversion(scenario: Scenario, events: readonly DealEvent[]): NoteConversion | undefined {
  if (instrumentOf(scenario) === "Shares") return undefined;
  const told = events.find(({ kind }) => kind === "conversion");
  if (told) return { date: told.date, worth: told.amount, told };
  const date = givenValue(scenario, "Conversion date");
  const exit = Number(givenValue(scenario, "Exit date") ?? Infinity);
  if (typeof date !== "number" || date > exit) return undefined;
  const worth = new FastModel().load(scenario).once(lineIndex.get("Shares at the round price")!);
  return { date, worth: Number.isFinite(worth) ? worth : undefined };
}
