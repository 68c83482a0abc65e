/** What every view of the tab gets, and what they all say when there is no answer, or none yet. */
import { Button, Field, MessageBar, MessageBarBody, MessageBarTitle, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Question } from "../../core/analysis/question";
import type { Measure } from "../../core/model/measures";
import { percentText } from "../deal/figureText";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";
import type { Answered, View } from "./form";
import { useWhatIfStyles } from "./styles";
import { useWhatIfTexts } from "./texts";
import { useProgress, type WhatIfShown } from "./useWhatIf";
import type { WhatIfDeal } from "./whatIfDeal";

export interface OfDeal {
  readonly deal: WhatIfDeal;
  readonly measure: Measure;
  readonly locale: string;
}

export function Refusal({ sentence, title }: { readonly sentence: string; readonly title?: string }): ReactElement {
  const { model } = useTexts();
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" data-testid="refusal">
      <MessageBarBody>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
        {model.sentence(sentence)}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Puts the question into the workbook, where formulas go on answering it. */
export function InsertQuestion({ state, send, question, scenario }: Shown & { readonly question: Question | undefined; readonly scenario: string }): ReactElement {
  const texts = useWhatIfTexts();
  const styles = useWhatIfStyles();
  return (
    <div className={styles.line}>
      <Button size="small" data-testid="insert-question" title={texts.insertHelp} disabled={!question || state.host !== "excel" || state.inserting !== undefined} onClick={() => question && send({ kind: "QuestionPressed", asked: { question, scenario } })}>
        {texts.insert}
      </Button>
    </div>
  );
}

/** Whether the answer is to a question that was asked before. The region stands from the start, so that it is read out once it is. */
export function Stale({ answered, wanted }: { readonly answered: Answered | undefined; readonly wanted: string | undefined }): ReactElement {
  const texts = useWhatIfTexts();
  const styles = useWhatIfStyles();
  const isStale = answered !== undefined && answered.key !== wanted;
  return (
    <div role="status" className={isStale ? "" : styles.unseen}>
      {isStale && (
        <MessageBar intent="info" layout="multiline" data-testid="stale">
          <MessageBarBody>{texts.stale}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

/** How far a calculation of this view is, and the way to end it. */
export function Progress({ whatIf, say, view, locale }: WhatIfShown & { readonly view: View; readonly locale: string }): ReactElement | null {
  const texts = useWhatIfTexts();
  const styles = useWhatIfStyles();
  const { running } = whatIf;
  const done = useProgress();
  if (running?.question.kind !== view) return null;
  return (
    <div className={styles.line}>
      <Field className={styles.grow} validationMessage={texts.calculating(percentText(Math.floor(100 * done) / 100, locale))} validationState="none">
        <ProgressBar value={done} data-testid="progress" aria-label={texts.views[view]} />
      </Field>
      <Button size="small" data-testid="cancel" onClick={() => say({ kind: "Cancelled" })}>{texts.cancel}</Button>
    </div>
  );
}
