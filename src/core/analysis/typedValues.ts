/**
 * Values as people type them for a term: a list, or `from..to step`, or both. What a number, a share or a date looks like is the language's
 * matter and is handed in; what makes a list, and what may be in it, is said here once.
 */
import { invalid } from "../calculationError";
import { monthsLater } from "../numbers/dates";
import { counted } from "../numbers/tidyStep";
import type { Given } from "./question";

export interface Typing {
  /** What sentences call the term. */
  readonly label: string;
  readonly isDate: boolean;
  /** Whether the term takes options: those have no order, and nothing between them. */
  readonly isChoice: boolean;
  /** One value. Throws the sentence for one that the term does not allow. */
  readonly value: (text: string) => Given;
  /** A distance between values; undefined for a text that is none. */
  readonly step: (text: string) => number | undefined;
}

/** As many as a person can look through, and a pane can show. */
export const MOST_VALUES = 50;

/** A comma inside digits may be a decimal one, or stand between thousands; before a space it parts a list. */
const between = /[;\n；、，]|,\s/;
const range = /^(.+?)\s*(?:\.{2,3}|…)\s*(.+?)(?:\s*(?:\bstep\b|步长)\s*(.*))?$/i;

/** Throws `value` with a sentence that names the term, what was typed, and what is allowed. */
export function readTypedValues(typing: Typing, text: string): Given[] {
  const { label } = typing;
  const parts = text.split(between).map((part) => part.trim()).filter((part) => part !== "");
  if (parts.length === 0) throw invalid(label, `The values of ${label} are blank; a list such as 1; 2; 3, or from..to step, is needed.`);
  const values = parts.flatMap((part) => {
    const [whole, from, to, step] = range.exec(part) ?? [];
    return whole === undefined || from === undefined || to === undefined ? [typing.value(part)] : counting(typing, part, [from, to, step]);
  });
  if (values.length > MOST_VALUES) throw tooMany(label, values.length);
  const twice = values.find((value, i) => values.indexOf(value) !== i);
  if (twice !== undefined) throw invalid(label, `The values of ${label} have ${parts.find((part, i) => typing.isChoice && parts.indexOf(part) !== i) ?? twice} twice; once is allowed.`);
  return values;
}

function counting(typing: Typing, part: string, [from, to, typed]: readonly [string, string, string | undefined]): Given[] {
  const { label, isChoice, isDate } = typing;
  if (isChoice) throw invalid(label, `The values of ${label} are "${part}", but ${label} is a choice; a list of its options is needed.`);
  const [first, last] = [Number(typing.value(from)), Number(typing.value(to))];
  if (typed === undefined || typed === "") throw invalid(label, `The values of ${label} are "${part}" without a step; from..to step is needed.`);
  const [, months] = (isDate && /^(\d+)\s*(?:months?|个?月)$/i.exec(typed)) || [];
  const step = months === undefined ? typing.step(typed) : Number(months);
  if (step === undefined || !(step > 0)) throw invalid(label, `The step of ${label} is "${typed}"; ${isDate ? "a number of days, or of months, above 0 is needed." : "a number above 0 is needed."}`);
  if (first > last) throw invalid(label, `The values of ${label} are "${part}", which goes down; from the lower to the higher value is needed.`);
  const at = (times: number): number => (months === undefined ? counted(first, step, times) : monthsLater(first, step * times));
  const values: number[] = [];
  for (let times = 0; at(times) <= last; times++) {
    // Every value between two that are allowed is, but for whole numbers.
    if (times > MOST_VALUES * MOST_VALUES) throw tooMany(label, Math.floor((last - first) / step) + 1);
    values.push(at(times));
  }
  return values;
}

const tooMany = (label: string, count: number): Error => invalid(label, `The values of ${label} are ${count}; at most ${MOST_VALUES} are allowed.`);
