/** One issue below the conversion price, worked out on its own; inside a priced round `pricedRound` solves it together with the price. */
import { invalid, unanswerable } from "../calculationError";

export interface DilutiveIssue {
  /** CP1, money for one common share. */
  readonly conversionPrice: number;
  /** A: common shares outstanding immediately before, as the charter counts them (narrow: without options). */
  readonly outstanding: number;
  /** C. */
  readonly newShares: number;
  /** Money, credits at fair value; 0 for shares given away. */
  readonly consideration: number;
  readonly method: "Broad" | "Narrow" | "Ratchet";
}

/** The new conversion price: CP2 = CP1 × (A + B) / (A + C), B = consideration / CP1 (NVCA model charter 4.4.4). Unchanged unless the price is strictly below CP1. */
export function adjustedConversionPrice({ conversionPrice, outstanding, newShares, consideration, method }: DilutiveIssue): number {
  if (!(conversionPrice > 0)) throw invalid("conversionPrice", `conversionPrice is ${conversionPrice}; an amount above 0 is needed.`);
  if (!(newShares > 0)) throw invalid("newShares", `newShares is ${newShares}; a number above 0 is needed.`);
  if (!(outstanding >= 0)) throw invalid("outstanding", `outstanding is ${outstanding}; a number from 0 is needed.`);
  if (!(consideration >= 0)) throw invalid("consideration", `consideration is ${consideration}; an amount from 0 is needed.`);
  if (consideration >= conversionPrice * newShares) return conversionPrice;
  if (method !== "Ratchet") return (conversionPrice * outstanding + consideration) / (outstanding + newShares);
  if (consideration === 0) throw unanswerable("consideration", "consideration is 0; a full ratchet to a price of 0 would convert into shares without end.");
  return consideration / newShares;
}
