/**
 * What a journal needs to know beside the terms of a deal: how the parties account for it. Each is a choice with its paragraphs, made by
 * whoever keeps the book and never inferred (a stake of 20 % chooses no method); every default leaves the model's amounts as they are.
 */
import { invalid } from "../calculationError";
import { readTerm, type Input, type TermValue } from "../model/scenario";
import { byLabel, nearest } from "../model/labels";

export const investmentMethods = ["Measurement alternative", "Fair value through income", "Equity method", "Available for sale"] as const;
export type InvestmentMethod = (typeof investmentMethods)[number];

export interface AccountingChoices {
  readonly investmentMethod: InvestmentMethod;
  /** What follows on Available for sale when a note has become shares; any other method goes on. A note under a method for shares stands at cost and interest until then. */
  readonly methodAfterConversion: InvestmentMethod;
  /** Share of the compute of a month that the start-up carries as an asset. */
  readonly capitalisedFraction: number;
  /** Money that the investment cost above the share of net assets, to be amortised; what is not is equity-method goodwill. */
  readonly basisDifference: number;
  readonly basisDifferenceMonths: number;
  /** Money that the provider has promised to put in: losses go on below 0 as far. */
  readonly committedFunding: number;
  /** Grant-date fair value of equity that the provider gives to the start-up as its customer; it vests as the commitment is bought. */
  readonly equityGiven: number;
  /** Tax inside face and spend, as a share of the price without it. */
  readonly taxOnServices: number;
  /** Share of the start-up's compute that trains models; the rest serves customers. */
  readonly researchShare: number;
  readonly preferredShares: "Equity" | "Liability";
}

export interface Choice extends Input {
  readonly default: number | string;
  readonly usGaap: string;
  readonly ifrs: string;
}

const share = { from: 0, to: 1 };
const from0 = { from: 0 };

export const choices: Readonly<Record<keyof AccountingChoices, Choice>> = {
  investmentMethod: { label: "Investment method", unit: "choice", options: investmentMethods, default: "Measurement alternative", usGaap: "ASC 321-10-35-1 to 35-2, 323-10-35, 320-10-35-1", ifrs: "IFRS 9 4.1.4; IAS 28.10" },
  methodAfterConversion: { label: "Method after conversion", unit: "choice", options: investmentMethods.slice(0, 3), default: "Measurement alternative", usGaap: "ASC 321-10-35-2", ifrs: "IFRS 9 4.1.4" },
  capitalisedFraction: { label: "Capitalised fraction", unit: "share", allowed: share, default: 0, usGaap: "ASC 323-10-35-7 to 35-8", ifrs: "IAS 28.28" },
  basisDifference: { label: "Basis difference", unit: "money", allowed: {}, default: 0, usGaap: "ASC 323-10-35-13", ifrs: "IAS 28.32" },
  basisDifferenceMonths: { label: "Basis difference months", unit: "months", allowed: { from: 1, whole: true }, default: 120, usGaap: "ASC 323-10-35-13", ifrs: "IAS 28.32" },
  committedFunding: { label: "Committed funding", unit: "money", allowed: from0, default: 0, usGaap: "ASC 323-10-35-19 to 35-22", ifrs: "IAS 28.38 to 28.39" },
  equityGiven: { label: "Equity given to customer", unit: "money", allowed: from0, default: 0, usGaap: "ASC 606-10-32-25A, 718-10-30", ifrs: "IFRS 15.70 to 15.72" },
  taxOnServices: { label: "Tax on services", unit: "share", allowed: { from: 0, below: 1 }, default: 0, usGaap: "ASC 606-10-32-2A", ifrs: "IFRS 15.47" },
  researchShare: { label: "Research share", unit: "share", allowed: share, default: 1, usGaap: "ASC 730-10-25-1", ifrs: "IAS 38.54" },
  preferredShares: { label: "Preferred shares as", unit: "choice", options: ["Equity", "Liability"], default: "Equity", usGaap: "ASC 480-10-25, 480-10-S99-3A", ifrs: "IAS 32.18(a)" },
};

const entries = Object.entries(choices) as [keyof AccountingChoices, Choice][];
const findChoice = byLabel(entries, ([, { label }]) => [label]);

export const usualChoices = readChoices([]);

/** Reads choices from labelled values; blanks mean the default. Throws `value` for an unknown label or a value that is not allowed. */
export function readChoices(given: Iterable<readonly [label: string, value: TermValue]>): AccountingChoices {
  const read: Record<string, number | string> = Object.fromEntries(entries.map(([key, { default: usual }]) => [key, usual]));
  for (const [label, value] of given) {
    const found = findChoice(label);
    if (!found) throw unknown(label);
    const [key, choice] = found;
    const number = readTerm(choice, value);
    if (!Number.isNaN(number)) read[key] = choice.options?.[number] ?? number;
  }
  return read as unknown as AccountingChoices;
}

function unknown(label: string): Error {
  const near = nearest(label, entries.map(([, choice]) => choice.label));
  return invalid("choices", `There is no accounting choice "${label}".${near ? ` Did you mean "${near}"?` : ""}`);
}
