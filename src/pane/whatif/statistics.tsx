/** What the paths of a simulation say together, as a table. */
import { Text } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { SimulationQuestion } from "../../core/analysis/question";
import type { FoundSimulation } from "../../core/analysis/work";
import { requireMeasure } from "../../core/model/measures";
import { FigureTable } from "../captable/figureTable";
import { figureText, percentText } from "../deal/figureText";
import { useTexts } from "../texts/useTexts";
import { useWhatIfStyles } from "./styles";
import { useWhatIfTexts } from "./texts";

interface StatisticsShown {
  readonly found: FoundSimulation;
  readonly question: SimulationQuestion;
  readonly locale: string;
}

export const Statistics = memo(function Statistics({ found, question, locale }: StatisticsShown): ReactElement {
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useWhatIfStyles();
  const { unit, label } = requireMeasure(question.measure);
  // Dates have no mean that is a day, and a deviation is a number of days.
  const [figure, distance] = [unit, unit === "date" ? "number" : unit].map((of) => (value: number): string => (Number.isNaN(value) ? "–" : figureText(value, of as typeof unit, locale))) as [(value: number) => string, (value: number) => string];
  const count = (value: number): string => new Intl.NumberFormat(locale).format(value);
  const rows: (readonly [string, string])[] = [
    ...(typeof found.base === "number" ? [[texts.base, figure(found.base)] as const] : []),
    [texts.mean, figure(found.mean)],
    [texts.deviation, distance(found.deviation)],
    [texts.standardError, distance(found.standardError)],
    ...found.thresholds.map(({ threshold, probability }) => [texts.atLeast(figure(threshold)), percentText(probability, locale)] as const),
    [texts.lowest, figure(found.lowest)],
    ...found.percentiles.map(({ share, value }) => [texts.percentile(percentText(share, locale)), figure(value)] as const),
    [texts.highest, figure(found.highest)],
    [texts.paths, count(found.paths)],
    [texts.notAllowed, count(found.notAllowed)],
    [texts.unanswered, count(found.unanswered)],
  ];
  return (
    <section className={styles.section}>
      <FigureTable label={texts.statistic} testId="statistics" columns={[{ title: texts.statistic }, { title: model.label(label) }]} rows={rows.map(([name, value]) => ({ key: name, cells: [name, value] }))} />
      {found.reason && <Text size={200}>{texts.firstWithout(model.sentence(found.reason.message))}</Text>}
    </section>
  );
});
