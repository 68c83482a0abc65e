/** The book of one party: its entries over the life of the deal, and the journal that they are posted in. */
import { invalid } from "../calculationError";
import { line } from "../model/expression";
import { FastModel } from "../model/fast";
import { givenValue, type Scenario } from "../model/scenario";
import { isoDate } from "../numbers/dates";
import type { Account } from "./account";
import { usualChoices, type AccountingChoices } from "./choices";
import { balanceIn, transfer, type Entry } from "./entry";
import { kindOf, requireUse, type LedgerEvent, type Party } from "./event";
import { Holding, isOfHolding, saidOf } from "./holding";
import { Journal } from "./journal";
import { providerAccounts } from "./providerAccounts";
import { heldIn, providerRules } from "./providerRules";
import { closingOf, entriesOf, valuesOf } from "./rule";
import { fairValueLoss, startUpAccounts } from "./startUpAccounts";
import { sharesIn, startUpRules } from "./startUpRules";

export interface Book {
  readonly party: Party;
  readonly scenario: Scenario;
  readonly closing: number;
  /** Unrounded. */
  readonly entries: readonly Entry[];
  readonly journal: Journal;
  /** Losses of an equity-method investee that were not booked, at the end of the book. */
  readonly suspendedLosses: number;
}

export interface BookOptions {
  readonly choices?: AccountingChoices;
  readonly events?: readonly LedgerEvent[];
  /** Decimals of the unit that amounts are posted in: 2 for hundredths of the deal's money. */
  readonly places?: number;
}

const accountsOf: Readonly<Record<Party, readonly Account[]>> = { Provider: providerAccounts, "Start-up": startUpAccounts };
const USUAL_PLACES = 2;

/** Throws `value` for an event that neither party has a use for, `number` where an amount has no value. */
export function book(party: Party, scenario: Scenario, { choices = usualChoices, events = [], places = USUAL_PLACES }: BookOptions = {}): Book {
  const inOrder = [...events].sort((a, b) => a.date - b.date);
  const rules = party === "Provider" ? providerRules(choices) : startUpRules(choices);
  const known = entriesOf(scenario, rules);
  const later = party === "Provider" ? investmentAfter(scenario, choices, inOrder, known) : { entries: preferredAfter(scenario, choices, inOrder, known), suspended: 0 };
  const entries = [...known, ...later.entries];
  return { party, scenario, closing: closingOf(scenario), entries, journal: new Journal(accountsOf[party], entries, places), suspendedLosses: later.suspended };
}

interface Happening {
  readonly date: number;
  readonly to: (holding: Holding) => void;
}

/** The investment after day one: what the model knows of every month, the events, and the sale. */
function investmentAfter(scenario: Scenario, choices: AccountingChoices, events: readonly LedgerEvent[], known: readonly Entry[]): { entries: readonly Entry[]; suspended: number } {
  const model = new FastModel().load(scenario);
  const closing = closingOf(scenario);
  const held = heldIn(choices);
  const [stake] = valuesOf(model, line("Issued stake"), "Share of the investee's result");
  const holding = new Holding(choices, closing, stake!, held, balanceIn(held, known));
  const sale = saleOf(scenario, model);
  const happenings = [
    ...(choices.investmentMethod === "Equity method" ? equityMonths(model, choices) : []),
    ...events.filter(isOfHolding).map((event): Happening => ({ date: event.date, to: (each) => each.meet(event) })),
  ].sort((a, b) => a.date - b.date);
  for (const { date, to } of happenings) if (!sale || date <= sale.date) to(holding);
  const tooLate = sale && events.filter(isOfHolding).find(({ date }) => date > sale.date);
  if (tooLate) throw invalid("events", `The event ${kindOf(tooLate).label} on ${isoDate(tooLate.date)} is after the exit (${isoDate(sale.date)}), when nothing is held any more.`);
  sale?.to(holding);
  return { entries: holding.entries, suspended: holding.suspended };
}

/** Every month: the basis difference is amortised, and the profit on compute that the start-up carries is eliminated. */
function equityMonths(model: FastModel, choices: AccountingChoices): Happening[] {
  const profits = valuesOf(model, line("Gross profit"), "Deferred profit");
  const part = choices.basisDifference / choices.basisDifferenceMonths;
  const ends = [...model.periodEnds()];
  return ends.flatMap((date, t): Happening[] => [
    { date, to: (each) => (t < choices.basisDifferenceMonths ? each.takeResult(-part, { date, memo: "Basis difference amortised", source: "ASC 323-10-35-13; IAS 28.32" }) : undefined) },
    { date, to: (each) => each.eliminate(profits[t]!, { date, memo: "Deferred profit on compute that the start-up carries", source: "ASC 323-10-35-7 to 35-8; IAS 28.28" }) },
  ]);
}

function saleOf(scenario: Scenario, model: FastModel): Happening | undefined {
  const date = givenValue(scenario, "Exit date");
  if (typeof date !== "number" || givenValue(scenario, "Exit equity value") === undefined) return undefined;
  const [proceeds] = valuesOf(model, line("Exit proceeds"), "Exit");
  return { date, to: (holding) => holding.sell(proceeds!, { date, memo: "Exit: all shares sold", source: "ASC 321-10-40, 860-20-40; IFRS 9 3.2.12" }) };
}

/** The start-up's redeemable preferred shares, where they are a liability at fair value. */
function preferredAfter(scenario: Scenario, choices: AccountingChoices, events: readonly LedgerEvent[], known: readonly Entry[]): Entry[] {
  const shares = sharesIn(choices);
  let value = -balanceIn(shares, known);
  return events
    .filter((event) => kindOf(event).book === "Start-up")
    .map((event) => {
      requireUse(event, choices, choices.investmentMethod, closingOf(scenario));
      const stepUp = event.amount - value;
      value = event.amount;
      return { ...saidOf(event), transfers: [transfer(fairValueLoss, shares, stepUp)] };
    });
}
