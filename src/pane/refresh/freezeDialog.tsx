/** The question before formulas become values. */
import type { ReactElement } from "react";
import type { Send } from "../loop";
import type { Message } from "../message";
import { Question } from "../question";
import { useTexts } from "../texts/useTexts";
import type { Refreshing } from "./messages";

interface FreezeShown {
  readonly freezing: NonNullable<Refreshing["freezing"]>;
  readonly send: Send<Message>;
}

export function FreezeDialog({ freezing: { frozen }, send }: FreezeShown): ReactElement {
  const { refresh: texts } = useTexts();
  const answer = (freeze: boolean) => () => send({ kind: "FreezeAnswered", freeze });
  return (
    <Question title={texts.freezeTitle} testId="freeze" answers={[{ label: texts.freezeNow, give: answer(true), destroys: true }]} onCancel={answer(false)}>
      <p>{texts.freezeText(frozen.formulas)}</p>
      <p>{texts.freezeHelp}</p>
      {frozen.errors.length > 0 && <p>{texts.leftAlone(frozen.errors)}</p>}
    </Question>
  );
}
