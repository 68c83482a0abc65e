/** A new term sheet on the Refresh tab: pasted, or selected in the sheet, for one scenario. */
import { Button, Field, makeStyles, Select, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { clipboardCells } from "../tables/pasted";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: "flex", gap: "8px", flexWrap: "wrap" },
  narrow: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
});

export function TermSheetPanel({ state, send, scenarios }: Shown & { readonly scenarios: readonly string[] }): ReactElement {
  const styles = useStyles();
  const { versions: texts } = useTexts();
  const [chosen, setChosen] = useState("");
  const [text, setText] = useState("");
  const scenario = scenarios.find((each) => each === chosen) ?? scenarios[0] ?? "";
  const idle = state.host === "excel" && state.refreshing.busy === undefined && scenario !== "";
  return (
    <section className={styles.section} aria-label={texts.termSheet} data-testid="term-sheet">
      <h2 className={styles.heading}>{texts.termSheet}</h2>
      <Text size={200} id="term-sheet-help" className={styles.quiet}>
        {texts.termSheetHelp}
      </Text>
      <Field size="small" label={texts.scenario}>
        <Select size="small" className={styles.narrow} data-testid="term-sheet-scenario" value={scenario} onChange={(_, { value }) => setChosen(value)}>
          {scenarios.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </Select>
      </Field>
      <Field size="small" label={texts.paste}>
        <Textarea size="small" data-testid="term-sheet-text" aria-describedby="term-sheet-help" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div className={styles.row}>
        <Button size="small" data-testid="term-sheet-see" disabledFocusable={!idle || text.trim() === ""} onClick={() => idle && text.trim() !== "" && send({ kind: "TermSheetGiven", scenario, cells: clipboardCells(text) })}>
          {texts.seeChanges}
        </Button>
        <Button size="small" data-testid="term-sheet-selection" disabledFocusable={!idle} onClick={() => idle && send({ kind: "TermSheetGiven", scenario })}>
          {texts.takeSelection}
        </Button>
      </div>
    </section>
  );
}
