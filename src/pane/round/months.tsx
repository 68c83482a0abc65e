/** Credits and revenue over time: a chart each, since their scales differ, and the same figures as a table. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, memo, Suspense, useState, type ReactElement } from "react";
import { afterPaint } from "../afterPaint";
import type { Schedule } from "../../core/model/schedule";
import { figureText, monthText } from "../deal/figureText";
import type { Reading } from "../deal/reading";
import type { Texts } from "../texts/english";
import { useTexts } from "../texts/useTexts";

/** The chart library comes when it is first shown; the form does not wait for it. */
const Chart = lazy(async () => ({ default: (await afterPaint(() => import("./chart"))).Chart }));

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  room: { height: "140px", position: "relative" },
  scroll: { maxHeight: "240px", overflow: "auto" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums", "& th": { fontWeight: tokens.fontWeightSemibold }, "& td, & th": { padding: "2px 4px", textAlign: "right" }, "& th:first-child": { textAlign: "left" }, "& tr": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  toggle: { alignSelf: "start" },
});

export interface Series {
  readonly title: string;
  readonly values: readonly number[];
  readonly shape: "line" | "bars";
}

interface MonthsShown {
  readonly reading: Reading;
  readonly locale: string;
  /** What one unit of money is. */
  readonly money: string;
  /** The charts are drawn again in the colours of the theme. */
  readonly dark: boolean;
}

export const Months = memo(function Months({ reading, locale, money, dark }: MonthsShown): ReactElement | null {
  const { round: texts, model } = useTexts();
  const styles = useStyles();
  const [table, setTable] = useState(false);
  if (!reading.months) return null;
  const months = reading.months.periods.map(({ end }) => monthText(end, locale));
  const series = seriesOf(reading.months, texts);
  return (
    <section className={styles.section} aria-label={texts.charts} data-testid="charts">
      <h2 className={styles.heading}>{texts.charts}</h2>
      {series.map((each) => (
        <figure key={each.title} style={{ margin: 0 }}>
          <figcaption className={styles.title}>
            {texts.inMoney(each.title, model.unit(money))}
          </figcaption>
          <div className={styles.room}>
            <Suspense fallback={null}>
              <Chart key={`${each.shape} ${dark}`} series={[each]} months={months} summary={summaryOf(each, months, locale, texts)} locale={locale} />
            </Suspense>
          </div>
        </figure>
      ))}
      <Button size="small" className={styles.toggle} aria-expanded={table} onClick={() => setTable(!table)}>
        {table ? texts.hideTable : texts.showTable}
      </Button>
      {table && <MonthTable months={months} series={series} locale={locale} />}
    </section>
  );
});

function seriesOf(of: Schedule, texts: Texts["round"]): Series[] {
  const values = (label: string): number[] => of.rows.find(({ line }) => line.label === label)?.values.map((value) => (typeof value === "number" ? value : 0)) ?? [];
  const moves = (series: Series): boolean => series.values.some((value) => value !== 0);
  const escrow: Series = { title: texts.escrowChart, values: values("Escrow closing"), shape: "line" };
  const credits: Series = { title: texts.creditsChart, values: values("Unused credits"), shape: "line" };
  return [moves(escrow) ? escrow : credits, { title: texts.revenueChart, values: values("Revenue"), shape: "bars" } as const].filter(moves);
}

function summaryOf({ title, values, shape }: Series, months: readonly string[], locale: string, texts: Texts["round"]): string {
  const money = (value: number): string => figureText(value, "money", locale);
  const [first, last] = [months[0] ?? "", months[months.length - 1] ?? ""];
  if (shape === "bars") return texts.sumSummary(title, first, last, money(values.reduce((a, b) => a + b, 0)));
  return texts.chartSummary(title, first, last, money(values[0] ?? 0), money(values[values.length - 1] ?? 0));
}

function MonthTable({ months, series, locale }: { readonly months: readonly string[]; readonly series: readonly Series[]; readonly locale: string }): ReactElement {
  const { round: texts } = useTexts();
  const styles = useStyles();
  return (
    // A region that scrolls has to be reachable by keyboard.
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={texts.tableOf(texts.charts)}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{texts.month}</th>
            {series.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month, i) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              {series.map(({ title, values }) => (
                <td key={title}>{figureText(values[i] ?? 0, "money", locale)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
