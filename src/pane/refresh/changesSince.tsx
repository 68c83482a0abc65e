/** Terms before and after, and the measures that they moved, since the last refresh. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MeasureChange, ScenarioChange, TermChange } from "../../core/model/changes";
import { findMeasure } from "../../core/model/measures";
import { findTerm, type TermValue } from "../../core/model/scenario";
import { entryKind, writeEntry } from "../deal/fieldText";
import { figureText } from "../deal/figureText";
import { useTexts } from "../texts/useTexts";
import type { ModelChanges } from "./inspection";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  table: { borderCollapse: "collapse", width: "100%", tableLayout: "fixed", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, "& caption": { textAlign: "start", padding: "4px 0", color: tokens.colorNeutralForeground2 }, "& th, & td": { padding: "3px 4px 3px 0", textAlign: "start", verticalAlign: "top", overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular }, "& td, & th:not(:first-child)": { textAlign: "end", fontVariantNumeric: "tabular-nums" }, "& thead th": { fontWeight: tokens.fontWeightSemibold }, "& tr": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  first: { width: "44%" },
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
  const { refresh: texts, model } = useTexts();
  const term = ({ term: label, before, after }: TermChange): Row => ({ label: model.label(label), before: termText(label, before), after: termText(label, after) });
  const termText = (label: string, value: TermValue): string => {
    const of = findTerm(label);
    const text = of ? writeEntry(of, value, locale) : String(value ?? "");
    if (text === "") return texts.blank;
    return of && entryKind(of.unit) === "percent" ? `${text} %` : of?.options ? model.label(text) : text;
  };
  const measure = ({ measure: label, before, after }: MeasureChange): Row => ({ label: model.label(label), before: measureText(label, before), after: measureText(label, after) });
  const measureText = (label: string, value: number | string): string => (typeof value === "number" ? figureText(value, findMeasure(label)?.unit ?? "number", locale) : texts.noAnswer);
  return (
    <>
      {terms.length > 0 && <BeforeAfter caption={texts.termsOf(name)} first={texts.term} rows={terms.map(term)} />}
      {measures.length > 0 && <BeforeAfter caption={texts.measuresOf(name)} first={texts.measure} rows={measures.map(measure)} />}
    </>
  );
}

interface Row {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

function BeforeAfter({ caption, first, rows }: { readonly caption: string; readonly first: string; readonly rows: readonly Row[] }): ReactElement {
  const styles = useStyles();
  const { refresh: texts } = useTexts();
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.first}>
            {first}
          </th>
          <th scope="col">{texts.before}</th>
          <th scope="col">{texts.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
