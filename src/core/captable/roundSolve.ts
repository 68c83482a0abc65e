/**
 * Which term of each instrument rules, found by solving: begin with every convertible at its cap, and neither pool target nor protection at work;
 * solve; let each instrument take what gives it more; solve again. Every solve gives everybody at least as many shares as the one before, so
 * that no combination comes twice: it ends, mostly after two or three solves, where everybody has the larger of their terms.
 */
import { doubles } from "../numbers/fraction";
import type { ConversionTerms, Convertible } from "./convertible";
import { capitalizationOf, capOf, convertedAmount } from "./convertible";
import type { Protected, RoundTerms } from "./round";
import { solveRound, type Branches, type RoundSolution } from "./roundEquations";
import { refuseRound } from "./roundRefusal";

export interface SolvedRound {
  readonly branches: Branches;
  readonly solution: RoundSolution<number>;
}

/** Terms that give the same number of shares differ by rounding alone: then nothing switches, and the cap is named. */
const MORE = 1 + 1e-12;
/** Never seen: what is left to switch then is rounding. */
const MOST_SOLVES = 500;

/** `packages`: the terms under which each convertible converts, its own or those that it has elected. */
export function solveBranches(terms: RoundTerms, packages: readonly ConversionTerms[]): SolvedRound {
  const { before, pool } = terms;
  let branches: Branches = {
    atPrice: terms.convertibles.map(({ kind }, i) => kind !== "Fixed percent" && capOf(packages[i]!) === undefined),
    // The total only grows from here: what the shares before the round already ask for is asked for in the end.
    target: pool.kind === "Target" && pool.amount * (before.outstanding + before.pool) > before.pool,
    triggered: terms.protections.map(() => false),
  };
  for (let solves = 1; ; solves++) {
    const solution = solveRound(terms, packages, branches, doubles);
    if (solution === undefined) throw refuseRound(terms, packages, branches);
    const next = better(terms, packages, branches, solution);
    if (next === undefined || solves > MOST_SOLVES) return { branches, solution };
    branches = next;
  }
}

/** The branches that give more, or undefined where all instruments have what is best for them. */
function better(terms: RoundTerms, packages: readonly ConversionTerms[], now: Branches, solution: RoundSolution<number>): Branches | undefined {
  const { before, pool } = terms;
  let switched = false;
  const to = (is: boolean, other: boolean): boolean => {
    switched ||= is !== other;
    return other;
  };
  const next = {
    atPrice: now.atPrice.map((is, i) => {
      if (terms.convertibles[i]!.kind === "Fixed percent" || capOf(packages[i]!) === undefined) return is;
      const price = sharesAtPrice(terms.convertibles[i]!, packages[i]!, solution);
      const cap = sharesAtCap(terms, terms.convertibles[i]!, packages[i]!, solution);
      return to(is, is ? cap <= MORE * price : price > MORE * cap);
    }),
    // A larger total never turns the pool target off, nor a lower price the protection.
    target: to(now.target, now.target || (pool.kind === "Target" && pool.amount * totalShares(terms, solution) > before.pool)),
    triggered: now.triggered.map((is, i) => to(is, is || isTriggered(terms, terms.protections[i]!, solution))),
  };
  return switched ? next : undefined;
}

const totalShares = ({ before, newMoney }: RoundTerms, { perMoney, increase, converted, adjusted }: RoundSolution<number>): number =>
  before.outstanding + before.pool + increase + converted + adjusted + newMoney * perMoney;

/** Shares at the round price less the discount. */
export const sharesAtPrice = (convertible: Convertible, { conversionDiscount = 0 }: ConversionTerms, { perMoney }: RoundSolution<number>): number =>
  (convertedAmount(convertible) * perMoney) / (1 - conversionDiscount);

/** Shares by which a convertible's cap is divided, or of which it is a percentage. */
export function capitalizationShares({ before, pool }: RoundTerms, convertible: Convertible, terms: ConversionTerms, { increase, converted, adjusted }: RoundSolution<number>): number {
  const counts = capitalizationOf({ ...convertible, ...terms });
  const [present, later] = [counts.pool ? before.pool : 0, counts.increase && pool.dilutes === "Pre" ? increase : 0];
  return before.outstanding + adjusted + present + later + (counts.conversions ? converted : 0);
}

/** Shares at the cap, or for the percentage. */
export function sharesAtCap(terms: RoundTerms, convertible: Convertible, conversion: ConversionTerms, solution: RoundSolution<number>): number {
  const share = convertible.kind === "Fixed percent" ? convertible.percent! : convertedAmount(convertible) / capOf(conversion)!;
  return share * capitalizationShares(terms, convertible, conversion, solution);
}

/** NVCA model charter 4.4.4: issued for less than the conversion price, strictly; consideration other than cash at fair value (4.4.5). */
export function isTriggered({ considerations, newMoney }: RoundTerms, { stockClass }: Protected, { perMoney }: RoundSolution<number>): boolean {
  const paid = considerations.reduce((total, { fairValue }) => total + fairValue, 0);
  return newMoney > 0 && paid * MORE < stockClass.conversionPrice * newMoney * perMoney;
}
