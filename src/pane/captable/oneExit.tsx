/** One exit value, from a slider or a field: what each class gets there, and what it decides. */
import { Field, Input, makeStyles, Slider, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { waterfall } from "../../core/captable/waterfall";
import type { Send } from "../loop";
import type { Message } from "../message";
import { useTexts } from "../texts/useTexts";
import { FigureTable } from "./figureTable";
import type { ExitReading } from "./reading";
import { amountText, percentText, priceText } from "./shareText";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 110px", gap: "8px", alignItems: "center" },
  input: { minWidth: 0, "& input": { minWidth: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" } },
});

/** Places of the slider. Its own steps would be drawn as marks, which leave nothing of the line. */
const PLACES = 200;

interface OneExitShown {
  readonly reading: ExitReading;
  readonly locale: string;
  readonly exit: number | undefined;
  readonly typed: string | undefined;
  readonly send: Send<Message>;
}

export function OneExit({ reading, locale, exit: given, typed, send }: OneExitShown): ReactElement {
  const { captable: texts } = useTexts();
  const styles = useStyles();
  const { schedule, exits } = reading;
  const top = exits.at(-1) ?? 0;
  const exit = given ?? top / 2;
  const { payouts, decisions, shareValue, debtPaid } = waterfall(schedule, exit);
  const problem = typed !== undefined && typed.trim() !== "" && given === undefined ? texts.notAmount(texts.exitValue, typed) : undefined;
  const share = (payout: number): string => percentText(exit > 0 ? payout / exit : 0, locale);
  const write = (value: number): string => new Intl.NumberFormat(locale, { maximumSignificantDigits: 6 }).format(value);
  return (
    <section className={styles.section} aria-label={texts.oneExit} data-testid="one-exit">
      <h2 className={styles.heading}>{texts.oneExit}</h2>
      <div className={styles.row}>
        <Slider size="small" min={0} max={PLACES} value={Math.min(PLACES, Math.round((exit / top) * PLACES))} aria-label={texts.exitValue} aria-valuetext={amountText(exit, locale)} onChange={(_, { value }) => send({ kind: "ExitTyped", field: "exit", text: write((value / PLACES) * top) })} />
        <Field size="small" validationState={problem === undefined ? "none" : "error"} {...(problem === undefined ? {} : { validationMessage: problem })}>
          <Input size="small" className={styles.input} aria-label={texts.exitValue} data-testid="exit-value" autoComplete="off" value={typed ?? write(exit)} onChange={(_, { value }) => send({ kind: "ExitTyped", field: "exit", text: value })} />
        </Field>
      </div>
      <Text size={200}>{texts.commonShare(priceText(shareValue, locale))}</Text>
      <FigureTable
        label={texts.tableOf(texts.oneExit)}
        testId="one-exit-table"
        columns={[{ title: texts.class }, { title: texts.payout }, { title: "%" }, { title: texts.decision, is: "text" }]}
        rows={[
          ...(schedule.debt > 0 ? [{ key: "debt", cells: [texts.debtRow, amountText(debtPaid, locale), share(debtPaid), ""] }] : []),
          ...schedule.claims.map(({ name }, i) => ({ key: name, cells: [name, amountText(payouts[i]!, locale), share(payouts[i]!), texts.decisions[decisions[i]!]] })),
        ]}
        total={[texts.whole, amountText(exit, locale), percentText(1, locale), ""]}
      />
    </section>
  );
}
