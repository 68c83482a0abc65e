/**
 * A priced round as four linear equations. Everything that seems circular in it (the pool is a share of a total that it is part of, a SAFE's
 * cap is divided by shares that the SAFE brings about, protected classes convert into more shares the lower the price) is
 * linear once it is known which term of each instrument rules. The unknowns:
 *   perMoney    shares that one unit of money buys: 1 / price
 *   increase    shares added to the pool
 *   converted   shares of all convertibles together
 *   adjusted    further shares that protected classes convert into
 */
import type { Rational } from "../numbers/fraction";
import { solved } from "../numbers/linearSystem";
import { capitalizationOf, capOf, convertedAmount, type Convertible, type ConversionTerms } from "./convertible";
import type { Protected, RoundTerms } from "./round";

/** Which term rules: one entry a convertible (does it convert at the round price, discounted or not?), one a protected class. */
export interface Branches {
  readonly atPrice: readonly boolean[];
  readonly target: boolean;
  readonly triggered: readonly boolean[];
}

export interface RoundSolution<N> {
  readonly perMoney: N;
  readonly increase: N;
  readonly converted: N;
  readonly adjusted: N;
}

const [RIGHT, PER_MONEY, INCREASE, CONVERTED, ADJUSTED] = [0, 1, 2, 3, 4] as const;

/** Undefined where the instruments take more than the whole company, so that no price above 0 exists. */
export function solveRound<N>(terms: RoundTerms, packages: readonly ConversionTerms[], branches: Branches, arithmetic: Rational<N>): RoundSolution<N> | undefined {
  const { of, add, sign } = arithmetic;
  const present = add(of(terms.before.outstanding), of(terms.before.pool));
  const equations = [priceEquation(terms, present, arithmetic), poolEquation(terms, branches, present, arithmetic)];
  // Most rounds have neither convertibles nor protection: what is nothing then needs no equation.
  if (terms.convertibles.length + terms.protections.length > 0) equations.push(conversionEquation(terms, packages, branches, arithmetic));
  if (terms.protections.length > 0) equations.push(adjustmentEquation(terms, branches, arithmetic));
  const answer = solved(equations, arithmetic);
  if (!answer) return undefined;
  const [perMoney, increase, converted = of(0), adjusted = of(0)] = answer;
  return sign(perMoney!) > 0 ? { perMoney: perMoney!, increase: increase!, converted, adjusted } : undefined;
}

const nothing = <N>({ of }: Rational<N>): N[] => [of(0), of(0), of(0), of(0), of(0)];

/** Pre-money × shares for one unit of money = the shares that the pre-money pays for; or the price is given. */
function priceEquation<N>({ price, preMoney, method, pool }: RoundTerms, present: N, arithmetic: Rational<N>): N[] {
  const { of, add } = arithmetic;
  const row = nothing(arithmetic);
  if (price !== undefined) {
    row[PER_MONEY] = of(price);
    row[RIGHT] = of(1);
    return row;
  }
  for (const part of preMoney) row[PER_MONEY] = add(row[PER_MONEY]!, of(part));
  row[INCREASE] = of(pool.dilutes === "Pre" ? -1 : 0);
  row[CONVERTED] = of(method === "Pre-money" ? 0 : -1);
  row[ADJUSTED] = of(-1);
  row[RIGHT] = present;
  return row;
}

/** Target: pool + increase = share × all shares after closing. New: increase = share × all shares. Increase: as given. */
function poolEquation<N>({ pool, before, newMoney }: RoundTerms, { target }: Branches, present: N, arithmetic: Rational<N>): N[] {
  const { of, add, subtract, multiply } = arithmetic;
  const row = nothing(arithmetic);
  row[INCREASE] = of(1);
  if (pool.kind === "Increase") row[RIGHT] = of(pool.amount);
  if (pool.kind === "Increase" || (pool.kind === "Target" && !target)) return row;
  const share = of(pool.amount);
  const less = of(-pool.amount);
  row[PER_MONEY] = multiply(less, of(newMoney));
  row[INCREASE] = add(of(1), less);
  row[CONVERTED] = less;
  row[ADJUSTED] = less;
  row[RIGHT] = subtract(multiply(share, present), of(pool.kind === "Target" ? before.pool : 0));
  return row;
}

/** Each convertible: amount / cap × its capitalization, or amount × shares for one unit of money / (1 - discount). */
function conversionEquation<N>({ convertibles, before, pool }: RoundTerms, packages: readonly ConversionTerms[], { atPrice }: Branches, arithmetic: Rational<N>): N[] {
  const { of, add, subtract } = arithmetic;
  const row = nothing(arithmetic);
  row[CONVERTED] = of(1);
  convertibles.forEach((convertible, i) => {
    if (atPrice[i]) {
      row[PER_MONEY] = subtract(row[PER_MONEY]!, moneyAtPrice(convertible, packages[i]!, arithmetic));
      return;
    }
    const share = shareOfCapitalization(convertible, packages[i]!, arithmetic);
    const counts = capitalizationOf({ ...convertible, ...packages[i]! });
    if (counts.increase && pool.dilutes === "Pre") row[INCREASE] = subtract(row[INCREASE]!, share);
    if (counts.conversions) row[CONVERTED] = subtract(row[CONVERTED]!, share);
    row[ADJUSTED] = subtract(row[ADJUSTED]!, share);
    const present = add(of(before.outstanding), of(counts.pool ? before.pool : 0));
    row[RIGHT] = add(row[RIGHT]!, arithmetic.multiply(share, present));
  });
  return row;
}

/** Money that, at the full round price, would buy what the convertible gets at its discount. */
function moneyAtPrice<N>(convertible: Convertible, { conversionDiscount = 0 }: ConversionTerms, { of, subtract, divide }: Rational<N>): N {
  const amount = of(convertedAmount(convertible));
  return conversionDiscount === 0 ? amount : divide(amount, subtract(of(1), of(conversionDiscount)));
}

/** The part of its capitalization that a convertible gets at its cap, or as its fixed percentage. */
function shareOfCapitalization<N>(convertible: Convertible, terms: ConversionTerms, { of, divide }: Rational<N>): N {
  if (convertible.kind === "Fixed percent") return of(convertible.percent!);
  return divide(of(convertedAmount(convertible)), of(capOf(terms)!));
}

/**
 * Common shares that protected classes convert into beyond those of today. Weighted average (NVCA model charter 4.4.4):
 * CP2 = CP1 × (A + B) / (A + C), B = consideration / CP1; a class of original cost `cost` converts into cost / CP2 shares, which is
 * linear in C, the shares issued for new money. A full ratchet converts at what was really paid for one new share.
 */
function adjustmentEquation<N>({ protections, considerations, newMoney }: RoundTerms, { triggered }: Branches, arithmetic: Rational<N>): N[] {
  const { of, add, subtract, multiply, divide } = arithmetic;
  const row = nothing(arithmetic);
  row[ADJUSTED] = of(1);
  protections.forEach((protection, i) => {
    if (!triggered[i]) return;
    const paid = considerations.map(({ fairValue }) => of(fairValue)).reduce(add, of(0));
    const { antiDilution, conversionPrice } = protection.stockClass;
    const cost = originalCost(protection, arithmetic);
    const today = divide(cost, of(conversionPrice));
    const ratchet = antiDilution === "Ratchet";
    const counted = ratchet ? of(0) : of(protection.outstanding);
    const perShare = divide(cost, add(multiply(of(conversionPrice), counted), paid));
    row[PER_MONEY] = subtract(row[PER_MONEY]!, multiply(perShare, of(newMoney)));
    row[RIGHT] = add(row[RIGHT]!, subtract(multiply(perShare, counted), today));
  });
  return row;
}

const originalCost = <N>({ shares, stockClass }: Protected, { of, multiply }: Rational<N>): N => multiply(of(shares), of(stockClass.originalIssuePrice));
