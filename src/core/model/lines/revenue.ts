import { atLeast, change, choose, event, least, line, minus, monthEnd, plus, running, shareOf, term, times, when, type Expression } from "../expression";
import { definition, type Line } from "../line";
import { ifCredits, ifTranches, ifUsageEvents } from "./gates";

const ifRefunded = (refunded: Expression, forfeited: Expression): Expression => choose("Unused credits", { Refunded: refunded, Forfeited: forfeited });
const breakage = "ASC 606-10-55-46 to 55-49; IFRS 15.B44 to B47";

/** What the credits of the first close are paid with. */
export const priceAtClosing = minus(term("Fair value of shares"), term("Investor cash"));
/** The shares of a tranche are worth what they are issued for: its credits are paid for at what they count. */
const priceOf = (credits: Expression): Expression => times(credits, term("Credits counted at"));
const price = line("Price of credits granted");
const used = line("Cumulative usage");
const expected = times(line("Credits granted"), minus(1, line("Breakage estimate")));

/** With events: cumulative catch-up, as DEAL.ESCROWSCHEDULE has it for a column of periods. */
const usageRevenueSoFar = ifRefunded(
  when(line("Credits expired"), line("Credit revenue in total"), times(minus(price, line("Refund estimate")), least(1, shareOf(used, minus(line("Credits granted"), line("Refund estimate")))))),
  times(price, shareOf(used, line("Credits granted"))),
);
const breakageRevenueSoFar = ifRefunded(
  { op: "number", value: 0 },
  when(line("Credits expired"), minus(price, line("Cumulative usage revenue")), choose("Breakage method", { Proportional: minus(times(price, least(1, shareOf(used, expected))), line("Cumulative usage revenue")), Remote: 0 })),
);

export const revenue: readonly Line[] = [
  { label: "Transaction price", unit: "money", kind: "once", formula: ifCredits(ifTranches(plus(priceAtClosing, priceOf(event("trancheCredits", "all"))), priceAtClosing)), source: "ASC 606-10-32-21, non-cash consideration at fair value" },
  { label: "Price of credits granted", unit: "money", kind: "balance", daily: true, formula: ifCredits(ifTranches(plus(priceAtClosing, priceOf(running("Tranche credits"))), priceAtClosing)), source: "Transaction price of all closes so far, ASC 606-10-32-42 to 32-45" },
  {
    label: "Refund estimate",
    unit: "money",
    kind: "balance",
    daily: true,
    formula: ifCredits(ifRefunded(ifUsageEvents(when(line("Credits expired"), line("Refund due"), times(line("Credits granted"), line("Breakage estimate"))), line("Refund due")), { op: "number", value: 0 })),
    source: "ASC 606-10-32-10, updated as in 32-14",
  },
  { label: "Credit revenue in total", unit: "money", kind: "once", formula: minus(line("Transaction price"), line("Refund due")), source: "ASC 606-10-32-10: what is refunded is not revenue" },
  {
    label: "Cumulative usage revenue",
    unit: "money",
    kind: "balance",
    daily: true,
    formula: ifCredits(
      ifUsageEvents(
        usageRevenueSoFar,
        ifRefunded(
          times(line("Credit revenue in total"), line("Credits planned")),
          times(line("Transaction price"), minus(1, term("Expected breakage")), line("Credits planned")),
        ),
      ),
    ),
    source: breakage,
  },
  {
    label: "Cumulative breakage revenue",
    unit: "money",
    kind: "balance",
    daily: true,
    formula: ifCredits(
      ifUsageEvents(
        breakageRevenueSoFar,
        ifRefunded(
          { op: "number", value: 0 },
          times(line("Transaction price"), term("Expected breakage"), choose("Breakage method", { Proportional: line("Credits planned"), Remote: line("Credits expired") })),
        ),
      ),
    ),
    source: breakage,
  },
  { label: "Usage revenue", unit: "money", kind: "flow", daily: true, formula: ifCredits(change("Cumulative usage revenue")), source: "Revenue for credits that are used" },
  { label: "Breakage revenue", unit: "money", kind: "flow", daily: true, formula: ifCredits(change("Cumulative breakage revenue")), source: breakage },
  { label: "Credit revenue", unit: "money", kind: "flow", daily: true, formula: plus(line("Usage revenue"), line("Breakage revenue")), source: "ASC 606-10-55-48" },
  {
    label: "Credit liability",
    unit: "money",
    kind: "balance",
    daily: true,
    formula: ifCredits(
      when(line("Credits expired"), 0, minus(ifUsageEvents(minus(price, line("Refund estimate")), line("Credit revenue in total")), plus(line("Cumulative usage revenue"), line("Cumulative breakage revenue")))),
    ),
    source: "Contract liability for credits, ASC 606-10-45-2",
  },
  {
    label: "Refund liability",
    unit: "money",
    kind: "balance",
    daily: true,
    formula: ifCredits(times(ifUsageEvents(line("Refund estimate"), line("Refund due")), minus(1, atLeast(line("Month end"), monthEnd(line("Credit end"), 0))))),
    source: "ASC 606-10-32-10",
  },
  { label: "Revenue", unit: "money", kind: "flow", daily: true, formula: plus(line("Credit revenue"), line("Commitment revenue")), source: definition },
  { label: "Contract liability", unit: "money", kind: "balance", daily: true, formula: plus(line("Credit liability"), line("Premium liability")), source: "ASC 606-10-45-2" },
  { label: "Contract liability in month 12", unit: "money", kind: "flow", formula: times(line("Contract liability"), line("In month 12")), source: definition },
];
