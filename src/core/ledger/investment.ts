/** The provider's investment over time: what the model knows of every month, the events, the conversion of a note, and the sale. */
import { invalid } from "../calculationError";
import { line } from "../model/expression";
import { named, type DealEvent } from "../model/events";
import { FastModel } from "../model/fast";
import { lineIndex } from "../model/lines";
import { givenValue, type Scenario } from "../model/scenario";
import { isoDate } from "../numbers/dates";
import type { AccountingChoices } from "./choices";
import { balanceIn, type Entry } from "./entry";
import { Holding, isOfHolding } from "./holding";
import { ofProvider } from "./laterEntries";
import { instrumentOf, noteConversion, noteInterest, type NoteConversion } from "./noteMonths";
import { heldAs } from "./providerRules";
import { closingOf, valuesOf } from "./rule";

interface Happening {
  readonly date: number;
  readonly to: (holding: Holding) => void;
}

/** The entries after closing. `known` is what stands in the account since then. */
export function investmentAfter(scenario: Scenario, choices: AccountingChoices, events: readonly DealEvent[], known: readonly Entry[]): { entries: readonly Entry[]; suspendedLosses: number } {
  const model = new FastModel().load(scenario);
  const held = heldAs(instrumentOf(scenario));
  const stake = (): number => valuesOf(scenario, model, line("Issued stake"), "Share of the investee's result")[0]!;
  const atClosing = balanceIn(held, known.filter(({ date }) => date <= closingOf(scenario)));
  const holding = new Holding(choices, closingOf(scenario), stake, held, atClosing);
  const sale = saleOf(scenario, model);
  const later = events.filter(isOfHolding);
  const tooLate = sale && later.find(({ date }) => date > sale.date);
  if (tooLate) throw invalid("events", `${named(tooLate)} is after the exit (${isoDate(sale.date)}), when nothing is held any more.`);
  const conversion = noteConversion(scenario, later);
  const happenings = [
    ...known.filter(({ date }) => date > closingOf(scenario)).map((entry): Happening => ({ date: entry.date, to: (each) => each.grow(balanceIn(held, [entry])) })),
    ...(atClosing > 0 && [choices.investmentMethod, choices.methodAfterConversion].includes("Equity method") ? equityMonths(scenario, model) : []),
    ...noteInterest(scenario, conversion?.date).map(({ date, amount }): Happening => ({ date, to: (each) => each.accrue(amount, { date, ...ofProvider.interest }) })),
    ...later.map((event): Happening => ({ date: event.date, to: (each) => each.meet(event) })),
    ...(conversion && !conversion.told ? [converted(conversion)] : []),
  ].sort((a, b) => a.date - b.date);
  for (const { date, to } of happenings) if (!sale || date <= sale.date) to(holding);
  sale?.to(holding);
  return { entries: holding.entries, suspendedLosses: holding.suspended };
}

/** Every month: the basis difference is amortised, and the profit on compute that the start-up carries is eliminated. A note has neither. */
function equityMonths(scenario: Scenario, model: FastModel): Happening[] {
  const profits = valuesOf(scenario, model, line("Gross profit"), "Deferred profit");
  return [...model.periodEnds()].map((date, t) => ({
    date,
    to: (holding): void => {
      if (!holding.takesResults) return;
      holding.amortise({ date, ...ofProvider.amortised });
      holding.eliminate(profits[t]!, { date, ...ofProvider.eliminated });
    },
  }));
}

/** On the model's day, at the price of the round. */
function converted({ date, worth }: NoteConversion): Happening {
  const said = { date, ...ofProvider.conversion };
  return { date, to: (holding) => holding.convert(worth ?? holding.carrying, said) };
}

function saleOf(scenario: Scenario, model: FastModel): Happening | undefined {
  const date = givenValue(scenario, "Exit date");
  if (typeof date !== "number" || givenValue(scenario, "Exit equity value") === undefined) return undefined;
  if (givenValue(scenario, "Structure") === "Vendor equity" && Number.isNaN(model.once(lineIndex.get("Post-money")!))) return undefined; // no shares are bought, and none sold
  const [proceeds] = valuesOf(scenario, model, line("Exit proceeds"), "Exit");
  return { date, to: (holding) => holding.sell(proceeds!, { date, ...ofProvider.exit }) };
}
