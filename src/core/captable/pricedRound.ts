/** A priced round: what a share costs, who gets how many, and why. */
import { POOL, type CapTable, type Holding, type StockClass } from "./capTable";
import { convertedAmount, type Convertible } from "./convertible";
import type { Consideration } from "./investor";
import { elected } from "./mostFavored";
import { unrounded, type RoundCounts, type Solved } from "./roundCounts";
import { roundTerms, type Round, type RoundingProfile } from "./round";
import { roundedAsLegal } from "./roundingLegal";
import { roundedAsYc } from "./roundingYc";
import { adjustments, type Adjustment } from "./roundAdjustments";

/** What set a convertible's price. */
export type ControllingTerm = "Cap" | "Discount" | "Round price" | "Percent";

export interface Conversion {
  readonly name: string;
  /** Principal, and interest unless paid in cash. */
  readonly amount: number;
  readonly term: ControllingTerm;
  /** The later instrument whose terms an MFN SAFE elected. */
  readonly mostFavored?: string;
  readonly price: number;
  readonly shares: number;
  /** Shares at another price than the round's are a series of their own: its preference is what was paid (shadow series). */
  readonly stockClass: string;
}

export interface Purchase extends Consideration {
  readonly name: string;
  readonly shares: number;
  /** Money for one share: as announced, as the credits' fair value makes it, and at what the credits cost the provider. */
  readonly headlinePrice: number;
  readonly fairPrice: number;
  readonly economicPrice: number;
}

export interface PricedRound {
  readonly price: number;
  /** Price × all shares after the round. */
  readonly postMoney: number;
  readonly newMoney: number;
  /** Price × the shares that there were: what the pre-money is worth to the present holders and their pool. */
  readonly effectivePreMoney: number;
  readonly total: number;
  readonly poolIncrease: number;
  readonly conversions: readonly Conversion[];
  readonly purchases: readonly Purchase[];
  readonly adjustments: readonly Adjustment[];
  /** Names of convertibles for which the round was too small: debt that stays. */
  readonly outstandingNotes: readonly string[];
  /** Sentences. */
  readonly warnings: readonly string[];
  readonly table: CapTable;
}

const profiles: Readonly<Record<RoundingProfile, (solved: Solved) => RoundCounts>> = { None: unrounded, YC: roundedAsYc, Legal: roundedAsLegal };

/** The round before any rounding: which terms rule, and what they come to. Throws as `pricedRound` does. */
export function solvedRound(before: CapTable, round: Round): Solved {
  const terms = roundTerms(before, round);
  const { packages, solved } = elected(terms);
  return { terms, packages, branches: solved.branches, solution: solved.solution };
}

/** Throws a CalculationError that names the instrument where a term is not allowed, or where no price above 0 exists. */
export function pricedRound(before: CapTable, round: Round): PricedRound {
  const all = solvedRound(before, round);
  const { terms } = all;
  const counts = profiles[round.rounding ?? "None"](all);
  const stockClass = round.stockClass ?? "New shares";
  const conversions = conversionsOf(all, counts, stockClass);
  const purchases = (round.investors ?? []).map(({ name }, i) => purchase(name, terms.considerations[i]!, counts.purchased[i]!));
  const adjusted = adjustments(all, counts, (round.rounding ?? "None") !== "None");
  const present = terms.before.outstanding + terms.before.pool;
  let total = present + counts.increase;
  for (const shares of counts.converted) total += shares;
  for (const shares of counts.purchased) total += shares;
  for (const { shares } of adjusted) total += shares;
  return {
    price: counts.price,
    postMoney: counts.price * total,
    newMoney: terms.newMoney,
    effectivePreMoney: counts.price * present,
    total,
    poolIncrease: counts.increase,
    conversions,
    purchases,
    adjustments: adjusted,
    outstandingNotes: terms.outstandingNotes.map(({ name }) => name),
    warnings: adjusted.flatMap(({ warning }) => warning ?? []),
    table: after(before, round, { stockClass, poolAt: terms.before.poolAt, counts, conversions, purchases, adjusted }),
  };
}

function conversionsOf({ terms, packages, branches }: Solved, counts: RoundCounts, stockClass: string): Conversion[] {
  const shadows: number[] = [];
  return terms.convertibles.map((convertible, i) => {
    const price = counts.conversionPrices[i]!;
    const term = controllingTerm(convertible, branches.atPrice[i]!, packages[i]!.conversionDiscount ?? 0);
    if (term !== "Round price" && !shadows.includes(price)) shadows.push(price);
    const series = term === "Round price" ? stockClass : `${stockClass}-${shadows.indexOf(price) + 1}`;
    const favored = packages[i]!.of === convertible.name ? {} : { mostFavored: packages[i]!.of };
    return { name: convertible.name, amount: convertedAmount(convertible), term, ...favored, price, shares: counts.converted[i]!, stockClass: series };
  });
}

function controllingTerm({ kind }: Convertible, atPrice: boolean, discount: number): ControllingTerm {
  if (kind === "Fixed percent") return "Percent";
  return !atPrice ? "Cap" : discount > 0 ? "Discount" : "Round price";
}

const purchase = (name: string, { cash, credits, counted, headline, fairValue, economic }: Consideration, shares: number): Purchase => ({
  name,
  cash,
  credits,
  counted,
  headline,
  fairValue,
  economic,
  shares,
  headlinePrice: headline / shares,
  fairPrice: fairValue / shares,
  economicPrice: economic / shares,
});

interface Issued {
  readonly stockClass: string;
  readonly poolAt: number;
  readonly counts: RoundCounts;
  readonly conversions: readonly Conversion[];
  readonly purchases: readonly Purchase[];
  readonly adjusted: readonly Adjustment[];
}

/** The table after the round: the pool grown in its place, then convertibles, then investors. */
function after({ holdings, stockClasses = [] }: CapTable, round: Round, { stockClass, poolAt, counts, conversions, purchases, adjusted }: Issued): CapTable {
  const added: Holding[] = [];
  // Asked for, a pool has its row even where the round adds nothing to it: other numbers must not move the rows below.
  if (poolAt < 0 && round.pool) added.push({ holder: POOL, stockClass: POOL, shares: counts.increase });
  for (const { name, stockClass: series, shares } of conversions) added.push({ holder: name, stockClass: series, shares });
  for (const { name, shares } of purchases) added.push({ holder: name, stockClass, shares });
  const held = [...holdings, ...added];
  const pool = held[poolAt];
  if (pool) held[poolAt] = { holder: pool.holder, stockClass: pool.stockClass, shares: pool.shares + counts.increase };
  const classes: StockClass[] = stockClasses.slice();
  for (const { stockClass: name, conversionPrice } of adjusted) {
    const at = classes.findIndex((each) => each.name === name);
    classes[at] = { ...classes[at]!, conversionPrice };
  }
  const protection = round.antiDilution === undefined ? {} : { antiDilution: round.antiDilution };
  const add = (name: string, price: number): void => {
    if (!classes.some((each) => each.name === name)) classes.push({ name, originalIssuePrice: price, conversionPrice: price, ...protection });
  };
  for (const conversion of conversions) add(conversion.stockClass, conversion.price);
  add(stockClass, counts.price);
  return { holdings: held, stockClasses: classes };
}
