/**
 * Rights to take part in a round, in the two senses that contracts have: a share of the round as large as the ownership before it, or what it takes
 * to own as much after it. The buyers share the new money; they do not add to it, so that the price stays.
 */
import { invalid } from "../calculationError";
import type { PricedRound } from "./pricedRound";

export type ProRataRule = "Share of round" | "Hold ownership";

export interface ProRataRight {
  readonly holder: string;
  readonly rule: ProRataRule;
  /** Common shares before the round, as converted. */
  readonly shares: number;
  /** As converted after the round without the cheque, where an instrument of the same holder converts or a class is adjusted. */
  readonly sharesWithout?: number;
  /** Ownership before the round (share of the round), or to hold after it. */
  readonly ownership: number;
  /** 2 for a right to twice the pro rata share; 1 unless stated. */
  readonly multiple?: number;
}

export interface ProRataCheque {
  readonly holder: string;
  /** Money; what the right gives, and what is left of it where rights ask for more than the round. */
  readonly wanted: number;
  readonly cheque: number;
  readonly shares: number;
}

/** A cheque a right. Where all rights ask for more than the new money, every cheque is cut in the same proportion. */
export function proRataCheques(round: PricedRound, rights: readonly ProRataRight[]): ProRataCheque[] {
  const wanted = rights.map((right) => wantedCheque(round, right));
  const all = wanted.reduce((a, b) => a + b, 0);
  const cut = all > round.newMoney ? round.newMoney / all : 1;
  return rights.map(({ holder }, i) => ({ holder, wanted: wanted[i]!, cheque: wanted[i]! * cut, shares: (wanted[i]! * cut) / round.price }));
}

function wantedCheque({ price, total, newMoney }: PricedRound, { holder, rule, shares, sharesWithout = shares, ownership, multiple = 1 }: ProRataRight): number {
  if (!(ownership >= 0 && ownership < 1)) throw invalid("ownership", `${holder}: ownership is ${ownership}; a share from 0 to below 1 is needed.`);
  if (!(multiple >= 0)) throw invalid("multiple", `${holder}: multiple is ${multiple}; a number from 0 is needed.`);
  if (rule === "Share of round") return multiple * ownership * newMoney;
  // Owning the share of all shares after the round, less what it has already; more than its share needs no cheque.
  return multiple * Math.max(0, ownership * total - sharesWithout) * price;
}
