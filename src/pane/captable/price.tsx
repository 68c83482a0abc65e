/** What the round comes to, in four figures that stay in view while the tables are filled in. */
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "../texts/useTexts";
import type { RoundAnswers } from "./roundAnswers";
import { amountText, percentText, priceText, sharesText } from "./shareText";

const useStyles = makeStyles({
  sticky: { position: "sticky", top: "-4px", zIndex: 3, margin: "0 -12px", padding: "4px 12px 6px", backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tiles: { margin: 0, display: "grid", gridTemplateColumns: "1fr 1fr", gap: "2px 12px" },
  tile: { display: "flex", flexDirection: "column", minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  value: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  stale: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
});

export function Price({ answers: { reading, stale }, money, locale }: { readonly answers: RoundAnswers; readonly money: string; readonly locale: string }): ReactElement | null {
  const { captable: texts, model } = useTexts();
  const styles = useStyles();
  if (!reading) return null;
  const { price, postMoney, newMoney, total, purchases } = reading.closed;
  const bought = purchases.reduce((sum, { shares }) => sum + shares, 0);
  const figures = [
    { id: "price", label: texts.price, text: priceText(price, locale) },
    { id: "post-money", label: texts.postMoney, text: amountText(postMoney, locale) },
    { id: "stake", label: texts.stake, text: percentText(bought / total, locale) },
    newMoney > 0 ? { id: "new-money", label: texts.newMoney, text: amountText(newMoney, locale) } : { id: "total", label: texts.total, text: sharesText(total, locale) },
  ];
  return (
    <section className={styles.sticky} aria-label={texts.answers}>
      <dl className={mergeClasses(styles.tiles, stale && styles.stale)}>
        {figures.map(({ id, label, text }) => (
          <div key={id} className={styles.tile} data-testid={`round-${id}`}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.value}>{text}</dd>
          </div>
        ))}
      </dl>
      {money !== "" && <Text size={100} block>{texts.inMoney(model.unit(money))}</Text>}
      {stale && <Text size={200} block>{texts.stale}</Text>}
    </section>
  );
}
