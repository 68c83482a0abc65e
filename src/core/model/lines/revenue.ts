import { atLeast, change, choose, line, minus, monthEnd, plus, term, times, when, type Expression } from "../expression";
import { definition, type Line } from "../line";
import { ifCredits } from "./gates";

const ifRefunded = (refunded: Expression, forfeited: Expression): Expression => choose("Unused credits", { Refunded: refunded, Forfeited: forfeited });
const breakage = "ASC 606-10-55-46 to 55-49; IFRS 15.B44 to B47";

export const revenue: readonly Line[] = [
  { label: "Transaction price", unit: "money", kind: "once", formula: ifCredits(minus(term("Fair value of shares"), term("Investor cash"))), source: "ASC 606-10-32-21, non-cash consideration at fair value" },
  { label: "Credit revenue in total", unit: "money", kind: "once", formula: minus(line("Transaction price"), line("Refund due")), source: "ASC 606-10-32-10: what is refunded is not revenue" },
  {
    label: "Cumulative usage revenue",
    unit: "money",
    kind: "balance",
    daily: true,
    formula: ifCredits(
      ifRefunded(
        times(line("Credit revenue in total"), line("Credits planned")),
        times(line("Transaction price"), minus(1, term("Expected breakage")), line("Credits planned")),
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
      ifRefunded(
        { op: "number", value: 0 },
        times(line("Transaction price"), term("Expected breakage"), choose("Breakage method", { Proportional: line("Credits planned"), Remote: line("Credits expired") })),
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
      when(line("Credits expired"), 0, minus(line("Credit revenue in total"), plus(line("Cumulative usage revenue"), line("Cumulative breakage revenue")))),
    ),
    source: "Contract liability for credits, ASC 606-10-45-2",
  },
  {
    label: "Refund liability",
    unit: "money",
    kind: "balance",
    daily: true,
    formula: ifCredits(times(line("Refund due"), minus(1, atLeast(line("Month end"), monthEnd(line("Credit end"), 0))))),
    source: "ASC 606-10-32-10",
  },
  { label: "Revenue", unit: "money", kind: "flow", daily: true, formula: plus(line("Credit revenue"), line("Commitment revenue")), source: definition },
  { label: "Contract liability", unit: "money", kind: "balance", daily: true, formula: plus(line("Credit liability"), line("Premium liability")), source: "ASC 606-10-45-2" },
  { label: "Contract liability in month 12", unit: "money", kind: "flow", formula: times(line("Contract liability"), line("In month 12")), source: definition },
];
