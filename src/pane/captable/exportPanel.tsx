/** Export: holders and convertibles as a package of the Open Cap Format, made here and handed to the browser. Nothing is sent anywhere. */
import { Button, Checkbox, Field, Input, makeStyles, MessageBar, MessageBarBody, Select, Text } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { attempt, CalculationError } from "../../core/calculationError";
import { givenValue } from "../../core/model/scenario";
import { isoDate } from "../../core/numbers/dates";
import { isoSerial } from "../../exchange/dateText";
import type { Entry } from "../../exchange/entries";
import { moneyScales, scaled, scaleOf } from "../../exchange/moneyScale";
import { exportOcf, type ExportedPackage } from "../../exchange/ocf/ocfExport";
import { isBlank } from "../../sheets/deal";
import type { DraftRow } from "../../sheets/capTableDraft";
import { download, isOnMac } from "../download";
import type { Shown } from "../shown";
import { moneyOf, type State } from "../state";
import { useTexts } from "../texts/useTexts";
import { draftRows, isEmpty } from "../tables/rows";
import type { Tables } from "./tables";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "8px" },
  row: { display: "flex", gap: "8px" },
});

interface Chosen extends Shown {
  readonly onClose: () => void;
}

interface Asked {
  readonly company: string;
  /** Serial number; undefined while the field holds no day. */
  readonly asOf: number | undefined;
  readonly currency: string;
  readonly scale: number;
  readonly withClasses: boolean;
}

const dollars = /us\s?\$|usd|美元/i;

export function ExportPanel({ state, onClose }: Chosen): ReactElement {
  const { captable: texts, model } = useTexts();
  const styles = useStyles();
  const money = moneyOf(state);
  const [asked, setAsked] = useState<Asked>({ company: "", asOf: closing(state), currency: dollars.test(money) ? "USD" : "", scale: scaleOf(money), withClasses: false });
  const [answer, setAnswer] = useState<ExportedPackage | CalculationError>();
  const change = (part: Partial<Asked>): void => {
    setAsked({ ...asked, ...part });
    setAnswer(undefined);
  };
  const complete = asked.company.trim() !== "" && asked.asOf !== undefined && /^[A-Z]{3}$/.test(asked.currency);
  const save = (): void => {
    const made = attempt(() => packageOf(state, asked));
    if (!(made instanceof CalculationError)) download(made.bytes, "application/zip", fileOf(asked));
    setAnswer(made);
  };
  return (
    <div className={styles.panel} data-testid="export-panel">
      <Text size={200}>{texts.exportHelp}</Text>
      <Field size="small" label={texts.exportCompany}>
        <Input size="small" data-testid="export-company" value={asked.company} onChange={(_, { value }) => change({ company: value })} />
      </Field>
      <Field size="small" label={texts.exportDay}>
        <Input size="small" type="date" value={asked.asOf === undefined ? "" : isoDate(asked.asOf)} onChange={(_, { value }) => change({ asOf: isoSerial(value) })} />
      </Field>
      <Field size="small" label={texts.exportCurrency}>
        <Input size="small" data-testid="export-currency" maxLength={3} value={asked.currency} onChange={(_, { value }) => change({ currency: value.toUpperCase() })} />
      </Field>
      <Field size="small" label={texts.exportScale(money === "" ? "" : model.unit(money))}>
        <Select size="small" value={String(asked.scale)} onChange={(_, { value }) => change({ scale: Number(value) })}>
          {moneyScales.map((each) => <option key={each} value={String(each)}>{each === 1 ? texts.importAsIs : texts.exportTimes(each.toLocaleString("en-US"))}</option>)}
        </Select>
      </Field>
      {state.captable.tables.classes.some((row) => !isEmpty(row)) && (
        <Checkbox label={texts.importClasses} checked={asked.withClasses} onChange={(_, { checked }) => change({ withClasses: checked === true })} />
      )}
      <div aria-live="polite">
        {!complete && <Text size={200}>{texts.exportNeeds}</Text>}
        {answer && <Told answer={answer} file={fileOf(asked)} />}
      </div>
      <div className={styles.row}>
        <Button size="small" appearance="primary" data-testid="export-save" disabled={!complete} onClick={save}>{texts.exportSave}</Button>
        <Button size="small" onClick={onClose}>{texts.importCancel}</Button>
      </div>
    </div>
  );
}

function Told({ answer, file }: { readonly answer: ExportedPackage | CalculationError; readonly file: string }): ReactElement {
  const { captable: texts, model } = useTexts();
  if (answer instanceof CalculationError) return <MessageBar intent="error" layout="multiline"><MessageBarBody>{model.sentence(answer.message)}</MessageBarBody></MessageBar>;
  const lost = answer.lost.length === 0 ? "" : ` ${texts.exportLost} ${answer.lost.map((each) => model.sentence(each)).join(" ")}`;
  return <MessageBar intent="success" layout="multiline" data-testid="export-saved"><MessageBarBody>{isOnMac() ? texts.exportOnMac : texts.exportSaved(file)}{lost}</MessageBarBody></MessageBar>;
}

/** The day of the round; none where the deal does not say. */
function closing({ reading }: State): number | undefined {
  const day = reading && givenValue(reading.scenario, "Closing date");
  return typeof day === "number" ? day : undefined;
}

function packageOf({ captable: { tables } }: State, { company, asOf, currency, scale, withClasses }: Asked): ExportedPackage {
  const of = (table: keyof Tables): Entry[] => draftRows(tables[table]).map(entryOf);
  const whole = scaled({ holders: of("holders"), convertibles: of("convertibles"), classes: withClasses ? of("classes") : [] }, 1 / scale);
  return exportOcf(whole, { company: company.trim(), asOf: asOf!, currency });
}

const entryOf = (row: DraftRow): Entry => Object.fromEntries([...row].flatMap(([label, value]) => (isBlank(value) ? [] : [[label, value as string | number]])));

const fileOf = ({ company }: Asked): string => `${company.trim().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "") || "cap-table"}.ocf.zip`;
