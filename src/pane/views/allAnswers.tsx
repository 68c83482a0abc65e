/** Every measure of the scenario by group; where there is no answer, the sentence that says why. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { figureText } from "../figureText";
import { figuresOf, measureGroups, type Figure, type Reading } from "../reading";
import type { State } from "../state";
import { texts } from "../texts";
import { disclosedMeasure, disclosedText } from "./disclosed";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, display: "flex", flexDirection: "column", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  row: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "12px", padding: "3px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  value: { margin: "0 0 0 auto", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  why: { margin: 0, flexBasis: "100%", color: tokens.colorNeutralForeground2 },
  stale: { opacity: 0.6 },
});

export function AllAnswers({ reading, state }: { readonly reading: Reading; readonly state: State }): ReactElement {
  const styles = useStyles();
  return (
    <section aria-label={texts.allAnswers}>
      <h2 className={styles.heading}>{texts.allAnswers}</h2>
      <Accordion multiple collapsible defaultOpenItems={["Economics", "Circularity"]} className={mergeClasses(state.stale && styles.stale)}>
        {measureGroups.map((group) => (
          <AccordionItem key={group} value={group}>
            <AccordionHeader as="h3" data-testid={`answers-${group}`}>{group}</AccordionHeader>
            <AccordionPanel>
              <dl className={styles.list}>
                {figuresOf(reading, group).map((each) => (
                  <Row key={each.measure.label} figure={each} reading={reading} state={state} />
                ))}
              </dl>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}

function Row({ figure, reading, state }: { readonly figure: Figure; readonly reading: Reading; readonly state: State }): ReactElement {
  const styles = useStyles();
  const { measure, value, why } = figure;
  const notes: string[] = [];
  if (measure.costBased && value !== undefined) notes.push(texts.costBasis(reading.costBasis));
  if (state.disclosed && disclosedMeasure(state.disclosed) === measure.label) notes.push(disclosedText(state.disclosed, state.locale));
  if (why !== undefined) notes.push(withoutLabel(why, measure.label));
  return (
    <div className={styles.row} data-testid={`answer-${measure.label}`}>
      <dt>{measure.label}</dt>
      <dd className={styles.value}>{value === undefined ? "–" : figureText(value, measure.unit, state.locale)}</dd>
      {notes.length > 0 && <dd className={styles.why}>{notes.join(" · ")}</dd>}
    </div>
  );
}

/** The row says already which measure it is. */
const withoutLabel = (sentence: string, label: string): string => (sentence.startsWith(`${label}: `) ? sentence.slice(label.length + 2) : sentence);
