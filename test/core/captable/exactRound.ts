/**
 * A priced round by brute force: every combination of terms is solved in fractions, each instrument with an equation of its own, and those
 * in which nobody would rather have another term are kept. Slow, and written from the sources anew.
 */
import { capOf, convertedAmount, usualCapitalization, type ConversionTerms, type Convertible } from "../../../src/core/captable/convertible";
import type { CapTable, StockClass } from "../../../src/core/captable/capTable";
import type { Round } from "../../../src/core/captable/round";
import { ONE, Rational, solveExactly, total, ZERO } from "./rational";

export interface ExactRound {
  readonly price: Rational;
  readonly total: Rational;
  readonly increase: Rational;
  readonly converted: readonly Rational[];
  readonly adjusted: readonly Rational[];
  readonly issued: Rational;
}

const Q = Rational.of;

interface Setting {
  readonly table: CapTable;
  readonly round: Round;
  readonly convertibles: readonly Convertible[];
  readonly packages: readonly ConversionTerms[];
  readonly protectedClasses: readonly StockClass[];
}

const pools = ({ holdings }: CapTable): Rational => total(holdings.filter(({ stockClass }) => stockClass === "Pool").map(({ shares }) => Q(shares)));
const held = ({ holdings }: CapTable, stockClass: string): Rational => total(holdings.filter((each) => each.stockClass === stockClass).map(({ shares }) => Q(shares)));

function outstanding({ holdings, stockClasses = [] }: CapTable): Rational {
  return total(
    holdings.filter(({ stockClass }) => stockClass !== "Pool").map(({ shares, stockClass }) => {
      const terms = stockClasses.find(({ name }) => name === stockClass);
      return terms ? Q(shares).times(terms.originalIssuePrice).over(terms.conversionPrice) : Q(shares);
    }),
  );
}

const counted = ({ investors = [] }: Round): Rational => total(investors.map(({ cash, credits = 0, countedAt = 1 }) => Q(cash).plus(Q(credits).times(countedAt))));
const fairly = ({ investors = [] }: Round): Rational => total(investors.map(({ cash, credits = 0, countedAt = 1, fairValue = countedAt }) => Q(cash).plus(Q(credits).times(fairValue))));

/** A quantity as a sum over the unknowns (shares for one unit of money, pool increase, shares of each convertible, further shares of each protected class) and a constant. */
interface Affine {
  readonly exact: readonly Rational[];
  readonly rough: readonly number[];
}
const affine = (exact: readonly Rational[]): Affine => ({ exact, rough: exact.map((value) => value.toNumber()) });

/** What each unknown may be, one entry an unknown; where there are two, the larger one rules. */
interface Forms {
  readonly all: Affine;
  readonly choices: readonly (readonly Affine[])[];
}

/** All answers in which everybody has what is best for them, for given packages of MFN SAFEs. */
export function exactRounds(table: CapTable, round: Round, convertibles: readonly Convertible[], packages: readonly ConversionTerms[]): ExactRound[] {
  const protectedClasses = round.exempt ? [] : (table.stockClasses ?? []).filter(({ name, antiDilution }) => antiDilution !== undefined && held(table, name).compare(0) > 0);
  const forms = formsOf({ table, round, convertibles, packages, protectedClasses });
  const combinations = forms.choices.reduce<number[][]>((before, options) => before.flatMap((each) => options.map((_, i) => [...each, i])), [[]]);
  const k = convertibles.length;
  return combinations.flatMap((combination) => {
    const answer = consistent(forms, combination);
    if (!answer) return [];
    const size = answer.length;
    const all = total(forms.all.exact.map((value, i) => (i === size ? value : value.times(answer[i]!))));
    return [{ price: ONE.over(answer[0]!), total: all, increase: answer[1]!, converted: answer.slice(2, 2 + k), adjusted: answer.slice(2 + k), issued: counted(round).times(answer[0]!) }];
  });
}

function formsOf(setting: Setting): Forms {
  const { table, round, convertibles, packages, protectedClasses } = setting;
  const [F, E, N] = [outstanding(table), pools(table), counted(round)];
  const k = convertibles.length;
  const size = 2 + k + protectedClasses.length;
  const form = (constant: Rational, parts: [number, Rational][] = []): Rational[] => {
    const values = Array.from({ length: size + 1 }, () => ZERO);
    for (const [i, value] of parts) values[i] = values[i]!.plus(value);
    values[size] = constant;
    return values;
  };
  const conversions = convertibles.map((_, i): [number, Rational] => [2 + i, ONE]);
  const adjusting = protectedClasses.map((_, i): [number, Rational] => [2 + k + i, ONE]);
  const inPre = (round.pool?.dilutes ?? "Pre") === "Pre";
  const all = form(F.plus(E), [[0, N], [1, ONE], ...conversions, ...adjusting]);
  const base = (i: number): Rational[] => {
    const counts = packages[i]!.capitalization ?? convertibles[i]!.capitalization ?? usualCapitalization[convertibles[i]!.kind];
    const increase: [number, Rational][] = counts.increase && inPre ? [[1, ONE]] : [];
    return form(counts.pool ? F.plus(E) : F, [...adjusting, ...(counts.conversions ? conversions : []), ...increase]);
  };
  const conversion = (i: number): Rational[][] => {
    const { kind, percent } = convertibles[i]!;
    if (kind === "Fixed percent") return [base(i).map((value) => value.times(percent!))];
    const [amount, cap] = [Q(convertedAmount(convertibles[i]!)), capOf(packages[i]!)];
    const atPrice = form(ZERO, [[0, amount.over(ONE.minus(packages[i]!.conversionDiscount ?? 0))]]);
    return cap === undefined ? [atPrice] : [base(i).map((value) => value.times(amount).over(cap)), atPrice];
  };
  const choices = [
    [priceForm(setting, N, all, form)],
    poolForms(round, E, all, form),
    ...convertibles.map((_, i) => conversion(i)),
    ...protectedClasses.map((each) => [form(ZERO), protectionForm(setting, each, N, form)]),
  ];
  return { all: affine(all), choices: choices.map((options) => options.map(affine)) };
}

/** The unknowns under one choice each, if nobody would rather have another. */
function consistent({ choices }: Forms, combination: readonly number[]): Rational[] | undefined {
  const chosen = combination.map((choice, i) => choices[i]![choice]!);
  if (roughlyWrong(chosen, choices)) return undefined;
  const size = chosen.length;
  const answer = solveExactly(chosen.map(({ exact }, i) => [...exact.slice(0, size).map((value, j) => (i === j ? ONE : ZERO).minus(value)), exact[size]!]));
  if (!answer || answer.some((value) => value.compare(0) < 0) || answer[0]!.compare(0) <= 0) return undefined;
  const at = ({ exact }: Affine): Rational => total(exact.map((value, i) => (i === size ? value : value.times(answer[i]!))));
  return choices.every((options, i) => options.every((other) => at(other).compare(answer[i]!) <= 0)) ? answer : undefined;
}

/** Doubles throw out what is wrong by far, so that fractions are left for what may be right. */
function roughlyWrong(chosen: readonly Affine[], choices: readonly (readonly Affine[])[]): boolean {
  const size = chosen.length;
  const rows = chosen.map(({ rough }, i) => rough.map((value, j) => (j === size ? value : (i === j ? 1 : 0) - value)));
  for (let step = 0; step < size; step++) {
    const pivot = rows.reduce((best, row, i) => (i >= step && Math.abs(row[step]!) > Math.abs(rows[best]![step]!) ? i : best), step);
    [rows[step], rows[pivot]] = [rows[pivot]!, rows[step]!];
    if (Math.abs(rows[step]![step]!) < 1e-300) return false;
    for (let i = 0; i < size; i++) {
      if (i === step) continue;
      const factor = rows[i]![step]! / rows[step]![step]!;
      for (let j = step; j <= size; j++) rows[i]![j]! -= factor * rows[step]![j]!;
    }
  }
  const answer = rows.map((row, i) => row[size]! / row[i]!);
  if (!answer.every(Number.isFinite)) return false;
  const slack = 1e-5 * answer.reduce((sum, value, i) => sum + (i === 0 ? 0 : Math.abs(value)), 1);
  if (answer.some((value, i) => value < (i === 0 ? -1e-9 : -slack))) return true;
  const at = ({ rough }: Affine): number => rough.reduce((sum, value, j) => sum + value * (j === size ? 1 : answer[j]!), 0);
  return choices.some((options, i) => i > 0 && options.some((other) => at(other) > answer[i]! + slack));
}

type Form = (constant: Rational, parts?: [number, Rational][]) => Rational[];

/** Shares for one unit of money = shares / money, with the money of the method. */
function priceForm({ round, convertibles, table, protectedClasses }: Setting, N: Rational, all: readonly Rational[], form: Form): Rational[] {
  if (round.price !== undefined) return form(ONE.over(round.price));
  const invested = total(convertibles.map((each) => Q(convertedAmount(each))));
  const post = round.postMoney !== undefined ? Q(round.postMoney) : round.method === "Dollars invested" ? Q(round.preMoney!).plus(N).plus(invested) : Q(round.preMoney!).plus(N);
  const inPre = (round.pool?.dilutes ?? "Pre") === "Pre";
  if (round.method === "Pre-money") {
    const adjusting = protectedClasses.map((_, i): [number, Rational] => [2 + convertibles.length + i, ONE]);
    return form(outstanding(table).plus(pools(table)), [...(inPre ? [[1, ONE] as [number, Rational]] : []), ...adjusting]).map((value) => value.over(round.preMoney!));
  }
  return all.map((value, i) => (i === 1 && !inPre ? ZERO : value).over(post));
}

function poolForms({ pool }: Round, E: Rational, all: readonly Rational[], form: Form): Rational[][] {
  if (pool === undefined || pool.kind === "Increase") return [form(Q(pool?.amount ?? 0))];
  const share = all.map((value) => value.times(pool.amount));
  if (pool.kind === "New") return [share];
  return [share.map((value, i) => (i === share.length - 1 ? value.minus(E) : value)), form(ZERO)];
}

/** Original cost / CP2 - original cost / CP1, with CP2 as the charter has it. */
function protectionForm({ table, round }: Setting, { name, originalIssuePrice, conversionPrice, antiDilution }: StockClass, N: Rational, form: Form): Rational[] {
  const cost = held(table, name).times(originalIssuePrice);
  const paid = fairly(round);
  if (antiDilution === "Ratchet") return form(ZERO.minus(cost.over(conversionPrice)), paid.compare(0) > 0 ? [[0, cost.times(N).over(paid)]] : []);
  const rights = held(table, "Options").plus(held(table, "Warrants"));
  const A = { Broad: outstanding(table), "Broad with pool": outstanding(table).plus(pools(table)), Narrow: outstanding(table).minus(rights) }[antiDilution!];
  const each = cost.over(A.times(conversionPrice).plus(paid));
  return form(each.times(A).minus(cost.over(conversionPrice)), [[0, each.times(N)]]);
}
