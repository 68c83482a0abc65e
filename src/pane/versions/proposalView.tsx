/** What somebody may want to stand there, with everything that it would change; nothing is written before Apply. */
import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { isUnchanged } from "../../core/versions/comparison";
import { useFocusBack } from "../focusBack";
import type { Shown } from "../shown";
import type { Texts } from "../texts/english";
import { useTexts } from "../texts/useTexts";
import { ComparisonView } from "./comparisonView";
import type { Origin, Proposal } from "./messages";

const useStyles = makeStyles({
  proposal: { display: "flex", flexDirection: "column", gap: "8px", border: `1px solid ${tokens.colorBrandStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  row: { display: "flex", gap: "8px", flexWrap: "wrap" },
  list: { margin: 0, paddingInlineStart: "20px", overflowWrap: "anywhere" },
});

interface ProposalShown extends Shown {
  readonly proposal: Proposal;
}

export function ProposalView({ proposal, state, send }: ProposalShown): ReactElement {
  const styles = useStyles();
  const { versions: texts } = useTexts();
  const { origin, changes, replaces, staying, left, target, isRecordable } = proposal;
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusBack();
  // Who asked for it is led to it: it may stand out of sight.
  useEffect(() => heading.current?.focus(), [proposal]);
  const changesNothing = changes.every(isUnchanged) && replaces.length === 0;
  return (
    <section className={styles.proposal} aria-labelledby="proposal" data-testid="proposal">
      <h2 id="proposal" className={styles.heading} ref={heading} tabIndex={-1}>
        {headingOf(origin, texts)}
      </h2>
      {changesNothing ? <Text size={200}>{texts.nothing}</Text> : <ComparisonView of={changes} locale={state.locale} />}
      {staying.length > 0 && <Text size={200}>{texts.staying(staying)}</Text>}
      {replaces.map(({ address, formula }) => (
        <MessageBar key={address} intent="warning" layout="multiline">
          <MessageBarBody>{texts.replaces(address, formula)}</MessageBarBody>
        </MessageBar>
      ))}
      <LeftOut sentences={left} />
      {target === "workbook" && !changesNothing && <Text size={200}>{isRecordable ? texts.recordedFirst : texts.notRecordable}</Text>}
      <div className={styles.row}>
        {!changesNothing && (
          <Button appearance="primary" size="small" data-testid="apply" onClick={() => send({ kind: "ProposalAnswered", apply: true })}>
            {texts.apply}
          </Button>
        )}
        <Button size="small" onClick={() => send({ kind: "ProposalAnswered", apply: false })}>
          {texts.cancel}
        </Button>
      </div>
    </section>
  );
}

function headingOf(origin: Origin, { proposal }: Texts["versions"]): string {
  switch (origin.kind) {
    case "version":
      return proposal.version(origin);
    case "termSheet":
      return proposal.termSheet(origin);
    case "file":
      return proposal.file(origin);
  }
}

function LeftOut({ sentences }: { readonly sentences: readonly string[] }): ReactElement | null {
  const styles = useStyles();
  const { versions: texts, model } = useTexts();
  if (sentences.length === 0) return null;
  return (
    <div>
      <Text size={200} weight="semibold">
        {texts.leftOut}
      </Text>
      <ul className={styles.list}>
        {sentences.map((each) => (
          <li key={each}>
            <Text size={200}>{model.sentence(each)}</Text>
          </li>
        ))}
      </ul>
    </div>
  );
}
