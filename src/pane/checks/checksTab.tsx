/** The Checks tab: every check of the workbook, failing ones first; a click selects its cell. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, MessageBar, MessageBarBody, mergeClasses, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, type ReactElement } from "react";
import type { CheckInBook } from "../../sheets/refresh/checksInBook";
import { plainText } from "../deal/figureText";
import { going, PlaceLink } from "../placeLink";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";

const useStyles = makeStyles({
  panel: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "12px", display: "flex", flexDirection: "column", gap: "12px", "& > *": { flexShrink: 0 } },
  row: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" },
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  mark: { fontWeight: tokens.fontWeightSemibold, minWidth: "36px" },
  fails: { color: tokens.colorPaletteRedForeground1 },
  passes: { color: tokens.colorPaletteGreenForeground1 },
  body: { display: "flex", flexDirection: "column", alignItems: "start", gap: "2px", minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

export function ChecksTab({ state, send }: Shown): ReactElement {
  const styles = useStyles();
  const { checks: texts, refresh } = useTexts();
  const { busy, inspected } = state.refreshing;
  useEffect(() => send({ kind: "InspectionWanted" }), [send]);
  const failing = inspected?.checks.filter(({ pass }) => !pass) ?? [];
  const passing = inspected?.checks.filter(({ pass }) => pass) ?? [];
  const wrong = failing.length + (inspected?.errors.length ?? 0);
  return (
    <div className={styles.panel} data-testid="checks">
      <div className={styles.row}>
        <Button disabledFocusable={busy !== undefined || state.host !== "excel"} onClick={() => send({ kind: "InspectionWanted" })}>
          {texts.checkAgain}
        </Button>
        {busy && <Spinner size="tiny" label={refresh.looking} />}
      </div>
      <div aria-live="polite">
        {state.host !== "excel" && <Text>{texts.needsExcel}</Text>}
        {inspected && inspected.checks.length === 0 && <Text>{texts.none}</Text>}
        {inspected && inspected.checks.length > 0 && (
          <MessageBar intent={wrong === 0 ? "success" : "error"} layout="multiline">
            <MessageBarBody>{wrong === 0 ? texts.allPass(passing.length) : texts.someFail(failing.length, inspected.checks.length)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {inspected && inspected.errors.length > 0 && (
        <section className={styles.section} aria-label={texts.errors}>
          <h2 className={styles.heading}>{texts.errors}</h2>
          <ul className={styles.list}>
            {inspected.errors.map(({ address, formula, error }) => (
              <li key={address} className={styles.item}>
                <span className={mergeClasses(styles.mark, styles.fails)}>{error}</span>
                <span className={styles.body}>
                  <span className={styles.quiet}>{formula}</span>
                  <PlaceLink address={address} follow={going(send)} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {failing.length > 0 && (
        <section className={styles.section} aria-label={texts.failing}>
          <h2 className={styles.heading}>{texts.failing}</h2>
          <Checks of={failing} state={state} send={send} />
        </section>
      )}
      {passing.length > 0 && (
        <section className={styles.section} aria-label={texts.passing}>
          <h2 className={styles.heading}>{texts.passing}</h2>
          <Accordion multiple collapsible defaultOpenItems={[passing[0]?.scenario]}>
            {[...new Set(passing.map(({ scenario }) => scenario))].map((scenario) => (
              <Passing key={scenario} scenario={scenario} of={passing.filter((each) => each.scenario === scenario)} state={state} send={send} />
            ))}
          </Accordion>
        </section>
      )}
    </div>
  );
}

/** The checks of one scenario that pass, folded away but for the first: nobody has to read them. */
function Passing({ scenario, of, ...shown }: Shown & { readonly scenario: string; readonly of: readonly CheckInBook[] }): ReactElement {
  const { checks: texts } = useTexts();
  return (
    <AccordionItem value={scenario}>
      <AccordionHeader as="h3" size="small">
        {texts.passingOf(scenario, of.length)}
      </AccordionHeader>
      <AccordionPanel>
        <Checks of={of} {...shown} />
      </AccordionPanel>
    </AccordionItem>
  );
}

function Checks({ of, state, send }: Shown & { readonly of: readonly CheckInBook[] }): ReactElement {
  const styles = useStyles();
  const { checks: texts, model } = useTexts();
  return (
    <ul className={styles.list}>
      {of.map(({ address, scenario, label, difference, pass }) => (
        <li key={address} className={styles.item}>
          <span className={mergeClasses(styles.mark, pass ? styles.passes : styles.fails)}>{pass ? texts.pass : texts.fail}</span>
          <span className={styles.body}>
            <span>{model.label(label)}</span>
            {!pass && <span className={styles.quiet}>{texts.where(scenario, plainText(difference, state.locale))}</span>}
            <PlaceLink address={address} follow={going(send)} />
          </span>
        </li>
      ))}
    </ul>
  );
}
