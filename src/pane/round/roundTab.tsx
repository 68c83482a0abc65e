/** The Round tab: where the deal comes from, the headline answers, the terms, and everything that follows from them. */
import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { useDeferredValue, type ReactElement } from "react";
import { moneyOf } from "../state";
import { useTexts } from "../texts/useTexts";
import { AllAnswers } from "./allAnswers";
import { DealHeader } from "./dealHeader";
import { Headline } from "./headline";
import { HelpStrip } from "./helpStrip";
import { Months } from "./months";
import { Ownership } from "./ownership";
import type { Shown } from "../shown";
import { Sources } from "./sources";
import { TermsForm } from "./termsForm";

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", scrollPaddingTop: "184px" },
  head: { padding: "8px 12px", display: "flex", flexDirection: "column", gap: "8px" },
  sticky: { position: "sticky", top: 0, zIndex: 2, padding: "4px 12px 8px", backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { padding: "8px 12px 16px", display: "flex", flexDirection: "column", gap: "16px" },
});

export function RoundTab(shown: Shown): ReactElement {
  const { round: texts, model } = useTexts();
  const styles = useStyles();
  const { state } = shown;
  // A key must show at once; what is below the form may follow a moment later.
  const reading = useDeferredValue(state.reading);
  const money = moneyOf(state);
  return (
    <>
      <div className={styles.scroll}>
        <div className={styles.head}>
          <DealHeader {...shown} />
        </div>
        <div className={styles.sticky}>
          <Headline {...shown} />
        </div>
        <div className={styles.body}>
          {state.together !== undefined && (
            <MessageBar intent="warning" layout="multiline" role="alert" data-testid="together">
              <MessageBarBody>
                <MessageBarTitle>{texts.incomplete}</MessageBarTitle> {model.sentence(state.together)}
              </MessageBarBody>
            </MessageBar>
          )}
          <TermsForm {...shown} />
          {reading && (
            <>
              <Ownership reading={reading} locale={state.locale} send={shown.send} />
              <Months reading={reading} locale={state.locale} money={money} dark={state.dark} />
              <AllAnswers reading={reading} locale={state.locale} disclosed={state.disclosed} stale={state.stale} />
            </>
          )}
          <Sources {...shown} />
        </div>
      </div>
      <HelpStrip {...shown} />
    </>
  );
}
