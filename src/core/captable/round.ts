/** The terms of a priced round, and what they come to before anything is solved: amounts, shares before, instruments. */
import { invalid } from "../calculationError";
import { asTyped } from "../numbers/rounding";
import { fullyDiluted, isRight, type AntiDilutionMethod, type CapTable, type FullyDiluted, type Holding, type StockClass } from "./capTable";
import { convertedAmount, convertsIn, requireConvertible, type Convertible } from "./convertible";
import { consideration, type Consideration, type Investor } from "./investor";

/**
 * What the price is pre-money over (Cooley, Carta: three ways to convert notes). Percent ownership: all shares before the new money,
 * so that investors own new money / post-money. Dollars invested: the same, with the convertibles' money added to the
 * pre-money. Pre-money: the shares without the convertibles, which then dilute the new money too.
 */
export const roundMethods = ["Percent ownership", "Dollars invested", "Pre-money"] as const;
export type RoundMethod = (typeof roundMethods)[number];

export const roundingProfiles = ["None", "YC", "Legal"] as const;
export type RoundingProfile = (typeof roundingProfiles)[number];

/** Target: unissued share after closing, never less than there is. New: newly created share after closing. Increase: shares. */
export interface PoolTerms {
  readonly kind: "Target" | "New" | "Increase";
  readonly amount: number;
  /** Who bears it: Pre (unless stated) counts the increase in the pre-money, Post makes it after the new money. */
  readonly dilutes?: "Pre" | "Post";
}

export interface Round {
  /** Stock class of the new shares. */
  readonly stockClass?: string;
  /** Exactly one of the three: money before the new money, money with it, or money for one share. */
  readonly preMoney?: number;
  readonly postMoney?: number;
  readonly price?: number;
  readonly investors?: readonly Investor[];
  readonly convertibles?: readonly Convertible[];
  readonly pool?: PoolTerms;
  readonly method?: RoundMethod;
  readonly rounding?: RoundingProfile;
  /** Protection that the new class has in later rounds. */
  readonly antiDilution?: AntiDilutionMethod;
  /** An issue that anti-dilution protection exempts (NVCA model charter 4.4.1(b)). */
  readonly exempt?: boolean;
}

/** A protected class in this round. */
export interface Protected {
  readonly stockClass: StockClass;
  /** As issued. */
  readonly shares: number;
  readonly holdings: readonly Holding[];
  /** Common shares outstanding before the issue, as the class's method counts them. */
  readonly outstanding: number;
}

/** Everything the solve needs, checked. */
export interface RoundTerms {
  readonly before: FullyDiluted;
  /** Pre-money by the method's equation, as the sum of its parts: each part is as it was typed, so that fractions can add them exactly. */
  readonly preMoney: readonly number[];
  readonly price: number | undefined;
  readonly method: RoundMethod;
  readonly considerations: readonly Consideration[];
  readonly newMoney: number;
  readonly convertibles: readonly Convertible[];
  readonly outstandingNotes: readonly Convertible[];
  readonly pool: Required<PoolTerms>;
  readonly protections: readonly Protected[];
}

export function roundTerms(table: CapTable, round: Round): RoundTerms {
  const before = fullyDiluted(table, (round.rounding ?? "None") !== "None");
  if (!(before.outstanding > 0)) throw invalid("holders", "Nobody holds shares before the round; a price needs at least one outstanding share.");
  const considerations = (round.investors ?? []).map(consideration);
  let counted = 0;
  for (const each of considerations) counted += each.counted;
  const newMoney = asTyped(counted);
  const convertibles = round.convertibles ?? [];
  convertibles.forEach(requireConvertible);
  const converts = (each: Convertible): boolean => convertsIn(newMoney, each);
  const converting = convertibles.length === 0 ? convertibles : convertibles.filter(converts);
  const method = round.method ?? "Percent ownership";
  const { preMoney, price } = valuation(round, method, converting, newMoney);
  return {
    before,
    preMoney,
    price,
    method,
    considerations,
    newMoney,
    convertibles: converting,
    outstandingNotes: converting.length === convertibles.length ? [] : convertibles.filter((each) => !converts(each)),
    pool: requirePool(round.pool),
    protections: round.exempt ? [] : protections(table, before),
  };
}

function valuation({ preMoney, postMoney, price }: Round, method: RoundMethod, converting: readonly Convertible[], newMoney: number): Pick<RoundTerms, "preMoney" | "price"> {
  const count = Number(preMoney !== undefined) + Number(postMoney !== undefined) + Number(price !== undefined);
  const given = preMoney ?? postMoney ?? price;
  if (count !== 1) throw invalid("round", `The round has ${count} of pre-money, post-money and price; exactly one is needed.`);
  if (!(given! > 0)) throw invalid("round", `${preMoney !== undefined ? "pre-money" : postMoney !== undefined ? "post-money" : "price"} is ${given}; an amount above 0 is needed.`);
  if (price !== undefined) return { price, preMoney: [] };
  const convertiblesMoney = method === "Dollars invested" ? converting.map(convertedAmount) : [];
  if (preMoney !== undefined) return { price, preMoney: [preMoney, ...convertiblesMoney] };
  if (method === "Pre-money") throw invalid("post-money", "With the method Pre-money the price follows from the pre-money; give the pre-money and not the post-money.");
  // Under Dollars invested the post-money holds the convertibles' money too, and all of it but the new money is in the price.
  if (!(postMoney! > newMoney)) throw invalid("post-money", `post-money is ${postMoney}; more than the new money of ${newMoney} is needed.`);
  return { price, preMoney: [postMoney!, -newMoney] };
}

function requirePool({ kind, amount, dilutes = "Pre" }: PoolTerms = { kind: "Increase", amount: 0 }): Required<PoolTerms> {
  const isShare = kind !== "Increase";
  if (!(amount >= 0 && (!isShare || amount < 1))) {
    const field = { Target: "pool target", New: "new pool", Increase: "pool increase" }[kind];
    throw invalid(field, `${field} is ${amount}; ${isShare ? "a share from 0 to below 1" : "a number of shares from 0"} is needed.`);
  }
  return { kind, amount, dilutes };
}

/** NVCA model charter 4.4.4, "A": as converted and exercised; narrow-based charters leave options and warrants out. */
function protections({ holdings, stockClasses = [] }: CapTable, { outstanding, pool }: FullyDiluted): Protected[] {
  const found: Protected[] = [];
  for (const stockClass of stockClasses) {
    if (stockClass.antiDilution === undefined) continue;
    const held = holdings.filter((each) => each.stockClass === stockClass.name);
    const shares = sharesOf(held);
    const rights = stockClass.antiDilution === "Narrow" ? sharesOf(holdings.filter(isRight)) : 0;
    if (shares > 0) found.push({ stockClass, shares, holdings: held, outstanding: outstanding - rights + (stockClass.antiDilution === "Broad with pool" ? pool : 0) });
  }
  return found;
}

const sharesOf = (holdings: readonly Holding[]): number => holdings.reduce((total, { shares }) => total + shares, 0);
