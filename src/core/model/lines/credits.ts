import { above, atLeast, change, choose, corkscrew, event, greatest, latest, least, line, minus, monthEnd, over, plus, previous, running, shareOf, term, times, total, when, type Expression } from "../expression";
import { definition, type Line } from "../line";
import { ifCredits, ifTranches, ifUsageEvents } from "./gates";
import { curve, elapsedShare } from "./time";

const ifEscrow = (formula: Expression): Expression => choose("Escrow", { Yes: ifCredits(formula), No: 0 });
const monthStart = minus(line("Month end"), minus(line("Days in month"), 1));

/** Credits granted up to the end of the calendar month: what the month's plan and its cap count with. */
const granted = plus(term("Credits"), ifTranches(event("trancheCredits", "toDate"), 0));
/** Share of what is still expected to be used that the curve puts into this period. */
const ofTheRest = shareOf(change("Credits planned"), minus(1, previous("Credits planned")));
const isActual = event("actualUsage", "inMonth");
/**
 * A month with actual usage takes it, up to what is left; any other takes its part of what is still expected. Without an event this is the
 * closed form: the rest of the credits over the rest of the curve, whatever part of both is gone.
 */
const usedSoFar = corkscrew(
  "Cumulative usage",
  when(isActual, event("actualUsage", "inPeriod"), times(granted, minus(1, line("Breakage estimate")), ofTheRest)),
  when(isActual, 1, minus(1, ofTheRest)),
  granted,
);

const use: readonly Line[] = [
  { label: "Credits planned", unit: "share", kind: "rate", daily: true, formula: ifCredits(curve("Usage curve", term("Curve shape"), elapsedShare(term("Credit start"), line("Credit end"), line("Month end")))), source: "Share of the plan by elapsed time" },
  { label: "Credits granted", unit: "money", kind: "balance", daily: true, formula: ifCredits(ifTranches(plus(term("Credits"), running("Tranche credits")), term("Credits"))), source: "Face value of all closes so far" },
  { label: "Breakage estimate", unit: "share", kind: "rate", daily: true, formula: ifCredits(latest("breakageEstimate", term("Expected breakage"))), source: "An estimate holds for the whole month in which it is made, ASC 606-10-32-14" },
  {
    label: "Cumulative usage",
    unit: "money",
    kind: "balance",
    daily: true,
    formula: ifCredits(ifUsageEvents(usedSoFar, times(term("Credits"), minus(1, term("Expected breakage")), line("Credits planned")))),
    source: "Actual usage as far as it is known, then what is expected, by the curve",
  },
  { label: "Usage", unit: "money", kind: "flow", daily: true, formula: ifCredits(change("Cumulative usage")), source: "Face value used" },
  { label: "Credits expired", unit: "flag", kind: "rate", daily: true, formula: ifCredits(atLeast(line("Month end"), line("Credit end"))), source: "1 from credit end on" },
  { label: "Unused credits", unit: "money", kind: "balance", daily: true, formula: ifCredits(when(line("Credits expired"), 0, minus(ifUsageEvents(line("Credits granted"), term("Credits")), line("Cumulative usage")))), source: "Face value that can still be used" },
  { label: "Lapsed credits", unit: "money", kind: "flow", daily: true, formula: ifCredits(ifUsageEvents(times(minus(line("Credits granted"), line("Cumulative usage")), change("Credits expired")), times(term("Credits"), term("Expected breakage"), change("Credits expired")))), source: "Face value unused at credit end" },
  {
    label: "Refund",
    unit: "money",
    kind: "flow",
    formula: ifCredits(choose("Unused credits", { Refunded: change("Refunds paid"), Forfeited: 0 })),
    source: "Unused face paid back at the month end of credit end",
  },
  { label: "Refunds paid", unit: "money", kind: "balance", formula: ifCredits(choose("Unused credits", { Refunded: times(line("Refund due"), atLeast(line("Month end"), monthEnd(line("Credit end"), 0))), Forfeited: 0 })), source: definition },
  { label: "Refund due", unit: "money", kind: "once", formula: ifCredits(choose("Unused credits", { Refunded: ifUsageEvents(total("Lapsed credits"), times(term("Credits"), term("Expected breakage"))), Forfeited: 0 })), source: "ASC 606-10-32-10, refund liability" },
];

const atClosing = times(term("Credits"), minus(1, above(line("Month"), 1)));

const escrow: readonly Line[] = [
  { label: "Escrow opening", unit: "money", kind: "opening", daily: true, formula: ifEscrow(previous("Escrow closing")), source: "The provider's own restricted cash, ASC 230-10-50-8" },
  { label: "Escrow deposit", unit: "money", kind: "flow", formula: ifEscrow(ifTranches(plus(atClosing, line("Tranche credits")), atClosing)), source: "The credit money at each close" },
  { label: "Escrow release", unit: "money", kind: "flow", daily: true, formula: ifEscrow(line("Usage")), source: "Released to the provider as compute is used" },
  { label: "Escrow lapse", unit: "money", kind: "flow", daily: true, formula: ifEscrow(line("Lapsed credits")), source: "Forfeited or refunded at credit end" },
  { label: "Escrow closing", unit: "money", kind: "balance", daily: true, formula: ifEscrow(line("Unused credits")), source: definition },
  {
    label: "Escrow days",
    unit: "share",
    kind: "rate",
    formula: ifEscrow(
      over(
        greatest(0, plus(minus(least(line("Month end"), line("Credit end")), greatest(monthStart, term("Closing date"))), 1)),
        line("Days in month"),
      ),
    ),
    source: "Share of the month between closing and credit end, both inclusive",
  },
  {
    label: "Escrow interest",
    unit: "money",
    kind: "flow",
    formula: ifEscrow(times(plus(line("Escrow opening"), ifTranches(atClosing, line("Escrow deposit"))), over(term("Escrow interest"), 12), line("Escrow days"))),
    source: "On the opening balance, not compounded; money of a tranche earns from the month after it",
  },
  {
    label: "Interest paid to start-up",
    unit: "money",
    kind: "flow",
    formula: ifEscrow(choose("Interest to", { "Start-up": times(running("Escrow interest"), minus(line("Credits expired"), previous("Credits expired"))), Provider: 0 })),
    source: "Accrued, paid at credit end",
  },
  { label: "Interest kept", unit: "money", kind: "flow", formula: ifEscrow(choose("Interest to", { Provider: line("Escrow interest"), "Start-up": 0 })), source: "The provider's own money at work, never part of the deal's economics" },
];

const worth: readonly Line[] = [
  { label: "Discounted usage", unit: "money", kind: "flow", formula: ifCredits(times(line("Usage"), minus(1, term("Lock-in")), line("Discount factor"))), source: definition },
  { label: "Discounted grants", unit: "money", kind: "flow", formula: ifTranches(times(line("Tranche credits"), line("Discount factor")), 0), source: "Credits of later closes, worth less at the first" },
  { label: "Discounted refund", unit: "money", kind: "flow", formula: times(line("Refund"), line("Discount factor")), source: definition },
];

export const credits: readonly Line[] = [...use, ...escrow, ...worth];
