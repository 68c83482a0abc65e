/** The steps of a derivation, the answer first and what it rests on below it. */
import type { ReactElement } from "react";
import type { Parts } from "../../core/model/derivation";
import { plainText } from "../deal/figureText";
import { PlaceLink, type Follow } from "../placeLink";
import { useExplainTexts } from "./texts";
import type { ExplainedStep } from "./explanation";
import { useExplainStyles } from "./styles";

export function StepList({ steps, follow, locale }: { readonly steps: readonly ExplainedStep[]; readonly follow: Follow; readonly locale: string }): ReactElement | null {
  const texts = useExplainTexts();
  const styles = useExplainStyles();
  if (steps.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{texts.derivation}</h3>
      <ol className={styles.steps} reversed>
        {[...steps].reverse().map((step, i) => (
          <StepRow key={`${i} ${step.label}`} step={step} follow={follow} locale={locale} />
        ))}
      </ol>
    </section>
  );
}

/** Longer than this a value has a line of its own. */
const SHORT = 24;

function StepRow({ step, follow, locale }: { readonly step: ExplainedStep; readonly follow: Follow; readonly locale: string }): ReactElement {
  const styles = useExplainStyles();
  const { label, value, formula, numbers, source, address, isTerm, parts } = step;
  return (
    <li className={styles.step}>
      <span className={styles.label}>{label}</span>
      <span className={value.length > SHORT ? styles.wide : styles.value}>{value}</span>
      <span className={isTerm ? styles.quiet : styles.wide}>{isTerm ? formula : `= ${formula}`}</span>
      {numbers !== undefined && <span className={styles.numbers}>= {numbers}</span>}
      {parts && <PartsTable parts={parts} locale={locale} />}
      {address === undefined ? (
        <span className={styles.quiet}>{source}</span>
      ) : (
        <span className={styles.places}>
          <PlaceLink address={address} follow={follow} />
        </span>
      )}
    </li>
  );
}

function PartsTable({ parts: { header, rows }, locale }: { readonly parts: Parts; readonly locale: string }): ReactElement {
  const texts = useExplainTexts();
  const styles = useExplainStyles();
  return (
    <details className={styles.parts} open={rows.length <= 6}>
      <summary>{texts.rows(rows.length)}</summary>
      <table aria-label={texts.rows(rows.length)}>
        <thead>
          <tr>
            {header.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={column}>{plainText(cell, locale)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
