/** The Explain tab: how the number in the selected cell comes about, line by line. */
import { makeStyles, mergeClasses, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { findMeasure } from "../../core/model/measures";
import { findTerm } from "../../core/model/scenario";
import { findLine } from "../../core/model/schedule";
import type { Step } from "../../core/model/words";
import type { Explanation, SelectedCell } from "./explanation";
import { percentText, plainText } from "../deal/figureText";
import { useTexts } from "../texts/useTexts";
import type { Shown } from "../shown";

const useStyles = makeStyles({
  panel: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "12px", display: "flex", flexDirection: "column", gap: "12px", "& > *": { flexShrink: 0 } },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  number: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  steps: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  step: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "12px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, "& dd": { margin: 0 } },
  label: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  value: { textAlign: "right", fontVariantNumeric: "tabular-nums", maxWidth: "150px", overflowWrap: "anywhere" },
  wide: { gridColumn: "1 / -1", overflowWrap: "anywhere" },
  quiet: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

export function ExplainTab({ state }: Shown): ReactElement {
  const { explain: texts } = useTexts();
  const styles = useStyles();
  return (
    // What scrolls has to be reachable by keyboard.
    <div className={styles.panel} data-testid="explanation" role="region" aria-label={texts.derivation} tabIndex={0}>
      <div className={styles.spoken} aria-live="polite">
        {spoken(state.explanation)}
      </div>
      <Explained explanation={state.explanation} locale={state.locale} />
    </div>
  );
}

/** What is read out when the selection moves: the number, not its whole derivation. */
function spoken(explanation: Explanation): string {
  if (explanation.kind === "idle") return "";
  const { address, text } = explanation.cell;
  return "title" in explanation ? `${explanation.title}, ${address}: ${text}` : address;
}

function Explained({ explanation, locale }: { readonly explanation: Explanation; readonly locale: string }): ReactElement {
  const { explain: texts } = useTexts();
  const styles = useStyles();
  switch (explanation.kind) {
    case "idle":
      return <Text>{texts.explainIdle}</Text>;
    case "none":
      return <Text>{texts.explainNone(explanation.cell.address)}</Text>;
    case "problem":
      return (
        <>
          <CellHead cell={explanation.cell} title={texts.error} />
          <Sentence text={explanation.sentence} />
        </>
      );
    case "steps":
      return (
        <>
          <CellHead cell={explanation.cell} title={explanation.title} />
          <Text size={200}>{texts.reads(explanation.scenario)}</Text>
          <h3 className={styles.heading}>{texts.derivation}</h3>
          <ol className={styles.steps} reversed>
            {[...explanation.steps].reverse().map((step, i) => (
              <StepRow key={`${i} ${step.label}`} step={step} locale={locale} />
            ))}
          </ol>
        </>
      );
    case "function":
      return <Described explanation={explanation} locale={locale} />;
  }
}

function Described({ explanation, locale }: { readonly explanation: Extract<Explanation, { kind: "function" }>; readonly locale: string }): ReactElement {
  const { explain: texts } = useTexts();
  const styles = useStyles();
  return (
    <>
      <CellHead cell={explanation.cell} title={explanation.title} />
      <Text>{explanation.summary}</Text>
      {explanation.sentence !== undefined && <Sentence text={explanation.sentence} />}
      <h3 className={styles.heading}>{texts.arguments}</h3>
      <dl className={styles.steps}>
        {explanation.arguments.map(({ name, help, written, value }) => (
          <div key={name} className={styles.step}>
            <dt className={styles.label}>{name}</dt>
            <dd className={styles.value}>{value === undefined ? "" : plainText(value, locale)}</dd>
            <dd className={styles.wide}>{help}</dd>
            <dd className={mergeClasses(styles.quiet, written !== "" && styles.code)}>{written === "" ? texts.leftOut : written}</dd>
          </div>
        ))}
      </dl>
      <Text size={200} className={styles.quiet}>
        {texts.source}: {explanation.source}
      </Text>
    </>
  );
}

function CellHead({ cell, title }: { readonly cell: SelectedCell; readonly title: string }): ReactElement {
  const styles = useStyles();
  return (
    <header>
      <h2 className={styles.heading}>{title}</h2>
      <div className={styles.number}>{cell.text}</div>
      <Text size={200} block>
        {cell.address}
      </Text>
      <div className={styles.code}>{cell.formula}</div>
    </header>
  );
}

const Sentence = ({ text }: { readonly text: string }): ReactElement => (
  <MessageBar intent="error" layout="multiline">
    <MessageBarBody>{text}</MessageBarBody>
  </MessageBar>
);

function StepRow({ step, locale }: { readonly step: Step; readonly locale: string }): ReactElement {
  const styles = useStyles();
  const long = typeof step.value === "string" && step.value.length > 24;
  return (
    <li className={styles.step}>
      <span className={styles.label}>{step.label}</span>
      <span className={long ? styles.wide : styles.value}>{stepText(step, locale)}</span>
      <span className={styles.wide}>{step.source === "Term" ? step.formula : `= ${step.formula}`}</span>
      <span className={styles.quiet}>{step.source}</span>
    </li>
  );
}

/** A step shows the unit of what it is named after: a stake is a percentage, in the chain as in the cell. */
function stepText({ label, value }: Step, locale: string): string {
  const name = label.replace(/, total$/, "");
  const unit = (findLine(name) ?? findMeasure(name) ?? findTerm(name))?.unit;
  const percent = unit === "share" || unit === "rate" || unit === "annual rate";
  return percent && typeof value === "number" ? percentText(value, locale) : plainText(value, locale);
}
