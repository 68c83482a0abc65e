/** The statements of one party by fiscal year, as the choices stand now, and the course of the deal through its accounts. */
import { Button, makeStyles, MessageBar, MessageBarBody, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useDeferredValue, useMemo, useState, type ReactElement } from "react";
import { attempt, CalculationError } from "../../core/calculationError";
import { parties, type Party } from "../../core/ledger/event";
import { statements, type StatementKind } from "../../core/ledger/statement";
import { FigureTable } from "../captable/figureTable";
import { figureText, monthText } from "../deal/figureText";
import type { Series } from "../round/months";
import type { Shown } from "../shown";
import { moneyOf } from "../state";
import type { Texts } from "../texts/english";
import { useTexts } from "../texts/useTexts";
import { bookOf, courseOf, statementOf, type Course, type Kept } from "./accounts";
import { SeriesKey } from "./seriesKey";

const Chart = lazy(async () => ({ default: (await import("../round/chart")).Chart }));

const useStyles = makeStyles({
  preview: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  tabs: { marginLeft: "-8px" },
  room: { height: "160px", position: "relative" },
  toggle: { alignSelf: "start" },
  total: { fontWeight: tokens.fontWeightSemibold },
});

export function StatementPreview(shown: Shown): ReactElement | null {
  const { round: texts, model } = useTexts();
  const styles = useStyles();
  const [party, setParty] = useState<Party>("Provider");
  const [kind, setKind] = useState<StatementKind>("Income");
  const { state } = shown;
  const scenario = useDeferredValue(state.reading?.scenario);
  const kept = useMemo(() => scenario && attempt(() => bookOf(party, scenario)), [party, scenario]);
  const read = useMemo(() => (kept && !(kept instanceof CalculationError) ? attempt(() => ({ statement: statementOf(kept, kind), course: courseOf(kept) })) : kept), [kept, kind]);
  if (!read) return null;
  return (
    <section className={styles.preview} aria-label={texts.statements} data-testid="statement-preview">
      <h3 className={styles.heading}>{texts.statements}</h3>
      <TabList size="small" className={styles.tabs} aria-label={texts.whoseBook} selectedValue={party} onTabSelect={(_, { value }) => setParty(value as Party)}>
        {parties.map((each) => <Tab key={each} value={each} data-testid={`party-${each}`}>{texts.parties[each]}</Tab>)}
      </TabList>
      <TabList size="small" className={styles.tabs} aria-label={texts.whichStatement} selectedValue={kind} onTabSelect={(_, { value }) => setKind(value as StatementKind)}>
        {statements.map((each) => <Tab key={each} value={each} data-testid={`statement-${each}`}>{texts.statementKinds[each]}</Tab>)}
      </TabList>
      {read instanceof CalculationError ? (
        <MessageBar intent="warning" layout="multiline" role="alert" data-testid="no-statement">
          <MessageBarBody>{model.sentence(read.message)}</MessageBarBody>
        </MessageBar>
      ) : "statement" in read ? (
        <>
          <Years kept={read.statement} title={`${texts.parties[party]}: ${texts.statementKinds[kind]}`} locale={state.locale} />
          <CourseChart {...shown} course={read.course} party={party} />
        </>
      ) : null}
    </section>
  );
}

function Years({ kept: { years, lines }, title, locale }: { readonly kept: Kept; readonly title: string; readonly locale: string }): ReactElement {
  const { round: texts, model } = useTexts();
  const styles = useStyles();
  const amount = (value: number): string => figureText(value, "money", locale);
  return (
    <FigureTable
      label={texts.tableOf(title)}
      testId="statement-lines"
      columns={[{ title: texts.line }, ...years.map((end) => ({ title: monthText(end, locale) }))]}
      rows={lines.map(({ label, isTotal, amounts }) => ({
        key: label,
        cells: [model.label(label), ...amounts.map(amount)].map((cell) => (isTotal ? <span className={styles.total}>{cell}</span> : cell)),
      }))}
    />
  );
}

function CourseChart({ state, course, party }: Shown & { readonly course: Course; readonly party: Party }): ReactElement | null {
  const texts = useTexts();
  const { round, model } = texts;
  const styles = useStyles();
  const [table, setTable] = useState(false);
  const { locale, dark } = state;
  if (course.lines.length === 0) return null;
  const months = course.months.map((end) => monthText(end, locale));
  const series = course.lines.map(({ label, isToDate, amounts }): Series => ({ title: isToDate ? round.toDate(model.label(label)) : model.label(label), values: amounts, shape: "line" }));
  const title = round.courseOf(round.parties[party]);
  return (
    <figure style={{ margin: 0 }} data-testid="course">
      <figcaption className={styles.title}>{round.inMoney(title, model.unit(moneyOf(state)))}</figcaption>
      <div className={styles.room}>
        <Suspense fallback={null}>
          <Chart key={`${party} ${series.length} ${dark}`} series={series} months={months} summary={summaryOf(series, months, locale, texts)} locale={locale} />
        </Suspense>
      </div>
      <SeriesKey titles={series.map(({ title: each }) => each)} />
      <Button size="small" className={styles.toggle} aria-expanded={table} onClick={() => setTable(!table)}>
        {table ? round.hideTable : round.showTable}
      </Button>
      {table && (
        <FigureTable
          label={round.tableOf(title)}
          testId="course-table"
          columns={[{ title: round.month }, ...series.map(({ title: each }) => ({ title: each }))]}
          rows={months.map((month, i) => ({ key: month, cells: [month, ...series.map(({ values }) => figureText(values[i] ?? 0, "money", locale))] }))}
        />
      )}
    </figure>
  );
}

/** What the chart shows, for those who do not see it. */
function summaryOf(series: readonly Series[], months: readonly string[], locale: string, { round }: Texts): string {
  const amount = (value = 0): string => figureText(value, "money", locale);
  return series.map(({ title, values }) => round.chartSummary(title, months[0] ?? "", months.at(-1) ?? "", amount(values[0]), amount(values.at(-1)))).join(" ");
}
