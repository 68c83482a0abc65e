/** The part of the update that inserts sheets: what is chosen, the question before writing over cells, and the result. */
import { isBlank, parts, partsOf, TERMS_TABLE, usualParts, type Deal, type Part } from "../../sheets/deal";
import { templates } from "../../sheets/templates";
import { capTableDraft, hasCapTable } from "../captable/updateCapTable";
import { draftScenario } from "../deal/draft";
import { hasEvents } from "../events/updateEvents";
import { draftRows } from "../tables/rows";
import type { Effect, Insert, Message } from "../message";
import type { Inserting, State } from "../state";

type Step = readonly [State, readonly Effect[]];
export type InsertMessage = Extract<Message, { kind: "PartToggled" | "InsertPressed" | "QuestionPressed" | "OverwriteAnswered" | "InsertFinished" | "InsertBlocked" | "InsertFailed" | "PlainPressed" | "PlainFinished" }>;

/** Says what speaks against writing these scenarios and events. */
export type ProblemOfDrafts = (state: Pick<State, "drafts" | "events">) => string | undefined;

export function updateInsert(state: State, message: InsertMessage, problemOfDrafts: ProblemOfDrafts): Step {
  switch (message.kind) {
    case "PartToggled":
      return [{ ...state, chosen: parts.filter((part) => state.chosen.includes(part) !== (part === message.part)) }, []];
    case "InsertPressed": {
      const problem = problemOfDrafts(state);
      if (problem) return [{ ...state, notice: { kind: "error", sentence: problem } }, []];
      return begin(state, message.then === undefined ? { parts: partsToInsert(state) } : { parts: partsOf(dealOf(state)).filter((part) => usualParts.includes(part)), then: message.then }, "replace", false);
    }
    case "QuestionPressed": {
      const problem = problemOfDrafts(state);
      if (problem) return [{ ...state, notice: { kind: "error", sentence: problem } }, []];
      // The sheet reads the terms of the workbook; where these are others, they come with it, and so do the events.
      return begin(state, { parts: state.link.kind === "linked" ? [] : partsOf(dealOf(state)).filter((part) => part === "Terms" || part === "Events"), asked: message.asked }, "number", false);
    }
    case "InsertBlocked":
      return state.inserting ? [{ ...state, inserting: { ...state.inserting, occupied: message.cells } }, []] : [state, []];
    case "OverwriteAnswered":
      if (!state.inserting || message.answer === "cancel") return [finished(state), []];
      return begin(state, { ...state.inserting }, message.answer === "replace" ? "replace" : "number", message.answer === "replace");
    case "InsertFinished": {
      const notice = { kind: "success", sentence: state.texts.insert.written(message.sheets) } as const;
      return [
        { ...finished(state), notice },
        [
          { kind: "ExpireNotice", notice },
          { kind: "Watch", table: message.table },
          { kind: "ReadTerms", table: message.table, reload: true },
          ...(hasEvents(state) ? [{ kind: "ReadEvents" } as const] : []),
          ...(hasCapTable(state) ? [{ kind: "ReadCapTable" } as const] : []),
        ],
      ];
    }
    case "InsertFailed":
      return [{ ...finished(state), notice: { kind: "error", sentence: message.sentence } }, []];
    case "PlainPressed": {
      const problem = problemOfDrafts(state);
      if (problem) return [{ ...state, notice: { kind: "error", sentence: problem } }, []];
      const { notice: _old, ...quiet } = state;
      return [{ ...quiet, inserting: { parts: [], plain: message.as } }, [{ kind: "WritePlain", as: message.as, deal: dealOf(state) }]];
    }
    case "PlainFinished": {
      const { insert: texts } = state.texts;
      const notice = { kind: "success", sentence: message.file === undefined ? texts.written(message.sheets ?? []) : texts.plainSaved(message.file) } as const;
      return [{ ...finished(state), notice }, [{ kind: "ExpireNotice", notice }]];
    }
  }
}

/** Terms are written unless the workbook has this deal's terms already; without them the other sheets have nothing to read. */
export function partsToInsert(state: State): readonly Part[] {
  const linked = state.link.kind === "linked";
  return partsOf(dealOf(state)).filter((part) => (part === "Terms" ? !linked : state.chosen.includes(part) && !standsThere(state, part)));
}

/** The events alone, for a workbook that has the terms already. */
export function insertEvents(state: State, problemOfDrafts: ProblemOfDrafts): Step {
  const problem = problemOfDrafts(state);
  if (problem) return [{ ...state, notice: { kind: "error", sentence: problem } }, []];
  return begin(state, { parts: ["Events"] }, "replace", false);
}

/** A cap table, an exit or events that the workbook has already are those that the pane shows. */
export const standsThere = ({ captable: { place }, events, link }: State, part: Part): boolean =>
  (part === "Events" && link.kind === "linked" && events.place !== undefined) || (part === "Cap table" && place?.hasRound === true) || (part === "Exit" && place?.hasExit === true);

function begin(state: State, inserting: Inserting, whenTaken: Insert["whenTaken"], overwrite: boolean): Step {
  const { occupied: _answered, ...going } = inserting;
  const table = state.link.kind === "linked" ? state.link.table : TERMS_TABLE;
  const { notice: _old, ...quiet } = state;
  const insert: Insert = { kind: "Insert", deal: dealOf(state), parts: going.parts, table, whenTaken, overwrite, ...(state.link.kind === "linked" && state.events.place ? { events: state.events.place.table } : {}) };
  return [{ ...quiet, inserting: going }, [{ ...insert, ...(going.asked ? { asked: going.asked } : {}), ...(going.then === undefined ? {} : { then: going.then }) }]];
}

function finished(state: State): State {
  const { inserting: _done, ...rest } = state;
  return rest;
}

export function dealOf(state: State): Deal {
  const template = templates.find(({ id }) => id === state.template);
  return {
    name: template?.name ?? state.drafts[0]?.name ?? "",
    scenarios: state.drafts.map(draftScenario),
    ...(hasEvents(state) ? { events: draftRows(state.events.rows) } : {}),
    ...(hasCapTable(state) ? { capTable: capTableDraft(state) } : {}),
    ...(state.disclosed ? { disclosed: state.disclosed } : {}),
    ...(template && !isBlank(template.money) ? { money: template.money, remark: template.remark } : {}),
  };
}
