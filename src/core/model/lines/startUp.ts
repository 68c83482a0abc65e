import { change, choose, corkscrew, greatest, least, line, minus, monthsBetween, over, plus, positive, power, running, shareOf, term, times, unanswered, when, type Expression, type Part } from "../expression";
import { definition, type Line } from "../line";
import { ifCredits, ifNote, ifTranches, ifUsageEvents } from "./gates";

const twoPurses = "Two purses: credits pay for compute only";

export interface Purses {
  readonly cash: Part;
  readonly credits: Part;
  readonly computeBurn: Part;
  readonly otherBurn: Part;
  /** Months in which credits can be used; leave out where they never expire. */
  readonly creditMonths?: Part;
}

/** Months until the credits run out or expire, whichever comes first. Without compute burn they are never used up. */
export const monthsOnCredits = ({ credits, computeBurn, creditMonths }: Purses): Expression => {
  const usedUp = shareOf(credits, computeBurn);
  return creditMonths === undefined ? usedUp : when(computeBurn, least(usedUp, creditMonths), 0);
};

/** Months until the cash purse is empty; `unavailable` where it never is. */
export function runway(purses: Purses): Expression {
  const { cash, computeBurn, otherBurn } = purses;
  const onCredits = monthsOnCredits(purses);
  const allBurn = plus(computeBurn, otherBurn);
  const afterCredits = plus(onCredits, over(minus(cash, times(otherBurn, onCredits)), allBurn));
  const endsBeforeCredits = positive(minus(times(otherBurn, onCredits), cash));
  return when(
    endsBeforeCredits,
    over(cash, otherBurn),
    when(positive(allBurn), afterCredits, unanswered("unavailable", "The runway has no limit: the company does not burn cash once its credits are used.")),
  );
}

/** Face value of credits that is never used because they expire, or because the cash purse is empty first. */
export const strandedCredits = (purses: Purses): Expression => {
  const { cash, credits, computeBurn, otherBurn } = purses;
  const onCredits = monthsOnCredits(purses);
  const monthsUsed = when(positive(minus(times(otherBurn, onCredits), cash)), over(cash, otherBurn), onCredits);
  return greatest(0, minus(credits, times(computeBurn, monthsUsed)));
};

export const dealPurses: Purses = {
  cash: line("Cash after the round"),
  credits: term("Credits"),
  computeBurn: term("Compute burn"),
  otherBurn: term("Other burn"),
  creditMonths: line("Months of credits"),
};
const monthsPassed = monthsBetween(term("Closing date"), plus(line("Month end"), 1));
/** Credits of a later close cannot pay for compute before it. */
const creditsBurnt = ifTranches(line("Compute paid in credits"), least(term("Credits"), times(term("Compute burn"), least(monthsPassed, line("Months of credits")))), ["trancheCredits"]);
const withTranches = (cash: Expression): Expression => ifTranches(plus(cash, running("Tranche cash"), running("Tranche from others")), cash);

const priceInMonth = (month: Part): Expression => times(term("GPU-hour price"), power(minus(1, term("GPU price decline")), over(minus(month, 1), 12)));

export const startUp: readonly Line[] = [
  { label: "Cash after the round", unit: "money", kind: "once", formula: plus(term("Start-up cash"), term("Investor cash"), ifNote(0, term("Other investors"))), source: "At closing; the other investors of a note come when it converts" },
  { label: "Months of credits", unit: "months", kind: "once", formula: ifCredits(monthsBetween(term("Closing date"), plus(line("Credit end"), 1))), source: "From closing to the last day on which credits can be used" },
  {
    label: "Prepaid credits",
    unit: "money",
    kind: "balance",
    daily: true,
    formula: ifCredits(when(line("Credits expired"), 0, minus(ifUsageEvents(minus(line("Price of credits granted"), line("Refund estimate")), line("Credit revenue in total")), line("Prepaid credits used")))),
    source: "ASC 730-20-25-13: an asset until used",
  },
  { label: "Prepaid credits used", unit: "money", kind: "balance", daily: true, formula: line("Cumulative usage revenue"), source: "At the price paid in shares" },
  {
    label: "Prepaid credits expired",
    unit: "money",
    kind: "flow",
    daily: true,
    formula: ifCredits(
      choose("Unused credits", {
        Refunded: 0,
        Forfeited: ifUsageEvents(times(minus(line("Price of credits granted"), line("Prepaid credits used")), change("Credits expired")), times(line("Transaction price"), term("Expected breakage"), change("Credits expired"))),
      }),
    ),
    source: "A loss at credit end",
  },
  { label: "Months that credits pay for", unit: "months", kind: "rate", daily: true, formula: ifTranches(least(monthsPassed, line("Months of credits")), 0, ["trancheCredits"]), source: "Months passed, up to credit end" },
  {
    label: "Compute paid in credits",
    unit: "money",
    kind: "balance",
    daily: true,
    formula: ifTranches(corkscrew("Compute paid in credits", times(term("Compute burn"), change("Months that credits pay for")), 1, line("Credits granted")), 0, ["trancheCredits"]),
    source: twoPurses,
  },
  {
    label: "Start-up cash",
    unit: "money",
    kind: "balance",
    daily: true,
    formula: minus(withTranches(line("Cash after the round")), minus(times(plus(term("Compute burn"), term("Other burn")), monthsPassed), creditsBurnt)),
    source: `${twoPurses}; with the round's further closes, before any later round`,
  },
  { label: "Runway", unit: "months", kind: "once", formula: runway(dealPurses), source: `${twoPurses}; those of the first close` },
  { label: "Stranded credits", unit: "money", kind: "once", formula: strandedCredits(dealPurses), source: `${twoPurses}; those of the first close` },
  {
    label: "GPU-hour price",
    unit: "price",
    kind: "rate",
    formula: choose("Denomination", { Money: priceInMonth(line("Month")), Hours: term("GPU-hour price") }),
    source: "Credits in money gain hours as prices fall",
  },
  { label: "GPU-hours", unit: "hours", kind: "flow", formula: over(plus(line("Usage"), line("Spend")), line("GPU-hour price")), source: definition },
];
