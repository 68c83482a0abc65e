/**
 * What must hold in every model: each check is a difference that should be nothing. They restate the laws from the lines'
 * own values, so that a change that breaks one shows in the workbook and not only in a test.
 */
import { sum } from "../numbers/sum";
import { asked } from "./accounting";
import { doubles } from "./evaluation";
import { eventChecks } from "./eventChecks";
import type { KindName } from "./events";
import { FastModel } from "./fast";
import { listed } from "./labels";
import { lineIndex, lines } from "./lines";
import { measures } from "./measures";
import { Reference } from "./reference";
import { givenValue, withBeside, type Scenario } from "./scenario";
import { terms } from "./terms";
import { termsRead } from "./walk";

export interface Check {
  readonly label: string;
  /** In the unit of what is checked; 0 when the check holds exactly. */
  readonly difference: number;
  readonly pass: boolean;
}

/** Rounding that a sum over six hundred months may leave, as a share of the largest amount in the deal. */
export const TOLERANCE = 1e-9;

/** The values that checks are made of. */
export class Values {
  private readonly model = new FastModel();
  constructor(readonly scenario: Scenario) {
    this.model.load(scenario);
  }
  once = (label: string): number => this.model.once(lineIndex.get(label)!);
  all = (label: string): Float64Array => this.months(label);
  sum = (label: string): number => sum(this.months(label));
  /** Whether a line with one value has an answer: a note that does not convert has no round. */
  has = (label: string): boolean => !Number.isNaN(this.model.once(lineIndex.get(label)!));
  last = (label: string): number => this.months(label).slice(-1)[0] ?? 0;
  given = (label: string, otherwise = 0): number => Number(givenValue(this.scenario, label) ?? otherwise);
  /** What tranches of a kind add up to; a note has none. */
  inTranches = (kind: KindName): number => sum((givenValue(this.scenario, "Structure") === "Convertible note" ? [] : (this.scenario.events?.of(kind) ?? [])).map(({ amount }) => amount));
  /** The largest excess of one line over another in any month; 0 where there is none. */
  excess = (label: string, of: (t: number) => number): number => this.months(label).reduce((worst, value, t) => Math.max(worst, value - of(t)), 0);
  private months = (label: string): Float64Array => this.model.series(lineIndex.get(label)!).slice(0, this.model.periodEnds().length);
}

/** Tranches of another price add to what the company is worth, not to the new money: the sum holds at the first close. */
const firstPostMoney = (of: Values): string => (of.scenario.events?.mask ? "Post-money at first close" : "Post-money");
const ofTheRound = (difference: (of: Values) => number) => (of: Values): number => (of.has("Post-money") ? difference(of) : 0);

export const rules: readonly { readonly label: string; readonly difference: (of: Values) => number }[] = [
  { label: "Post-money = pre-money + new money", difference: ofTheRound((of) => of.once(firstPostMoney(of)) - of.once("Pre-money") - of.once("New money")) },
  {
    label: "All stakes add up to the whole company",
    difference: ofTheRound((of) => {
      const left = of.scenario.events?.mask ? of.once("Post-money at first close") / (of.once("Post-money at first close") + of.sum("Shares issued in tranches")) : 1;
      return 1 - of.once("Round sold") - of.given("Pool increase") * left - (of.once("Pre-money") / of.once(firstPostMoney(of)) - of.given("Pool increase")) * left;
    }),
  },
  { label: "A note converts at the round price or below", difference: ofTheRound((of) => Math.max(0, of.once("Shares issued for") - of.once("Shares at the round price"))) },
  { label: "Credits = used + lapsed", difference: (of) => of.given("Credits") + of.inTranches("trancheCredits") - of.sum("Usage") - of.sum("Lapsed credits") },
  { label: "Escrow deposit = released + lapsed", difference: (of) => of.sum("Escrow deposit") - of.sum("Escrow release") - of.sum("Escrow lapse") },
  { label: "Escrow balance never negative, nothing at the end", difference: (of) => Math.max(0, ...of.all("Escrow closing").map((value) => -value)) + of.last("Escrow closing") },
  { label: "Credit revenue + refund = transaction price", difference: (of) => of.sum("Credit revenue") + of.once("Refund due") - of.once("Transaction price") },
  { label: "Refunds due are paid", difference: (of) => of.once("Refund due") - of.sum("Refund") },
  { label: "Contract liability ends at 0", difference: (of) => of.last("Contract liability") },
  { label: "Refund liability ends at 0", difference: (of) => of.last("Refund liability") },
  { label: "Start-up's prepaid credits = used + expired", difference: (of) => of.once("Credit revenue in total") - of.last("Prepaid credits used") - of.sum("Prepaid credits expired") },
  { label: "Collected = spend + shortfall", difference: (of) => of.sum("Collected") - of.once("Spend in total") - of.once("Shortfall in total") },
  {
    label: "Commitment revenue = collected + premium - upfront payment - equity vested",
    difference: (of) => of.sum("Commitment revenue") - of.sum("Collected") - of.once("Premium") + of.once("Upfront payment") + of.sum("Equity vested"),
  },
  { label: "Equity given to the customer is worth no more than what it buys", difference: (of) => Math.max(0, of.sum("Equity vested") - of.once("Spend in total")) },
  { label: "Contract asset and upfront payment end at 0", difference: (of) => Math.abs(of.last("Contract asset")) + Math.abs(of.last("Upfront payment asset")) },
  { label: "Remaining obligation ends at 0", difference: (of) => of.last("Remaining obligation") },
  {
    label: "Traced money is at most the investment and what was collected",
    difference: (of) => of.excess("Cumulative traced", (t) => Math.min(of.given("Investor cash") + of.inTranches("trancheCash"), of.all("Cumulative collected")[t]!)),
  },
  {
    label: "Cash paid above the shares' fair value has services to set it against",
    difference: (of) => (of.given("Credits") + of.inTranches("trancheCredits") > 0 || of.given("Commitment") > 0 ? 0 : Math.max(0, of.given("Investor cash") - of.given("Fair value of shares", of.given("Investor cash")))),
  },
];

/** The largest amount in the deal, or 1. */
export const scaleOf = (of: Values): number => Math.max(1, of.has("Post-money") ? of.once("Post-money") : 0, of.once("Consideration"), of.given("Credits") + of.inTranches("trancheCredits"), of.given("Commitment"), of.given("Fair value of shares"));

/** Every check of one scenario, in a fixed order. */
export function checks(scenario: Scenario): readonly Check[] {
  const values = new Values(scenario);
  const scale = scaleOf(values);
  const results = rules.map(({ label, difference }): Check => {
    const found = difference(values);
    return { label, difference: found, pass: Math.abs(found) <= TOLERANCE * scale };
  });
  const ofEvents = eventChecks(values, TOLERANCE * scale);
  const unused = unusedTerms(scenario);
  const label = unused.length ? `Every term that is filled in is used (not: ${listed(unused, "and")}${replaced(scenario, unused)})` : "Every term that is filled in is used";
  return [...results, ...ofEvents, { label, difference: unused.length, pass: unused.length === 0 }];
}

/** Why terms are not used that would be without the classes of the exit. */
function replaced(scenario: Scenario, unused: readonly string[]): string {
  if (!scenario.exit) return "";
  const before = unusedTerms(withBeside({ name: scenario.name, numbers: scenario.numbers }, { events: scenario.events }));
  return unused.every((label) => before.includes(label)) ? "" : "; the classes given take their place";
}

/** Terms that say how to read a model, not what is calculated. */
const descriptive = ["Structure", "Cost basis", "Fiscal year ends"];

/** The terms that were filled in with something other than their default and that no measure, no line over time and no book looks at. */
export function unusedTerms(scenario: Scenario): string[] {
  const formulas = [...measures, ...lines.filter((each) => each.kind !== "once")].map((each) => each.formula); // a single value matters where something uses it
  const ofBooks = terms.filter(({ group }) => group === "Accounting").map(({ label }) => label);
  const [read, readByBooks] = [termsRead(scenario, formulas), termsRead(scenario, asked)];
  const isRead = (label: string): boolean => read.has(label) || (ofBooks.includes(label) && readByBooks.has(label));
  const reference = new Reference(scenario, doubles);
  return terms.flatMap(({ label, default: usual }) => {
    const value = givenValue(scenario, label);
    if (value === undefined || value === 0 || descriptive.includes(label) || isRead(label)) return [];
    const otherwise = typeof usual === "object" ? reference.evaluate(usual, 0) : usual;
    const same = value === otherwise || (typeof value === "number" && typeof otherwise === "number" && Math.abs(value - otherwise) <= TOLERANCE * Math.abs(otherwise));
    return same ? [] : [label];
  });
}
