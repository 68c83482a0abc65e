/**
 * Most-favoured-nation SAFEs: the investor may take over the terms of one later instrument as they stand (YC, MFN Safe, section 2). A package
 * is never mixed: not the cap of one with the discount of another. Which is best is found by solving the round with each, as the lowest
 * cap need not win (a discount may beat it), and the one with the most shares is elected.
 */
import type { ConversionTerms, Convertible } from "./convertible";
import { capitalizationOf, capOf } from "./convertible";
import type { RoundTerms } from "./round";
import { sharesAtCap, sharesAtPrice, solveBranches, type SolvedRound } from "./roundSolve";

/** The terms under which a convertible converts, and whose they are. */
export interface Package extends ConversionTerms {
  readonly of: string;
}

export interface Elected {
  readonly packages: readonly Package[];
  readonly solved: SolvedRound;
}

/** Solves the round with the package of every convertible: its own, or for an MFN SAFE the best of its own and the later ones. */
export function elected(terms: RoundTerms): Elected {
  let packages: readonly Package[] = terms.convertibles.map(own);
  let solved = solveBranches(terms, packages);
  if (!terms.convertibles.some(({ kind }) => kind === "MFN SAFE")) return { packages, solved };
  const holders = terms.convertibles.map((_, i) => i).filter((i) => terms.convertibles[i]!.kind === "MFN SAFE");
  // Several MFN SAFEs dilute one another: each chooses again until none would rather have another package.
  for (let pass = 0; pass < 1 + holders.length; pass++) {
    const before = packages;
    for (const i of holders) ({ packages, solved } = best(terms, packages, solved, i));
    if (before === packages) break;
  }
  return { packages, solved };
}

function own(convertible: Convertible): Package {
  const { name, valuationCap = 0, conversionDiscount = 0 } = convertible;
  return { of: name, valuationCap, conversionDiscount, capitalization: capitalizationOf(convertible) };
}

function best(terms: RoundTerms, packages: readonly Package[], solved: SolvedRound, i: number): Elected {
  let choice = { packages, solved, shares: sharesOf(terms, packages, solved, i) };
  for (const candidate of candidates(terms.convertibles, i)) {
    if (same(candidate, choice.packages[i]!)) continue;
    const trial = packages.map((each, k) => (k === i ? candidate : each));
    const outcome = solveBranches(terms, trial);
    const shares = sharesOf(terms, trial, outcome, i);
    if (shares > choice.shares * (1 + 1e-12)) choice = { packages: trial, solved: outcome, shares };
  }
  return choice;
}

/** Its own terms, and those of each later SAFE or note; a fixed percentage is no term that another amount could take over. */
const candidates = (convertibles: readonly Convertible[], i: number): Package[] =>
  [convertibles[i]!, ...convertibles.slice(i + 1).filter(({ kind }) => kind !== "Fixed percent" && kind !== "MFN SAFE")].map(own);

const same = (a: Package, b: Package): boolean =>
  capOf(a) === capOf(b) && a.conversionDiscount === b.conversionDiscount && JSON.stringify(a.capitalization) === JSON.stringify(b.capitalization);

function sharesOf(terms: RoundTerms, packages: readonly Package[], { branches, solution }: SolvedRound, i: number): number {
  const convertible = terms.convertibles[i]!;
  return branches.atPrice[i] ? sharesAtPrice(convertible, packages[i]!, solution) : sharesAtCap(terms, convertible, packages[i]!, solution);
}
