/**
 * A line of the model: one declaration, one formula, the same in every period.
 */
import type { Expression } from "./expression";

export type LineUnit = "money" | "share" | "date" | "months" | "number" | "flag" | "price" | "shares" | "hours";

/**
 * `once`: one value. `flow`: adds up over periods. `opening`, `balance`: stands at the beginning or the end of a period.
 * `rate`: neither (a factor, a share, a flag, a date).
 */
export type LineKind = "once" | "flow" | "opening" | "balance" | "rate";

export interface Line {
  readonly label: string;
  readonly unit: LineUnit;
  readonly kind: LineKind;
  readonly formula: Expression;
  /** What flows on the closing date itself, before month 1, and on the exit date. Only lines of dated flows have them. */
  readonly atClosing?: Expression;
  readonly atExit?: Expression;
  /** The line moves from day to day within a month; any other flow falls on month ends. */
  readonly daily?: true;
  /** Where the rule comes from. */
  readonly source: string;
}

export const definition = "Definition";
