/** The exit: classes with what they are owed, who gets what over a range of exit values, and at one of them. */
import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, Text } from "@fluentui/react-components";
import { useDeferredValue, useMemo, type ReactElement } from "react";
import { CalculationError } from "../../core/calculationError";
import type { Shown } from "../shown";
import { moneyOf } from "../state";
import { useTexts } from "../texts/useTexts";
import { BreakpointTable } from "./breakpointTable";
import { exitFiguresOf, unreadIn } from "./exitFigures";
import type { DealRound } from "../../sheets/dealRound";
import { Grid } from "../tables/grid";
import type { ExitField } from "./message";
import { OneExit } from "./oneExit";
import { PayoutChart } from "./payoutChart";
import { PayoutTable } from "./payoutTable";
import { isReadable } from "../tables/problems";
import { classesOf, exitReadingOf, type ExitReading } from "./reading";
import { roundAnswers } from "./roundAnswers";
import { draftRows, isEmpty, rowsFrom } from "../tables/rows";

const useStyles = makeStyles({
  line: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" },
  field: { gridTemplateColumns: "minmax(0, 44%) minmax(0, 1fr)" },
  input: { minWidth: 0, "& input": { minWidth: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" } },
});

type OfDeal = Shown & { readonly deal: DealRound | undefined };

/** The classes of the round until somebody changes them here. */
function useClasses({ state, deal }: OfDeal) {
  const tables = useDeferredValue(state.captable.tables);
  const after = useMemo(() => {
    const { reading } = roundAnswers(tables, deal);
    return reading ? classesOf(reading) : [];
  }, [tables, deal]);
  const followed = useMemo(() => rowsFrom(after), [after]);
  const isOwn = tables.classes.some((row) => !isEmpty(row)) || after.length === 0;
  const classes = useMemo(() => (isOwn ? draftRows(tables.classes) : after), [isOwn, tables.classes, after]);
  return { after, followed, isOwn, classes, isReadable: !isOwn || isReadable(tables, ["classes"]) };
}

export function ExitView(shown: OfDeal): ReactElement {
  const { captable: texts, model } = useTexts();
  const styles = useStyles();
  const { state, send } = shown;
  const { after, followed, isOwn, classes, isReadable: readable } = useClasses(shown);
  const captable = useDeferredValue(state.captable);
  const figures = useMemo(() => exitFiguresOf(captable, state.locale), [captable, state.locale]);
  const { debt, exitValues } = figures;
  const shownExits = exitValues.join(" ");
  const reading = useMemo(
    () => (classes.length > 0 && readable ? exitReadingOf(classes, debt, shownExits === "" ? [] : shownExits.split(" ").map(Number)) : undefined),
    [classes, readable, debt, shownExits],
  );
  return (
    <>
      <Grid {...shown} table="classes" own={state.captable.tables.classes} followed={isOwn ? undefined : followed}>
        <div className={styles.line}>
          <Text size={200}>{after.length === 0 ? texts.noClasses : isOwn ? texts.ownClasses : texts.classesFollow}</Text>
          {after.length > 0 && (
            <Button size="small" data-testid="change-classes" onClick={() => send({ kind: "TableFilled", table: "classes", rows: isOwn && !state.captable.place ? [] : after })}>
              {isOwn ? texts.followRound : texts.change}
            </Button>
          )}
        </div>
      </Grid>
      <AmountField {...shown} field="debt" label={texts.debt} />
      <AmountField {...shown} field="exitValues" label={texts.exitValues} hint={texts.exitValuesHint} />
      {reading instanceof CalculationError && (
        <MessageBar intent="warning" layout="multiline" role="alert" data-testid="refused">
          <MessageBarBody>{model.sentence(reading.message)}</MessageBarBody>
        </MessageBar>
      )}
      {reading && !(reading instanceof CalculationError) && <Payouts {...shown} reading={reading} exit={figures.exit} />}
    </>
  );
}

function Payouts({ state, send, reading, exit }: Shown & { readonly reading: ExitReading; readonly exit: number | undefined }): ReactElement {
  const { model } = useTexts();
  const money = moneyOf(state);
  return (
    <>
      <PayoutChart reading={reading} locale={state.locale} money={money === "" ? "" : model.unit(money)} exit={exit} />
      <OneExit reading={reading} locale={state.locale} exit={exit} typed={state.captable.exit.exit} send={send} />
      <BreakpointTable reading={reading} locale={state.locale} />
      <PayoutTable reading={reading} locale={state.locale} />
    </>
  );
}

interface ExitFieldShown extends Shown {
  readonly field: Exclude<ExitField, "exit">;
  readonly label: string;
  readonly hint?: string;
}

function AmountField({ state, send, field, label, hint }: ExitFieldShown): ReactElement {
  const { captable: texts } = useTexts();
  const styles = useStyles();
  const text = state.captable.exit[field] ?? "";
  const wrong = unreadIn(field, text, state.locale);
  const problem = wrong === undefined ? undefined : field === "debt" ? texts.notAmount(label, wrong) : texts.notAmounts(wrong);
  const left = (): void => send({ kind: "ExitLeft", field });
  return (
    <Field
      size="small"
      orientation="horizontal"
      className={styles.field}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      validationState={problem === undefined ? "none" : "error"}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      <Input className={styles.input} size="small" data-testid={`exit-${field}`} autoComplete="off" value={text} onChange={(_, { value }) => send({ kind: "ExitTyped", field, text: value })} onBlur={left} onKeyDown={(event) => event.key === "Enter" && left()} />
    </Field>
  );
}
