/**
 * Amounts that move between pots, step after step, rounded to whole units so that everything ties out: each amount, what a step adds to
 * a pot, and what a pot holds after each step is its unrounded value rounded up or down. Cumulative rounding does that for one series;
 * where several series meet in one pot their roundings add up, and only a rounding of all of them together keeps every pot whole.
 *
 * There always is one: pots before and after each step are a network, amounts flow through it, and a flow between whole bounds can be
 * made whole (Cox and Ernst 1982, controlled rounding). A step takes the rounding that leaves its pots nearest to what they should hold;
 * where none keeps them within a unit, an earlier choice gives way along an augmenting path.
 */
export interface Movement {
  readonly into: number;
  readonly outOf: number;
  /** In units; below 0 it moves the other way. */
  readonly amount: number;
}

interface Arc {
  tail: number;
  head: number;
  value: number;
  readonly low: number;
  readonly high: number;
}

/** Where all pots stand after the last step. */
const NOW = 0;
/** Every way to round a step is tried while it has at most this many amounts that are not whole; a step of a journal has two or three. */
const TRIED = 8;

/** A pot in a step: what it stands at in whole units before, what the step should add to it, and what it should hold after. */
interface Touched {
  readonly pot: number;
  /** For each amount of the step 1 if it moves into the pot, -1 if out of it. */
  readonly signs: readonly number[];
  readonly standing: number;
  readonly by: number;
  readonly held: number;
}

/** The amounts of each step in whole units. */
export function tiedOut(steps: readonly (readonly Movement[])[]): number[][] {
  const network = new Network(noise(steps));
  const arcs = steps.map((step) => network.add(step));
  return arcs.map((step) => step.map(({ value }) => value + 0));
}

/** What doubles may be off by after so many additions: closer than that to a whole number is whole. */
function noise(steps: readonly (readonly Movement[])[]): number {
  const largest = steps.reduce((total, step) => step.reduce((sum, { amount }) => sum + Math.abs(amount), total), 0);
  return 1e-9 + 4e-15 * largest;
}

function total(signs: readonly number[], amounts: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < signs.length; i++) sum += signs[i]! * amounts[i]!;
  return sum;
}

class Network {
  private readonly arcsAt: Arc[][] = [[]];
  /** What each pot holds, unrounded, and the arc that carries it from its last step to now. */
  private readonly held: number[] = [];
  private readonly open: (Arc | undefined)[] = [];

  constructor(private readonly tolerance: number) {}

  add(step: readonly Movement[]): Arc[] {
    const pots = this.touched(step);
    const whole = this.nearest(step, pots);
    const hubs = new Map<number, number>();
    const added: Arc[] = [];
    for (const { pot, signs, standing, by, held } of pots) {
      const [hub, after] = [this.node(), this.node()];
      const wholeBy = total(signs, whole);
      const open = this.open[pot];
      if (open) this.redirect(open, after);
      added.push(this.arc(hub, after, wholeBy, by), (this.open[pot] = this.arc(after, NOW, standing + wholeBy, held)));
      this.held[pot] = held;
      hubs.set(pot, hub);
    }
    const movements = step.map(({ into, outOf, amount }, i) => this.arc(hubs.get(outOf)!, hubs.get(into)!, whole[i]!, amount));
    for (const arc of added) this.repair(arc);
    for (const arc of movements) this.repair(arc);
    return movements;
  }

  private touched(step: readonly Movement[]): Touched[] {
    const amounts = step.map(({ amount }) => amount);
    return [...new Set(step.flatMap(({ into, outOf }) => [into, outOf]))].map((pot) => {
      const signs = step.map(({ into, outOf }) => (into === pot ? 1 : 0) - (outOf === pot ? 1 : 0));
      const by = total(signs, amounts);
      return { pot, signs, by, standing: this.open[pot]?.value ?? 0, held: (this.held[pot] ?? 0) + by };
    });
  }

  /** How far pots are from what they should hold, and much more for each unit beyond the neighbouring ones. */
  private cost(pots: readonly Touched[], choice: readonly number[]): number {
    let cost = 0;
    for (const { signs, standing, by, held } of pots) {
      const wholeBy = total(signs, choice);
      cost += (standing + wholeBy - held) ** 2 + 1e3 * (this.beyond(wholeBy, by) + this.beyond(standing + wholeBy, held));
    }
    return cost;
  }

  /** Of all ways to round a step's amounts up or down the one that costs least; of equal ones that with the nearest amounts. */
  private nearest(step: readonly Movement[], pots: readonly Touched[]): number[] {
    const rounded = step.map(({ amount }) => Math.sign(amount) * Math.floor(Math.abs(amount) + 0.5 + this.tolerance));
    const other = step.map(({ amount }, i) => (rounded[i] === this.high(amount) ? this.low(amount) : this.high(amount)));
    const fractional = step.flatMap((_, i) => (other[i] === rounded[i] ? [] : [i])).slice(0, TRIED);
    let [best, least] = [rounded, this.cost(pots, rounded)];
    for (let which = 1; which < 2 ** fractional.length; which++) {
      const choice = [...rounded];
      fractional.forEach((i, bit) => {
        if ((which >> bit) & 1) choice[i] = other[i]!;
      });
      const found = this.cost(pots, choice);
      if (found < least - this.tolerance) [best, least] = [choice, found];
    }
    return best;
  }

  private readonly low = (exact: number): number => Math.floor(exact + this.tolerance);
  private readonly high = (exact: number): number => Math.ceil(exact - this.tolerance);
  private readonly beyond = (whole: number, exact: number): number => Math.max(0, whole - this.high(exact), this.low(exact) - whole);

  private node(): number {
    return this.arcsAt.push([]) - 1;
  }

  private arc(tail: number, head: number, value: number, exact: number): Arc {
    const arc: Arc = { tail, head, value, low: this.low(exact), high: this.high(exact) };
    this.arcsAt[tail]!.push(arc);
    if (head !== NOW) this.arcsAt[head]!.push(arc);
    return arc;
  }

  private redirect(arc: Arc, head: number): void {
    arc.head = head;
    this.arcsAt[head]!.push(arc);
  }

  private repair(arc: Arc): void {
    while (arc.value > arc.high && this.pushed(arc.tail, arc.head, arc)) arc.value -= 1;
    while (arc.value < arc.low && this.pushed(arc.head, arc.tail, arc)) arc.value += 1;
  }

  /** Sends one unit on the shortest way around an arc; false where no way keeps within its bounds. */
  private pushed(from: number, to: number, around: Arc): boolean {
    const cameBy = new Map<number, Arc | undefined>([[from, undefined]]);
    const queue = [from];
    for (let at = 0; at < queue.length && !cameBy.has(to); at++) {
      const node = queue[at]!;
      for (const arc of node === NOW ? this.open : this.arcsAt[node]!) {
        if (!arc || arc === around) continue;
        const forward = arc.tail === node;
        const next = forward ? arc.head : arc.tail;
        if (cameBy.has(next) || (forward ? arc.value >= arc.high : arc.value <= arc.low)) continue;
        cameBy.set(next, arc);
        queue.push(next);
      }
    }
    if (!cameBy.has(to)) return false;
    for (let node = to; node !== from; ) {
      const arc = cameBy.get(node)!;
      const forward = arc.head === node;
      arc.value += forward ? 1 : -1;
      node = forward ? arc.tail : arc.head;
    }
    return true;
  }
}
