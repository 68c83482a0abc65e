/** The answers of one scenario that a reader asks for first, in one line; or why there are none. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { figureText } from "../deal/figureText";
import { useTexts } from "../texts/useTexts";
import type { Side } from "./comparing";

const useStyles = makeStyles({
  figures: { margin: 0, padding: "0 4px", display: "flex", flexWrap: "wrap", columnGap: "12px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  figure: { display: "flex", gap: "4px" },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground1 },
  why: { display: "block", padding: "0 4px" },
});

const first = ["Investor stake", "Look-through post-money", "Discount to face", "Revenue"];

export function HeadlineFigures({ side, locale }: { readonly side: Side | undefined; readonly locale: string }): ReactElement | null {
  const { model } = useTexts();
  const styles = useStyles();
  if (side?.why !== undefined) return <Text size={200} className={styles.why}>{model.sentence(side.why)}</Text>;
  if (!side) return null;
  return (
    <dl className={styles.figures}>
      {first.map((label) => {
        const figure = side.figures.find(({ measure }) => measure.label === label);
        return (
          <div key={label} className={styles.figure}>
            <dt>{model.label(label)}</dt>
            <dd className={styles.value} title={figure?.why === undefined ? undefined : model.sentence(figure.why)}>
              {figure?.value === undefined ? "–" : figureText(figure.value, figure.measure.unit, locale)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
