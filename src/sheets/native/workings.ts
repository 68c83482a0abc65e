/**
 * Lines that only a native model has. A formula that fits on one line of the core is too long for a cell that an auditor reads, so the
 * parts of it that have a meaning of their own get a row; opening balances and what has to hold in every month are shown beside what they
 * belong to. A part of a formula that equals a working refers to its row.
 */
import type { KindName } from "../../core/model/events";
import { above, atLeast, change, choose, event, exp, greatest, least, line, minus, monthsBetween, over, plus, previous, term, times, when, within0And1, type Expression, type Part } from "../../core/model/expression";
import { definition, type Line } from "../../core/model/line";
import { isSame } from "../../core/model/specialise";
import { lastDay } from "../../core/model/lines/closes";
import { beforeShortfall, otherFunds, traced } from "../../core/model/lines/commitment";
import { allCash, creditsOfAllCloses, ifCommitment, ifUsageEvents, issuedFor } from "../../core/model/lines/gates";
import { beforeTheNote } from "../../core/model/lines/note";
import { dealPurses, monthsOnCredits } from "../../core/model/lines/startUp";
import { outlay } from "../../core/model/measures";

export interface Working extends Line {
  /** The line that it stands in front of; one that the deal does not use takes its workings along. */
  readonly before: string;
  /** The part of other formulas that refers to this row; the formula itself where nothing is said, nothing where it is false. */
  readonly replaces?: Expression | false;
}

const logistic = (shape: Part, x: Part): Expression => over(1, plus(1, exp(times(minus(0, shape), minus(x, 0.5)))));

/** Credits and commitment start on one day. */
const passed: Working = { label: "Months since credit start", unit: "months", kind: "rate", before: "Days in month", formula: monthsBetween(term("Credit start"), plus(line("Month end"), 1)), source: "At the end of the month, below 0 before the start" };

/** How far a plan has come by the end of the month, and its S-curve, whose ends are cut off so that it runs from 0 to 1. */
function plan(before: string, name: string, end: string, curveTerm: string, shape: Expression): readonly Working[] {
  const total: Working = { label: `${name} period`, unit: "months", kind: "once", before, formula: monthsBetween(term("Credit start"), plus(line(end), 1)), source: "Whole calendar months count equally; a day is a share of its month" };
  const share: Working = { label: `${name} period elapsed`, unit: "share", kind: "rate", before, formula: within0And1(over(passed.formula, total.formula)), source: "Share of the plan's time that has passed" };
  const curve = (label: string, at: Part, kind: "once" | "rate"): Working => {
    const replaces = logistic(shape, at);
    return { label, unit: "share", kind, before, formula: choose(curveTerm, { "S-curve": replaces }, 0), replaces, source: "Logistic curve; only the S-curve uses it" };
  };
  return [
    total, share,
    curve(`${name} S-curve at the start`, 0, "once"), curve(`${name} S-curve at the end`, 1, "once"), curve(`${name} S-curve`, share.formula, "rate"),
  ];
}

const once = (before: string, label: string, unit: Line["unit"], formula: Expression, source = definition): Working => ({ label, unit, kind: "once", before, formula, source });

/** What a balance stood at before the month: the first row of its corkscrew. */
const opening = (balance: string, before: string): Working => ({ label: `${balance} opening`, unit: "money", kind: "opening", before, formula: previous(balance), replaces: false, source: "Closing balance of the month before" });
const inMonth1 = (amount: Expression): Expression => times(amount, minus(1, above(line("Month"), 1)));
/** What enters a balance: its first row but one. */
const entering = (label: string, formula: Expression, before: string): Working => ({ label, unit: "money", kind: "flow", before, formula, replaces: false, source: "In month 1, and with each close and each changed estimate" });
/** How far a corkscrew is from closing: nothing, in every month. */
const control = (label: string, difference: Expression, before: string): Working => ({ label, unit: "money", kind: "flow", before, formula: greatest(difference, minus(0, difference)), replaces: false, source: "Opening + what came in - what went out - closing; 0 in every month" });

/** How long after closing a flow comes, for its rate of return. */
export const YEARS = "Years from closing";
export const YEARS_TO_EXIT = "Years to exit";
/** 1 in the month in which the model ends. */
export const LAST_MONTH = "In the last month";
/** What the credits bring: at once, or with each close and less what is expected to be refunded. */
const sold = ifUsageEvents(minus(change("Price of credits granted"), change("Refund estimate")), inMonth1(line("Credit revenue in total")));
const ofEvent = (before: string, label: string, unit: Line["unit"], kind: KindName, reading: "inPeriod" | "inMonth", source: string): Working => ({ label, unit, kind: "rate", before, formula: event(kind, reading), source });

const yearsTo = (date: Part): Expression => over(minus(date, term("Closing date")), 365);

export const workings: readonly Working[] = [
  passed,
  { label: YEARS, unit: "number", kind: "rate", before: "Share in deal year 1", formula: yearsTo(line("Month end")), replaces: false, source: "Actual/365" },
  { ...once("Discount factor", YEARS_TO_EXIT, "number", yearsTo(term("Exit date")), "Actual/365"), replaces: false },
  ...plan("Credits planned", "Credit", "Credit end", "Usage curve", term("Curve shape")),
  ...plan("Commitment planned", "Commitment", "Commitment end", "Commitment curve", term("Commitment shape")),
  once("Note at the cap", "Pre-money before the note", "money", beforeTheNote, "What the pre-money leaves for shares before the round"),
  once("Tranche cash", "Day of the last close", "date", lastDay, "The closing date where there is no further close"),
  once("Credits planned", "Credits of all closes", "money", creditsOfAllCloses, "Face value"),
  ofEvent("Tranche cash", "Tranche pre-money", "money", "tranchePreMoney", "inPeriod", "Of the month's tranche; 0 where none is given"),
  ofEvent("Tranche cash", "Tranche price", "price", "tranchePrice", "inPeriod", "Of the month's tranche; 0 where none is given"),
  ofEvent("Cumulative usage", "Actual usage", "money", "actualUsage", "inPeriod", "As far as it is known"),
  ofEvent("Cumulative usage", "Months with actual usage", "number", "actualUsage", "inMonth", "How often usage was reported in the month"),
  { label: "Usage beyond the credits", unit: "money", kind: "flow", before: "Credits expired", formula: when(event("actualUsage", "inMonth"), greatest(0, minus(event("actualUsage", "inPeriod"), line("Usage"))), 0), replaces: false, source: "0 in every month" },
  control("Escrow corkscrew", minus(plus(line("Escrow opening"), line("Escrow deposit")), plus(line("Escrow release"), line("Escrow lapse"), line("Escrow closing"))), "Escrow days"),
  { label: "Escrow below 0", unit: "money", kind: "flow", before: "Escrow days", formula: greatest(0, minus(0, line("Escrow closing"))), replaces: false, source: "0 in every month" },
  opening("Credit liability", "Credit liability"),
  entering("Credits sold", sold, "Credit liability"),
  control("Credit liability corkscrew", minus(plus(line("Credit liability opening"), line("Credits sold")), plus(line("Credit revenue"), line("Credit liability"))), "Refund liability"),
  opening("Refund liability", "Refund liability"),
  entering("Refund expected", ifUsageEvents(change("Refund estimate"), inMonth1(line("Refund due"))), "Refund liability"),
  control("Refund liability corkscrew", minus(plus(line("Refund liability opening"), line("Refund expected")), plus(line("Refund"), line("Refund liability"))), "Revenue"),
  once("Cumulative traced", "Other funds", "money", otherFunds, "Money of the start-up that is not the provider's"),
  { label: "Collected before shortfall", unit: "money", kind: "balance", before: "Cumulative traced", formula: beforeShortfall, source: "Spend comes before shortfall" },
  { label: "Traced before shortfall", unit: "money", kind: "balance", before: "Cumulative traced", formula: traced(beforeShortfall), source: "The rule that Tracing names" },
  { label: "Traced above what can be", unit: "money", kind: "flow", before: "Circular revenue", formula: ifCommitment(greatest(0, minus(line("Cumulative traced"), least(allCash, line("Cumulative collected"))))), replaces: false, source: "0 in every month" },
  once("Headline flow", "Outlay", "money", outlay, "Cash, less what comes back, plus what delivery and refunds cost"),
  once("Proceeds by preference", "Invested by the round", "money", plus(issuedFor, term("Other investors")), "What ranks equally in the preference"),
  opening("Prepaid credits", "Prepaid credits"),
  entering("Prepaid credits bought", sold, "Prepaid credits"),
  { label: "Prepaid credits used in the month", unit: "money", kind: "flow", before: "Prepaid credits", formula: minus(line("Prepaid credits used"), previous("Prepaid credits used")), replaces: false, source: "At the price paid in shares" },
  control("Prepaid credits corkscrew", minus(plus(line("Prepaid credits opening"), line("Prepaid credits bought")), plus(line("Prepaid credits used in the month"), line("Prepaid credits expired"), line("Prepaid credits"))), "Prepaid credits expired"),
  once("Runway", "Months on credits", "months", monthsOnCredits(dealPurses), "Until the credits run out or expire"),
  once("Runway", "Other burn on credits", "money", times(dealPurses.otherBurn, monthsOnCredits(dealPurses)), "Cash that is used while credits pay for compute"),
  { label: LAST_MONTH, unit: "flag", kind: "rate", before: "Share in deal year 1", formula: minus(atLeast(line("Month"), line("Months in the model")), above(line("Month"), line("Months in the model"))), replaces: false, source: "Where balances end" },
];

/** Formulas that workings stand for, by their operator: most parts of a formula differ from all others in that already. */
const written = new Map<Expression["op"], { readonly part: Expression; readonly label: string }[]>();
for (const { label, formula, replaces = formula } of workings) if (replaces !== false) written.set(replaces.op, [...(written.get(replaces.op) ?? []), { part: replaces, label }]);

/** Whether a line is a working that other formulas refer to. */
export const isPart = (label: string): boolean => workings.some((each) => each.label === label && each.replaces !== false);

/** The formula with the parts of it that are workings replaced by their rows; `own` is the row that it stands in. */
export function withWorkings(of: Expression, own: string): Expression {
  const found = written.get(of.op)?.find(({ part }) => isSame(part, of));
  if (found && found.label !== own) return line(found.label);
  const inside = (part: Expression): Expression => withWorkings(part, own);
  if ("left" in of) return { ...of, left: inside(of.left), right: inside(of.right) };
  if ("of" in of) return { ...of, of: inside(of.of) };
  if (of.op === "when") return { ...of, condition: inside(of.condition), then: inside(of.then), otherwise: inside(of.otherwise) };
  if (of.op === "eventful") return { ...of, then: inside(of.then), otherwise: inside(of.otherwise) };
  if (of.op === "event") return of.otherwise ? { ...of, otherwise: inside(of.otherwise) } : of;
  if (of.op === "corkscrew") return { ...of, add: inside(of.add), keep: inside(of.keep), ...(of.atMost && { atMost: inside(of.atMost) }) };
  if (of.op === "payout") return { ...of, at: inside(of.at), otherwise: inside(of.otherwise) };
  if (of.op !== "choose") return of;
  const cases = Object.fromEntries(Object.entries(of.cases).map(([option, each]) => [option, inside(each)]));
  return { ...of, cases, ...(of.otherwise && { otherwise: inside(of.otherwise) }) };
}
