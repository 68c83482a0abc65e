/** What is wrong with a draft, in sentences. */
import { attempt, CalculationError } from "../../core/calculationError";
import { wanted } from "../../core/model/scenario";
import { terms, type Term } from "../../core/model/terms";
import { beside } from "../events/eventing";
import type { State } from "../state";
import type { Texts } from "../texts/english";
import { checkEntry, scenarioOf, valueIn, type Draft } from "./draft";
import { entryKind } from "./fieldText";

export function problemOf(ask: () => unknown): CalculationError | undefined {
  const answer = attempt(ask);
  return answer instanceof CalculationError ? answer : undefined;
}

/** Sentences by the label of the term whose value is not allowed. */
export function problemsOf(draft: Draft, texts: Texts): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  for (const each of terms) {
    const problem = problemOf(() => checkEntry(draft, each));
    if (problem) problems[each.label] = fieldSentence(each, draft, problem, texts);
  }
  return problems;
}

/** A date field that is half filled in hands over nothing that could be quoted. */
function fieldSentence(of: Term, draft: Draft, problem: CalculationError, texts: Texts): string {
  if (entryKind(of.unit) === "date" && typeof valueIn(draft, of.label) === "string") return texts.round.notADate(texts.model.label(of.label), texts.model.sentence(wanted(of)));
  return problem.message;
}

/** The first sentence that speaks against inserting these scenarios. */
export function problemOfDrafts({ drafts, events }: Pick<State, "drafts" | "events">): string | undefined {
  for (const draft of drafts) {
    const problem = problemOf(() => scenarioOf(draft, beside(events)));
    if (problem) return drafts.length > 1 ? `${draft.name}: ${problem.message}` : problem.message;
  }
  return undefined;
}
