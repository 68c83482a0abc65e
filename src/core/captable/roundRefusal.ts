/** Why a round has no price: one sentence that names the instrument and the cause. */
import { unanswerable, type CalculationError } from "../calculationError";
import { listed as joined } from "../model/labels";
import { capitalizationOf, capOf, convertedAmount, type ConversionTerms } from "./convertible";
import type { RoundTerms } from "./round";
import type { Branches } from "./roundEquations";

/** A claim on the company after closing, as a share of it. */
interface Claim {
  readonly name: string;
  readonly share: number;
}

/** Convertibles whose caps or percentages take all of a capitalization that they are part of; else all claims together. */
export function refuseRound(terms: RoundTerms, packages: readonly ConversionTerms[], branches: Branches): CalculationError {
  const owning = terms.convertibles.flatMap((convertible, i): Claim[] => {
    if (branches.atPrice[i] || !capitalizationOf({ ...convertible, ...packages[i]! }).conversions) return [];
    return [{ name: convertible.name, share: convertible.kind === "Fixed percent" ? convertible.percent! : convertedAmount(convertible) / capOf(packages[i]!)! }];
  });
  if (sum(owning) >= 1) {
    return unanswerable("convertibles", `${percent(sum(owning))} of the company is owned by ${listed(owning)} before the new money; less than 100 % is needed, so that somebody else holds shares.`);
  }
  const claims = [...atRoundPrice(terms, packages, branches), ...owning];
  const [largest] = claims.filter(({ name }) => name !== "new money" && name !== "the pool");
  const cause = largest ? `${largest.name} takes ${percent(largest.share)}; together ` : "";
  return unanswerable(
    "convertibles",
    `The round leaves the present holders nothing: ${cause}${listed(claims)} come to ${percent(sum(claims))} of the company and more than the pre-money can pay for.`,
  );
}

/** What the new money, the pool and the convertibles at the round price ask for, the largest convertible first. */
function atRoundPrice({ price, preMoney, newMoney, convertibles, pool, protections }: RoundTerms, packages: readonly ConversionTerms[], { atPrice, triggered }: Branches): Claim[] {
  const post = price === undefined ? preMoney.reduce((a, b) => a + b) + newMoney : Infinity;
  const converting = convertibles
    .flatMap((convertible, i): Claim[] => (atPrice[i] ? [{ name: convertible.name, share: convertedAmount(convertible) / (1 - (packages[i]!.conversionDiscount ?? 0)) / post }] : []))
    .sort((a, b) => b.share - a.share);
  const ratchets = protections.flatMap(({ stockClass, shares }, i): Claim[] =>
    triggered[i] ? [{ name: `the ${stockClass.antiDilution === "Ratchet" ? "full ratchet" : "protection"} of ${stockClass.name}`, share: (shares * stockClass.originalIssuePrice) / post }] : [],
  );
  return [...converting, ...ratchets, { name: "new money", share: newMoney / post }, { name: "the pool", share: pool.kind === "Increase" ? 0 : pool.amount }].filter(({ share }) => share > 0);
}

const sum = (claims: readonly Claim[]): number => claims.reduce((total, { share }) => total + share, 0);
const percent = (share: number): string => `${Number((share * 100).toPrecision(4))} %`;

const listed = (claims: readonly Claim[]): string => joined(claims.map(({ name, share }) => `${name} (${percent(share)})`), "and");
