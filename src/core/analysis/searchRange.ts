/** Where the value of a term is looked for. */
import { invalid } from "../calculationError";
import { isoDate } from "../numbers/dates";
import { termIndex, type Basis } from "../model/scenario";
import { terms, type Term, type TermUnit } from "../model/terms";

export interface SearchRange {
  readonly low: number;
  readonly high: number;
  /** Only whole numbers are values: months, and days. */
  readonly whole: boolean;
}

/** Where a term has no end: so many times what the deal is made of, and a rate of so much a year. */
const TIMES = 1000;
const HIGHEST_RATE = 10;
const DAYS_OF_THE_LONGEST_MODEL = 18_262;
const DAYS_AROUND_CLOSING = 3652;

/** The whole numbers that are all looked at; of more, some are. */
const MOST_WHOLE = 1024;
const STEPS = 200;
/** Looks a decade, and decades, towards 0 or the end that is nearest to it. */
const A_DECADE = 20;
const DECADES = 6;

/** From the allowed values of the term where no bound is given. Throws where the bounds leave nothing. */
export function searchRange(basis: Basis, term: Term, low: number | undefined, high: number | undefined): SearchRange {
  const whole = term.unit === "date" || term.allowed?.whole === true;
  const [first, last] = usualBounds(basis, term);
  const range = { low: low ?? Math.min(first, high ?? first), high: high ?? Math.max(last, low ?? last), whole };
  const shown = (value: number): string => (term.unit === "date" ? isoDate(value) : String(value));
  if (range.low > range.high) throw invalid("high", `high is ${shown(range.high)}, below low (${shown(range.low)}); a bound from low is allowed.`);
  return whole ? { low: Math.ceil(range.low), high: Math.floor(range.high), whole } : range;
}

function usualBounds(basis: Basis, { label, unit, allowed = {} }: Term): [low: number, high: number] {
  const given = (of: string): number => basis.given[termIndex.get(of)!]!;
  if (unit === "date") {
    const closing = given("Closing date");
    return label === "Closing date" ? [closing - DAYS_AROUND_CLOSING, closing + DAYS_AROUND_CLOSING] : [closing, closing + DAYS_OF_THE_LONGEST_MODEL];
  }
  const high = allowed.to ?? allowed.below ?? (unit === "annual rate" ? HIGHEST_RATE : Math.min(1e308, TIMES * scale(basis, unit, given(label))));
  return [allowed.from ?? allowed.above ?? -high, high];
}

const moneys: readonly TermUnit[] = ["money", "money a month"];

/** The largest amount of money that the deal gives, or the term's own value. */
function scale({ given }: Basis, unit: TermUnit, own: number): number {
  const amounts = moneys.includes(unit) ? terms.map((each, i) => (moneys.includes(each.unit) ? given[i]! : NaN)) : [own];
  return Math.max(1, ...amounts.filter((amount) => !Number.isNaN(amount)).map(Math.abs));
}

/** The values that are looked at first, ascending: evenly, and closer together towards 0. */
export function firstLooks({ low, high, whole }: SearchRange): number[] {
  if (whole && high - low < MOST_WHOLE) return Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const looks = new Set([low, high]);
  const add = (x: number): void => void looks.add(whole ? Math.round(x) : x);
  for (let i = 1; i < STEPS; i++) add(low + (high / STEPS - low / STEPS) * i);
  const anchor = Math.min(high, Math.max(low, 0));
  // However far out a bound is, what is looked for may be of the size of a deal.
  for (const end of [low, high])
    for (let i = 1; i <= A_DECADE * Math.max(DECADES, Math.log10(Math.abs(end))); i++) add(anchor + (end - anchor) * 10 ** (-i / A_DECADE));
  return [...looks].sort((a, b) => a - b);
}
