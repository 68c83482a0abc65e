/**
 * What an investor gives for its shares. Credits have a face, an amount at which they buy shares, a fair value and a cost to the provider:
 * four different figures, so that a share has a price at each of them.
 */
import { invalid } from "../calculationError";
import { asTyped } from "../numbers/rounding";

export interface Investor {
  readonly name: string;
  /** Money. */
  readonly cash: number;
  /** Face. */
  readonly credits?: number;
  /** Share of the face that buys shares, from 0 to 1; 1 unless stated. */
  readonly countedAt?: number;
  /** Fair value of a unit of face, as the board finds it; what it counts at unless stated. */
  readonly fairValue?: number;
  /** What a unit of face costs the provider to deliver; its face unless stated. */
  readonly deliveryCost?: number;
}

/** Money of one investor, and what a share then costs it. */
export interface Consideration {
  readonly cash: number;
  readonly credits: number;
  /** Cash and what the credits count for: this buys shares at the round price. */
  readonly counted: number;
  readonly headline: number;
  readonly fairValue: number;
  readonly economic: number;
}

export function consideration({ name, cash, credits = 0, countedAt = 1, fairValue = countedAt, deliveryCost = 1 }: Investor): Consideration {
  const from0 = (field: string, value: number): void => {
    if (!(value >= 0 && Number.isFinite(value))) throw invalid(field, `${name}: ${field} is ${value}; a number from 0 is needed.`);
  };
  from0("cash", cash);
  from0("credits", credits);
  from0("fair value", fairValue);
  from0("delivery cost", deliveryCost);
  if (!(countedAt >= 0 && countedAt <= 1)) throw invalid("countedAt", `${name}: counted at is ${countedAt}; a share from 0 to 1 is needed.`);
  if (credits === 0) return { cash, credits, counted: cash, headline: cash, fairValue: cash, economic: cash };
  const at = (each: number): number => asTyped(cash + credits * each);
  return { cash, credits, counted: at(countedAt), headline: at(1), fairValue: at(fairValue), economic: at(deliveryCost) };
}
