/** Terms before and after, and the measures that they moved, since the last refresh. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MeasureChange, ScenarioChange, TermChange } from "../../core/model/changes";
import { measureText, termText } from "../deal/valueTexts";
import { BeforeAfter, type Row } from "../tables/beforeAfter";
import { useTexts } from "../texts/useTexts";
import type { ModelChanges } from "./inspection";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
});

interface ChangesShown {
  /** Undefined where nothing was remembered before. */
  readonly changes: readonly ModelChanges[] | undefined;
  readonly locale: string;
}

export function ChangesSince({ changes, locale }: ChangesShown): ReactElement {
  const styles = useStyles();
  const { refresh: texts } = useTexts();
  return (
    <section className={styles.section} aria-label={texts.changes} data-testid="changes">
      <h2 className={styles.heading}>{texts.changes}</h2>
      {changes === undefined && <Text size={200}>{texts.firstTime}</Text>}
      {changes?.length === 0 && <Text size={200}>{texts.noChanges}</Text>}
      {changes?.map(({ table, added, removed, changed, events }) => (
        <div key={table} className={styles.section}>
          {[...(events ? [texts.eventsChanged(events.before, events.after)] : []), ...added.map(texts.added), ...removed.map(texts.removed), ...changed.flatMap(({ name, was }) => (was === undefined ? [] : [texts.renamed(was, name)]))].map((sentence) => (
            <Text key={sentence} size={200}>
              {sentence}
            </Text>
          ))}
          {changed.map((each) => (
            <ScenarioChanges key={each.name} change={each} locale={locale} />
          ))}
        </div>
      ))}
    </section>
  );
}

function ScenarioChanges({ change: { name, terms, measures }, locale }: { readonly change: ScenarioChange; readonly locale: string }): ReactElement {
  const texts = useTexts();
  const { refresh, model } = texts;
  const term = ({ term: label, before, after }: TermChange): Row => ({ key: label, label: model.label(label), before: termText(texts, label, before, locale), after: termText(texts, label, after, locale) });
  const measure = ({ measure: label, before, after }: MeasureChange): Row => ({ key: label, label: model.label(label), before: measureText(texts, label, before, locale), after: measureText(texts, label, after, locale) });
  return (
    <>
      {terms.length > 0 && <BeforeAfter caption={refresh.termsOf(name)} headings={[refresh.term, refresh.before, refresh.after]} rows={terms.map(term)} />}
      {measures.length > 0 && <BeforeAfter caption={refresh.measuresOf(name)} headings={[refresh.measure, refresh.before, refresh.after]} rows={measures.map(measure)} />}
    </>
  );
}
