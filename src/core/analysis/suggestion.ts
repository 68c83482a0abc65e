/** Values that a term may be tried at, from its unit, what it allows and what it is in the deal: a start that people change. */
import { monthsLater } from "../numbers/dates";
import { counted, tidyStep } from "../numbers/tidyStep";
import { isAllowed, type Basis } from "../model/scenario";
import { terms, type Term, type TermUnit } from "../model/terms";
import type { Given } from "./question";

/** So many values to either side of what the deal says, a step apart. */
const SIDE = 2;
/** A step is about so much of the value; shares and rates go by points. */
const SHARE_OF_VALUE = 0.1;
const POINTS = 0.05;
const MONTHS = 6;
/** What stands for 0. */
const TINY = 1e-9;

const moneys: readonly TermUnit[] = ["money", "money a month"];

/** Ascending, with the term's own value among them; none for a term that says nothing yet. All options of a choice. */
export function suggestedValues(basis: Basis, term: Term, own: Given | undefined): Given[] {
  if (term.options) return [...term.options];
  if (typeof own !== "number") return [];
  if (term.unit === "date") return around((by) => monthsLater(own, MONTHS * by), (value) => isAllowed(term, value) && inOrder(basis, term, value));
  const step = stepOf(basis, term, own);
  return around((by) => (by === 0 ? own : counted(own, step, by)), (value) => isAllowed(term, value));
}

/** The first and the last of them: a low and a high value. */
export function suggestedRange(basis: Basis, term: Term, own: Given | undefined): { readonly low: Given; readonly high: Given } | undefined {
  const values = suggestedValues(basis, term, own);
  const [low, high] = [values[0], values[values.length - 1]];
  return low === undefined || high === undefined || low === high ? undefined : { low, high };
}

/** Five values around the own one; at the edge of what is allowed they go on at the other side. */
function around(at: (by: number) => number, allowed: (value: number) => boolean): number[] {
  let first = -SIDE;
  while (first < 0 && !allowed(at(first))) first++;
  return Array.from({ length: 2 * SIDE + 1 }, (_, i) => at(first + i)).filter(allowed);
}

function stepOf(basis: Basis, { unit, allowed }: Term, own: number): number {
  if (unit === "share" || unit === "annual rate") return POINTS;
  if (unit === "months") return own >= 2 * MONTHS ? MONTHS : 1;
  const size = Math.abs(own) > TINY ? Math.abs(own) : moneys.includes(unit) ? largestMoney(basis) : 1;
  const step = tidyStep(SHARE_OF_VALUE * size);
  return allowed?.whole ? Math.max(1, Math.round(step)) : step;
}

function largestMoney({ given }: Basis): number {
  return Math.max(1, ...terms.map((each, i) => (moneys.includes(each.unit) && !Number.isNaN(given[i]) ? Math.abs(given[i]!) : 0)));
}

/** Nothing starts or ends before closing. */
function inOrder({ given }: Basis, { label }: Term, date: number): boolean {
  const of = (name: string): number => given[terms.findIndex((each) => each.label === name)] ?? NaN;
  if (label === "Closing date") return !["Credit start", "Exit date", "Conversion date"].some((later) => of(later) <= date);
  return !(date <= of("Closing date") && label === "Exit date") && !(date < of("Closing date"));
}
