/** What a class is owed when the company is sold: liquidation preference, seniority and participation, in the words of the Open Cap Format. */
import { invalid } from "../calculationError";

export const exitKinds = ["Common", "Preferred", "Option"] as const;
export type ExitKind = (typeof exitKinds)[number];

/** None: preference or conversion. Full: preference, and a share of the rest as converted. Capped: the same up to the participation cap. */
export const participations = ["None", "Full", "Capped"] as const;
export type Participation = (typeof participations)[number];

export interface ExitClass {
  readonly name: string;
  readonly kind: ExitKind;
  /** As issued; the unissued pool gets nothing and is left out. */
  readonly shares: number;
  /** Money for the whole class: multiple × original issue price × shares. */
  readonly liquidationPreference?: number;
  /** Higher is paid first (OCF: stock class seniority); equal ranks share by what they are owed. */
  readonly seniority?: number;
  readonly participation?: Participation;
  /** Total money for the whole class, preference included. */
  readonly participationCap?: number;
  /** Options and warrants: money to pay for one share. */
  readonly strike?: number;
  /** Common shares for one share. */
  readonly conversionRatio?: number;
  /** Accrued and unpaid, money for the whole class; paid with the preference, in its rank. */
  readonly dividends?: number;
  /** The cap counts dividends unless this says that they come on top. */
  readonly dividendsOutsideCap?: boolean;
  /** Dividends are lost on conversion unless this says that they are paid all the same. */
  readonly dividendsKept?: boolean;
}

/** A class as the waterfall sees it: what it is owed first, and what it takes of the rest. */
export interface Claim {
  readonly name: string;
  readonly kind: ExitKind;
  /** Common shares, as converted. */
  readonly units: number;
  /** Paid before anything is shared; money. */
  readonly owed: number;
  readonly seniority: number;
  readonly participation: Participation;
  /** Most that it takes without converting. */
  readonly cap: number;
  /** Dividends that it still gets when it converts. */
  readonly kept: number;
  readonly strike: number;
}

/** Throws `value` with a sentence that names the class. */
export function claimOf(of: ExitClass): Claim {
  const { name, kind, shares, liquidationPreference = 0, seniority = 0, participation = "None", strike = 0, conversionRatio = 1, dividends = 0 } = of;
  const from0 = (field: string, value: number): void => {
    if (!(value >= 0 && Number.isFinite(value))) throw invalid(field, `${name}: ${field} is ${value}; a number from 0 is needed.`);
  };
  from0("shares", shares);
  from0("liquidation preference", liquidationPreference);
  from0("strike", strike);
  from0("dividends", dividends);
  if (!(conversionRatio > 0 && Number.isFinite(conversionRatio))) throw invalid("conversion ratio", `${name}: conversion ratio is ${conversionRatio}; a number above 0 is needed.`);
  if (!Number.isFinite(seniority)) throw invalid("seniority", `${name}: seniority is ${seniority}; a number is needed.`);
  const units = shares * conversionRatio;
  if (kind !== "Preferred") return { name, kind, units, owed: 0, seniority, participation: "None", cap: Infinity, kept: 0, strike: kind === "Option" ? strike : 0 };
  const full = liquidationPreference + dividends;
  const cap = participation === "Capped" ? totalCap(of, dividends) : Infinity;
  return { name, kind, units, owed: Math.min(full, cap), seniority, participation, cap, kept: of.dividendsKept ? Math.min(dividends, cap) : 0, strike: 0 };
}

function totalCap({ name, participationCap, dividendsOutsideCap = false }: ExitClass, dividends: number): number {
  if (!(participationCap !== undefined && participationCap > 0)) throw invalid("participation cap", `${name}: participation cap is ${participationCap}; an amount above 0 is needed.`);
  return participationCap + (dividendsOutsideCap ? dividends : 0);
}
