/** The terms that stand in the workbook, in the form. The sheet is the truth: its scenarios and values replace the form's. */
import { findTerm, type TermValue } from "../../core/model/scenario";
import { presets, terms } from "../../core/model/terms";
import type { DraftScenario } from "../../sheets/deal";
import { templates, type Template } from "../../sheets/templates";
import type { ScenarioInSheet, TermsInSheet } from "../../workbook/terms";
import { draftOf, scenarioOf, type Draft } from "./draft";
import { termValue } from "../../core/model/usual";
import type { Comparing } from "../scenarios/comparing";
import type { State } from "../state";

/** The form joined to the table that was found; without `reload`, a form that shows another deal is left alone. */
export function joined(state: State, found: TermsInSheet, reload: boolean): State {
  const place = { sheet: found.sheet, table: found.table };
  if (!reload && state.link.kind !== "linked") return { ...state, link: { kind: "apart", ...place } };
  const template = templateOf(found);
  const known = knownDrafts(state.drafts, found.scenarios);
  const drafts = found.scenarios.map((each, i) => draftFromSheet(each, known[i], template));
  const same = known.findIndex((each) => each !== undefined && each === state.drafts[state.current]);
  // A scenario that is gone leaves its place to the one that has moved up.
  const current = same >= 0 ? same : Math.max(0, Math.min(state.current, drafts.length - 1));
  const comparing = comparedWith(state.comparing, state.drafts, known, drafts, found.unnamed);
  const next: State = { ...state, link: { kind: "linked", ...place }, drafts, current, comparing, template: template?.id ?? "" };
  return template?.disclosed ? { ...next, disclosed: template.disclosed } : withoutDisclosed(next);
}

/**
 * The drafts that the columns were before: those of the same name, and a column in the same place whose name is new but whose
 * values are not, since it has been renamed.
 */
function knownDrafts(drafts: readonly Draft[], found: readonly ScenarioInSheet[]): readonly (Draft | undefined)[] {
  const byName = new Map(drafts.map((each) => [each.name, each]));
  const stays = new Set(found.map(({ name }) => name));
  return found.map((each, i) => {
    const before = drafts[i];
    const isRenamed = !byName.has(each.name) && drafts.length === found.length && before !== undefined && !stays.has(before.name) && holds(each, before);
    return byName.get(each.name) ?? (isRenamed ? before : undefined);
  });
}

/** Whether the cells hold the values of the draft. What is being typed, or calculated by the sheet, tells nothing. */
function holds({ values, computed }: ScenarioInSheet, { entries }: Draft): boolean {
  const inSheet = new Map<string, TermValue>();
  for (const [label, value] of values) {
    const of = findTerm(label);
    if (of && !computed.has(label)) inSheet.set(of.label, value);
  }
  const telling = Object.entries(entries).filter(([, entry]) => entry.typed === undefined && !entry.computed);
  return telling.every(([label, { value }]) => isSame(inSheet.get(label), value)) && [...inSheet.keys()].every((label) => label in entries);
}

/** The base of the comparison keeps its place through a new name. */
function comparedWith(comparing: Comparing, before: readonly Draft[], known: readonly (Draft | undefined)[], drafts: readonly Draft[], unnamed: number | undefined): Comparing {
  const { base, unnamed: _before, ...rest } = comparing;
  const at = base === undefined ? -1 : known.findIndex((each) => each !== undefined && each === before.find(({ name }) => name === base));
  const name = drafts[at]?.name;
  return { ...rest, ...(name === undefined ? {} : { base: name }), ...(unnamed === undefined ? {} : { unnamed }) };
}

function draftFromSheet(inSheet: ScenarioInSheet, known: Draft | undefined, template: Template | undefined): Draft {
  const values: [string, string | number | boolean][] = [];
  for (const [label, value] of inSheet.values) {
    const of = findTerm(label);
    if (of) values.push([of.label, value]);
  }
  const origin = template?.scenarios.find((each) => each.name === inSheet.name);
  const fresh = draftOf(inSheet.name, values, inSheet.computed, origin);
  return known ? { ...fresh, entries: { ...fresh.entries, ...beingTyped(known, fresh) } } : fresh;
}

/**
 * The sheet writes a default that is a formula as one, so that it follows the other cells. In the form such a term is blank, and
 * what stands for it follows as well. Throws the CalculationError of terms that cannot be read.
 */
export function followingDefaults(draft: Draft): Draft {
  const followers = terms.filter((each) => draft.entries[each.label]?.computed && (typeof each.default === "object" || isPreset(each.label)));
  if (followers.length === 0) return draft;
  const blank = Object.fromEntries(followers.map(({ label }) => [label, { value: undefined }]));
  const scenario = scenarioOf({ ...draft, entries: { ...draft.entries, ...blank } });
  const entries = { ...draft.entries };
  for (const { label } of followers) if (isSame(entries[label]?.value, termValue(scenario, label))) delete entries[label];
  return { ...draft, entries };
}

const isPreset = (label: string): boolean => Object.values(presets).some((preset) => label in preset);
const isSame = (a: TermValue, b: TermValue): boolean => (typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-9 * Math.abs(b) : a === b);

/** What is being typed, and what was refused as long as the cell has not changed since. */
function beingTyped(known: Draft, fresh: Draft): Draft["entries"] {
  const typed = Object.entries(known.entries).filter(([label, { typed: text, refused, before }]) => {
    const cell = fresh.entries[label];
    return text !== undefined && !cell?.computed && !(refused && !isSame(cell?.value, before));
  });
  return Object.fromEntries(typed);
}

/**
 * The template that these scenarios began as: one with a scenario of the same name whose reported figures are all still there,
 * or all its figures where none was reported.
 */
function templateOf(found: TermsInSheet): Template | undefined {
  return templates.find((template) => template.scenarios.some((began) => found.scenarios.some((each) => beganAs(each, began))));
}

function beganAs(inSheet: ScenarioInSheet, began: DraftScenario): boolean {
  const reported = [...began.sources].filter(([, source]) => source.kind === "reported").map(([label]) => label);
  const telling = reported.length > 0 ? reported : [...began.values.keys()];
  return inSheet.name === began.name && telling.length > 0 && telling.every((label) => inSheet.values.get(label) === began.values.get(label));
}

function withoutDisclosed(state: State): State {
  const { disclosed: _disclosed, ...rest } = state;
  return rest;
}
