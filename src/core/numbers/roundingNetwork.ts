/** Pots before and after each step as a network: where no rounding of a step keeps its pots within a unit, an earlier choice gives way along an augmenting path. */
import { Pots, type Step } from "./pots";

/** An amount, what a step adds to a pot, or what a pot carries to its next step. */
export interface Arc {
  tail: number;
  head: number;
  value: number;
  readonly low: number;
  readonly high: number;
}

/** Where all pots stand after the last step. */
const NOW = 0;

export class RoundingNetwork {
  private readonly pots: Pots;
  private readonly arcsAt: Arc[][] = [[]];
  /** What carries a pot from its last step to now. */
  private readonly open: (Arc | undefined)[] = [];

  constructor(tolerance: number) {
    this.pots = new Pots(tolerance);
  }

  /** The amounts of a step, rounded as is known or as is nearest. */
  add(step: Step, known?: readonly number[]): Arc[] {
    const { pots } = this;
    const whole = known ?? pots.nearest(step);
    pots.take(step, whole);
    const hubs = new Map<number, number>();
    const added: Arc[] = [];
    for (const { pot, by, wholeBy } of pots.lastTouched()) {
      const [hub, after] = [this.node(), this.node()];
      const open = this.open[pot];
      if (open) this.redirect(open, after);
      added.push(this.arc(hub, after, wholeBy, by), (this.open[pot] = this.arc(after, NOW, pots.standing[pot]!, pots.held[pot]!)));
      hubs.set(pot, hub);
    }
    const movements = step.map(({ into, outOf, amount }, i) => this.arc(hubs.get(outOf)!, hubs.get(into)!, whole[i]!, amount));
    if (known) return movements;
    for (const arc of [...added, ...movements]) this.repair(arc);
    this.open.forEach((arc, pot) => (pots.standing[pot] = arc?.value ?? 0));
    return movements;
  }

  private node(): number {
    return this.arcsAt.push([]) - 1;
  }

  private arc(tail: number, head: number, value: number, exact: number): Arc {
    const arc: Arc = { tail, head, value, low: this.pots.low(exact), high: this.pots.high(exact) };
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
