/** Writes the scenarios of a template: a value beside its source. */
import { firstDayOf } from "../../core/numbers/dates";
import type { DraftScenario, Source, TermValue } from "../deal";

/** A term's value, and where it comes from. */
export type Sourced = readonly [value: TermValue, source: Source];

export const reported = (value: TermValue, text: string): Sourced => [value, { kind: "reported", text }];
export const assumed = (value: TermValue, text: string): Sourced => [value, { kind: "assumption", text }];

export const day = (year: number, month: number, dayOfMonth: number): number => firstDayOf(12 * year + month - 1) + dayOfMonth - 1;

export function draft(name: string, terms: Readonly<Record<string, Sourced>>): DraftScenario {
  const entries = Object.entries(terms);
  return {
    name,
    values: new Map(entries.map(([label, [value]]) => [label, value])),
    sources: new Map(entries.map(([label, [, source]]) => [label, source])),
  };
}

/** The same scenario with some terms changed; `null` takes a term away. */
export function changed(from: DraftScenario, name: string, terms: Readonly<Record<string, Sourced | null>>): DraftScenario {
  const values = new Map(from.values);
  const sources = new Map(from.sources);
  for (const [label, term] of Object.entries(terms)) {
    values.delete(label);
    sources.delete(label);
    if (!term) continue;
    values.set(label, term[0]);
    sources.set(label, term[1]);
  }
  return { name, values, sources };
}
