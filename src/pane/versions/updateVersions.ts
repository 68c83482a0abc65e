/** The part of the update that records versions and judges what is proposed: a version, a term sheet, a file. */
import { draftOf, valuesOf, type Draft } from "../deal/draft";
import type { Effect } from "../message";
import { answered, asking, told } from "../refresh/updateRefresh";
import type { State } from "../state";
import type { NamedTerms } from "../../core/model/changes";
import { templates } from "../../sheets/templates";
import { TERMS_TABLE } from "../../sheets/deal";
import type { Origin, Proposal, VersionMessage } from "./messages";

type Step = readonly [State, readonly Effect[]];

/** @returns a state whose answers are still to be read, since a file may have filled the form */
export function updateVersions(state: State, message: VersionMessage): Step {
  switch (message.kind) {
    case "VersionWanted":
      return asking(state, "working", { kind: "RecordVersion", who: message.who, note: message.note });
    case "VersionRecorded":
      return told(answered(state, { inspected: message.inspected }), { kind: "success", sentence: state.texts.versions.recorded(message.number) });
    case "ReturnWanted":
      return asking(withoutProposal(state), "looking", { kind: "ProposeVersion", number: message.number });
    case "TermSheetGiven":
      return asking(withoutProposal(state), "looking", { kind: "ProposeTermSheet", scenario: message.scenario, ...(message.cells ? { cells: message.cells } : {}), locale: state.locale, ...placeOf(state) });
    case "ScenarioFileGiven":
      return asking(withoutProposal(state), "looking", { kind: "ProposeFile", file: message.file, ...placeOf(state) });
    case "Proposed":
      return [{ ...answered(state, {}), proposal: message.proposal }, []];
    case "ProposalAnswered":
      return proposalAnswered(state, message.apply);
    case "ProposalApplied":
      return applied(state, message);
    case "KeepToggled": {
      const { keeping, ticked } = state.refreshing;
      const isKept = keeping.includes(message.id);
      return [{ ...state, refreshing: { ...state.refreshing, keeping: isKept ? keeping.filter((id) => id !== message.id) : [...keeping, message.id], ticked: ticked.filter((id) => id !== message.id) } }, []];
    }
    case "KeepForgotten":
      return asking(state, "working", { kind: "ForgetKeep", id: message.id });
    case "KeepDone":
      return [answered(state, { inspected: message.inspected }), []];
    case "ExportWanted":
      return exported(state, message.format);
  }
}

const formOf = ({ drafts }: State): NamedTerms[] => drafts.map((draft) => ({ name: draft.name, terms: Object.fromEntries(valuesOf(draft)) }));
const placeOf = (state: State): { readonly form: readonly NamedTerms[]; readonly table: string } => ({ form: formOf(state), table: state.link.kind === "none" ? TERMS_TABLE : state.link.table });

function withoutProposal(state: State): State {
  const { proposal: _gone, ...rest } = state;
  return rest;
}

function proposalAnswered(state: State, apply: boolean): Step {
  const { proposal } = state;
  const closed = withoutProposal(state);
  if (apply && state.refreshing.busy === "working") return [state, []];
  if (!apply || !proposal) return [closed, []];
  if (proposal.target === "workbook") return asking(closed, "working", { kind: "ApplyProposal", proposal });
  return told(inForm(closed, proposal), { kind: "success", sentence: appliedSentence(state, proposal.origin) });
}

/** Without a model the form takes the scenarios: those of the same name are replaced, others are added. */
function inForm(state: State, { wanted }: Proposal): State {
  const given = wanted.flatMap(({ scenarios }) => scenarios).map(({ name, terms }) => draftOf(name, Object.entries(terms)));
  const isSame = (a: Draft) => (b: Draft): boolean => a.name.toLowerCase() === b.name.toLowerCase();
  const drafts = state.drafts.map((each) => given.find(isSame(each)) ?? each);
  const added = given.filter((each) => !state.drafts.some(isSame(each)));
  const current = given[0] ? [...drafts, ...added].findIndex(isSame(given[0])) : state.current;
  return { ...state, drafts: [...drafts, ...added], current };
}

/** The table has changed under the form. */
function applied(state: State, { origin, inspected }: Extract<VersionMessage, { kind: "ProposalApplied" }>): Step {
  const [next, effects] = told(answered(state, { inspected }), { kind: "success", sentence: appliedSentence(state, origin) });
  return [next, state.link.kind === "none" ? effects : [...effects, { kind: "ReadTerms", table: state.link.table, reload: false }]];
}

function appliedSentence({ texts: { versions } }: State, origin: Origin): string {
  switch (origin.kind) {
    case "version":
      return versions.returned(origin.number);
    case "termSheet":
      return versions.termSheetApplied(origin.scenario);
    case "file":
      return versions.imported(origin.name);
  }
}

function exported(state: State, format: "json" | "csv"): Step {
  const template = templates.find(({ id }) => id === state.template);
  const scenarios = formOf(state);
  if (scenarios.length === 0) return [state, []];
  return [state, [{ kind: "ExportScenarios", format, deal: template?.name ?? "", money: template?.money ?? "", scenarios }]];
}
