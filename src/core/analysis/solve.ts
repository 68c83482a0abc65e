/** What a term would have to be for a measure to reach a target. */
import { CalculationError, invalid, unanswerable } from "../calculationError";
import { crossing, nearestTo0, type Look } from "../numbers/root";
import { isoDate } from "../numbers/dates";
import { sweep, whyNot } from "../model/answers";
import type { Measure } from "../model/measures";
import { isAllowed, wanted as wantedOf, type Basis, type Scenario } from "../model/scenario";
import type { Term } from "../model/terms";
import { firstLooks, searchRange, type SearchRange } from "./searchRange";
import { varied } from "./variation";

export interface Wanted {
  readonly measure: Measure;
  readonly target: number;
  readonly term: Term;
  /** Where the value is looked for; from the allowed values of the term where nothing is said. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** Put back, the answer gives the target to this share of it. */
const TOLERANCE = 1e-9;
/** What roundings leave of a target that holds: to this share of it, or for 0 of the largest value that was seen. */
const ROUNDING = 1e-13;

/** Whether a look is at the target, but for roundings. */
type Holds = (look: Look) => boolean;
/** From one value to another, each of which gives the target. */
type Stretch = readonly [from: number, to: number];

/** What a value of the term would make of the measure, and the way to the solutions: its looks may be taken anywhere, and in any order. */
export interface Looking {
  /** The values that are looked at first, ascending. */
  readonly places: readonly number[];
  /** How far the measure is above the target; NaN where there is no answer, or the value is not allowed. */
  readonly look: (x: number) => number;
  /** All values that give the target, ascending, from what was seen at the places. Throws `number` with a sentence where there is none, or where a whole stretch does. */
  readonly solutions: (seen: ArrayLike<number>) => number[];
}

/** Throws `value` for a choice, and for bounds that leave nothing. */
export function looking(basis: Basis, wanted: Wanted): Looking {
  const { term } = wanted;
  if (term.options) throw invalid("term", `${term.label} is a choice; a term with numbers is needed.`);
  const range = searchRange(basis, term, wanted.low, wanted.high);
  const search = new Search(basis, wanted, range);
  const places = firstLooks(range);
  return { places, look: (x) => search.look(x).value, solutions: (seen) => solutionsOf(search, wanted, range, places.map((x, i) => ({ x, value: seen[i]! }))) };
}

/**
 * The one value of the term between low and high that makes the measure the target. Throws `number` with a sentence where there is none or
 * several, and the measure's own error where it has no answer at all.
 */
export function solve(basis: Basis, wanted: Wanted): number {
  const { places, look, solutions } = looking(basis, wanted);
  const roots = solutions(places.map(look));
  if (roots.length === 1) return roots[0]!;
  const { place, within } = wordsOf(wanted, searchRange(basis, wanted.term, wanted.low, wanted.high));
  throw unanswerable("term", `${wanted.measure.label} is ${wanted.target} for several ${within}: ${roots.slice(0, 4).map(place).join(", ")}${roots.length > 4 ? " and more" : ""}; give low and high around the one that is meant.`);
}

function wordsOf({ term }: Wanted, range: SearchRange): { readonly place: (x: number) => string; readonly within: string } {
  const place = (x: number): string => (term.unit === "date" ? isoDate(x) : String(Number(x.toPrecision(10))));
  return { place, within: `${term.label} from ${place(range.low)} to ${place(range.high)}` };
}

function solutionsOf(search: Search, wanted: Wanted, range: SearchRange, looks: readonly Look[]): number[] {
  const { measure, target, term } = wanted;
  const known = looks.filter(({ value }) => !Number.isNaN(value));
  if (known.length === 0) throw search.reason();
  const { place, within } = wordsOf(wanted, range);
  const size = Math.abs(target) || known.reduce((most, { value }) => Math.max(most, Math.abs(value)), 0);
  const holds: Holds = ({ value }) => Math.abs(value) <= ROUNDING * size;
  if (known.length > 2 && known.every(holds)) throw unanswerable("term", `${measure.label} is ${target} for every ${within}: it does not say which.`);
  const stretches = search.stretches(looks, holds);
  const roots = search.roots(looks).filter((x) => !stretches.some(([from, to]) => x >= from && x <= to));
  const [stretch, ...more] = stretches;
  if (stretch) {
    const [from, to] = stretch.map(place);
    const others = [...more.map((each) => each.map(place).join(" to ")), ...roots.map(place)];
    if (others.length > 0) throw unanswerable("term", `${measure.label} is ${target} for every ${term.label} from ${from} to ${to}, and for ${others.join(", ")}: it does not say which.`);
    throw unanswerable("term", `${measure.label} is ${target} for every ${term.label} from ${from} to ${to}: it does not say which.`);
  }
  if (roots.length > 0) return roots;
  // Asked once more: a target that is far off has swallowed the digits of how far.
  const answers = known.map(({ x }): Look => ({ x, value: search.answer(x) }));
  const [least, most] = [answers.reduce((a, b) => (b.value < a.value ? b : a)), answers.reduce((a, b) => (b.value > a.value ? b : a))];
  const rounded = (x: number): number => Number(search.answer(x).toPrecision(6));
  const told = ({ x }: Look): string => `${rounded(x)} (${term.label} ${place(x)})`;
  if (most.value - least.value <= ROUNDING * Math.abs(most.value)) throw unanswerable("term", `No ${within} makes ${measure.label} ${target}: it is ${rounded(most.x)} for all of them.`);
  const between = range.whole && search.between;
  if (between) throw unanswerable("term", `No ${within} makes ${measure.label} ${target}: the nearest are ${told(between[0])} and ${told(between[1])}, and nothing lies between.`);
  throw unanswerable("term", `No ${within} makes ${measure.label} ${target}: it goes from ${told(least)} to ${told(most)}.`);
}

class Search {
  /** Neighbouring whole numbers with the target between them, where one was found. */
  between: readonly [Look, Look] | undefined;

  constructor(
    private readonly basis: Basis,
    private readonly wanted: Wanted,
    private readonly range: SearchRange,
  ) {}

  /** NaN where there is none, or the value is not allowed. */
  answer(x: number): number {
    const { term, measure } = this.wanted;
    const scenario = isAllowed(term, x) ? varied(this.basis, [[term, x]]) : undefined;
    return scenario === undefined || scenario instanceof CalculationError ? NaN : sweep([scenario], [measure])[0]!;
  }

  /** How far the measure is above the target. */
  private readonly at = (x: number): number => this.answer(x) - this.wanted.target;

  readonly look = (x: number): Look => ({ x, value: this.at(x) });

  /** Where looks side by side all give the target, and so does what lies between: to the last digits of the ends. */
  stretches(looks: readonly Look[], holds: Holds): Stretch[] {
    const found: Stretch[] = [];
    // Two months that come to the same are two solutions; of other numbers there are as many as one likes between two.
    const fewest = this.range.whole ? 3 : 2;
    for (let start = 0, end; start < looks.length; start = end + 1) {
      end = start;
      while (end < looks.length && holds(looks[end]!)) end++;
      if (end - start < fewest || !holds(this.look(this.halfway(looks[start]!.x, looks[start + 1]!.x)))) continue;
      const lastHeld = (held: Look, beyond: Look | undefined): number => (beyond ? this.last(held, beyond, holds).x : held.x);
      found.push([lastHeld(looks[start]!, looks[start - 1]), lastHeld(looks[end - 1]!, looks[end])]);
    }
    return found;
  }

  /** All roots that the looks lead to, ascending. */
  roots(looks: readonly Look[]): number[] {
    const found = looks.flatMap((right, i) => {
      const [left, before] = [looks[i - 1], looks[i - 2]];
      if (right.value === 0) return [right.x];
      return left ? [...this.crossed(left, right), ...(before ? this.touching(before, left, right) : [])] : [];
    });
    const { low, high } = this.range;
    return found.sort((a, b) => a - b).filter((x, i) => i === 0 || x - found[i - 1]! > 1e-9 * Math.min(high - low, Math.max(1, Math.abs(x))));
  }

  private crossed(left: Look, right: Look): number[] {
    if (left.value === 0 || right.value === 0) return [];
    if (Number.isNaN(left.value) !== Number.isNaN(right.value)) {
      const [inside, outside] = Number.isNaN(left.value) ? [right, left] : [left, right];
      const edge = this.last(inside, outside, ({ value }) => !Number.isNaN(value));
      return edge.x === inside.x ? [] : edge.value === 0 ? [edge.x] : this.crossed(inside.x < edge.x ? inside : edge, inside.x < edge.x ? edge : inside);
    }
    if (!(left.value * right.value < 0)) return [];
    const root = this.range.whole ? this.wholeCrossing(left, right) : crossing(this.at, left, right);
    return this.tested(root, left, right);
  }

  /** The last value of which something is true before one of which it is not. */
  private last(inside: Look, outside: Look, isInside: (look: Look) => boolean): Look {
    let [last, beyond] = [inside, outside.x];
    for (let pass = 0; pass < 60; pass++) {
      const middle = this.halfway(last.x, beyond);
      if (middle === last.x || middle === beyond) break;
      const found = this.look(middle);
      if (isInside(found)) last = found;
      else beyond = middle;
    }
    return last;
  }

  private halfway(one: number, other: number): number {
    const middle = one / 2 + other / 2;
    return this.range.whole ? Math.round(middle) : middle;
  }

  private wholeCrossing(from: Look, to: Look): Look {
    let [left, right] = [from, to];
    while (right.x - left.x > 1) {
      const middle = this.look(Math.floor((left.x + right.x) / 2));
      if (Number.isNaN(middle.value) || middle.value === 0) return middle;
      if (middle.value > 0 === left.value > 0) left = middle;
      else right = middle;
    }
    this.between ??= [left, right];
    return Math.abs(left.value) < Math.abs(right.value) ? left : right;
  }

  /** A measure that comes down to the target and goes up again has its root between three looks of one sign. */
  private touching(before: Look, middle: Look, after: Look): number[] {
    const sign = middle.value > 0 ? 1 : -1;
    const nearer = ({ value }: Look): boolean => sign * value > sign * middle.value;
    if (this.range.whole || middle.value === 0 || !nearer(before) || !nearer(after)) return [];
    const nearest = nearestTo0(this.at, before.x, after.x, sign);
    if (sign * nearest.value < 0) return [...this.crossed(before, nearest), ...this.crossed(nearest, after)];
    return this.tested(nearest, before, after);
  }

  /** At a jump or a pole the sign changes without a root: the answer is put back. */
  private tested({ x, value }: Look, left: Look, right: Look): number[] {
    const size = Math.max(Math.abs(this.wanted.target), this.range.whole ? 0 : Math.max(Math.abs(left.value), Math.abs(right.value)));
    return Math.abs(value) <= TOLERANCE * size ? [x] : [];
  }

  /** Why there is no answer anywhere: that of a value that makes a deal, or why none makes one. */
  reason(): CalculationError {
    const { term, measure, low = this.range.low, high = this.range.high } = this.wanted;
    const tried = firstLooks(this.range).filter((x) => isAllowed(term, x)).map((x) => varied(this.basis, [[term, x]]));
    const readable = tried.find((each): each is Scenario => !(each instanceof CalculationError));
    if (readable) return whyNot(readable, measure);
    const { place } = wordsOf(this.wanted, this.range);
    return (tried[tried.length - 1] as CalculationError | undefined) ?? invalid("low", `No value from ${place(low)} to ${place(high)} is allowed for ${term.label}; ${wantedOf(term)} is needed.`);
  }
}
