/** All that the field of a term shows, from the draft and its last reading. */
import type { Term } from "../../core/model/terms";
import { defaultOf, termValue } from "../../core/model/usual";
import { isBlank } from "../../sheets/deal";
import { sourceOf, type Draft } from "../deal/draft";
import { writeEntry } from "../deal/fieldText";
import type { State } from "../state";
import type { Texts } from "../texts/english";
import type { TermShown } from "./termField";

export function termShown(of: Term, draft: Draft, state: State, { round: texts, model }: Texts): Omit<TermShown, "send"> {
  const entry = draft.entries[of.label];
  const problem = state.problems[of.label];
  const source = sourceOf(draft, of.label);
  const mark = entry?.computed ? texts.computed : source?.kind === "reported" ? texts.reported : source?.kind === "assumption" ? texts.assumed : undefined;
  // A preset stands for a blank as a default does; the last scenario that could be read knows both.
  const usual = state.reading ? termValue(state.reading.scenario, of.label) : defaultOf(of, undefined);
  return {
    of,
    text: entry?.typed ?? writeEntry(of, entry?.value, state.locale),
    usual: isBlank(entry?.value) ? writeEntry(of, usual, state.locale) : "",
    problem: problem === undefined ? undefined : model.sentence(problem),
    mark,
    source: source && model.source(source.text),
    fixed: entry?.computed === true,
  };
}
