/**
 * How a posted figure comes about: the entries that it adds up, the lines of the model that the amount of each entry is, and what those
 * rest on. Amounts are unrounded until the last step, which is what the journal has posted.
 */
import type { Axis } from "../model/axis";
import { formulaSteps, type DerivedStep, type Formula, type Teller } from "../model/derivation";
import { minus, negative, plus, type Expression } from "../model/expression";
import { FastModel } from "../model/fast";
import { isoDate } from "../numbers/dates";
import { sum } from "../numbers/sum";
import type { Account } from "./account";
import type { Book } from "./book";
import { flowOf, type Caption } from "./cashFlow";
import type { PostedEntry, PostedTransfer } from "./journal";
import type { StatementRow } from "./statement";

/** An entry, and how each of its transfers counts in a figure: added, taken off or not at all. */
export interface Posting {
  readonly posted: PostedEntry;
  readonly signs: readonly number[];
}

export interface Figure {
  readonly label: string;
  /** Money, as posted. */
  readonly value: number;
  readonly source: string;
}

/** Entries on an account from one day to another, counted as debits or as credits. */
export const postingsOf = ({ journal }: Book, account: Account, inDebit: boolean, { from = -Infinity, to = Infinity }: { from?: number; to?: number } = {}): Posting[] =>
  postings(journal.posted.filter(({ entry: { date } }) => date >= from && date <= to), ({ debit, credit }) => ((debit === account ? 1 : 0) - (credit === account ? 1 : 0)) * (inDebit ? 1 : -1));

/** Movements of cash under a caption. */
export const postingsUnder = ({ journal }: Book, caption: Caption, { from, to }: { from: number; to: number }): Posting[] =>
  postings(journal.posted.filter(({ entry: { date } }) => date >= from && date <= to), (each) => {
    const flow = flowOf(each);
    return flow?.caption !== caption ? 0 : flow.units === each.units ? 1 : -1;
  });

const postings = (entries: readonly PostedEntry[], signOf: (of: PostedTransfer) => number): Posting[] =>
  entries.map((posted) => ({ posted, signs: posted.transfers.map(signOf) })).filter(({ signs }) => signs.some((sign) => sign !== 0));

/** The entries of one memo. */
interface Group {
  readonly memo: string;
  readonly source: string;
  readonly of: readonly Posting[];
}

/** The steps to a figure that adds up entries; itself last. */
export function postingSteps(book: Book, of: readonly Posting[], figure: Figure, teller: Teller): readonly DerivedStep[] {
  const groups = grouped(of);
  const formulas = new FormulasByMonth(book, groups, teller);
  const { money } = book.journal;
  const { say } = teller.words;
  const rows = groups.map(({ memo, of: entries }) => [memo, dayOf(entries[0]!), dayOf(entries[entries.length - 1]!), money(sum(entries.map(unitsOf)))] as const);
  const posted: DerivedStep = {
    ...figure,
    unit: "money",
    formula: of.length === 0 ? say("no entry by then") : say("as posted: the amounts above rounded together, so that every entry and every balance is in whole units"),
    ...(of.length > 1 ? { parts: { header: ["Memo", "From", "To", "Posted"], rows, sum: true as const } } : {}),
  };
  return [...formulas.rests, ...groups.flatMap((group) => groupSteps(group, formulas, teller)), posted];
}

/** The steps to a total: the rows that it adds up. */
export function totalSteps(parts: readonly (readonly [label: string, value: number])[], { label, value, source }: Figure, teller: Teller): readonly DerivedStep[] {
  return [{ label, unit: "money", value, formula: teller.words.say("the sum of these lines"), source, parts: { header: ["Line", "Amount"], rows: parts.filter(([, amount]) => amount !== 0), sum: true } }];
}

/** The steps to a row of a statement in one of its periods: `from` is the first day of the period, `to` its last. */
export function rowSteps(book: Book, { label, units, of }: StatementRow, p: number, { from, to }: { from: number; to: number }, source: string, teller: Teller): readonly DerivedStep[] {
  const { money } = book.journal;
  const figure: Figure = { label, value: money(units[p]!), source };
  if ("rows" in of) return totalSteps(of.rows.map(({ row, sign }) => [row.label, money(sign * row.units[p]!) + 0]), figure, teller);
  if ("caption" in of) return postingSteps(book, postingsUnder(book, of.caption, { from, to }), figure, teller);
  const span = of.over === "period" ? { from, to } : of.over === "before" ? { to: from - 1 } : { to };
  const [only, ...others] = of.accounts;
  if (only && others.length === 0) return postingSteps(book, postingsOf(book, only, of.inDebit, span), figure, teller);
  const balances = book.journal.balances(span.to);
  return totalSteps(of.accounts.map((each) => [each.name, money((of.inDebit ? 1 : -1) * balances.get(each)!)]), figure, teller);
}

function grouped(of: readonly Posting[]): Group[] {
  const groups = new Map<string, Posting[]>();
  for (const each of of) {
    const { memo } = each.posted.entry;
    groups.set(memo, [...(groups.get(memo) ?? []), each]);
  }
  return [...groups].map(([memo, entries]) => ({ memo, source: entries[0]!.posted.entry.source, of: entries }));
}

const dayOf = ({ posted: { entry } }: Posting): string => isoDate(entry.date);
const unitsOf = ({ posted: { transfers }, signs }: Posting): number => sum(transfers.map(({ units }, i) => signs[i]! * units));
const amountOf = ({ posted: { entry }, signs }: Posting): number => sum(entry.transfers.map(({ amount }, i) => signs[i]! * amount));

/** What is counted of an entry as one formula over lines; undefined where events tell its amount. */
function formulaOf({ posted: { entry }, signs }: Posting): Expression | undefined {
  const counted = (sign: number): Expression[] => entry.transfers.flatMap(({ formula }, i) => (signs[i] === sign && formula ? [formula] : []));
  const added = counted(1).reduce<Expression | undefined>((all, each) => (all ? plus(all, each) : each), undefined);
  return counted(-1).reduce<Expression | undefined>((all, each) => (all ? minus(all, each) : negative(each)), added);
}

function groupSteps({ memo, source, of }: Group, formulas: FormulasByMonth, teller: Teller): DerivedStep[] {
  const { say } = teller.words;
  const last = formulas.told.get(memo);
  const amounts = of.map((each) => [dayOf(each), amountOf(each)] as const);
  const value = sum(amounts.map(([, amount]) => amount));
  if (of.length === 1) return [last ?? { label: memo, unit: "money", value, formula: say("as the events tell it, against what the account stood at"), source }];
  const total: DerivedStep = { label: memo, unit: "money", value, formula: say("added up over its entries, unrounded"), source, parts: { header: ["Date", "Amount"], rows: amounts, sum: true } };
  return last ? [{ ...last, label: `${memo}, ${dayOf(of[of.length - 1]!)}` }, total] : [total];
}

/** The formula of each group in the month of its last entry, and what all of them rest on. */
class FormulasByMonth {
  readonly told = new Map<string, DerivedStep>();
  readonly rests: readonly DerivedStep[];

  constructor({ scenario, closing }: Book, groups: readonly Group[], teller: Teller) {
    const axis: Axis = { closing, ends: new FastModel().load(scenario).periodEnds().slice() };
    const months = new Map<number, Formula[]>();
    for (const { memo, source, of } of groups) {
      const last = of[of.length - 1]!;
      const { month } = last.posted.entry;
      const formula = formulaOf(last);
      if (month !== undefined && formula) months.set(month, [...(months.get(month) ?? []), { label: memo, formula, source }]);
    }
    const inOrder = [...months].sort(([a], [b]) => a - b).map(([t, formulas]) => ({ t, formulas, ...formulaSteps(scenario, formulas, teller, { axis, t }) }));
    for (const { formulas, told } of inOrder) formulas.forEach(({ label }, i) => this.told.set(label, told[i]!));
    this.rests = onceEach(inOrder.map(({ t, rests }) => [isoDate(axis.ends[t]!), rests]));
  }
}

/** A step that has another value in another month says of which month it is. */
function onceEach(months: readonly (readonly [end: string, steps: readonly DerivedStep[]])[]): DerivedStep[] {
  const values = new Map<string, Set<number | string>>();
  for (const [, steps] of months) for (const { label, value } of steps) values.set(label, (values.get(label) ?? new Set()).add(value));
  const found = new Map<string, DerivedStep>();
  for (const [end, steps] of months)
    for (const step of steps) {
      const label = values.get(step.label)!.size > 1 ? `${step.label}, ${end}` : step.label;
      if (!found.has(label)) found.set(label, { ...step, label });
    }
  return [...found.values()];
}
