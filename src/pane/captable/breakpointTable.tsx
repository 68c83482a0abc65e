/** The breakpoints by the numbers that the chart marks them with: where each is, and what happens there. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { Bend } from "../../core/captable/payoutSchedule";
import type { Texts } from "../texts/english";
import { useTexts } from "../texts/useTexts";
import { FigureTable } from "./figureTable";
import type { ExitReading } from "./reading";
import { amountText, priceText } from "./shareText";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** What happens there, a kind of event at a time. */
function told(bends: readonly Bend[], texts: Texts["captable"]): string {
  const events = [...new Set(bends.map(({ event }) => event))];
  return events.map((event) => texts.bend(bends.filter((each) => each.event === event).map(({ name }) => name), event)).join("; ");
}

export const BreakpointTable = memo(function BreakpointTable({ reading, locale }: { readonly reading: ExitReading; readonly locale: string }): ReactElement {
  const { captable: texts } = useTexts();
  const styles = useStyles();
  const { breakpoints } = reading;
  return (
    <section className={styles.section} aria-label={texts.breakpoints}>
      <h2 className={styles.heading}>{texts.breakpoints}</h2>
      <Text size={200}>{breakpoints.length === 0 ? texts.noBreakpoints : texts.breakpointsNote}</Text>
      {breakpoints.length > 0 && (
        <FigureTable
          label={texts.tableOf(texts.breakpoints)}
          testId="breakpoints"
          columns={[{ title: texts.number, is: "number" }, { title: texts.exitValue }, { title: texts.what, is: "text" }, { title: texts.shareValue }]}
          rows={breakpoints.map(({ exit, shareValue, bends }, i) => ({
            key: String(i),
            cells: [i + 1, amountText(exit, locale), told(bends, texts), priceText(shareValue, locale)],
          }))}
        />
      )}
    </section>
  );
});
