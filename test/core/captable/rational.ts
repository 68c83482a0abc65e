/** Fractions for oracles: slow, exact, and no code of the product. */
export class Rational {
  private constructor(
    readonly top: bigint,
    readonly bottom: bigint,
  ) {}

  static of(value: number | bigint | Rational): Rational {
    if (value instanceof Rational) return value;
    if (typeof value === "bigint") return new Rational(value, 1n);
    const [digits, exponent = "0"] = String(value).split("e");
    const [whole, part = ""] = digits!.split(".");
    const power = Number(exponent) - part.length;
    const top = BigInt(whole! + part);
    return power >= 0 ? new Rational(top * 10n ** BigInt(power), 1n) : Rational.reduced(top, 10n ** BigInt(-power));
  }

  private static reduced(top: bigint, bottom: bigint): Rational {
    let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
    while (b !== 0n) [a, b] = [b, a % b];
    if (a === 0n) return new Rational(0n, 1n);
    return bottom < 0n ? new Rational(-top / a, -bottom / a) : new Rational(top / a, bottom / a);
  }

  plus(other: number | Rational): Rational {
    const { top, bottom } = Rational.of(other);
    return Rational.reduced(this.top * bottom + top * this.bottom, this.bottom * bottom);
  }
  minus(other: number | Rational): Rational {
    const { top, bottom } = Rational.of(other);
    return Rational.reduced(this.top * bottom - top * this.bottom, this.bottom * bottom);
  }
  times(other: number | Rational): Rational {
    const { top, bottom } = Rational.of(other);
    return Rational.reduced(this.top * top, this.bottom * bottom);
  }
  over(other: number | Rational): Rational {
    const { top, bottom } = Rational.of(other);
    if (top === 0n) throw new RangeError("division by 0");
    return Rational.reduced(this.top * bottom, this.bottom * top);
  }
  compare(other: number | Rational): number {
    const { top, bottom } = Rational.of(other);
    const difference = this.top * bottom - top * this.bottom;
    return difference > 0n ? 1 : difference < 0n ? -1 : 0;
  }
  floor(): bigint {
    const quotient = this.top / this.bottom;
    return this.top < 0n && quotient * this.bottom !== this.top ? quotient - 1n : quotient;
  }
  /** The nearest double but for a few units in its last place. */
  toNumber(): number {
    const scale = 10n ** 40n;
    const scaled = (this.top * scale) / this.bottom;
    return Number(scaled) / 1e40;
  }
}

export const ZERO = Rational.of(0);
export const ONE = Rational.of(1);
export const total = (values: readonly Rational[]): Rational => values.reduce((a, b) => a.plus(b), ZERO);

/** Solves A x = b by elimination with row exchanges; undefined where there is not one answer. */
export function solveExactly(rows: Rational[][]): Rational[] | undefined {
  const count = rows.length;
  for (let column = 0; column < count; column++) {
    const pivot = rows.findIndex((row, i) => i >= column && row[column]!.compare(0) !== 0);
    if (pivot < 0) return undefined;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let i = 0; i < count; i++) {
      if (i === column || rows[i]![column]!.compare(0) === 0) continue;
      const factor = rows[i]![column]!.over(rows[column]![column]!);
      rows[i] = rows[i]!.map((value, k) => (k < column ? value : value.minus(factor.times(rows[column]![k]!))));
    }
  }
  return rows.map((row, i) => row[count]!.over(row[i]!));
}
