/** Random deals with events that suit their accounting terms, in units from whole money to millionths. */
import fc from "fast-check";
import { book, type Book, type BookOptions } from "../../../src/core/ledger/book";
import { choicesOf } from "../../../src/core/ledger/choices";
import { needs as allNeeds, type BookedKind, type Needs } from "../../../src/core/ledger/event";
import { eventKinds, type DealEvent } from "../../../src/core/model/events";
import { givenValue, withTerms, type Scenario } from "../../../src/core/model/scenario";
import { terms } from "../../../src/core/model/terms";
import { arbitraryDeal } from "../arbitraryDeals";

const amount = fc.integer({ min: 0, max: 500_000 }).map((hundredths) => hundredths / 100);

const bookedKinds = (Object.keys(eventKinds) as BookedKind[]).filter((kind) => (eventKinds[kind].readBy as string) !== "Model");
const arbitraryEvents = fc.array(fc.record({ after: fc.integer({ min: 0, max: 2500 }), kind: fc.constantFrom(...bookedKinds), amount, down: fc.boolean() }), { maxLength: 8 });

/** Of random events those that the accounting terms can book: before the exit, of a kind that the method knows, and nothing that rests on an earlier event. */
function suited(deal: Scenario, events: readonly { after: number; kind: BookedKind; amount: number; down: boolean }[]): DealEvent[] {
  const choices = choicesOf(deal);
  const closing = Number(givenValue(deal, "Closing date"));
  const exit = givenValue(deal, "Exit equity value") === undefined ? Infinity : Number(givenValue(deal, "Exit date") ?? Infinity);
  return events.flatMap(({ after, kind, amount: size, down }) => {
    const needs: Needs = allNeeds[kind] ?? {};
    const note = givenValue(deal, "Structure") === "Convertible note";
    const fits =
      (!needs.methods || needs.methods.includes(choices.investmentMethod)) &&
      (note ? (kind === "dividend" || kind === "furtherInvestment") : needs.instrument !== "Convertible note") &&
      (!needs.preferredShares || needs.preferredShares === choices.preferredShares) &&
      (kind !== "preferredValue" || Number(givenValue(deal, "Investor cash")) > 0) &&
      !["conversion", "impairment", "deferredProfit"].includes(kind);
    return fits && closing + after <= exit ? [{ date: closing + after, kind, amount: kind === "investeeResult" && down ? -size : size }] : [];
  });
}

export interface ArbitraryBooks {
  readonly deal: Scenario;
  readonly options: Required<BookOptions>;
}

const places = fc.constantFrom(0, 0, 1, 2, 2, 3, 4, 5, 6);

export const arbitraryBooks: fc.Arbitrary<ArbitraryBooks> = fc
  .tuple(arbitraryDeal, arbitraryEvents, places)
  .map(([deal, events, decimals]) => ({ deal, options: { events: suited(deal, events), places: decimals } }));

export const accountingTerms = terms.filter(({ group }) => group === "Accounting").map(({ label }) => label);

/** The deal as its books are kept where nothing is chosen. */
export const withoutChoices = (deal: Scenario): Scenario => withTerms(deal, Object.fromEntries(accountingTerms.map((label) => [label, null])));

/** As every book is kept where nothing is chosen and nothing happens. */
export const usualBooks: fc.Arbitrary<ArbitraryBooks> = fc.tuple(arbitraryDeal, places).map(([deal, decimals]) => ({ deal: withoutChoices(deal), options: { events: [], places: decimals } }));

export const both = ({ deal, options }: ArbitraryBooks): { provider: Book; startUp: Book } => ({ provider: book("Provider", deal, options), startUp: book("Start-up", deal, options) });
