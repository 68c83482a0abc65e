/**
 * Rounding as law firms close a round (1984 Ventures' cap-table and MiniCap, after closings of their own): prices up to five places, shares
 * down, every total added up again from whole shares until nothing moves. Whole shares have several points of rest; the published closings are
 * the lowest, which is reached by adding up from the shares that there are before the round. A round price that needs no rounding is kept as it
 * is: added up from below, a price of 8 would come to rest at 8.00001.
 */
import { fractions, type Fraction } from "../numbers/fraction";
import { rounded, roundedQuotient } from "../numbers/rounding";
import { capOf, convertedAmount } from "./convertible";
import { exactSolution, pricedMoney, protectedPrices, type RoundCounts, type Solved } from "./roundCounts";
import { capitalizationShares } from "./roundSolve";
import { adjustedShares } from "./wholeShares";

const PRICE_PLACES = 5;
/** NVCA model charter 4.4: conversion prices to the nearest hundredth of a cent. */
const CONVERSION_PLACES = 4;
/** Every pass closes a part of the gap that the round sells; fifty are usual. */
const MOST_PASSES = 5000;

export function roundedAsLegal(solved: Solved): RoundCounts {
  const { terms } = solved;
  const prices = protectedPrices(solved).map((each) => roundedQuotient("nearest", each, 1, CONVERSION_PLACES));
  const price = terms.price ?? unroundedPrice(solved);
  const adjusted = adjustedShares(terms, prices);
  const none = terms.convertibles.map(() => 0);
  const increase = terms.pool.kind === "Increase" ? Math.floor(terms.pool.amount) : 0;
  let counts: RoundCounts = { price: 0, increase, converted: none, conversionPrices: none, purchased: terms.considerations.map(() => 0), protectedPrices: prices };
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const next = again(solved, counts, adjusted, price);
    if (sameShares(next, counts)) break;
    counts = next;
  }
  return counts;
}

/** The exact price, where it has no more places than a price may have. */
function unroundedPrice(solved: Solved): number | undefined {
  const approximate = 1 / solved.solution.perMoney;
  const exact = exactSolution(solved);
  const price = (): Fraction => fractions.divide(fractions.of(1), exact().perMoney);
  const up = rounded("up", approximate, PRICE_PLACES, price);
  return up === rounded("down", approximate, PRICE_PLACES, price) ? up : undefined;
}

/** One pass: totals from whole shares, prices from totals, whole shares from prices. */
function again({ terms, packages, branches }: Solved, now: RoundCounts, adjusted: number, kept: number | undefined): RoundCounts {
  const { outstanding, pool } = terms.before;
  const converted = sum(now.converted);
  const total = outstanding + adjusted + pool + now.increase + converted + sum(now.purchased);
  const later = terms.pool.dilutes === "Post" ? now.increase : 0;
  const priced = terms.method === "Pre-money" ? outstanding + adjusted + pool + now.increase - later : total - later;
  const price = kept ?? roundedQuotient("up", pricedMoney(terms), priced, PRICE_PLACES);
  const solution = { perMoney: 1 / price, increase: now.increase, converted, adjusted };
  const conversionPrices = terms.convertibles.map((convertible, i) => {
    if (convertible.kind === "Fixed percent") return 0;
    if (branches.atPrice[i]) return discounted(price, packages[i]!.conversionDiscount ?? 0);
    return roundedQuotient("up", capOf(packages[i]!)!, capitalizationShares(terms, convertible, packages[i]!, solution), PRICE_PLACES);
  });
  const shares = terms.convertibles.map((each, i) => (each.kind === "Fixed percent" ? 0 : roundedQuotient("down", convertedAmount(each), conversionPrices[i]!)));
  const ofOthers = outstanding + adjusted + pool + sum(shares);
  const fixed = terms.convertibles.map(({ kind }, i) => (kind === "Fixed percent" ? now.converted[i]! : 0));
  terms.convertibles.forEach(({ kind, percent, amount }, i) => {
    if (kind !== "Fixed percent") return;
    shares[i] = fixedShares(percent!, ofOthers + sum(fixed) - fixed[i]!);
    conversionPrices[i] = amount / shares[i]!;
  });
  const purchased = terms.considerations.map(({ counted }) => roundedQuotient("down", counted, price));
  return { ...now, price, conversionPrices, converted: shares, purchased, increase: poolIncrease(terms, branches.target, total, now.increase) };
}

const discounted = (price: number, discount: number): number =>
  rounded("up", (1 - discount) * price, PRICE_PLACES, () => fractions.multiply(fractions.subtract(fractions.of(1), fractions.of(discount)), fractions.of(price)));

/** A percentage of what all others have and it has itself: others × percent / (1 - percent). */
const fixedShares = (percent: number, others: number): number =>
  rounded("down", (percent * others) / (1 - percent), 0, () => fractions.divide(fractions.multiply(fractions.of(percent), fractions.of(others)), fractions.subtract(fractions.of(1), fractions.of(percent))));

function poolIncrease({ pool, before }: Solved["terms"], target: boolean, total: number, now: number): number {
  if (pool.kind === "Increase" || (pool.kind === "Target" && !target)) return now;
  const share = rounded("down", pool.amount * total, 0, () => fractions.multiply(fractions.of(pool.amount), fractions.of(total)));
  return pool.kind === "New" ? share : Math.max(0, share - before.pool);
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const sameShares = (a: RoundCounts, b: RoundCounts): boolean =>
  a.price === b.price && a.increase === b.increase && a.converted.every((shares, i) => shares === b.converted[i]) && a.purchased.every((shares, i) => shares === b.purchased[i]);
