/** The terms that stand in the workbook, in the form. The sheet is the truth: its scenarios and values replace the form's. */
import { findTerm, type TermValue } from "../../core/model/scenario";
import { presets, terms } from "../../core/model/terms";
import type { DraftScenario } from "../../sheets/deal";
import { templates, type Template } from "../../sheets/templates";
import type { ScenarioInSheet, TermsInSheet } from "../../workbook/terms";
import { draftOf, scenarioOf, type Draft } from "./draft";
import { termValue } from "../../core/model/usual";
import type { State } from "../state";

/** The form joined to the table that was found; without `reload`, a form that shows another deal is left alone. */
export function joined(state: State, found: TermsInSheet, reload: boolean): State {
  const place = { sheet: found.sheet, table: found.table };
  if (!reload && state.link.kind !== "linked") return { ...state, link: { kind: "apart", ...place } };
  const template = templateOf(found);
  const known = new Map(state.drafts.map((each) => [each.name, each]));
  const drafts = found.scenarios.map((each) => draftFromSheet(each, known.get(each.name), template));
  const name = state.drafts[state.current]?.name;
  const current = Math.max(0, drafts.findIndex((each) => each.name === name));
  const next: State = { ...state, link: { kind: "linked", ...place }, drafts, current, template: template?.id ?? "" };
  return template?.disclosed ? { ...next, disclosed: template.disclosed } : withoutDisclosed(next);
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

/** What is being typed is kept while the cell still says what it said when the typing began. */
function beingTyped(known: Draft, fresh: Draft): Draft["entries"] {
  const typed = Object.entries(known.entries).filter(([label, entry]) => entry.typed !== undefined && !fresh.entries[label]?.computed);
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
