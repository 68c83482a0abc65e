/** Every figure of the scenario that did not come from the user, with who reported it or why it was assumed. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { findTerm } from "../../core/model/scenario";
import { templates } from "../../sheets/templates";
import { sourceOf, valueIn } from "../deal/draft";
import { readableEntry } from "../deal/fieldText";
import { currentDraft } from "../state";
import { useTexts } from "../texts/useTexts";
import { disclosedMeasure, disclosedText } from "./disclosed";
import type { Shown } from "../shown";

const useStyles = makeStyles({
  list: { margin: 0, display: "flex", flexDirection: "column", gap: "8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  figure: { fontWeight: tokens.fontWeightSemibold },
  source: { margin: 0, overflowWrap: "anywhere" },
});

export function Sources({ state }: Shown): ReactElement | null {
  const texts = useTexts();
  const { round, model } = texts;
  const styles = useStyles();
  const draft = currentDraft(state);
  if (!draft) return null;
  const rows = Object.keys(draft.entries).flatMap((label) => {
    const [of, source] = [findTerm(label), sourceOf(draft, label)];
    if (!of || !source || source.kind === "user") return [];
    const text = readableEntry(of, valueIn(draft, label), state.locale);
    const from = model.source(source.text);
    return [{ figure: `${model.label(of.label)} ${of.options ? model.label(text) : text}`, source: source.kind === "reported" ? round.reportedBy(from) : round.assumption(from) }];
  });
  if (state.disclosed) rows.unshift({ figure: round.figure(model.label(disclosedMeasure(state.disclosed)), disclosedText(state.disclosed, state.locale, texts)), source: model.source(state.disclosed.source) });
  const remark = templates.find(({ id }) => id === state.template)?.remark;
  if (rows.length === 0 && remark === undefined) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="sources">
        <AccordionHeader as="h2">{round.sources}</AccordionHeader>
        <AccordionPanel>
          {remark !== undefined && (
            <Text as="p" size={200}>
              {model.source(remark)}
            </Text>
          )}
          <dl className={styles.list}>
            {rows.map(({ figure, source }) => (
              <div key={figure}>
                <dt className={styles.figure}>{figure}</dt>
                <dd className={styles.source}>{source}</dd>
              </div>
            ))}
          </dl>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
