/**
 * The accounting choices: each with its field, what follows from it and the paragraphs that it rests on, and what the statements come to.
 * A file of its own, loaded when the group is first opened.
 */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { paragraphs } from "../../core/ledger/paragraphs";
import type { Term } from "../../core/model/terms";
import { defaultOf, termValue } from "../../core/model/usual";
import { isBlank } from "../../sheets/deal";
import { valueIn, type Draft } from "../deal/draft";
import { TermField } from "../round/termField";
import { termShown } from "../round/termShown";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";
import { consequenceOf } from "./consequences";
import { StatementPreview } from "./statementPreview";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  choice: { display: "flex", flexDirection: "column", gap: "2px" },
  said: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cited: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface AccountingShown extends Shown {
  readonly draft: Draft;
  readonly choices: readonly Term[];
}

export function AccountingView({ draft, choices, ...shown }: AccountingShown): ReactElement {
  const { round } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.view} data-testid="accounting">
      <Text size={200}>{round.accountingIntro}</Text>
      {choices.map((of) => (
        <Choice key={of.label} {...shown} draft={draft} of={of} />
      ))}
      <StatementPreview {...shown} />
    </div>
  );
}

function Choice({ state, send, draft, of }: Shown & { readonly draft: Draft; readonly of: Term }): ReactElement {
  const texts = useTexts();
  const { model } = texts;
  const styles = useStyles();
  const given = valueIn(draft, of.label);
  const value = !isBlank(given) ? given : state.reading ? termValue(state.reading.scenario, of.label) : defaultOf(of, undefined);
  const consequence = consequenceOf(of.label, value);
  const cited = paragraphs[of.label];
  return (
    <div className={styles.choice} data-testid={`choice-${of.label}`}>
      <TermField {...termShown(of, draft, state, texts)} send={send} />
      {consequence !== undefined && <div className={styles.said}>{model.sentence(consequence)}</div>}
      {cited && (
        // Paragraphs are cited as their standards are, in every language.
        <div className={styles.cited} lang="en">
          US GAAP: {cited.usGaap}. IFRS: {cited.ifrs}.
        </div>
      )}
    </div>
  );
}
