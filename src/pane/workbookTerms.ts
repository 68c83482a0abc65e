/** The terms that stand in the workbook, in the form. The sheet is the truth: its scenarios and values replace the form's. */
import { findTerm } from "../core/model/scenario";
import type { DraftScenario } from "../sheets/deal";
import { templates, type Template } from "../sheets/templates";
import type { ScenarioInSheet, TermsInSheet } from "../workbook/terms";
import { draftOf, type Draft } from "./draft";
import type { State } from "./state";

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

/** What is being typed is kept while the cell still says what it said when the typing began. */
function beingTyped(known: Draft, fresh: Draft): Draft["entries"] {
  const typed = Object.entries(known.entries).filter(([label, entry]) => entry.typed !== undefined && !fresh.entries[label]?.computed);
  return Object.fromEntries(typed);
}

/** The template that these scenarios began as: one with a scenario of the same name whose reported figures are all still there. */
function templateOf(found: TermsInSheet): Template | undefined {
  return templates.find((template) => template.scenarios.some((began) => found.scenarios.some((each) => beganAs(each, began))));
}

function beganAs(inSheet: ScenarioInSheet, began: DraftScenario): boolean {
  const reported = [...began.sources].filter(([, source]) => source.kind === "reported").map(([label]) => label);
  return inSheet.name === began.name && reported.length > 0 && reported.every((label) => inSheet.values.get(label) === began.values.get(label));
}

function withoutDisclosed(state: State): State {
  const { disclosed: _disclosed, ...rest } = state;
  return rest;
}
