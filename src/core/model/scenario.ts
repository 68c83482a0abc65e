/**
 * A scenario: one value for each term that was given. Choices are kept as the index of their option, so that a scenario is
 * a row of numbers; NaN stands for "not given" and never leaves this room.
 */
import { invalid, unanswerable } from "../calculationError";
import { FIRST_DATE, isoDate, LAST_DATE, monthOf, monthsLater } from "../numbers/dates";
import { byLabel, listed, normalLabel, unknownLabel } from "./labels";
import type { Events } from "./happening";
import type { PayoutCurve } from "./payoutCurve";
import { presets, terms, VALUATION_TOLERANCE, LONGEST_MODEL, type Allowed, type Structure, type Term } from "./terms";

export type TermValue = number | string | boolean | null | undefined;

/** What stands beside the terms of a deal, the same for all its scenarios. */
export interface Beside {
  /** What the classes of the exit pay the provider, where they are given: in place of stake, preference and later dilution. */
  readonly exit?: PayoutCurve | undefined;
  /** What happens after closing, where something does. */
  readonly events?: Events | undefined;
}

export interface Scenario extends Beside {
  readonly name: string;
  /** A value a term, in the order of the table of terms; NaN where none was given. */
  readonly numbers: Float64Array;
}

export const termIndex: ReadonlyMap<string, number> = new Map(terms.map((each, i) => [each.label, i]));
export const findTerm = byLabel(terms, (each) => [each.label, each.chinese]);

/** The term that a label names. Throws `value` with the nearest label where there is none. */
export function requireTerm(label: string): Term {
  const found = findTerm(label);
  if (found) return found;
  throw unknownLabel("terms", "term", label, terms.map((each) => each.label));
}

/** The terms of a scenario as they were given, before they are looked at together: what analysis varies. */
export interface Basis extends Beside {
  readonly name: string;
  /** As the numbers of a scenario, without what its structure sets. */
  readonly given: Float64Array;
}

/**
 * Reads one scenario from labelled values, in the deal's own units. Blank values (null, undefined, "") mean the default;
 * 0 means blank where 0 is not allowed. Throws `value` for an unknown or repeated label, a value that is not allowed, and
 * terms that contradict each other.
 */
export const readScenario = (name: string, entries: Iterable<readonly [label: string, value: TermValue]>): Scenario => completed(name, readBasis(name, entries).given);

/** The same without a look at what terms say together. */
export function readBasis(name: string, entries: Iterable<readonly [label: string, value: TermValue]>): Basis {
  const given = new Float64Array(terms.length).fill(NaN);
  const seen = new Set<string>();
  for (const [label, value] of entries) {
    const found = requireTerm(label);
    if (seen.has(found.label)) throw invalid(found.label, `The term "${found.label}" appears twice; once is allowed.`);
    seen.add(found.label);
    given[indexOf(found.label)] = readTerm(found, value);
  }
  return { name, given };
}

/** The scenario of given terms: with what its structure sets, and checked. The numbers become its own. */
export function completed(name: string, given: Float64Array, beside: Beside = {}): Scenario {
  const scenario = withPreset({ name, numbers: given });
  checkTogether(scenario);
  return withBeside(scenario, beside);
}

/** What reading a value needs to know: of a term, or of a custom function's parameter. */
export type Input = Pick<Term, "label" | "unit" | "allowed" | "options">;

/** One term's value as a number (a choice as the index of its option), NaN for a blank. Throws `value` if it is not allowed. */
export function readTerm(of: Input, value: TermValue): number {
  if (value === null || value === undefined || value === "") return NaN;
  if (of.options) return readOption(of.label, of.options, value);
  if (typeof value !== "number")
    throw invalid(of.label, `${of.label} is ${typeof value === "string" ? `the text "${value}"` : String(value).toUpperCase()}; ${wanted(of)} is needed.`);
  if (!Number.isFinite(value)) throw invalid(of.label, `${of.label} is not a finite number; ${wanted(of)} is needed.`);
  if (value === 0 && !isAllowed(of, 0)) return NaN;
  const read = of.unit === "date" ? Math.floor(value) : value;
  if (!isAllowed(of, read)) throw invalid(of.label, `${of.label} is ${value}; ${wanted(of)} is allowed.`);
  return read;
}

/** The index of an option named in any case, with or without spaces and hyphens. An empty cell may arrive as 0. */
function readOption(field: string, options: readonly string[], value: string | number | boolean): number {
  if (value === 0) return NaN;
  const index = typeof value === "string" ? options.findIndex((option) => normalLabel(option) === normalLabel(value)) : -1;
  if (index < 0) throw invalid(field, `${field} is ${typeof value === "string" ? `"${value}"` : String(value).toUpperCase()}; ${listed(options)} is allowed.`);
  return index;
}

/** The value that was given: a number, an option's name, or undefined. */
export function givenValue(scenario: Scenario, label: string): number | string | undefined {
  const index = indexOf(label);
  const value = scenario.numbers[index];
  if (value === undefined || Number.isNaN(value)) return undefined;
  return terms[index]?.options?.[value] ?? value;
}

/** Whether a term was given or has a default. */
export const hasValue = (scenario: Scenario, label: string): boolean => givenValue(scenario, label) !== undefined || terms[indexOf(label)]!.default !== undefined;

/** The same scenario with other values for some terms (undefined or null: not given), checked as when it was first read. */
export function withTerms(scenario: Scenario, changes: Readonly<Record<string, TermValue>>, name = scenario.name): Scenario {
  const changed = new Map(entriesOf(scenario));
  for (const [label, value] of Object.entries(changes)) changed.set(label, value);
  return withBeside(readScenario(name, changed), scenario);
}

/** The same terms with what stands beside them. Throws `value` for events that contradict them. */
export function withBeside(scenario: Scenario, { exit, events }: Beside): Scenario {
  if (!exit && !events) return scenario;
  events?.requireFit(scenario);
  return { name: scenario.name, numbers: scenario.numbers, ...(exit ? { exit } : {}), ...(events ? { events } : {}) };
}

export const entriesOf = (scenario: Scenario): [string, TermValue][] =>
  terms.map((each): [string, TermValue] => [each.label, givenValue(scenario, each.label)]).filter(([, value]) => value !== undefined);

/** "a share from 0 to below 1", for sentences and help. */
export function wanted(of: Input): string {
  if (of.options) return listed(of.options);
  if (of.unit === "date") return "a date";
  const { from, above, to, below, whole }: Allowed = of.allowed ?? {};
  const low = from !== undefined ? `from ${from}` : above !== undefined ? `above ${above}` : "";
  const high = to !== undefined ? `to ${to}` : below !== undefined ? `to below ${below}` : "";
  return `a ${whole ? "whole " : ""}number${low || high ? ` ${[low, high].filter(Boolean).join(" ")}` : ""}`;
}

/** Whether a number may stand for a term or a parameter. */
export function isAllowed(of: Input, value: number): boolean {
  if (of.unit === "date") return value >= FIRST_DATE && value <= LAST_DATE;
  const { from = -Infinity, above = -Infinity, to = Infinity, below = Infinity, whole }: Allowed = of.allowed ?? {};
  return value >= from && value > above && value <= to && value < below && (!whole || Number.isInteger(value));
}

function indexOf(label: string): number {
  const index = termIndex.get(label);
  if (index === undefined) throw invalid("terms", `There is no term "${label}".`);
  return index;
}

function withPreset(scenario: Scenario): Scenario {
  const structure = (givenValue(scenario, "Structure") ?? terms[0]?.default) as Structure;
  for (const [label, option] of Object.entries(presets[structure])) {
    const index = indexOf(label);
    if (Number.isNaN(scenario.numbers[index])) scenario.numbers[index] = terms[index]?.options?.indexOf(option) ?? NaN;
  }
  return scenario;
}

/** What single terms cannot say: which are needed, and which contradict each other. */
function checkTogether(scenario: Scenario): void {
  const value = (label: string): number => scenario.numbers[indexOf(label)] ?? NaN;
  const or = (label: string, otherwise: number): number => (Number.isNaN(value(label)) ? otherwise : value(label));
  const amount = (label: string): number => or(label, 0);

  for (const each of terms) if (each.needed && Number.isNaN(value(each.label))) throw invalid(each.label, `${each.label} is missing; ${wanted(each)} is needed.`);
  const closing = value("Closing date");
  const start = or("Credit start", closing);
  if (start < closing) throw invalid("Credit start", `Credit start is ${isoDate(start)}; a date not before closing (${isoDate(closing)}) is allowed.`);
  if (value("Exit date") <= closing) throw invalid("Exit date", `Exit date is ${isoDate(value("Exit date"))}; a date after closing (${isoDate(closing)}) is allowed.`);

  const cash = amount("Investor cash");
  const credits = amount("Credits");
  const counted = cash + credits * or("Credits counted at", 1);
  const isNote = givenValue(scenario, "Structure") === "Convertible note";
  if (isNote) checkNote(closing, value("Conversion date"), value("Conversion pre-money"), counted, amount);
  else if (!isUnpriced(scenario, counted + amount("Other investors"))) checkValuation(value("Pre-money"), value("Post-money"), counted + amount("Other investors"), amount("Pool increase"));

  const fairValue = or("Fair value of shares", counted);
  if (credits > 0 && fairValue < cash)
    throw invalid("Fair value of shares", `Fair value of shares is ${fairValue}; with credits it must be at least Investor cash, ${cash}, since the rest is the price of the credits.`);
  const refund = givenValue(scenario, "Unused credits") === "Refunded" ? credits * amount("Expected breakage") : 0;
  // The default fair value less cash is the credits at what they count for: a rounding of that difference is no contradiction.
  if (credits > 0 && fairValue - cash < refund - 1e-12 * fairValue)
    throw invalid("Unused credits", `The refund of unused credits is ${refund}; at most the price of the credits, ${fairValue - cash}, can be refunded.`);
  checkLength(closing, [
    ...(credits > 0 ? [monthsLater(start, or("Credit months", 24)) - 1] : []),
    ...(amount("Commitment") > 0 ? [monthsLater(start, or("Commitment months", 24)) - 1] : []),
    ...(isNote ? [or("Conversion date", closing)] : []),
    or("Exit date", closing),
  ]);
}

/** A seller that gives its own equity to its customer and buys no shares of it needs no valuation of it. */
const isUnpriced = (scenario: Scenario, newMoney: number): boolean =>
  givenValue(scenario, "Structure") === "Vendor equity" && newMoney === 0 && ["Pre-money", "Post-money"].every((label) => givenValue(scenario, label) === undefined);

/** The pool takes the most of the price where the note converts at the discount: at a cap the price stays above 0 whatever the note is. */
function checkNote(closing: number, conversion: number, pre: number, principal: number, amount: (label: string) => number): void {
  if (conversion < closing) throw invalid("Conversion date", `Conversion date is ${isoDate(conversion)}; a date not before closing (${isoDate(closing)}) is allowed.`);
  const owed = principal * (1 + (amount("Note interest") * (conversion - closing)) / 365);
  if (owed + pre > 0) checkValuation(pre, NaN, owed / (1 - amount("Conversion discount")) + amount("Other investors"), amount("Pool increase"));
}

function checkValuation(pre: number, post: number, newMoney: number, pool: number): void {
  const hasPost = !Number.isNaN(post);
  if (!hasPost && Number.isNaN(pre)) throw invalid("Post-money", "Post-money and Pre-money are both missing; exactly one of them is needed.");
  if (hasPost && Math.abs(pre + newMoney - post) > VALUATION_TOLERANCE * post)
    throw invalid("Post-money", `Post-money is ${post}, but Pre-money ${pre} and new money ${newMoney} make ${pre + newMoney}; give one of the two, or two that agree.`);
  const whole = hasPost ? post : pre + newMoney;
  if (newMoney >= whole)
    throw unanswerable("Post-money", `Post-money is ${whole}, but the new money is ${newMoney}: the round would sell the whole company or more.`);
  if (newMoney + pool * whole > whole)
    throw unanswerable("Pool increase", `Pool increase is ${pool}: with the new money it would be more than the whole company.`);
}

function checkLength(closing: number, ends: readonly number[]): void {
  const last = Math.max(...ends);
  if (last > LAST_DATE) throw invalid("Exit date", `The model would run beyond ${isoDate(LAST_DATE)}, the last date that Excel knows.`);
  const months = monthOf(last) - monthOf(closing) + 1;
  if (months > LONGEST_MODEL) throw invalid("Exit date", `The model would run for ${months} months; ${LONGEST_MODEL} at most are allowed.`);
}
