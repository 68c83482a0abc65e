/**
 * What each message does to the pane. Pure: the same state and message give the same state and effects. The one place of the
 * pane that catches the core's errors, and turns them into sentences.
 */
import { CalculationError } from "../core/calculationError";
import { findTerm, wanted } from "../core/model/scenario";
import { terms, type Term } from "../core/model/terms";
import { look } from "../sheets/looks";
import { termFormat, unitWord } from "../sheets/numberFormats";
import { templates } from "../sheets/templates";
import { checkEntry, draftFrom, freeName, scenarioOf, settled, typedInto, valueIn, valuesOf, withValue, type Draft } from "./deal/draft";
import { entryKind } from "./deal/fieldText";
import type { Update } from "./loop";
import type { Effect, Message } from "./message";
import { readingOf } from "./deal/reading";
import { explainOpened, readAgain, updateExplain } from "./explain/updateExplain";
import { currentDraft, TERMS_TABLE, type State } from "./state";
import { updateInsert } from "./insert/updateInsert";
import { followed, updateRefresh } from "./refresh/updateRefresh";
import type { Texts } from "./texts/english";
import { followingDefaults, joined } from "./deal/workbookTerms";

type Step = readonly [State, readonly Effect[]];
const only = (state: State): Step => [state, []];

export const update: Update<State, Message, Effect> = (state, message) => {
  switch (message.kind) {
    case "Started":
      return started(state, message);
    case "DarkChanged":
      return only({ ...state, dark: message.dark });
    case "TabChosen":
      return explainOpened(without({ ...state, tab: message.tab }, "notice"));
    case "TemplateChosen":
      return only(withTemplate(state, message.id));
    case "ScenarioChosen":
      return only(read({ ...state, current: message.index }));
    case "ScenarioAdded":
      return scenarioAdded(state, message.name);
    case "Typed":
    case "Picked":
    case "Entered":
    case "Left":
      return inField(state, message);
    case "WorkbookTermsWanted":
      return [state, state.link.kind === "none" ? [] : [{ kind: "ReadTerms", table: state.link.table, reload: true }]];
    case "TermsChanged":
      return followed(state, [{ kind: "ReadTerms", table: state.link.kind === "none" ? TERMS_TABLE : state.link.table, reload: false }, ...readAgain(state)]);
    case "TermsRead":
      return termsRead(state, message);
    case "SelectionMoved":
    case "Selected":
    case "CallChosen":
    case "PlaceFollowed":
    case "WentBack":
    case "HereExplained":
    case "CopyPressed":
      return updateExplain(state, message);
    case "Told":
      return only({ ...state, notice: message.notice });
    case "NoticeClosed":
      return only(without(state, "notice"));
    case "NoticeExpired":
      return only(state.notice === message.notice ? without(state, "notice") : state);
    case "PlaceChosen":
      return [state, [{ kind: "SelectPlace", address: message.address }]];
    case "PartToggled":
    case "InsertPressed":
    case "OverwriteAnswered":
    case "InsertFinished":
    case "InsertBlocked":
    case "InsertFailed":
      return updateInsert(state, message, problemOfDrafts);
    default:
      return updateRefresh(state, message);
  }
};

/** The value, or what stands for it when the core throws. Any other error is a mistake of ours and goes on. */
function attempt<T>(ask: () => T, otherwise: (error: CalculationError) => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof CalculationError) return otherwise(error);
    throw error;
  }
}

const problemOf = (ask: () => unknown): CalculationError | undefined =>
  attempt<CalculationError | undefined>(
    () => {
      ask();
      return undefined;
    },
    (error) => error,
  );

/** Reads the current draft anew: problems of its fields, and the answers, or the last ones marked as stale. */
function read(state: State): State {
  const draft = currentDraft(state);
  if (!draft) return without({ ...state, problems: {}, stale: true }, "reading", "together");
  const problems: Record<string, string> = {};
  for (const each of terms) {
    const problem = problemOf(() => checkEntry(draft, each));
    if (problem) problems[each.label] = fieldSentence(each, draft, problem, state.texts);
  }
  return attempt<State>(
    () => without({ ...state, problems, stale: false, reading: readingOf(scenarioOf(draft)) }, "together"),
    (error) => {
      const next: State = { ...state, problems, stale: true };
      return problems[error.field] === undefined ? { ...next, together: error.message } : without(next, "together");
    },
  );
}

/** A date field that is half filled in hands over nothing that could be quoted. */
function fieldSentence(of: Term, draft: Draft, problem: CalculationError, texts: Texts): string {
  if (entryKind(of.unit) === "date" && typeof valueIn(draft, of.label) === "string") return texts.round.notADate(texts.model.label(of.label), texts.model.sentence(wanted(of)));
  return problem.message;
}

/** The first sentence that speaks against inserting these scenarios. */
function problemOfDrafts(drafts: readonly Draft[]): string | undefined {
  for (const draft of drafts) {
    const problem = problemOf(() => scenarioOf(draft));
    if (problem) return drafts.length > 1 ? `${draft.name}: ${problem.message}` : problem.message;
  }
  return undefined;
}

function started(state: State, message: Extract<Message, { kind: "Started" }>): Step {
  const first = templates[0]?.id ?? "";
  const begun: State = { ...state, host: message.host, locale: message.locale, texts: message.texts, ...(message.example === undefined ? {} : { example: message.example }) };
  const effects: Effect[] = message.host === "excel" ? [{ kind: "Watch", table: TERMS_TABLE }, { kind: "ReadTerms", table: TERMS_TABLE, reload: true }] : [];
  return [withTemplate(begun, templates.some(({ id }) => id === message.example) ? (message.example ?? first) : first), effects];
}

function withTemplate(state: State, id: string): State {
  const template = templates.find((each) => each.id === id);
  if (!template) return state;
  const link: State["link"] = state.link.kind === "linked" ? { ...state.link, kind: "apart" } : state.link;
  const fresh = without({ ...state, template: id, drafts: template.scenarios.map(draftFrom), current: 0, link }, "disclosed", "focused", "reading");
  return read(template.disclosed ? { ...fresh, disclosed: template.disclosed } : fresh);
}

function scenarioAdded(state: State, wantedName: string): Step {
  const from = currentDraft(state);
  if (!from) return only(state);
  const name = freeName(wantedName, state.drafts);
  const at = state.current + 1;
  const drafts = [...state.drafts.slice(0, at), { ...from, name }, ...state.drafts.slice(at)];
  const { link } = state;
  const effects: Effect[] = link.kind === "linked" ? [{ kind: "AddScenario", table: link.table, name, values: valuesOf(from), after: from.name }] : [];
  return [read({ ...state, drafts, current: at }), effects];
}

function inField(state: State, message: Extract<Message, { readonly term: string }>): Step {
  const of = findTerm(message.term);
  const draft = currentDraft(state);
  if (!of || !draft) return only(state);
  // The good news of the last insert has been read by whoever types on.
  const quiet = state.notice?.kind === "success" ? without(state, "notice") : state;
  switch (message.kind) {
    case "Entered":
      return only({ ...state, focused: of.label });
    case "Typed":
      return only(read(withDraft(quiet, typedInto(draft, of, message.text, state.locale))));
    case "Picked": {
      const picked = read(withDraft(state, withValue(draft, of.label, message.text)));
      return [picked, writing(state, picked, of)];
    }
    case "Left": {
      const left = withDraft(state, settled(draft, of));
      return [left, draft.entries[of.label]?.typed === undefined ? [] : writing(state, left, of)];
    }
  }
}

/** A term of a linked deal goes to its cell once it is complete and allowed. */
function writing(before: State, after: State, of: Term): readonly Effect[] {
  const draft = currentDraft(after);
  if (after.link.kind !== "linked" || !draft || after.problems[of.label] !== undefined) return [];
  const value = valueIn(draft, of.label);
  const known = currentDraft(before)?.entries[of.label];
  if (known?.typed === undefined && known?.value === value) return [];
  const money = templates.find(({ id }) => id === after.template)?.money ?? "money";
  const row = { unit: unitWord(of, money), format: termFormat(of), look: look("input") };
  return [{ kind: "WriteTerm", table: after.link.table, scenario: draft.name, term: of.label, value, row }];
}

function withDraft(state: State, draft: Draft): State {
  return { ...state, drafts: state.drafts.map((each, i) => (i === state.current ? draft : each)) };
}

function termsRead(state: State, { found, reload }: Extract<Message, { kind: "TermsRead" }>): Step {
  if (found) {
    const next = joined(state, found, reload);
    const shown = read({ ...next, drafts: next.drafts.map((draft) => attempt(() => followingDefaults(draft), () => draft)) });
    return [shown, state.link.kind === "none" ? [{ kind: "LoadWithWorkbook" }] : []];
  }
  const unlinked: State = { ...state, link: { kind: "none" } };
  if (state.example === undefined) return only(unlinked);
  const begun = without(unlinked, "example");
  return updateInsert(begun, { kind: "InsertPressed", then: "Scenarios" }, problemOfDrafts);
}

/** The state without some of its optional parts. */
function without<Key extends "notice" | "reading" | "together" | "disclosed" | "focused" | "example">(state: State, ...keys: readonly Key[]): State {
  const copy: { -readonly [K in keyof State]: State[K] } = { ...state };
  for (const key of keys) delete copy[key];
  return copy;
}
