/** The answers of all scenarios, with what each differs by from the base; where there is no answer, the sentence that says why. */
import { mergeClasses } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { Measure } from "../../core/model/measures";
import { figureText } from "../deal/figureText";
import { useTexts } from "../texts/useTexts";
import type { Side } from "./comparing";
import { differenceText, type AnswerCell, type AnswerRow } from "./comparison";
import { useTableStyles } from "./tableStyles";

interface AnswersShown {
  readonly sides: readonly Side[];
  readonly rows: readonly AnswerRow[];
  readonly base: number;
  readonly locale: string;
}

export const AnswersTable = memo(function AnswersTable({ sides, rows, base, locale }: AnswersShown): ReactElement {
  const { scenarios: texts, model } = useTexts();
  const styles = useTableStyles();
  return (
    <div className={styles.scroll} role="region" aria-label={texts.answersTable} tabIndex={0} data-scrolls>
      <table className={styles.table} aria-label={texts.answersTable} data-testid="answers-side-by-side">
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>{texts.measure}</th>
            {sides.map(({ draft }) => (
              <th key={draft.name} scope="col" className={styles.head}>{draft.name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ measure, cells }) => (
            <tr key={measure.label}>
              <th scope="row" className={styles.label}>{model.label(measure.label)}</th>
              {sameWhy(cells) === undefined ? (
                cells.map((cell, i) => <Answer key={sides[i]?.draft.name} measure={measure} cell={cell} differsFrom={i === base ? undefined : sides[base]?.draft.name} locale={locale} />)
              ) : (
                <td colSpan={cells.length}>
                  <span className={styles.why}>{model.sentence(withoutLabel(sameWhy(cells) ?? "", measure.label))}</span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

/** The sentence, where no scenario has an answer and all for the same reason: it is said once. */
function sameWhy(cells: readonly AnswerCell[]): string | undefined {
  const why = cells[0]?.why;
  return cells.every((each) => each.why === why) ? why : undefined;
}

/** The row says already which measure it is. */
const withoutLabel = (sentence: string, label: string): string => (sentence.startsWith(`${label}: `) ? sentence.slice(label.length + 2) : sentence);

interface AnswerShown {
  readonly measure: Measure;
  readonly cell: AnswerCell;
  readonly differsFrom: string | undefined;
  readonly locale: string;
}

function Answer({ measure, cell, differsFrom, locale }: AnswerShown): ReactElement {
  const texts = useTexts();
  const styles = useTableStyles();
  const { value, why, difference } = cell;
  if (value === undefined) return <td className={styles.cell}>{why === undefined ? "–" : <span className={styles.why}>{texts.model.sentence(withoutLabel(why, measure.label))}</span>}</td>;
  const differs = difference !== undefined;
  return (
    <td className={mergeClasses(styles.cell, differs && styles.differs)} {...(differs ? { "data-differs": true } : {})}>
      {differs && <span aria-hidden>≠ </span>}
      {figureText(value, measure.unit, locale)}
      {differs && (
        <span className={styles.note}>
          {differenceText(cell, measure.unit, locale, texts)}
          <span className={styles.unseen}> {texts.scenarios.differs} {differsFrom}</span>
        </span>
      )}
    </td>
  );
}
