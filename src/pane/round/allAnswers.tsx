/** Every measure of the scenario by group; where there is no answer, the sentence that says why. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { Disclosed } from "../../sheets/deal";
import { figureText } from "../deal/figureText";
import { figuresOf, measureGroups, type Figure, type Reading } from "../deal/reading";
import { Name } from "../texts/name";
import { useTexts } from "../texts/useTexts";
import { disclosedMeasure, disclosedText } from "./disclosed";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, display: "flex", flexDirection: "column", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  row: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "12px", padding: "3px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  value: { margin: "0 0 0 auto", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  why: { margin: 0, flexBasis: "100%", color: tokens.colorNeutralForeground2 },
  stale: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
});

interface AnswersShown {
  readonly reading: Reading;
  readonly locale: string;
  readonly disclosed: Disclosed | undefined;
  readonly stale: boolean;
}

export const AllAnswers = memo(function AllAnswers({ stale, ...shown }: AnswersShown): ReactElement {
  const { round: texts, model } = useTexts();
  const styles = useStyles();
  return (
    <section aria-label={texts.allAnswers}>
      <h2 className={styles.heading}>{texts.allAnswers}</h2>
      <Accordion multiple collapsible defaultOpenItems={["Economics", "Circularity"]} className={mergeClasses(stale && styles.stale)}>
        {measureGroups.map((group) => (
          <AccordionItem key={group} value={group}>
            <AccordionHeader as="h3" data-testid={`answers-${group}`}>{model.label(group)}</AccordionHeader>
            <AccordionPanel>
              <dl className={styles.list}>
                {figuresOf(shown.reading, group).map((each) => (
                  <Row key={each.measure.label} figure={each} {...shown} />
                ))}
              </dl>
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
});

function Row({ figure, reading, locale, disclosed }: Omit<AnswersShown, "stale"> & { readonly figure: Figure }): ReactElement {
  const texts = useTexts();
  const { round, model } = texts;
  const styles = useStyles();
  const { measure, value, why } = figure;
  const notes: string[] = [];
  if (measure.costBased && value !== undefined) notes.push(round.costBasis(model.label(reading.costBasis)));
  if (disclosed && disclosedMeasure(disclosed) === measure.label) notes.push(disclosedText(disclosed, locale, texts));
  if (why !== undefined) notes.push(model.sentence(withoutLabel(why, measure.label)));
  return (
    <div className={styles.row} data-testid={`answer-${measure.label}`}>
      <dt>
        <Name label={measure.label} />
      </dt>
      <dd className={styles.value}>{value === undefined ? "–" : figureText(value, measure.unit, locale)}</dd>
      {notes.length > 0 && <dd className={styles.why}>{notes.join(" · ")}</dd>}
    </div>
  );
}

/** The row says already which measure it is. */
const withoutLabel = (sentence: string, label: string): string => (sentence.startsWith(`${label}: `) ? sentence.slice(label.length + 2) : sentence);
