/**
 * Recalculates a formula that was told in numbers, as a reader would. Undefined where it holds words that this calculator does not
 * know.
 */
export function calculated(told: string): number | undefined {
  const text = told
    .replace(/the (smaller|larger) of /g, "$1 ")
    .replace(/\d{4}-\d{2}-\d{2}/g, (day) => String(Date.parse(day) / 86_400_000))
    .replace(/×/g, "*")
    .replace(/\^/g, "**")
    .trim();
  const tokens = text.match(/\d+(?:\.\d+)?(?:e[-+]?\d+)?|\*\*|>=|[-+*/()>]|[a-z]+|\S/g) ?? [];
  const reader = new Reader(tokens);
  const value = reader.sum();
  return reader.done && value !== undefined ? value : undefined;
}

class Reader {
  private at = 0;
  constructor(private readonly tokens: readonly string[]) {}

  get done(): boolean {
    return this.at === this.tokens.length;
  }

  sum(): number | undefined {
    let value = this.product();
    for (let sign = this.take("+", "-"); sign; sign = this.take("+", "-")) value = both(value, this.product(), (a, b) => (sign === "+" ? a + b : a - b));
    for (let sign = this.take(">=", ">"); sign; sign = this.take(">=", ">")) value = both(value, this.product(), (a, b) => Number(sign === ">" ? a > b : a >= b));
    return value;
  }

  private product(): number | undefined {
    let value = this.power();
    for (let sign = this.take("*", "/"); sign; sign = this.take("*", "/")) value = both(value, this.power(), (a, b) => (sign === "*" ? a * b : a / b));
    return value;
  }

  private power(): number | undefined {
    const base = this.one();
    return this.take("**") ? both(base, this.one(), (a, b) => a ** b) : base;
  }

  private one(): number | undefined {
    if (this.take("-")) return both(0, this.one(), (a, b) => a - b);
    if (this.take("(")) {
      const inside = this.sum();
      return this.take(")") ? inside : undefined;
    }
    if (this.take("exp")) return both(0, this.one(), (_, b) => Math.exp(b));
    const which = this.take("smaller", "larger");
    if (which) {
      const first = this.sum();
      return this.take("and") ? both(first, this.sum(), which === "smaller" ? Math.min : Math.max) : undefined;
    }
    const token = this.tokens[this.at];
    if (token === undefined || !/^\d/.test(token)) return undefined;
    this.at++;
    return Number(token);
  }

  private take(...wanted: readonly string[]): string | undefined {
    const token = this.tokens[this.at];
    if (token === undefined || !wanted.includes(token)) return undefined;
    this.at++;
    return token;
  }
}

const both = (a: number | undefined, b: number | undefined, join: (a: number, b: number) => number): number | undefined => (a === undefined || b === undefined ? undefined : join(a, b));
