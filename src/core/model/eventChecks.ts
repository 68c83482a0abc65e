/** What must hold of events: none is left unused, and none goes beyond what the deal has. */
import { isoDate } from "../numbers/dates";
import { sum } from "../numbers/sum";
import type { Check, Values } from "./checks";
import { kindOf, type DealEvent } from "./events";
import { amountsRead, type Events } from "./happening";
import { listed } from "./labels";
import { givenValue, type Scenario } from "./scenario";
import { trancheKinds } from "./tranches";

/** A row for each rule; nothing for a deal without events. */
export function eventChecks(values: Values, within: number): Check[] {
  const { scenario } = values;
  const { events } = scenario;
  if (!events) return [];
  const checked = (label: string, difference: number): Check => ({ label, difference, pass: Math.abs(difference) <= within });
  const unused = unusedEvents(scenario, events);
  const { missed } = events;
  return [
    ...(events.of("actualUsage").length ? [checked("Actual usage is at most what is left of the credits", overUsed(events, values))] : []),
    ...(givenValue(scenario, "Unused credits") === "Refunded" ? [checked("The refund is at most the price of the credits", Math.max(0, values.sum("Refund") - values.once("Transaction price")))] : []),
    ...(missed.length ? [checked(`Tranches whose milestone is not met are left out (${listed(missed.map(isoDate), "and")})`, 0)] : []),
    { label: unused.length ? `Every event is used (not: ${listed(unused.map((each) => `${kindOf(each).label} on ${isoDate(each.date)}`), "and")})` : "Every event is used", difference: unused.length, pass: unused.length === 0 },
  ];
}

/** Usage beyond the balance, which the model leaves out. */
function overUsed(events: Events, { all }: Values): number {
  const usage = all("Usage");
  const actual = events.of("actualUsage");
  return all("Month end").reduce((over, end, t, ends) => {
    const known = sum(amountsRead(actual, "inPeriod", { before: ends[t - 1] ?? 0, end }));
    return known > 0 ? over + Math.max(0, known - usage[t]!) : over;
  }, 0);
}

/** Events of the model that no line looks at; what a book reads, the journal answers for. */
export function unusedEvents(scenario: Scenario, events: Events): DealEvent[] {
  const isNote = givenValue(scenario, "Structure") === "Convertible note";
  const credits = Number(givenValue(scenario, "Credits") ?? 0) + (isNote ? 0 : events.of("trancheCredits").length);
  return events.all.filter(({ kind }) => {
    if (kind === "actualUsage" || kind === "breakageEstimate") return credits === 0;
    return isNote && trancheKinds.includes(kind);
  });
}
