/** A deal as it stands in the form: a draft a scenario, with what was typed where it is being edited or cannot be read. */
import { attempt, CalculationError } from "../../core/calculationError";
import { readScenario, readTerm, withBeside, type Beside, type Scenario, type TermValue } from "../../core/model/scenario";
import { terms, type Structure, type Term, type TermGroup } from "../../core/model/terms";
import { isBlank, structuresFor, usesTerm, type DraftScenario, type Source } from "../../sheets/deal";
import { asTyped, entryKind, inPercent, readEntry } from "./fieldText";

export interface Entry {
  /** The value, or the text itself where it is none. */
  readonly value: TermValue;
  /** As typed; kept while the field is edited, and as long as the term does not allow it. */
  readonly typed?: string;
  /** What stood there before it was typed. */
  readonly before?: TermValue;
  /** The field has been left with a value that is not allowed: the cell still has the one before. */
  readonly refused?: true;
  /** The cell holds a formula: the sheet calculates the term, and the form leaves it alone. */
  readonly computed?: true;
}

export interface Draft {
  readonly name: string;
  readonly entries: Readonly<Record<string, Entry>>;
  /** What the draft began as; a value that still is the origin's has the origin's source. */
  readonly origin?: DraftScenario;
}

export function draftOf(name: string, values: Iterable<readonly [string, TermValue]>, computed: ReadonlySet<string> = new Set(), origin?: DraftScenario): Draft {
  const entries: Record<string, Entry> = {};
  for (const [label, value] of values) if (!isBlank(value)) entries[label] = computed.has(label) ? { value, computed: true } : { value };
  return origin ? { name, entries, origin } : { name, entries };
}

export const draftFrom = (scenario: DraftScenario): Draft => draftOf(scenario.name, scenario.values, new Set(), scenario);

/** Where a value comes from; undefined for a blank. */
export function sourceOf(draft: Draft, label: string): Source | undefined {
  const value = valueIn(draft, label);
  if (isBlank(value)) return undefined;
  const began = draft.origin?.sources.get(label);
  return began && draft.origin?.values.get(label) === value ? began : { kind: "user", text: "" };
}

/** The draft as the sheets take it. */
export function draftScenario(draft: Draft): DraftScenario {
  const values = new Map(valuesOf(draft));
  const sources = new Map<string, Source>();
  for (const label of values.keys()) {
    const source = sourceOf(draft, label);
    if (source) sources.set(label, source);
  }
  return { name: draft.name, values, sources };
}

export const valueIn = (draft: Draft, label: string): TermValue => draft.entries[label]?.value;
export const valuesOf = (draft: Draft): [string, TermValue][] =>
  terms.map((each): [string, TermValue] => [each.label, valueIn(draft, each.label)]).filter(([, value]) => !isBlank(value));

export function typedInto(draft: Draft, of: Term, text: string, locale: string): Draft {
  const entry = draft.entries[of.label];
  return withEntry(draft, of.label, { value: readEntry(of, text, locale), typed: text, before: entry?.typed === undefined ? entry?.value : entry.before });
}

export const withValue = (draft: Draft, label: string, value: TermValue): Draft => withEntry(draft, label, { value });

/** The field is left: what is allowed is from now on written as the pane writes it, and what is not stays as it was typed. */
export function settled(draft: Draft, of: Term): Draft {
  const entry = draft.entries[of.label];
  if (entry?.typed === undefined) return draft;
  const isRefused = attempt(() => checkEntry(draft, of)) instanceof CalculationError;
  return withEntry(draft, of.label, isRefused ? { ...entry, refused: true } : { value: entry.value });
}

function withEntry(draft: Draft, label: string, entry: Entry): Draft {
  return { ...draft, entries: { ...draft.entries, [label]: entry } };
}

/** Throws the CalculationError of the first term that is not allowed, of terms that contradict each other, or of events that contradict them. */
export const scenarioOf = (draft: Draft, beside: Beside = {}): Scenario => withBeside(readScenario(draft.name, valuesOf(draft)), beside);

/** Throws the CalculationError of a value that the term does not allow. */
export function checkEntry(draft: Draft, of: Term): number {
  const value = valueIn(draft, of.label);
  return readTerm(asTyped(of), typeof value === "number" && entryKind(of.unit) === "percent" ? inPercent(value) : value);
}

/** A term shows in the form when the structure or an amount uses it; one that was filled always shows, since it counts. */
export function isShown(of: Term, draft: Draft): boolean {
  const structure = (valueIn(draft, "Structure") ?? terms[0]?.default) as Structure;
  const used = structuresFor(structure, (label) => valueIn(draft, label));
  return usesTerm(of, used) || !isBlank(valueIn(draft, of.label));
}

export interface FormGroup {
  readonly group: TermGroup;
  readonly shown: readonly Term[];
  readonly given: number;
}

/** The groups of the form with the terms that this draft shows, in the order of the table of terms. */
export function formGroups(draft: Draft): FormGroup[] {
  const groups = [...new Set(terms.map((each) => each.group))];
  return groups
    .map((group) => {
      const shown = terms.filter((each) => each.group === group && isShown(each, draft));
      return { group, shown, given: shown.filter((each) => !isBlank(valueIn(draft, each.label))).length };
    })
    .filter(({ shown }) => shown.length > 0);
}

/** A name that no other scenario has. */
export function freeName(wanted: string, drafts: readonly Draft[]): string {
  const base = wanted.trim() || "Scenario";
  const taken = new Set(drafts.map((each) => each.name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
