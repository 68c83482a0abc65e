/**
 * What a careful programmer would write by hand for the cap tables of the benchmark: doubles, loops, nothing else. And the same
 * once more in any arithmetic, for decimal.js and for fractions.
 */
import type { Rational } from "../../src/core/numbers/fraction";

/** A chain of priced rounds: pre-money, cheques, and a pool that ends at a share of the company. */
export interface PlainChain {
  readonly holders: readonly number[];
  readonly pool: number;
  readonly rounds: readonly { readonly preMoney: number; readonly cheques: readonly number[]; readonly target: number }[];
}

/** Price, pool increase and everybody's ownership, round after round. The pool stands last of the first holders. */
export function chainByHand({ holders, pool, rounds }: PlainChain, out: number[]): void {
  const shares = [...holders, pool];
  const at = holders.length;
  for (const { preMoney, cheques, target } of rounds) {
    const newMoney = cheques.reduce((a, b) => a + b, 0);
    const post = preMoney + newMoney;
    let outstanding = 0;
    for (let i = 0; i < shares.length; i++) if (i !== at) outstanding += shares[i]!;
    let total = (outstanding + shares[at]!) / (1 - newMoney / post);
    let increase = 0;
    if (target * total > shares[at]!) {
      total = outstanding / (1 - newMoney / post - target);
      increase = target * total - shares[at]!;
    }
    const price = post / total;
    shares[at]! += increase;
    for (const cheque of cheques) shares.push(cheque / price);
    out.push(price, increase);
    let sum = 0;
    for (const each of shares) sum += each;
    for (const each of shares) out.push(each / sum);
  }
}

export function chainIn<N>({ holders, pool, rounds }: PlainChain, { of, add, subtract, multiply, divide, sign }: Rational<N>): N[] {
  const sum = (values: readonly N[]): N => values.reduce(add, of(0));
  const shares = [...holders, pool].map(of);
  const at = holders.length;
  const out: N[] = [];
  for (const { preMoney, cheques, target } of rounds) {
    const newMoney = sum(cheques.map(of));
    const post = add(of(preMoney), newMoney);
    const outstanding = sum(shares.filter((_, i) => i !== at));
    let total = divide(multiply(add(outstanding, shares[at]!), post), of(preMoney));
    let increase = of(0);
    if (sign(subtract(multiply(of(target), total), shares[at]!)) > 0) {
      total = divide(outstanding, subtract(subtract(of(1), divide(newMoney, post)), of(target)));
      increase = subtract(multiply(of(target), total), shares[at]!);
    }
    const price = divide(post, total);
    shares[at] = add(shares[at]!, increase);
    for (const cheque of cheques) shares.push(divide(of(cheque), price));
    const all = sum(shares);
    out.push(price, increase, ...shares.map((each) => divide(each, all)));
  }
  return out;
}

/** A class of the waterfall; a cap of 0 is none, and with it participation is full or, where `participates` is false, none. */
export interface PlainClass {
  readonly shares: number;
  readonly preference: number;
  readonly seniority: number;
  readonly participates: boolean;
  readonly cap: number;
}

/** One exit: conversions are tried one after another until nobody gains. */
export function waterfallByHand(classes: readonly PlainClass[], exit: number, out: Float64Array, at: number): void {
  const converted = classes.map(({ preference }) => preference === 0);
  let best = paidByHand(classes, converted, exit);
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < classes.length; i++) {
      if (classes[i]!.preference === 0 || (classes[i]!.participates && classes[i]!.cap === 0)) continue;
      converted[i] = !converted[i];
      const other = paidByHand(classes, converted, exit);
      if (other[i]! > best[i]! * (1 + 1e-12)) {
        best = other;
        changed = true;
      } else converted[i] = !converted[i];
    }
  }
  out.set(best, at);
}

function paidByHand(classes: readonly PlainClass[], converted: readonly boolean[], exit: number): Float64Array {
  const paid = new Float64Array(classes.length);
  let left = exit;
  for (let rank = 3; rank > 0; rank--) {
    let owed = 0;
    for (let i = 0; i < classes.length; i++) if (!converted[i] && classes[i]!.seniority === rank) owed += classes[i]!.preference;
    if (owed === 0) continue;
    const share = Math.min(1, left / owed);
    for (let i = 0; i < classes.length; i++) if (!converted[i] && classes[i]!.seniority === rank) paid[i] = classes[i]!.preference * share;
    left -= owed * share;
  }
  const active = classes.map(({ participates }, i) => converted[i]! || participates);
  while (left > 0) {
    let units = 0;
    let first = Infinity;
    for (let i = 0; i < classes.length; i++) {
      if (!active[i]) continue;
      units += classes[i]!.shares;
      if (!converted[i] && classes[i]!.cap > 0) first = Math.min(first, (classes[i]!.cap - paid[i]!) / classes[i]!.shares);
    }
    if (units === 0) break;
    const each = Math.min(first, left / units);
    for (let i = 0; i < classes.length; i++) {
      if (!active[i]) continue;
      if (!converted[i] && classes[i]!.cap > 0 && (classes[i]!.cap - paid[i]!) / classes[i]!.shares <= each * (1 + 1e-12)) active[i] = false;
      paid[i]! += each * classes[i]!.shares;
    }
    left = each < first ? 0 : Math.max(0, left - each * units);
  }
  return paid;
}

export function waterfallIn<N>(classes: readonly PlainClass[], exit: number, arithmetic: Rational<N>): N[] {
  const converted = classes.map(({ preference }) => preference === 0);
  let best = paidIn(classes, converted, exit, arithmetic);
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < classes.length; i++) {
      if (classes[i]!.preference === 0 || (classes[i]!.participates && classes[i]!.cap === 0)) continue;
      converted[i] = !converted[i];
      const other = paidIn(classes, converted, exit, arithmetic);
      if (arithmetic.sign(arithmetic.subtract(other[i]!, best[i]!)) > 0) {
        best = other;
        changed = true;
      } else converted[i] = !converted[i];
    }
  }
  return best;
}

function paidIn<N>(classes: readonly PlainClass[], converted: readonly boolean[], exit: number, { of, add, subtract, multiply, divide, sign }: Rational<N>): N[] {
  const less = (a: N, b: N): N => (sign(subtract(a, b)) <= 0 ? a : b);
  const paid = classes.map(() => of(0));
  let left = of(exit);
  for (let rank = 3; rank > 0; rank--) {
    const inRank = classes.flatMap(({ seniority }, i) => (!converted[i] && seniority === rank ? [i] : []));
    const owed = inRank.map((i) => of(classes[i]!.preference)).reduce(add, of(0));
    if (sign(owed) === 0) continue;
    const available = less(left, owed);
    for (const i of inRank) paid[i] = divide(multiply(of(classes[i]!.preference), available), owed);
    left = subtract(left, available);
  }
  let active = classes.flatMap(({ participates }, i) => (converted[i] || participates ? [i] : []));
  const room = (i: number): N | undefined => (!converted[i] && classes[i]!.cap > 0 ? subtract(of(classes[i]!.cap), paid[i]!) : undefined);
  while (sign(left) > 0 && active.length > 0) {
    const units = active.map((i) => of(classes[i]!.shares)).reduce(add);
    let each = divide(left, units);
    let filled: number | undefined;
    for (const i of active) {
      const most = room(i);
      if (most === undefined || sign(subtract(divide(most, of(classes[i]!.shares)), each)) > 0) continue;
      each = divide(most, of(classes[i]!.shares));
      filled = i;
    }
    for (const i of active) paid[i] = add(paid[i]!, multiply(each, of(classes[i]!.shares)));
    left = filled === undefined ? of(0) : subtract(left, multiply(each, units));
    active = active.filter((i) => i !== filled);
  }
  return paid;
}
