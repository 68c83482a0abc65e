/**
 * Who holds what on a day, as any format tells it: the nouns between the formats and our tables. What a format cannot say is left out here
 * and becomes a question in `positionTables`.
 */
import type { Participation } from "../core/captable/exitClass";
import type { ConvertibleKind } from "../core/captable/convertible";

export interface Position {
  readonly company?: string;
  /** Serial number of the day. */
  readonly asOf?: number;
  readonly classes: readonly PositionClass[];
  readonly holdings: readonly PositionHolding[];
  readonly rights: readonly PositionRight[];
  readonly pools: readonly PositionPool[];
  readonly convertibles: readonly PositionConvertible[];
}

export interface PositionClass {
  /** Told apart from every other class, in any spelling. */
  readonly name: string;
  readonly preferred: boolean;
  /** Original issue price. */
  readonly issuePrice?: number;
  /** Prices at which shares of the class were issued, with the shares: where the class itself has none. */
  readonly prices?: ReadonlyMap<number, number>;
  /** Common shares for one share. */
  readonly conversionRatio?: number;
  /** Higher is paid first. */
  readonly seniority?: number;
  /** Times the issue price. */
  readonly preferenceMultiple?: number;
  readonly participationCapMultiple?: number;
  /** Money for the whole class, where the file has it as such. */
  readonly preference?: number;
  readonly participationCap?: number;
  /** Where the file has it; the Open Cap Format only in comments. */
  readonly antiDilution?: string;
  readonly dividends?: number;
  readonly participation?: Participation;
}

export interface PositionHolding {
  readonly holder: string;
  readonly stockClass: string;
  readonly shares: number;
}

/** Options, units and warrants: shares that may be bought. */
export interface PositionRight {
  readonly holder: string;
  readonly kind: "Options" | "Warrants";
  /** As converted. */
  readonly shares: number;
  readonly strike: number;
}

export interface PositionPool {
  readonly name: string;
  readonly available: number;
}

export interface PositionConvertible {
  readonly name: string;
  /** Undefined: a SAFE whose form is not told. */
  readonly kind?: ConvertibleKind;
  readonly amount: number;
  readonly cap?: number;
  readonly discount?: number;
  readonly percent?: number;
  readonly interest?: number;
  readonly issueDate?: number;
  readonly conversionDate?: number;
  readonly withIncrease?: boolean;
  readonly qualifiedFinancing?: number;
  /** What its contract calls a financing, for the question. */
  readonly condition?: string;
}
