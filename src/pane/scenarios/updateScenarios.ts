/** The part of the update that adds, names, orders and deletes scenarios, and chooses what is compared. A linked table follows. */
import { nameProblem } from "../../workbook/scenarioName";
import { freeName, valuesOf, type Draft } from "../deal/draft";
import type { Effect } from "../message";
import type { State } from "../state";
import type { Comparing } from "./comparing";
import type { ScenarioEffect, ScenarioMessage } from "./message";

type Step = readonly [State, readonly Effect[]];

/** @returns a state whose answers are still to be read, since another scenario may be the current one */
export function updateScenarios(state: State, message: ScenarioMessage): Step {
  switch (message.kind) {
    case "ScenarioDuplicated":
      return scenarioCopied(state, message.index, state.texts.round.copyOf(state.drafts[message.index]?.name ?? ""));
    case "BlankScenarioAdded":
      return blankAdded(state);
    case "ScenarioRenamed":
      return renamed(state, message.index, message.name.trim());
    case "ScenarioMoved":
      return moved(state, message.index, message.by);
    case "DeletionAsked":
      return [withComparing(state, { deleting: message.index }), []];
    case "DeletionAnswered":
      return answered(state, message.deletes);
    case "ScenarioShown":
      return [{ ...state, current: message.index, tab: "Round" }, []];
    case "BaseChosen":
      return [withComparing(state, { base: state.drafts[message.index]?.name }), []];
    case "DifferencesToggled":
      return [withComparing(state, { everything: !state.comparing.everything }), []];
    case "GroupChosen":
      return [withComparing(state, { group: message.group }), []];
  }
}

/** What is undefined is taken out. */
function withComparing(state: State, change: { readonly [Key in keyof Comparing]?: Comparing[Key] | undefined }): State {
  const comparing = Object.fromEntries(Object.entries({ ...state.comparing, ...change }).filter(([, value]) => value !== undefined));
  return { ...state, comparing: comparing as unknown as Comparing };
}

const said = (state: State, done: string): State => withComparing(state, { done });

/** An effect on the table, where the form and a table are one. */
const inTable = ({ link }: State, effect: (table: string) => ScenarioEffect): readonly Effect[] => (link.kind === "linked" ? [effect(link.table)] : []);

/** The copy stands behind its origin and is the current one. */
export function scenarioCopied(state: State, index: number, wantedName: string): Step {
  const from = state.drafts[index];
  if (!from) return [state, []];
  const name = freeScenarioName(wantedName, state);
  const copied = said(inserted(state, index + 1, { ...from, name }), state.texts.scenarios.duplicated(from.name, name));
  return [copied, inTable(state, (table) => ({ kind: "AddScenario", table, name, values: valuesOf(from), after: from.name }))];
}

function blankAdded(state: State): Step {
  const last = state.drafts[state.drafts.length - 1];
  const name = freeScenarioName(state.texts.scenarios.newName, state);
  const added = said(inserted(state, state.drafts.length, { name, entries: {} }), state.texts.scenarios.added(name));
  return [added, last ? inTable(state, (table) => ({ kind: "AddScenario", table, name, values: [], after: last.name, blank: true })) : []];
}

const freeScenarioName = (wanted: string, { drafts, texts }: State): string =>
  freeName(nameProblem(wanted, []) === undefined ? wanted : texts.scenarios.newName, drafts);

function inserted(state: State, at: number, draft: Draft): State {
  return { ...state, drafts: [...state.drafts.slice(0, at), draft, ...state.drafts.slice(at)], current: at };
}

/** A name that cannot be is told by the field; nothing happens here. */
function renamed(state: State, index: number, newName: string): Step {
  const before = state.drafts[index];
  const others = state.drafts.filter((_, i) => i !== index).map(({ name }) => name);
  if (!before || before.name === newName || nameProblem(newName, others)) return [state, []];
  const drafts = state.drafts.map((each, i) => (i === index ? { ...each, name: newName } : each));
  const { base } = state.comparing;
  const next = withComparing({ ...state, drafts }, { base: base === before.name ? newName : base });
  return [said(next, state.texts.scenarios.renamed(before.name, newName)), inTable(state, (table) => ({ kind: "RenameScenario", table, name: before.name, newName }))];
}

function moved(state: State, index: number, by: -1 | 1): Step {
  const [one, other] = [state.drafts[index], state.drafts[index + by]];
  if (!one || !other) return [state, []];
  const drafts = state.drafts.map((each, i) => (i === index ? other : i === index + by ? one : each));
  const current = state.drafts[state.current];
  const next = { ...state, drafts, current: drafts.findIndex((each) => each === current) };
  return [said(next, state.texts.scenarios.moved(one.name, index + by + 1, drafts.length)), inTable(state, (table) => ({ kind: "MoveScenario", table, name: one.name, by }))];
}

/** The last scenario stays: without any there is no deal. */
function answered(state: State, deletes: boolean): Step {
  const index = state.comparing.deleting ?? -1;
  const gone = state.drafts[index];
  const asked = withComparing(state, { deleting: undefined });
  if (!deletes || !gone || state.drafts.length === 1) return [asked, []];
  const drafts = state.drafts.filter((each) => each !== gone);
  const current = Math.min(state.current > index ? state.current - 1 : state.current, drafts.length - 1);
  return [said({ ...asked, drafts, current }, state.texts.scenarios.deleted(gone.name)), inTable(state, (table) => ({ kind: "DeleteScenario", table, name: gone.name }))];
}
