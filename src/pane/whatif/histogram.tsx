/** How often a measure falls where: bars by range, with percentiles, thresholds and the deal as it stands marked, and the counts as a table. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { SimulationQuestion } from "../../core/analysis/question";
import type { FoundSimulation } from "../../core/analysis/work";
import { requireMeasure } from "../../core/model/measures";
import { FigureTable } from "../captable/figureTable";
import { percentText } from "../deal/figureText";
import { useTexts } from "../texts/useTexts";
import { cellText } from "./cellText";
import { useWhatIfStyles } from "./styles";
import { useWhatIfTexts } from "./texts";

const room = { width: 296, height: 176, left: 8, right: 8, top: 34, bottom: 18 };
/** Marks nearer to one another than this stand in two rows. */
const NEAR = 30;

const useStyles = makeStyles({
  bar: { "@media (forced-colors: active)": { fill: "Highlight" }, fill: tokens.colorBrandBackground },
  threshold: { "@media (forced-colors: active)": { stroke: "CanvasText" }, stroke: tokens.colorStatusDangerForeground1 },
  folded: { "& summary": { cursor: "pointer", fontSize: tokens.fontSizeBase200 } },
});

interface HistogramShown {
  readonly found: FoundSimulation;
  readonly question: SimulationQuestion;
  readonly locale: string;
}

export const Histogram = memo(function Histogram({ found, question, locale }: HistogramShown): ReactElement {
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useWhatIfStyles();
  const own = useStyles();
  const measure = requireMeasure(question.measure);
  const figure = (value: number): string => cellText(value, measure.unit, locale);
  const count = new Intl.NumberFormat(locale).format(found.paths);
  const title = texts.simulationOf(model.label(measure.label), count);
  const at = (share: number): number => found.percentiles.find((each) => each.share === share)?.value ?? NaN;
  const total = found.bins.reduce((sum, bin) => sum + bin.count, 0);
  return (
    <section className={styles.section} data-testid="histogram">
      <h2 className={styles.title}>{title}</h2>
      <Bars found={found} figure={figure} summary={texts.histogramSummary(model.label(measure.label), count, figure(at(0.25)), figure(at(0.75)), figure(at(0.5)))} />
      <details className={own.folded}>
        <summary>{texts.bins}</summary>
        <FigureTable
          label={texts.bins}
          testId="bins"
          columns={[{ title: texts.range }, { title: texts.count2 }, { title: texts.share }]}
          rows={found.bins.map(({ from, to, count: paths }) => ({ key: String(from), cells: [texts.from(figure(from), figure(to)), new Intl.NumberFormat(locale).format(paths), percentText(Number((paths / total).toFixed(4)), locale)] }))}
        />
      </details>
    </section>
  );
});

interface Mark {
  readonly at: number;
  readonly text: string;
  readonly isThreshold?: boolean;
}

function Bars({ found, figure, summary }: { readonly found: FoundSimulation; readonly figure: (value: number) => string; readonly summary: string }): ReactElement | null {
  const texts = useWhatIfTexts();
  const styles = useWhatIfStyles();
  const own = useStyles();
  const { bins, percentiles, thresholds, base } = found;
  const [low, high] = [bins[0]?.from, bins[bins.length - 1]?.to];
  if (low === undefined || high === undefined) return null;
  const most = Math.max(...bins.map(({ count }) => count));
  const x = (value: number): number => room.left + ((value - low) / (high - low || 1)) * (room.width - room.left - room.right);
  const floor = room.height - room.bottom;
  const y = (count: number): number => floor - (count / most) * (floor - room.top);
  const inside = (value: number): boolean => value >= low && value <= high;
  const marks: Mark[] = [
    ...percentiles.filter(({ share }) => [0.05, 0.5, 0.95].includes(share)).map(({ share, value }) => ({ at: value, text: texts.short(100 * share) })),
    ...thresholds.filter(({ threshold }) => inside(threshold)).map(({ threshold }) => ({ at: threshold, text: `≥ ${figure(threshold)}`, isThreshold: true })),
  ].sort((a, b) => a.at - b.at);
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${room.width} ${room.height}`} role="img" aria-label={summary}>
      {bins.map(({ from, to, count }) => (
        <rect key={from} className={own.bar} x={x(from) + 0.5} width={Math.max(1, x(to) - x(from) - 1)} y={y(count)} height={floor - y(count)}>
          <title>{`${texts.from(figure(from), figure(to))}: ${count}`}</title>
        </rect>
      ))}
      <line x1={room.left} x2={room.width - room.right} y1={floor} y2={floor} className={styles.axis} />
      {inRows(marks, x).map(({ mark, row }) => (
        <g key={`${mark.text} ${mark.at}`}>
          <line x1={x(mark.at)} x2={x(mark.at)} y1={room.top - 6 - 12 * row} y2={floor} strokeDasharray={mark.isThreshold ? undefined : "3 2"} strokeWidth={mark.isThreshold ? 2 : 1} className={mark.isThreshold ? own.threshold : styles.axis} />
          <text className={styles.mark} x={clamped(x(mark.at))} y={room.top - 9 - 12 * row} textAnchor="middle">{mark.text}</text>
        </g>
      ))}
      {typeof base === "number" && inside(base) && <path d={`M ${x(base)} ${floor - 1} l 5 9 h -10 z`} className={styles.axis} style={{ fill: tokens.colorNeutralBackground1 }}><title>{`${texts.base}: ${figure(base)}`}</title></path>}
      <text className={styles.text} x={room.left} y={room.height - 5}>{figure(low)}</text>
      <text className={styles.text} x={room.width - room.right} y={room.height - 5} textAnchor="end">{figure(high)}</text>
    </svg>
  );
}

const clamped = (at: number): number => Math.min(room.width - 18, Math.max(18, at));

/** Each mark in the lower row, where it does not touch the one before it there. */
function inRows(marks: readonly Mark[], x: (value: number) => number): { readonly mark: Mark; readonly row: number }[] {
  let end = -Infinity;
  return marks.map((mark) => {
    const isFree = x(mark.at) - end >= NEAR;
    if (isFree) end = x(mark.at);
    return { mark, row: isFree ? 0 : 1 };
  });
}
