/** The question before a scenario is deleted. */
import type { ReactElement } from "react";
import { Question } from "../question";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";

export function DeleteDialog({ state, send }: Shown): ReactElement | null {
  const { scenarios: texts } = useTexts();
  const draft = state.drafts[state.comparing.deleting ?? -1];
  if (!draft) return null;
  const answer = (deletes: boolean) => () => send({ kind: "DeletionAnswered", deletes });
  return (
    <Question title={texts.deleteTitle(draft.name)} testId="delete-scenario" answers={[{ label: texts.deleteIt, give: answer(true), destroys: true }]} onCancel={answer(false)}>
      {state.link.kind === "linked" ? texts.deleteLinked(state.link.sheet) : texts.deleteDraft}
    </Question>
  );
}
