/** What the term in focus means, what it may be and where its figure comes from: always in the same place below the form. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ReactElement } from "react";
import { afterPaint } from "../afterPaint";
import { findTerm, wanted } from "../../core/model/scenario";
import { sourceOf } from "../deal/draft";
import { asTyped, entryKind } from "../deal/fieldText";
import { currentDraft } from "../state";
import { useTexts } from "../texts/useTexts";
import type { Shown } from "../shown";

const meaning = afterPaint(() => import("./termMeaning"));
const TermMeaning = lazy(async () => ({ default: (await meaning).TermMeaning }));

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    height: "76px",
    overflowY: "auto",
    padding: "6px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function HelpStrip({ state }: Shown): ReactElement {
  const { round: texts, model } = useTexts();
  const styles = useStyles();
  const of = state.focused === undefined ? undefined : findTerm(state.focused);
  const draft = currentDraft(state);
  const source = of && draft ? sourceOf(draft, of.label) : undefined;
  return (
    // Fields point to the same sentences with aria-describedby, so nothing here is announced by itself.
    <aside className={styles.strip} aria-label={texts.helpTitle} data-testid="help">
      {!of && texts.helpIdle}
      {of && (
        <>
          <Text size={200} weight="semibold">
            {model.label(of.label)}
          </Text>
          {" "}
          <Suspense fallback={null}><TermMeaning label={of.label} /></Suspense> {!of.options && texts.allowed(model.sentence(wanted(asTyped(of))), entryKind(of.unit) === "percent")}
          {source && source.kind !== "user" && <div>{(source.kind === "reported" ? texts.reportedBy : texts.assumption)(model.source(source.text))}</div>}
        </>
      )}
    </aside>
  );
}
