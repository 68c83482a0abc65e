/** What each class gets over a range of exit values, as areas one on the other. Payouts are straight between breakpoints, so the drawing is exact. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { memo, useId, type ReactElement } from "react";
import { waterfall } from "../../core/captable/waterfall";
import { useTexts } from "../texts/useTexts";
import { fillOf, Patterns, Swatch } from "./patterns";
import type { ExitReading } from "./reading";
import { amountText } from "./shareText";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "4px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  drawing: { display: "block", width: "100%", height: "auto", forcedColorAdjust: "none" },
  text: { "@media (forced-colors: active)": { fill: "CanvasText" }, fill: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyBase, fontSize: "10px" },
  mark: { "@media (forced-colors: active)": { fill: "CanvasText" }, fill: tokens.colorNeutralForeground1, fontFamily: tokens.fontFamilyBase, fontSize: "10px", fontWeight: 600 },
  line: { "@media (forced-colors: active)": { stroke: "CanvasText" }, stroke: tokens.colorNeutralForeground1 },
  exit: { "@media (forced-colors: active)": { stroke: "Highlight" }, stroke: tokens.colorStatusDangerForeground1 },
  legend: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", gap: "2px 12px", fontSize: tokens.fontSizeBase200 },
  item: { display: "flex", gap: "4px", alignItems: "center", minWidth: 0, overflowWrap: "anywhere" },
});

/** The drawing in its own units, one a pixel where the pane is 320 wide. */
const room = { width: 296, height: 200, left: 40, right: 8, top: 34, bottom: 20 };
/** Numbers nearer to one another than this stand in two rows. */
const NEAR = 12;

interface PayoutChartShown {
  readonly reading: ExitReading;
  readonly locale: string;
  /** What one unit of money is; empty where nothing says. */
  readonly money: string;
  /** The exit value that is looked at. */
  readonly exit: number | undefined;
}

export const PayoutChart = memo(function PayoutChart({ reading, locale, money, exit }: PayoutChartShown): ReactElement | null {
  const { captable: texts } = useTexts();
  const styles = useStyles();
  const id = useId().replaceAll(":", "");
  const { schedule, breakpoints, exits } = reading;
  const top = exits.at(-1) ?? 0;
  if (!(top > 0)) return null;
  const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 3 });
  const x = (value: number): number => room.left + (value / top) * (room.width - room.left - room.right);
  const y = (value: number): number => room.height - room.bottom - (value / top) * (room.height - room.top - room.bottom);
  const names = [...(schedule.debt > 0 ? [texts.debtRow] : []), ...schedule.claims.map(({ name }) => name)];
  const last = parted(reading, top);
  const told = names.map((name, i) => texts.part(name, amountText(last[i] ?? 0, locale)));
  const inside = marked(breakpoints.filter(({ exit: at }) => at <= top).map(({ exit: at }) => x(at)));
  const ticks = [0, 0.5, 1].map((part) => part * top);
  return (
    <section className={styles.section} aria-label={texts.chart} data-testid="payout-chart">
      <h2 className={styles.heading}>{texts.chart}</h2>
      <Text size={100}>{texts.chartAxes(money)}</Text>
      <svg className={styles.drawing} viewBox={`0 0 ${room.width} ${room.height}`} role="img" aria-label={texts.chartSummary(amountText(0, locale), amountText(top, locale), told, inside.length)}>
        <Patterns id={id} />
        {areas(reading, top).map((points, i) => (
          <polygon key={names[i]} points={points.map(([at, height]) => `${x(at)},${y(height)}`).join(" ")} style={{ fill: fillOf(id, i), stroke: tokens.colorNeutralBackground1 }} strokeWidth="0.75">
            <title>{names[i]}</title>
          </polygon>
        ))}
        {ticks.map((tick) => (
          <g key={tick}>
            <text className={styles.text} x={room.left - 4} y={y(tick) + 3} textAnchor="end">{compact.format(tick)}</text>
            <text className={styles.text} x={x(tick)} y={room.height - 6} textAnchor={tick === 0 ? "start" : tick === top ? "end" : "middle"}>{compact.format(tick)}</text>
          </g>
        ))}
        <polyline points={`${x(0)},${y(top)} ${x(0)},${y(0)} ${x(top)},${y(0)}`} fill="none" className={styles.line} />
        {inside.map(({ at, row }, i) => (
          <g key={i}>
            <line x1={at} x2={at} y1={room.top - 4 - 11 * row} y2={y(0)} strokeDasharray="3 2" className={styles.line} />
            <text className={styles.mark} x={at} y={room.top - 7 - 11 * row} textAnchor="middle">{i + 1}</text>
          </g>
        ))}
        {exit !== undefined && exit <= top && <line data-testid="chart-exit" x1={x(exit)} x2={x(exit)} y1={room.top} y2={y(0)} strokeWidth="2" className={styles.exit} />}
      </svg>
      <ul className={styles.legend}>
        {names.map((name, i) => (
          <li key={name} className={styles.item}>
            <Swatch id={id} index={i} />
            {name}
          </li>
        ))}
      </ul>
    </section>
  );
});

/** Each mark in the lowest row in which it does not touch the one before it; the last row takes what is too near everywhere. */
function marked(places: readonly number[]): { readonly at: number; readonly row: number }[] {
  const ends: number[] = [];
  return places.map((at) => {
    const free = [0, 1, 2].find((row) => at - (ends[row] ?? -Infinity) >= NEAR) ?? 2;
    ends[free] = at;
    return { at, row: free };
  });
}

/** What debt and each class get at an exit. */
function parted({ schedule }: ExitReading, exit: number): number[] {
  const { payouts, debtPaid } = waterfall(schedule, exit);
  return [...(schedule.debt > 0 ? [debtPaid] : []), ...payouts];
}

/** A closed line around what each gets, standing on what those before it get; turns are at breakpoints only. */
function areas(reading: ExitReading, top: number): (readonly [exit: number, sum: number])[][] {
  const turns = [...new Set([0, ...reading.schedule.segments.map(({ from }) => from).filter((from) => from < top), top])].sort((a, b) => a - b);
  const sums = turns.map((exit) => {
    let sum = 0;
    return parted(reading, exit).map((payout) => (sum += payout));
  });
  const parts = sums[0]?.length ?? 0;
  return Array.from({ length: parts }, (_, i) => {
    const upper = turns.map((exit, k) => [exit, sums[k]![i]!] as const);
    const lower = turns.map((exit, k) => [exit, i === 0 ? 0 : sums[k]![i - 1]!] as const);
    return [...upper, ...lower.reverse()];
  });
}
