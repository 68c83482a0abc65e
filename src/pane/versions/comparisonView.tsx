/** What changed between two states: terms before and after, the measures that moved most first, and on request which term moved each. */
import { Button, makeStyles, Text } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { isUnchanged, type ModelComparison, type ScenarioComparison } from "../../core/versions/comparison";
import { measureText, termText } from "../deal/valueTexts";
import { BeforeAfter, type Row } from "../tables/beforeAfter";
import { useTexts } from "../texts/useTexts";
import { CausesTable } from "./causesTable";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  measure: { minWidth: 0, height: "auto", padding: "0", justifyContent: "start", textAlign: "start", fontWeight: "inherit", overflowWrap: "anywhere" },
  more: { alignSelf: "start" },
});

interface ComparisonShown {
  readonly of: readonly ModelComparison[];
  readonly locale: string;
}

/** So many measures are shown at once; the others on request. */
const MEASURES_SHOWN = 8;

export function ComparisonView({ of, locale }: ComparisonShown): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { refresh, versions } = texts;
  return (
    <div className={styles.section} data-testid="comparison">
      {of.every(isUnchanged) && <Text size={200}>{versions.unchanged}</Text>}
      {of.map(({ table, added, removed, changed, recalculated }) => (
        <div key={table} className={styles.section}>
          {[
            ...added.map(refresh.added),
            ...removed.map(refresh.removed),
            ...changed.flatMap(({ name, was }) => (was === undefined ? [] : [refresh.renamed(was, name)])),
            ...recalculated.map(({ scenario, measure, then, today }) => versions.recalculated(scenario, texts.model.label(measure), measureText(texts, measure, then, locale), measureText(texts, measure, today, locale))),
          ].map((sentence) => (
            <Text key={sentence} size={200}>
              {sentence}
            </Text>
          ))}
          {changed.map((each) => (
            <ScenarioView key={each.name} of={each} locale={locale} />
          ))}
        </div>
      ))}
    </div>
  );
}

function ScenarioView({ of: { name, terms, measures, from, to }, locale }: { readonly of: ScenarioComparison; readonly locale: string }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { refresh, versions, model } = texts;
  const [open, setOpen] = useState<string>();
  const [all, setAll] = useState(false);
  const term = ({ term: label, before, after }: ScenarioComparison["terms"][number]): Row => ({ key: label, label: model.label(label), before: termText(texts, label, before, locale), after: termText(texts, label, after, locale) });
  const measure = ({ measure: label, before, after }: ScenarioComparison["measures"][number]): Row => {
    const isTold = typeof before === "number" && typeof after === "number";
    const button = (
      <Button className={styles.measure} appearance="transparent" size="small" aria-expanded={open === label} title={versions.why(model.label(label))} onClick={() => setOpen(open === label ? undefined : label)}>
        <span aria-hidden>{open === label ? "▾" : "▸"}&nbsp;</span>
        {model.label(label)}
      </Button>
    );
    return {
      key: label,
      label: isTold ? button : model.label(label),
      before: measureText(texts, label, before, locale),
      after: measureText(texts, label, after, locale),
      ...(open === label ? { below: <CausesTable measure={label} from={from} to={to} locale={locale} /> } : {}),
    };
  };
  const shown = all ? measures : measures.slice(0, MEASURES_SHOWN);
  return (
    <>
      {terms.length > 0 && <BeforeAfter caption={refresh.termsOf(name)} headings={[refresh.term, refresh.before, refresh.after]} rows={terms.map(term)} />}
      {measures.length > 0 && <BeforeAfter caption={refresh.measuresOf(name)} headings={[refresh.measure, refresh.before, refresh.after]} rows={shown.map(measure)} />}
      {shown.length < measures.length && (
        <Button size="small" appearance="subtle" className={styles.more} onClick={() => setAll(true)}>
          {versions.more(measures.length - shown.length)}
        </Button>
      )}
    </>
  );
}
