/** Labels as people type them, and the sentence for one that nothing is called. */
import { invalid, type CalculationError } from "../calculationError";

/** Case, spaces and punctuation do not count, so "investor-cash" is "Investor cash". */
export const normalLabel = (text: string): string => text.toLowerCase().replace(/[\s\p{P}]/gu, "");

/** Finds entries by label (or by one of several labels) in the order of the list. */
export function byLabel<T>(entries: readonly T[], labelsOf: (entry: T) => readonly string[]): (text: string) => T | undefined {
  const found = new Map<string, T>();
  for (const entry of entries) for (const label of labelsOf(entry)) found.set(normalLabel(label), entry);
  return (text) => found.get(normalLabel(text));
}

/** "Cash, Credits or Notes" for a sentence. */
export function listed(words: readonly string[], conjunction = "or"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${conjunction} ${words[words.length - 1]}`;
}

/** No label is so long, whatever was typed wrong in it. */
const LONGEST_TYPED = 200;

/** The entry whose label is nearest to what was typed, for "did you mean". */
export function nearest(text: string, labels: readonly string[]): string | undefined {
  if (text.length > LONGEST_TYPED) return undefined;
  const wanted = normalLabel(text);
  let best: string | undefined;
  let fewest = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const label of labels) {
    const edits = editsBetween(wanted, normalLabel(label));
    if (edits < fewest) [best, fewest] = [label, edits];
  }
  return best;
}

/** A `value` error for a label that names none of those that there are: with the nearest of them, or else with one to go by. */
export function unknownLabel(field: string, noun: string, label: string, labels: readonly string[]): CalculationError {
  const near = nearest(label, labels);
  return invalid(field, `There is no ${noun} "${label}". ${near ? `Did you mean "${near}"?` : `"${labels[0]}" is one.`}`);
}

function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
