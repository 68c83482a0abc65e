/** The four answers that a reader asks for first; they stay in view while terms are typed. */
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { figureText } from "../deal/figureText";
import { figureOf, type Figure, type Reading } from "../deal/reading";
import type { State } from "../state";
import type { Texts } from "../texts/english";
import { useTexts } from "../texts/useTexts";
import { disclosedText } from "./disclosed";
import type { Shown } from "../shown";

const useStyles = makeStyles({
  tiles: { display: "grid", gridTemplateColumns: "minmax(max-content, 1fr) minmax(0, 1.2fr)", gap: "4px 8px", margin: 0 },
  tile: { display: "flex", flexDirection: "column", minWidth: 0 },
  stale: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  label: { whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  note: { display: "block", color: tokens.colorNeutralForeground2, fontSize: "11px", lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular },
  disclosed: { padding: 0, border: "none", background: "none", fontFamily: "inherit", textAlign: "start", whiteSpace: "nowrap", textDecorationLine: "underline", textDecorationStyle: "dotted", cursor: "pointer", "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  source: { marginTop: "4px" },
});

const headline = ["Investor stake", "Look-through post-money", "Discount to face", "Revenue"];

export function Headline({ state }: Shown): ReactElement {
  const { round: texts, model } = useTexts();
  const styles = useStyles();
  const { reading, disclosed } = state;
  const [sourced, setSourced] = useState(false);
  if (!reading) return <Text size={200}>{texts.noAnswers}</Text>;
  return (
    <section aria-label={texts.answers}>
      <dl className={mergeClasses(styles.tiles, state.stale && styles.stale)}>
        {headline.map((label) => {
          const figure = figureOf(reading, label);
          return figure && <Tile key={label} figure={figure} reading={reading} state={state} sourced={sourced} onSource={() => setSourced(!sourced)} />;
        })}
      </dl>
      <div aria-live="polite" id="disclosed-source" className={mergeClasses(styles.note, sourced && styles.source)}>
        {sourced && disclosed && model.source(disclosed.source)}
      </div>
      {state.stale && <Text size={200}>{texts.stale}</Text>}
    </section>
  );
}

interface TileShown {
  readonly figure: Figure;
  readonly reading: Reading;
  readonly state: State;
  /** Whether the source of the disclosed figure shows. */
  readonly sourced: boolean;
  readonly onSource: () => void;
}

function Tile({ figure, reading, state, sourced, onSource }: TileShown): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const { measure, value, why } = figure;
  return (
    <div className={styles.tile} data-testid={`headline-${measure.label}`}>
      <dt className={styles.label}>{texts.model.label(measure.label)}</dt>
      <dd className={styles.value} title={why === undefined ? undefined : texts.model.sentence(why)}>
        {value === undefined ? "–" : figureText(value, measure.unit, state.locale)}
        {measure.label === "Investor stake" && state.disclosed && (
          <button type="button" className={mergeClasses(styles.note, styles.disclosed)} aria-expanded={sourced} aria-controls="disclosed-source" title={texts.model.source(state.disclosed.source)} onClick={onSource}>
            {disclosedText(state.disclosed, state.locale, texts)}
          </button>
        )}
        {noteOf(figure, reading, state, texts).map((note) => (
          <span key={note} className={styles.note}>
            {note}
          </span>
        ))}
      </dd>
    </div>
  );
}

function noteOf({ measure, value }: Figure, reading: Reading, state: State, { round: texts, model }: Texts): string[] {
  const notes: string[] = [];
  if (measure.costBased && value !== undefined) notes.push(texts.costBasis(model.label(reading.costBasis)));
  const breakage = measure.label === "Revenue" ? figureOf(reading, "Breakage revenue")?.value : undefined;
  if (breakage !== undefined && breakage !== 0) notes.push(texts.ofWhichBreakage(figureText(breakage, "money", state.locale)));
  return notes;
}
