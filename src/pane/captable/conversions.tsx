/** How each convertible converts: what set its price, whose terms it elected, and what it gets. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { Conversion } from "../../core/captable/pricedRound";
import { useTexts } from "../texts/useTexts";
import { FigureTable } from "./figureTable";
import type { RoundReading } from "./reading";
import { priceText, sharesText } from "./shareText";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export const Conversions = memo(function Conversions({ reading, locale }: { readonly reading: RoundReading; readonly locale: string }): ReactElement | null {
  const { captable: texts, model } = useTexts();
  const styles = useStyles();
  const { conversions } = reading.closed;
  if (conversions.length === 0) return null;
  const controls = ({ term, mostFavored }: Conversion): string => model.choice(mostFavored === undefined ? term : `MFN of ${mostFavored}: ${term.toLowerCase()}`);
  return (
    <section className={styles.section} aria-label={texts.conversions}>
      <h2 className={styles.heading}>{texts.conversions}</h2>
      <FigureTable
        label={texts.tableOf(texts.conversions)}
        testId="conversions"
        columns={[{ title: texts.instrument }, { title: texts.controls, is: "text" }, { title: texts.conversionPrice }, { title: texts.shares }]}
        rows={conversions.map((each, i) => ({ key: `${i} ${each.name}`, cells: [each.name, controls(each), priceText(each.price, locale), sharesText(each.shares, locale)] }))}
      />
    </section>
  );
});
