/** A grid of answers as a table whose cells are coloured by how far they are from the base case: the numbers say it all, the colours show where to look. */
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { memo, useEffect, useMemo, useState, type ReactElement } from "react";
import type { Axis, GridQuestion } from "../../core/analysis/question";
import type { Found, FoundGrid } from "../../core/analysis/work";
import { requireMeasure, type Measure } from "../../core/model/measures";
import { findTerm } from "../../core/model/scenario";
import { figureText } from "../deal/figureText";
import { readableEntry } from "../deal/fieldText";
import { scrollingFrame, tableLook } from "../tables/tableLook";
import { useTexts } from "../texts/useTexts";
import { cellText } from "./cellText";
import { useWhatIfStyles } from "./styles";
import { useWhatIfTexts } from "./texts";

const useStyles = makeStyles({
  scroll: { ...scrollingFrame, maxHeight: "min(420px, 70vh)" },
  table: {
    ...tableLook,
    minWidth: "100%",
    "& td, & th": { padding: "4px", "@media (forced-colors: active)": { padding: "4px 2px" }, textAlign: "right", whiteSpace: "nowrap", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    "& th": { fontWeight: tokens.fontWeightRegular, backgroundColor: tokens.colorNeutralBackground3 },
    "& thead th": { position: "sticky", top: 0, zIndex: 1 },
    "& tbody th": { position: "sticky", left: 0, zIndex: 1 },
    "& thead th:first-child": { left: 0, zIndex: 2, textAlign: "left" },
    "& th[data-base]": { fontWeight: tokens.fontWeightBold },
  },
  corner: { minWidth: "56px", maxWidth: "68px", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, "&&": { whiteSpace: "normal" } },
  // An outline takes no room and is there in forced colours too.
  base: { fontWeight: tokens.fontWeightBold, outline: `2px solid ${tokens.colorNeutralForeground1}`, outlineOffset: "-2px" },
  // Where a palette is forced there are no shades: signs take their place.
  below: { "@media (forced-colors: active)": { "::before": { content: '"▼"', fontSize: "6px", marginRight: "1px" } } },
  above: { "@media (forced-colors: active)": { "::before": { content: '"▲"', fontSize: "6px", marginRight: "1px" } } },
  key: { display: "inline-block", width: "12px", height: "12px", border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, "@media (forced-colors: active)": { display: "none" } },
  baseKey: { "@media (forced-colors: active)": { display: "inline-block" } },
});

interface HeatMapShown {
  readonly question: GridQuestion;
  readonly found: FoundGrid;
  readonly base: { readonly row: number; readonly column: number } | undefined;
  readonly locale: string;
}

export const HeatMap = memo(function HeatMap({ question, found, base, locale }: HeatMapShown): ReactElement {
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useStyles();
  const shared = useWhatIfStyles();
  const { down, across } = question;
  const measure = requireMeasure(question.measure);
  const title = texts.gridOf(model.label(measure.label), model.label(down.term), across && model.label(across.term));
  const distance = useMemo(() => distanceBy(found), [found]);
  const ready = useReadyRows(found);
  const told = new Set(found.rows.flat().flatMap((each) => (typeof each === "number" ? [] : [each.message])));
  return (
    <section className={shared.section}>
      <h2 className={shared.title}>{title}</h2>
      <div className={styles.scroll} role="region" aria-label={title} tabIndex={0} data-scrolls>
        <table className={styles.table} aria-label={title} data-testid="heat-map">
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>{across ? <>{model.label(down.term)} ↓<br />{model.label(across.term)} →</> : model.label(down.term)}</th>
              {(across ? written(across, locale, model.label) : [model.label(measure.label)]).map((text, column) => (
                <th key={text} scope="col" {...(across && column === base?.column ? { "data-base": true } : {})}>{text}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {written(down, locale, model.label).slice(0, ready).map((text, row) => (
              <HeatRow key={text} text={text} cells={found.rows[row] ?? noCells} base={row === base?.row ? base.column : undefined} distance={distance} measure={measure} locale={locale} />
            ))}
          </tbody>
        </table>
      </div>
      <ul className={shared.legend}>
        <Key text={texts.below} distance={-1} />
        {base && <li className={shared.item}><span className={mergeClasses(styles.key, styles.base, styles.baseKey)} aria-hidden />{texts.isBase}</li>}
        <Key text={texts.above} distance={1} />
      </ul>
      {[...told].slice(0, 3).map((sentence) => (
        <Text key={sentence} size={200}>– {model.sentence(sentence)}</Text>
      ))}
      {told.size > 3 && <Text size={200}>{texts.rest(told.size - 3)}</Text>}
    </section>
  );
});

const noCells: readonly Found[] = [];

interface HeatRowShown {
  readonly text: string;
  readonly cells: readonly Found[];
  /** The column of the base case, where it is in this row. */
  readonly base: number | undefined;
  readonly distance: (cell: Found) => number;
  readonly measure: Measure;
  readonly locale: string;
}

const HeatRow = memo(function HeatRow({ text, cells, base, distance, measure, locale }: HeatRowShown): ReactElement {
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useStyles();
  const shared = useWhatIfStyles();
  return (
    <tr>
      <th scope="row" {...(base === undefined ? {} : { "data-base": true })}>{text}</th>
      {cells.map((cell, column) => {
        const isBase = column === base;
        const side = distance(cell);
        return (
          <td key={column} className={mergeClasses(isBase && styles.base, side < 0 && styles.below, side > 0 && styles.above)} style={{ backgroundColor: shade(side) }} {...(isBase ? { "data-base": true } : {})} title={typeof cell === "number" ? figureText(cell, measure.unit, locale) : model.sentence(cell.message)}>
            {typeof cell === "number" ? cellText(cell, measure.unit, locale) : <><span aria-hidden>–</span><span className={shared.unseen}>{texts.noAnswer}</span></>}
            {isBase && <span className={shared.unseen}> ({texts.isBase})</span>}
          </td>
        );
      })}
    </tr>
  );
});

/** A large grid comes a few rows at a time, so that the page goes on answering. */
function useReadyRows(found: FoundGrid): number {
  const [shown, setShown] = useState({ found, rows: 0 });
  const turn = Math.max(1, Math.floor(CELLS_AT_A_TIME / (found.rows[0]?.length ?? 1)));
  const ready = shown.found === found ? Math.max(shown.rows, turn) : turn;
  const isComplete = ready >= found.rows.length;
  useEffect(() => {
    if (isComplete) return undefined;
    const next = setTimeout(() => setShown({ found, rows: ready + turn }));
    return () => clearTimeout(next);
  }, [found, ready, turn, isComplete]);
  return ready;
}

const CELLS_AT_A_TIME = 150;

function Key({ text, distance }: { readonly text: string; readonly distance: number }): ReactElement {
  const styles = useStyles();
  const shared = useWhatIfStyles();
  return (
    <li className={mergeClasses(shared.item, distance < 0 ? styles.below : styles.above)}>
      <span className={styles.key} style={{ backgroundColor: shade(distance) }} aria-hidden />
      {text}
    </li>
  );
}

const written = ({ term, values }: Axis, locale: string, label: (english: string) => string): string[] =>
  values.map((value) => (typeof value === "string" ? label(value) : readableEntry(findTerm(term)!, value, locale)));

/** From the base case, as a share of the farthest cell, -1 to 1; 0 for a cell without an answer. Without a base, from the middle of the answers. */
function distanceBy({ base, rows }: FoundGrid): (cell: Found) => number {
  const known = rows.flat().filter((each): each is number => typeof each === "number");
  const middle = typeof base === "number" ? base : (Math.min(...known) + Math.max(...known)) / 2;
  const farthest = Math.max(...known.map((value) => Math.abs(value - middle)));
  return (cell) => (typeof cell === "number" && farthest > 0 ? (cell - middle) / farthest : 0);
}

/** Orange below, blue above: told apart by those who see red and green alike, and light enough for text in light and in dark. */
const shade = (distance: number): string | undefined =>
  distance === 0 ? undefined : `rgba(${distance < 0 ? "202, 80, 16" : "0, 108, 190"}, ${(0.08 + 0.36 * Math.abs(distance)).toFixed(3)})`;
