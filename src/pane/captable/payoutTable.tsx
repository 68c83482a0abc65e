/** The figures of the chart: a row a class, a column an exit value. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import { useTexts } from "../texts/useTexts";
import { FigureTable } from "./figureTable";
import type { ExitReading } from "./reading";
import { amountText } from "./shareText";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

export const PayoutTable = memo(function PayoutTable({ reading, locale }: { readonly reading: ExitReading; readonly locale: string }): ReactElement {
  const { captable: texts } = useTexts();
  const styles = useStyles();
  const { schedule, exits, payouts } = reading;
  const debt = schedule.debt > 0 ? [{ key: "debt", cells: [texts.debtRow, ...payouts.map(({ debtPaid }) => amountText(debtPaid, locale))] }] : [];
  return (
    <section className={styles.section} aria-label={texts.payouts}>
      <h2 className={styles.heading}>{texts.payouts}</h2>
      <FigureTable
        label={texts.tableOf(texts.payouts)}
        testId="payouts"
        columns={[{ title: texts.class }, ...exits.map((exit) => ({ title: amountText(exit, locale) }))]}
        rows={[...debt, ...schedule.claims.map(({ name }, i) => ({ key: name, cells: [name, ...payouts.map((at) => amountText(at.payouts[i]!, locale))] }))]}
        total={[texts.whole, ...exits.map((exit) => amountText(exit, locale))]}
      />
    </section>
  );
});
