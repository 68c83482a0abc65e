/**
 * What each message does to the pane. Pure: the same state and message give the same state and effects.
 */
import { attempt, CalculationError } from "../core/calculationError";
import { findTerm } from "../core/model/scenario";
import type { Term } from "../core/model/terms";
import { allowsZero, TERMS_TABLE } from "../sheets/deal";
import { look } from "../sheets/looks";
import { termFormat, unitWord } from "../sheets/numberFormats";
import { templates } from "../sheets/templates";
import { isOfCapTable } from "./captable/message";
import { updateCapTable, updateTables } from "./captable/updateCapTable";
import { draftFrom, scenarioOf, settled, typedInto, valueIn, withValue, type Draft } from "./deal/draft";
import { problemOfDrafts, problemsOf } from "./deal/problems";
import { isOfEvents } from "./events/message";
import { beside, noEvents } from "./events/eventing";
import { updateEventRows, updateEvents } from "./events/updateEvents";
import type { Update } from "./loop";
import type { Effect, Message } from "./message";
import { readingOf } from "./deal/reading";
import { explainOpened, readAgain, updateExplain } from "./explain/updateExplain";
import { currentDraft, type Notice, type State } from "./state";
import { insertEvents, updateInsert } from "./insert/updateInsert";
import { followed, goingOn, updateRefresh } from "./refresh/updateRefresh";
import { isOfVersions } from "./versions/messages";
import { updateVersions } from "./versions/updateVersions";
import { sideOf } from "./scenarios/comparing";
import { isOfScenarios } from "./scenarios/message";
import { isOfTable, type TableMessage } from "./tables/message";
import type { TableName } from "./tables/rows";
import { scenarioCopied, updateScenarios } from "./scenarios/updateScenarios";
import { followingDefaults, joined } from "./deal/workbookTerms";

type Step = readonly [State, readonly Effect[]];
const only = (state: State): Step => [state, []];

export const update: Update<State, Message, Effect> = (state, message) => {
  const [next, effects] = goingOn(step(state, message));
  return [next.tab === "Scenarios" ? withSides(next) : next, effects];
};

function step(state: State, message: Message): Step {
  switch (message.kind) {
    case "Started":
      return started(state, message);
    case "DarkChanged":
      return only({ ...state, dark: message.dark });
    case "TabChosen":
      return opened(explainOpened(without({ ...state, tab: message.tab }, "notice")));
    case "TemplateChosen":
      return only(withTemplate(state, message.id));
    case "ScenarioChosen":
      return only(read({ ...state, current: message.index }));
    case "ScenarioAdded":
      return readAnew(scenarioCopied(state, state.current, message.name));
    case "Typed":
    case "Picked":
    case "Entered":
    case "Left":
      return inField(state, message);
    case "ValuePut":
      return valuePut(state, message);
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
    case "PartToggled":
    case "InsertPressed":
    case "QuestionPressed":
    case "OverwriteAnswered":
    case "InsertFinished":
    case "InsertBlocked":
    case "InsertFailed":
    case "PlainPressed":
    case "PlainFinished":
      return updateInsert(state, message, problemOfDrafts);
    case "Told":
    case "NoticeClosed":
    case "NoticeExpired":
      return only(withNotice(state, message));
    case "PlaceChosen":
      return [state, [{ kind: "SelectPlace", address: message.address }]];
    default:
      if (isOfTable(message)) return inTable(state, message, message.table);
      if (isOfCapTable(message)) return updateCapTable(state, message);
      if (isOfEvents(message)) return message.kind === "EventsWanted" ? insertEvents(state, problemOfDrafts) : readAnew(updateEvents(state, message));
      if (isOfVersions(message)) return readAnew(updateVersions(state, message));
      return isOfScenarios(message) ? readAnew(updateScenarios(state, message)) : updateRefresh(state, message);
  }
}

function withNotice(state: State, message: Extract<Message, { kind: "Told" | "NoticeClosed" | "NoticeExpired" }>): State {
  if (message.kind === "Told") return { ...state, notice: message.notice };
  return message.kind === "NoticeClosed" || state.notice === message.notice ? without(state, "notice") : state;
}

const inTable = (state: State, message: TableMessage, table: TableName): Step =>
  table === "events" ? readAnew(updateEventRows(state, message)) : updateTables(state, message, table);

/** What a tab shows of the workbook is read when it is opened. */
const opened = ([state, effects]: Step): Step => [state, state.host === "excel" && (state.tab === "CapTable" || state.tab === "Insert") ? [...effects, { kind: "ReadCapTable" }] : effects];

const readAnew = ([state, effects]: Step): Step => [read(state), effects];

/** The answers of every scenario, while they are looked at. */
function withSides(state: State): State {
  const sides = state.drafts.map((draft) => sideOf(draft, state.events.rows, state.texts));
  const { comparing } = state;
  const same = sides.length === comparing.sides.length && sides.every((side, i) => side === comparing.sides[i]);
  return same ? state : { ...state, comparing: { ...comparing, sides } };
}

/** Reads the current draft anew: problems of its fields, and the answers, or the last ones marked as stale. */
function read(state: State): State {
  const draft = currentDraft(state);
  if (!draft) return without({ ...state, problems: {}, stale: true }, "reading", "together");
  const problems = problemsOf(draft, state.texts);
  const reading = attempt(() => readingOf(scenarioOf(draft, beside(state.events))));
  if (!(reading instanceof CalculationError)) return without({ ...state, problems, stale: false, reading }, "together");
  const next: State = { ...state, problems, stale: true };
  return problems[reading.field] === undefined ? { ...next, together: reading.message } : without(next, "together");
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
  const fresh = without({ ...state, template: id, drafts: template.scenarios.map(draftFrom), current: 0, link, events: noEvents }, "disclosed", "focused", "reading");
  return read(template.disclosed ? { ...fresh, disclosed: template.disclosed } : fresh);
}

function inField(state: State, message: Extract<Message, { readonly term: string }>): Step {
  const of = findTerm(message.term);
  const { scenario: index = state.current } = message;
  const draft = state.drafts[index];
  if (!of || !draft) return only(state);
  // The good news of the last insert has been read by whoever types on.
  const quiet = state.notice?.kind === "success" ? without(state, "notice") : state;
  switch (message.kind) {
    case "Entered":
      return only({ ...state, focused: of.label });
    case "Typed":
      return only(read(withDraft(quiet, index, typedInto(draft, of, message.text, state.locale))));
    case "Picked": {
      const picked = withValue(draft, of.label, message.text);
      return [read(withDraft(state, index, picked)), writing(state, draft, picked, of)];
    }
    case "Left": {
      const left = settled(draft, of);
      return [withDraft(state, index, left), draft.entries[of.label]?.typed === undefined ? [] : writing(state, draft, left, of)];
    }
  }
}

function valuePut(state: State, { label, value, said }: Extract<Message, { kind: "ValuePut" }>): Step {
  const [of, draft] = [findTerm(label), currentDraft(state)];
  if (!of || !draft) return only(state);
  const put = withValue(draft, of.label, value);
  const notice: Notice = { kind: "success", sentence: said };
  return [read({ ...withDraft(state, state.current, put), notice }), [...writing(state, draft, put, of), { kind: "ExpireNotice", notice }]];
}

/** A term of a linked deal goes to its cell once it is complete and allowed. */
function writing({ link, template, texts }: State, before: Draft, after: Draft, of: Term): readonly Effect[] {
  if (link.kind !== "linked" || problemsOf(after, texts)[of.label] !== undefined) return [];
  const value = valueIn(after, of.label);
  const known = before.entries[of.label];
  if (known?.typed === undefined && known?.value === value) return [];
  const money = templates.find(({ id }) => id === template)?.money ?? "money";
  const usual = typeof of.default === "number" && of.default !== 0 && allowsZero(of) ? { otherwise: of.default } : {};
  const row = { unit: unitWord(of, money), format: termFormat(of), look: look("input"), ...usual };
  return [{ kind: "WriteTerm", table: link.table, scenario: after.name, term: of.label, value, row }];
}

function withDraft(state: State, index: number, draft: Draft): State {
  return { ...state, drafts: state.drafts.map((each, i) => (i === index ? draft : each)) };
}

function termsRead(state: State, { found, reload }: Extract<Message, { kind: "TermsRead" }>): Step {
  if (found) {
    const next = joined(state, found, reload);
    const shown = read({ ...next, drafts: next.drafts.map(following) });
    return [shown, [...(reload ? [{ kind: "ReadEvents" } as const] : []), ...(state.link.kind === "none" ? [{ kind: "LoadWithWorkbook" } as const] : [])]];
  }
  const unlinked: State = { ...state, link: { kind: "none" } };
  if (state.example === undefined) return only(unlinked);
  const begun = without(unlinked, "example");
  return updateInsert(begun, { kind: "InsertPressed", then: "Scenarios" }, problemOfDrafts);
}

/** A draft whose terms cannot be read stays as it is. */
function following(draft: Draft): Draft {
  const followed = attempt(() => followingDefaults(draft));
  return followed instanceof CalculationError ? draft : followed;
}

/** The state without some of its optional parts. */
function without<Key extends "notice" | "reading" | "together" | "disclosed" | "focused" | "example">(state: State, ...keys: readonly Key[]): State {
  const copy: { -readonly [K in keyof State]: State[K] } = { ...state };
  for (const key of keys) delete copy[key];
  return copy;
}
