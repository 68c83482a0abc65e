/** The deal without the add-in: as plain sheets beside the live ones, or as a file to send on. */
import { Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { isOnMac } from "../download";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: "flex", gap: "8px", flexWrap: "wrap" },
});

interface Standing extends Shown {
  /** Something speaks against it now; what, stands above. */
  readonly stopped: boolean;
}

export function PlainPanel({ state, send, stopped }: Standing): ReactElement {
  const { insert: texts } = useTexts();
  const styles = useStyles();
  const doing = state.inserting?.plain;
  return (
    <section className={styles.section} aria-labelledby="plain-heading" data-testid="plain">
      <h2 id="plain-heading" className={styles.heading}>{texts.plain}</h2>
      <Text size={200} className={styles.quiet} id="plain-help">{texts.plainHelp}</Text>
      <div className={styles.row}>
        <Button size="small" data-testid="plain-insert" disabledFocusable={stopped || state.host !== "excel"} aria-describedby="plain-help insert-why" onClick={() => send({ kind: "PlainPressed", as: "sheets" })}>
          {doing === "sheets" ? texts.inserting : texts.plainInsert}
        </Button>
        <Button size="small" data-testid="plain-save" disabledFocusable={stopped || isOnMac()} aria-describedby="plain-help insert-why" onClick={() => send({ kind: "PlainPressed", as: "file" })}>
          {doing === "file" ? texts.plainSaving : texts.plainSave}
        </Button>
      </div>
      {doing && <Spinner size="tiny" label={doing === "file" ? texts.plainSaving : texts.inserting} />}
      {isOnMac() && <Text size={200}>{texts.plainOnMac}</Text>}
    </section>
  );
}
