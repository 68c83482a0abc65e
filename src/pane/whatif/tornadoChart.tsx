/** Bars from what a measure is at the low value of a term to what it is at the high one, the widest above, with the table that says the same. */
import { memo, useId, type ReactElement } from "react";
import type { Found, FoundBar, FoundTornado } from "../../core/analysis/work";
import type { Measure } from "../../core/model/measures";
import { findTerm } from "../../core/model/scenario";
import { FigureTable } from "../captable/figureTable";
import { fillOf, Patterns, Swatch } from "../captable/patterns";
import { readableEntry } from "../deal/fieldText";
import { useTexts } from "../texts/useTexts";
import { cellText } from "./cellText";
import { useWhatIfStyles } from "./styles";
import { useWhatIfTexts } from "./texts";

const room = { width: 296, left: 4, right: 4, top: 18, row: 32, bar: 12 };
/** Of the patterns: plain for the low value, lines for the high one. */
const [LOW, HIGH] = [1, 3];

interface TornadoShown {
  readonly found: FoundTornado;
  readonly measure: Measure;
  readonly locale: string;
}

export const TornadoChart = memo(function TornadoChart({ found, measure, locale }: TornadoShown): ReactElement {
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useWhatIfStyles();
  const id = useId().replaceAll(":", "");
  const figure = (value: Found): string => (typeof value === "number" ? cellText(value, measure.unit, locale) : "–");
  const told = ({ term }: FoundBar, value: number | string): string => (typeof value === "string" ? model.label(value) : readableEntry(findTerm(term)!, value, locale));
  const title = texts.tornadoOf(model.label(measure.label));
  const drawn = found.bars.filter(({ swing }) => typeof swing === "number");
  const summary = texts.tornadoSummary(model.label(measure.label), figure(found.base), drawn.map((bar) => texts.barTold(model.label(bar.term), told(bar, bar.low), figure(bar.atLow), told(bar, bar.high), figure(bar.atHigh))));
  const refusals = [...new Set([found.base, ...found.bars.map(({ swing }) => swing)].flatMap((each) => (typeof each === "number" ? [] : [each.message])))];
  return (
    <section className={styles.section} data-testid="tornado">
      <h2 className={styles.title}>{title}</h2>
      {drawn.length > 0 && typeof found.base === "number" && <Bars id={id} bars={drawn} base={found.base} summary={summary} figure={figure} name={(bar) => `${model.label(bar.term)}: ${texts.from(told(bar, bar.low), told(bar, bar.high))}`} />}
      <ul className={styles.legend}>
        <li className={styles.item}><Swatch id={id} index={LOW} />{texts.lowKey}</li>
        <li className={styles.item}><Swatch id={id} index={HIGH} />{texts.highKey}</li>
      </ul>
      {refusals.map((sentence) => <span key={sentence}>{model.sentence(sentence)}</span>)}
      <FigureTable
        label={title}
        testId="tornado-table"
        columns={[{ title: texts.termGroup }, { title: texts.low }, { title: texts.high }, { title: texts.atLow }, { title: texts.atHigh }, { title: texts.swing }]}
        rows={[
          { key: "base", cells: [texts.base, "", "", figure(found.base), figure(found.base), ""] },
          ...found.bars.map((bar) => ({ key: bar.term, cells: [model.label(bar.term), told(bar, bar.low), told(bar, bar.high), figure(bar.atLow), figure(bar.atHigh), figure(bar.swing)] })),
        ]}
      />
    </section>
  );
});

interface BarsShown {
  readonly id: string;
  readonly bars: readonly FoundBar[];
  readonly base: number;
  readonly summary: string;
  readonly figure: (value: Found) => string;
  readonly name: (bar: FoundBar) => string;
}

function Bars({ id, bars, base, summary, figure, name }: BarsShown): ReactElement {
  const styles = useWhatIfStyles();
  const values = bars.flatMap(({ atLow, atHigh }) => [Number(atLow), Number(atHigh)]);
  const [least, most] = [Math.min(base, ...values), Math.max(base, ...values)];
  const x = (value: number): number => room.left + ((value - least) / (most - least || 1)) * (room.width - room.left - room.right);
  const height = room.top + bars.length * room.row + 2;
  const anchor = (at: number): "start" | "middle" | "end" => (at < 40 ? "start" : at > room.width - 40 ? "end" : "middle");
  return (
    <svg className={styles.drawing} viewBox={`0 0 ${room.width} ${height}`} role="img" aria-label={summary}>
      <Patterns id={id} />
      <text className={styles.mark} x={x(base)} y={11} textAnchor={anchor(x(base))}>{figure(base)}</text>
      {bars.map((bar, i) => {
        const top = room.top + i * room.row;
        const [low, high] = [x(Number(bar.atLow)), x(Number(bar.atHigh))];
        const side = (to: number, look: number): ReactElement => <rect x={Math.min(to, x(base))} y={top + 15} width={Math.abs(to - x(base))} height={room.bar} style={{ fill: fillOf(id, look) }} />;
        return (
          <g key={bar.term}>
            <title>{name(bar)}</title>
            <text className={styles.text} x={room.left} y={top + 11}>{name(bar)}</text>
            {/* Where both ends are on one side, the shorter one lies on the longer. */}
            {Math.abs(low - x(base)) > Math.abs(high - x(base)) ? [<g key="low">{side(low, LOW)}</g>, <g key="high">{side(high, HIGH)}</g>] : [<g key="high">{side(high, HIGH)}</g>, <g key="low">{side(low, LOW)}</g>]}
            {/* A line a bar: it does not cross the words. */}
            <line x1={x(base)} x2={x(base)} y1={top + 13} y2={top + 29} className={styles.axis} strokeWidth="1.5" />
          </g>
        );
      })}
    </svg>
  );
}
