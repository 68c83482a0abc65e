/** The events of a deal, ready for its lines: in order of time, tranches put together, what contradicts itself or the terms refused. */
import { invalid } from "../calculationError";
import { endOfMonth, isoDate, monthOf, monthsLater } from "../numbers/dates";
import { eventKinds, kindOf, named, type DealEvent, type KindName } from "./events";
import type { EventReading } from "./expression";
import { givenValue, type Scenario } from "./scenario";
import { LONGEST_MODEL } from "./terms";
import { trancheKinds, trancheMoney, tranchePrices } from "./tranches";

const bits = new Map((Object.keys(eventKinds) as KindName[]).map((kind, i) => [kind, 2 ** i]));
/** Kinds as one number, so that asking whether there are any costs nothing. */
export const maskOf = (kinds: readonly KindName[]): number => kinds.reduce((mask, kind) => mask + bits.get(kind)!, 0);

export class Events {
  /** All of them, in order of time. */
  readonly all: readonly DealEvent[];
  /** Days of tranches whose milestone is not met: they do not happen. */
  readonly missed: readonly number[];
  /** The kinds of what happens, as `maskOf` makes it. */
  readonly mask: number;
  private readonly byKind = new Map<KindName, DealEvent[]>();

  /** Throws `value` for events that contradict each other. */
  constructor(events: readonly DealEvent[]) {
    this.all = [...events].sort((a, b) => a.date - b.date);
    requireTranches(this.all);
    requireOnePerDay(this.all, "breakageEstimate");
    this.missed = this.all.filter(({ kind, amount }) => kind === "milestoneMet" && amount === 0).map(({ date }) => date);
    for (const event of this.all) {
      if (trancheKinds.includes(event.kind) && this.missed.includes(event.date)) continue;
      this.byKind.set(event.kind, [...this.of(event.kind), event]);
    }
    this.mask = maskOf([...this.byKind.keys()]);
  }

  /** What happens of a kind. */
  of(kind: KindName): readonly DealEvent[] {
    return this.byKind.get(kind) ?? [];
  }

  /** Throws `value` for an event that contradicts the terms: before closing, a tranche after the exit, credits when none can be used any more. */
  requireFit(scenario: Scenario): void {
    const day = (label: string, otherwise: number): number => Number(givenValue(scenario, label) ?? otherwise);
    const closing = day("Closing date", NaN);
    const exit = day("Exit date", Infinity);
    const creditStart = day("Credit start", closing);
    const creditEnd = monthsLater(creditStart, day("Credit months", 24)) - 1;
    const hasCredits = day("Credits", 0) > 0 || this.of("trancheCredits").length > 0;
    for (const event of this.all) {
      if (event.date < closing) throw invalid("events", `${named(event)} is before closing (${isoDate(closing)}); a date from then on is allowed.`);
      const first = event.kind === "actualUsage" ? creditStart : closing;
      if (hasCredits && isOfUse(event) && (event.date < first || event.date > creditEnd)) throw invalid("events", `${named(event)} is not in the life of the credits; a date from ${isoDate(first)} to ${isoDate(creditEnd)} is allowed.`);
      if (!trancheKinds.includes(event.kind)) continue;
      if (event.date > exit) throw invalid("events", `${named(event)} is after the exit (${isoDate(exit)}); a tranche up to then is allowed.`);
      if (event.kind === "trancheCredits" && event.date > creditEnd) throw invalid("events", `${named(event)} is after the last day on which credits can be used (${isoDate(creditEnd)}); a date up to then is allowed.`);
      if (monthOf(event.date) - monthOf(closing) >= LONGEST_MODEL) throw invalid("events", `${named(event)} is more than ${LONGEST_MODEL} months after closing, which is the longest model.`);
    }
  }
}

const isOfUse = ({ kind }: DealEvent): boolean => kind === "actualUsage" || kind === "breakageEstimate";

/** A period of the axis, from the day after `before` to `end`; the first begins with the deal. */
export interface Span {
  readonly before: number;
  readonly end: number;
}

/** What is to be added up for a reading, one number an event. Nothing where no event is meant. */
export function amountsRead(events: readonly DealEvent[], reading: EventReading, { before, end }: Span): readonly number[] {
  switch (reading) {
    case "all":
      return events.map(({ amount }) => amount);
    case "lastDay":
      return events.slice(-1).map(({ date }) => date);
    case "inPeriod":
      return events.filter(({ date }) => date > before && date <= end).map(({ amount }) => amount);
    case "inMonth":
      return events.filter(({ date }) => monthOf(date) === monthOf(end)).map(() => 1);
    case "toDate":
    case "latest": {
      const last = endOfMonth(end, 0);
      const amounts = events.filter(({ date }) => date <= last).map(({ amount }) => amount);
      return reading === "latest" ? amounts.slice(-1) : amounts;
    }
  }
}

/** Rows of one day are one tranche. The model has a value a month, so that there is one tranche in a month, at one price. */
function requireTranches(events: readonly DealEvent[]): void {
  const money = events.filter(({ kind }) => trancheMoney.includes(kind));
  for (const event of events.filter(({ kind }) => trancheKinds.includes(kind))) {
    const sameMonth = money.find(({ date }) => date !== event.date && monthOf(date) === monthOf(event.date));
    if (sameMonth) throw invalid("events", `${named(event)} is in the month of the tranche on ${isoDate(sameMonth.date)}; one tranche in a calendar month is allowed, with all its rows on one day.`);
    if (!money.some(({ date }) => date === event.date)) throw invalid("events", `${named(event)} belongs to no tranche: no row on that day has ${trancheMoney.map((kind) => eventKinds[kind].label).join(", ")}.`);
  }
  for (const kind of [...tranchePrices, "milestoneMet" as const]) requireOnePerDay(events, kind);
  const twice = events.find((a) => a.kind === "tranchePrice" && events.some((b) => b.kind === "tranchePreMoney" && b.date === a.date));
  if (twice) throw invalid("events", `The tranche on ${isoDate(twice.date)} has both a Tranche price and a Tranche pre-money; one is allowed.`);
}

function requireOnePerDay(events: readonly DealEvent[], kind: KindName): void {
  const twice = events.find((event, i) => event.kind === kind && events.some((other, j) => j < i && other.kind === kind && other.date === event.date));
  if (twice) throw invalid("events", `${named(twice)} appears twice; one ${kindOf(twice).label} a day is allowed.`);
}
