/** Random deals with random events that suit them: tranches at prices of their own, milestones, actual usage, changed estimates. */
import fc from "fast-check";
import type { DealEvent } from "../../src/core/model/events";
import { Events } from "../../src/core/model/happening";
import { givenValue, withBeside, type Scenario } from "../../src/core/model/scenario";
import { monthOf, monthsLater } from "../../src/core/numbers/dates";
import { arbitraryDeal } from "./arbitraryDeals";

const amount = fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 100);
const tranche = fc.record({
  after: fc.integer({ min: 0, max: 900 }), cash: fc.boolean(), credits: fc.boolean(), others: fc.boolean(), amounts: fc.tuple(amount, amount, amount),
  price: fc.constantFrom("round", "price", "pre-money"), priced: amount, milestone: fc.constantFrom(undefined, 1, 1, 0),
});
const used = fc.record({ after: fc.integer({ min: 0, max: 900 }), amount: fc.oneof(fc.constant(0), amount) });
const estimate = fc.record({ after: fc.integer({ min: 0, max: 900 }), share: fc.integer({ min: 0, max: 60 }).map((percent) => percent / 100) });
const wanted = fc.record({ tranches: fc.array(tranche, { maxLength: 3 }), usage: fc.array(used, { maxLength: 12 }), estimates: fc.array(estimate, { maxLength: 3 }) });
type Wanted = typeof wanted extends fc.Arbitrary<infer W> ? W : never;

export function suited(deal: Scenario, { tranches, usage, estimates }: Wanted): DealEvent[] {
  const day = (label: string, otherwise: number): number => Number(givenValue(deal, label) ?? otherwise);
  const closing = day("Closing date", NaN);
  const start = day("Credit start", closing);
  const days = monthsLater(start, day("Credit months", 24)) - start;
  const last = Math.min(day("Exit date", Infinity), start + days - 1);
  const months = new Set<number>();
  const closes = tranches.flatMap((each): DealEvent[] => {
    const date = closing + each.after;
    if (date > last || months.has(monthOf(date))) return [];
    months.add(monthOf(date));
    const money: DealEvent[] = [
      ...(each.cash || !(each.credits || each.others) ? [{ date, kind: "trancheCash", amount: each.amounts[0] } as const] : []),
      ...(each.credits ? [{ date, kind: "trancheCredits", amount: each.amounts[1] } as const] : []),
      ...(each.others ? [{ date, kind: "trancheOthers", amount: each.amounts[2] } as const] : []),
    ];
    const price: DealEvent[] = each.price === "round" ? [] : [{ date, kind: each.price === "price" && givenValue(deal, "Fully diluted shares") !== undefined ? "tranchePrice" : "tranchePreMoney", amount: each.priced }];
    return [...money, ...price, ...(each.milestone === undefined ? [] : [{ date, kind: "milestoneMet", amount: each.milestone } as const])];
  });
  const seen = new Set<number>();
  return [
    ...closes,
    ...usage.map(({ after, amount: face }): DealEvent => ({ date: start + (after % days), kind: "actualUsage", amount: face })),
    ...estimates.flatMap(({ after, share }): DealEvent[] => {
      const date = start + (after % days);
      if (seen.has(date)) return [];
      seen.add(date);
      return [{ date, kind: "breakageEstimate", amount: share }];
    }),
  ];
}

/** A deal to which something happens. */
export const arbitraryEventful: fc.Arbitrary<Scenario> = fc
  .tuple(arbitraryDeal, wanted)
  .map(([deal, each]) => [deal, suited(deal, each)] as const)
  .filter(([, events]) => events.length > 0)
  .map(([deal, events]) => withBeside(deal, { events: new Events(events) }));
