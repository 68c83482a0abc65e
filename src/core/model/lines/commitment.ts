import { atLeast, change, choose, greatest, least, line, minus, monthEnd, plus, previous, shareOf, term, times, total, when, type Expression, type Part } from "../expression";
import { definition, type Line } from "../line";
import { allCash, allOthers, hasCredits, ifCommitment } from "./gates";
import { curve, elapsedShare } from "./time";

const withoutCredits = (formula: Expression): Expression => ifCommitment(when(hasCredits, 0, formula));

/**
 * Of cumulative payments `paid` to the provider, what is traced to the provider's own `invested` money when the start-up
 * has `other` money too. `rule` names the choice.
 */
export const tracedPart = (rule: string, paid: Part, invested: Part, other: Part): Expression =>
  choose(rule, {
    "Pro rata": least(invested, shareOf(times(paid, invested), plus(invested, other))),
    "Provider first": least(invested, paid),
    "Provider last": least(invested, greatest(0, minus(paid, other))),
  });

const spend: readonly Line[] = [
  { label: "Commitment planned", unit: "share", kind: "rate", daily: true, formula: ifCommitment(curve("Commitment curve", term("Commitment shape"), elapsedShare(term("Credit start"), line("Commitment end"), line("Month end")))), source: "Share of the plan by elapsed time" },
  { label: "Commitment over", unit: "flag", kind: "rate", formula: ifCommitment(atLeast(line("Month end"), monthEnd(line("Commitment end"), 0))), source: "1 from the month end of commitment end on" },
  { label: "Spend in total", unit: "money", kind: "once", formula: ifCommitment(times(term("Commitment"), term("Expected spend"))), source: definition },
  { label: "Shortfall in total", unit: "money", kind: "once", formula: ifCommitment(choose("Take or pay", { Yes: times(term("Commitment"), minus(1, term("Expected spend"))), No: 0 })), source: "Take or pay" },
  { label: "Cumulative spend", unit: "money", kind: "balance", daily: true, formula: ifCommitment(times(line("Spend in total"), line("Commitment planned"))), source: definition },
  { label: "Spend", unit: "money", kind: "flow", daily: true, formula: ifCommitment(change("Cumulative spend")), source: "Paid by the start-up as it uses compute" },
  { label: "Shortfall billed", unit: "money", kind: "flow", formula: ifCommitment(times(line("Shortfall in total"), change("Commitment over"))), source: "Billed in the month of commitment end" },
  { label: "Cumulative collected", unit: "money", kind: "balance", formula: ifCommitment(plus(line("Cumulative spend"), times(line("Shortfall in total"), line("Commitment over")))), source: "In the month billed" },
  { label: "Collected", unit: "money", kind: "flow", formula: ifCommitment(plus(line("Spend"), line("Shortfall billed"))), source: definition },
];

const consideration: readonly Line[] = [
  { label: "Upfront payment", unit: "money", kind: "once", formula: withoutCredits(greatest(0, minus(term("Investor cash"), term("Fair value of shares")))), source: "ASC 606-10-32-25, paid to a customer above the shares' fair value" },
  { label: "Premium", unit: "money", kind: "once", formula: withoutCredits(greatest(0, minus(term("Fair value of shares"), term("Investor cash")))), source: "Shares worth more than the cash paid: a price of later services" },
  { label: "Commitment earned", unit: "share", kind: "rate", daily: true, formula: ifCommitment(when(line("Spend in total"), line("Commitment planned"), line("Commitment over"))), source: "Pro rata to spend; without spend at commitment end" },
  { label: "Net adjustment", unit: "money", kind: "once", formula: minus(line("Premium"), line("Upfront payment")), source: definition },
  { label: "Spend revenue", unit: "money", kind: "flow", daily: true, formula: ifCommitment(plus(line("Spend"), times(line("Net adjustment"), change("Commitment earned")))), source: "ASC 606-10-32-27" },
  { label: "Shortfall recognised", unit: "share", kind: "rate", daily: true, formula: ifCommitment(choose("Breakage method", { Proportional: line("Commitment earned"), Remote: line("Commitment over") })), source: "ASC 606-10-55-48 applied to what is paid for but not used" },
  { label: "Shortfall revenue", unit: "money", kind: "flow", daily: true, formula: ifCommitment(times(line("Shortfall in total"), change("Shortfall recognised"))), source: "ASC 606-10-55-48" },
  { label: "Cumulative equity vested", unit: "money", kind: "balance", daily: true, formula: ifCommitment(times(term("Equity given to customer"), term("Expected spend"), line("Commitment planned"))), source: "ASC 718-10-30 at the grant-date fair value; purchases are the performance condition (ASU 2025-04)" },
  { label: "Equity vested", unit: "money", kind: "flow", daily: true, formula: ifCommitment(change("Cumulative equity vested")), source: "A reduction of revenue as purchases earn it, ASC 606-10-32-25 to 32-27; IFRS 15.70 to 15.72" },
  { label: "Commitment revenue", unit: "money", kind: "flow", daily: true, formula: minus(plus(line("Spend revenue"), line("Shortfall revenue")), line("Equity vested")), source: definition },
  { label: "Premium liability", unit: "money", kind: "balance", daily: true, formula: ifCommitment(times(line("Premium"), minus(1, line("Commitment earned")))), source: "Contract liability for shares worth more than the cash, ASC 606-10-45-2" },
  { label: "Upfront payment asset", unit: "money", kind: "balance", daily: true, formula: ifCommitment(times(line("Upfront payment"), minus(1, line("Commitment earned")))), source: "ASC 606-10-32-25" },
  { label: "Contract asset", unit: "money", kind: "balance", daily: true, formula: ifCommitment(times(line("Shortfall in total"), minus(line("Shortfall recognised"), line("Commitment over")))), source: "Shortfall recognised before it is billed, ASC 606-10-45-3" },
  {
    label: "Remaining obligation",
    unit: "money",
    kind: "balance",
    daily: true,
    formula: plus(ifCommitment(minus(plus(line("Spend in total"), line("Shortfall in total")), line("Cumulative collected"))), line("Unused credits")),
    source: "ASC 606-10-50-13",
  },
];

const returned: readonly Line[] = [
  { label: "Cumulative money returned", unit: "money", kind: "balance", formula: ifCommitment(least(plus(allCash, line("Cumulative equity vested")), line("Cumulative collected"))), source: "The provider's own cash, and what its own equity was worth, coming back" },
  { label: "Money returned", unit: "money", kind: "flow", formula: ifCommitment(change("Cumulative money returned")), source: definition },
];

export const otherFunds = plus(allOthers, term("Start-up cash"), term("Other inflows"));
export const traced = (paid: Part): Expression => tracedPart("Tracing", paid, allCash, otherFunds);
export const beforeShortfall = plus(previous("Cumulative collected"), line("Spend"));

const tracing: readonly Line[] = [
  { label: "Cumulative traced", unit: "money", kind: "balance", formula: ifCommitment(traced(line("Cumulative collected"))), source: "Money is fungible: the rule is stated, not found" },
  { label: "Traced spend", unit: "money", kind: "flow", formula: ifCommitment(minus(traced(beforeShortfall), previous("Cumulative traced"))), source: "Spend comes before shortfall" },
  { label: "Traced shortfall", unit: "money", kind: "flow", formula: ifCommitment(minus(line("Cumulative traced"), traced(beforeShortfall))), source: definition },
  {
    label: "Circular revenue",
    unit: "money",
    kind: "flow",
    formula: plus(
      line("Credit revenue"),
      ifCommitment(
        plus(
          times(minus(line("Spend revenue"), line("Equity vested")), shareOf(line("Traced spend"), line("Spend"))),
          times(line("Shortfall revenue"), shareOf(total("Traced shortfall"), line("Shortfall in total"))),
        ),
      ),
    ),
    source: "FTC 6(b) staff report, January 2025: spending that the investment itself pays for",
  },
  {
    label: "Circular revenue in deal year 1",
    unit: "money",
    kind: "flow",
    formula: times(line("Circular revenue"), line("Share in deal year 1"), term("Exchange rate")),
    source: "In reporting money",
  },
];

export const commitment: readonly Line[] = [...spend, ...consideration, ...returned, ...tracing];
