/**
 * What an argument such as B3*2 or DATE(2024,2,19) comes to. Excel does not say what a part of a formula is worth, so the plain
 * arithmetic that people write there is calculated anew; undefined where it is more than that.
 */
import { endOfMonth, monthsLater } from "../../core/numbers/dates";

export type CellOf = (reference: string) => number | undefined;

type Value = number | undefined;

const functions: Readonly<Record<string, (values: readonly number[]) => Value>> = {
  DATE: ([year = NaN, month = NaN, day = NaN]) => 25569 + Date.UTC(year < 1900 ? year + 1900 : year, month - 1, day) / 86_400_000,
  EDATE: ([date = NaN, months = NaN]) => monthsLater(date, months),
  EOMONTH: ([date = NaN, months = NaN]) => endOfMonth(date, months),
  SUM: (values) => values.reduce((sum, value) => sum + value, 0),
  MIN: (values) => Math.min(...values),
  MAX: (values) => Math.max(...values),
};

/** `cellOf` knows the one number that a reference stands for. */
export function calculate(written: string, cellOf: CellOf): Value {
  const tokens = written.match(/\d+\.?\d*(?:e[-+]?\d+)?|\.\d+|[-+*/^%(),]|'(?:[^']|'')+'![^-+*/^%(),\s]+|[^-+*/^%(),\s]+/gi) ?? [];
  let at = 0;
  const take = (...wanted: readonly string[]): string | undefined => (wanted.includes(tokens[at] ?? "") ? tokens[at++] : undefined);
  const chain = (next: () => Value, join: Readonly<Record<string, (a: number, b: number) => number>>): Value => {
    let value = next();
    for (let sign = take(...Object.keys(join)); sign; sign = take(...Object.keys(join))) {
      const right = next();
      value = value === undefined || right === undefined ? undefined : join[sign]!(value, right);
    }
    return value;
  };
  const sum = (): Value => chain(product, { "+": (a, b) => a + b, "-": (a, b) => a - b });
  const product = (): Value => chain(power, { "*": (a, b) => a * b, "/": (a, b) => a / b });
  // In Excel a sign binds more strongly than a power: -2^2 is 4.
  const power = (): Value => chain(signed, { "^": (a, b) => a ** b });
  const signed = (): Value => {
    const sign = take("-", "+");
    const value = sign ? signed() : one();
    if (value === undefined) return undefined;
    return take("%") ? ((sign === "-" ? -1 : 1) * value) / 100 : sign === "-" ? -value : value;
  };
  const one = (): Value => {
    if (take("(")) {
      const inside = sum();
      return take(")") ? inside : undefined;
    }
    const token = tokens[at++] ?? "";
    if (/^[\d.]/.test(token)) return Number(token);
    return take("(") ? call(token.toUpperCase()) : cellOf(token);
  };
  const call = (name: string): Value => {
    const values: Value[] = [];
    do values.push(sum());
    while (take(","));
    const known = values.filter((value) => value !== undefined);
    return take(")") && known.length === values.length ? functions[name]?.(known) : undefined;
  };
  const value = sum();
  return at === tokens.length && Number.isFinite(value) ? value : undefined;
}
