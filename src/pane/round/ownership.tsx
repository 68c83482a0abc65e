/** Who owns the company after the round: one bar, and the same in words and figures beneath it. */
import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import { figureText } from "../deal/figureText";
import type { Owner } from "../deal/ownership";
import type { Reading } from "../deal/reading";
import type { Send } from "../loop";
import type { Message } from "../message";
import { useTexts } from "../texts/useTexts";

/** Each part has its colour and its pattern, so that neither sight of colour nor a forced palette is needed to tell them apart. */
const stripes = (width: number, angle: number, colour: string): string => `repeating-linear-gradient(${angle}deg, transparent 0 ${width}px, ${colour} ${width}px ${width + 1}px)`;
const useStyles = makeStyles({
  bar: { display: "flex", height: "24px", overflow: "hidden", border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, forcedColorAdjust: "none" },
  part: { minWidth: 0, borderRight: `1px solid ${tokens.colorNeutralBackground1}`, "&:last-child": { borderRight: "none" } },
  list: { listStyle: "none", margin: "6px 0 0", padding: 0, display: "grid", gridTemplateColumns: "auto 1fr auto", columnGap: "8px", alignItems: "center", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  item: { display: "contents" },
  swatch: { width: "14px", height: "14px", border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, forcedColorAdjust: "none" },
  share: { textAlign: "right", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  heading: { margin: "0 0 4px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { display: "block", color: tokens.colorNeutralForeground2 },
  more: { marginTop: "6px" },
  provider: { backgroundColor: tokens.colorBrandBackground },
  others: { backgroundColor: tokens.colorPaletteTealBackground2, backgroundImage: stripes(5, 45, tokens.colorPaletteTealForeground2) },
  pool: { backgroundColor: tokens.colorPaletteMarigoldBackground2, backgroundImage: stripes(3, 90, tokens.colorPaletteMarigoldForeground2) },
  existing: { backgroundColor: tokens.colorNeutralBackground5 },
});

const looks: Record<Owner, "provider" | "others" | "pool" | "existing"> = { Provider: "provider", "Other investors": "others", "Option pool": "pool", "Existing holders": "existing" };

export const Ownership = memo(function Ownership({ reading, locale, send }: { readonly reading: Reading; readonly locale: string; readonly send: Send<Message> }): ReactElement | null {
  const { round: texts } = useTexts();
  const styles = useStyles();
  const holdings = reading.ownership.filter(({ share }) => share > 0);
  if (holdings.length === 0) return null;
  const told = (owner: Owner, share: number): string => `${texts.owners[owner]} ${figureText(share, "share", locale)}`;
  return (
    <section aria-label={texts.ownership} data-testid="ownership">
      <h2 className={styles.heading}>{texts.ownership}</h2>
      <div className={styles.bar} role="img" aria-label={holdings.map(({ owner, share }) => told(owner, share)).join(", ")}>
        {holdings.map(({ owner, share }) => (
          <div key={owner} className={mergeClasses(styles.part, styles[looks[owner]])} style={{ flexBasis: `${share * 100}%` }} title={told(owner, share)} />
        ))}
      </div>
      <ul className={styles.list}>
        {holdings.map(({ owner, share }) => (
          <li key={owner} className={styles.item}>
            <span className={mergeClasses(styles.swatch, styles[looks[owner]])} aria-hidden />
            <span>{texts.owners[owner]}</span>
            <span className={styles.share}>{figureText(share, "share", locale)}</span>
          </li>
        ))}
      </ul>
      <Text size={200} className={styles.note}>
        {texts.ownershipNote}
      </Text>
      <Button size="small" className={styles.more} onClick={() => send({ kind: "TabChosen", tab: "CapTable" })}>
        {texts.byHolder}
      </Button>
    </section>
  );
});
