/** What was found in files that were chosen, what they leave open with what stands for it, and the button that fills the tables. */
import { Button, Checkbox, Field, Input, makeStyles, MessageBar, MessageBarBody, Select, Text } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { attempt, CalculationError } from "../../core/calculationError";
import { isoDate } from "../../core/numbers/dates";
import { importCapTable, type ImportedCapTable } from "../../exchange/capTableImport";
import { isoSerial } from "../../exchange/dateText";
import type { ExchangeFile } from "../../exchange/exchangeFile";
import type { Entry } from "../../exchange/entries";
import type { Answer, Question } from "../../exchange/report";
import { moneyScales, scaled, scaleOf } from "../../exchange/moneyScale";
import type { DraftRow } from "../../sheets/capTableDraft";
import type { Shown } from "../shown";
import { moneyOf } from "../state";
import { useTexts } from "../texts/useTexts";

const useStyles = makeStyles({
  report: { display: "flex", flexDirection: "column", gap: "8px" },
  row: { display: "flex", gap: "8px" },
  list: { margin: "4px 0", paddingInlineStart: "20px", overflowWrap: "anywhere" },
});

interface Chosen extends Shown {
  readonly files: readonly ExchangeFile[];
  readonly onClose: () => void;
}

const rowsOf = (entries: readonly Entry[]): DraftRow[] => entries.map((entry) => new Map(Object.entries(entry)));

export function ImportReport({ files, state, send, onClose }: Chosen): ReactElement {
  const { captable: texts, model } = useTexts();
  const styles = useStyles();
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const [withClasses, setWithClasses] = useState(false);
  const money = moneyOf(state);
  const [scale, setScale] = useState<number>(scaleOf(money));
  const got = useMemo(() => attempt(() => importCapTable(files, answers)), [files, answers]);
  if (got instanceof CalculationError)
    return (
      <div className={styles.report} data-testid="import-report" role="status">
        <MessageBar intent="error" layout="multiline"><MessageBarBody>{model.sentence(got.message)}</MessageBarBody></MessageBar>
        <Button size="small" onClick={onClose}>{texts.importCancel}</Button>
      </div>
    );
  const { tables, report } = got;
  const asked = report.questions.filter(({ fills }) => withClasses || fills?.table !== "classes");
  const answer = (id: string, value: Answer | undefined): void => setAnswers((before) => new Map([...before].filter(([each]) => each !== id).concat(value === undefined ? [] : [[id, value]])));
  const fill = (): void => {
    const { holders, convertibles, classes } = scaled(tables, scale);
    const draft = { holders: rowsOf(holders), convertibles: rowsOf(convertibles), ...(withClasses ? { classes: rowsOf(classes) } : {}) };
    send({ kind: "CapTableFilled", draft, done: texts.imported(got.company) });
    onClose();
  };
  return (
    <div className={styles.report} data-testid="import-report">
      <Text size={200} weight="semibold" role="status">{summary(got, texts)}</Text>
      <Sentences title={texts.importWrong(report.contradictions.length)} sentences={report.contradictions} open />
      <Sentences title={texts.importIgnored(report.ignored.length)} sentences={report.ignored} />
      <Checkbox label={texts.importClasses} checked={withClasses} onChange={(_, { checked }) => setWithClasses(checked === true)} />
      <Field size="small" label={texts.importScale(money === "" ? "" : model.unit(money))}>
        <Select size="small" data-testid="import-scale" value={String(scale)} onChange={(_, { value }) => setScale(Number(value))}>
          {moneyScales.map((each) => <option key={each} value={String(each)}>{each === 1 ? texts.importAsIs : texts.importDivided(each.toLocaleString("en-US"))}</option>)}
        </Select>
      </Field>
      {asked.length > 0 && <Text size={200}>{texts.importOpen(asked.length)}</Text>}
      {asked.map((question) => <Asked key={question.id} question={question} given={answers.get(question.id)} onAnswer={(value) => answer(question.id, value)} />)}
      <div className={styles.row}>
        <Button size="small" appearance="primary" data-testid="import-fill" onClick={fill}>{texts.importFill}</Button>
        <Button size="small" onClick={onClose}>{texts.importCancel}</Button>
      </div>
    </div>
  );
}

const summary = ({ tables, company, asOf, format }: ImportedCapTable, texts: ReturnType<typeof useTexts>["captable"]): string =>
  texts.importFound(company ?? "", format, asOf === undefined ? "" : isoDate(asOf), tables.holders.length, tables.convertibles.length);

function Sentences({ title, sentences, open = false }: { readonly title: string; readonly sentences: readonly string[]; readonly open?: boolean }): ReactElement | null {
  const { model } = useTexts();
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <details open={open}>
      <summary>{title}</summary>
      <ul className={styles.list}>{sentences.map((each) => <li key={each}><Text size={200}>{model.sentence(each)}</Text></li>)}</ul>
    </details>
  );
}

/** A list of options, a day, or a number; blank leaves the default. */
function Asked({ question, given, onAnswer }: { readonly question: Question; readonly given: Answer | undefined; readonly onAnswer: (value: Answer | undefined) => void }): ReactElement {
  const { model } = useTexts();
  const { sentence, options, fills, default: otherwise } = question;
  const isDay = fills?.field.endsWith("date") === true;
  const [typed, setTyped] = useState("");
  const settle = (): void => onAnswer(typed.trim() === "" || Number.isNaN(Number(typed)) ? undefined : Number(typed));
  const day = given ?? otherwise;
  return (
    <Field size="small" label={model.sentence(sentence)} {...(fills ? { hint: `${model.column(fills.field)} · ${fills.row}` } : {})}>
      {options ? (
        <Select size="small" value={String(given ?? otherwise)} onChange={(_, { value }) => onAnswer(options.find((each) => String(each) === value))}>
          {options.map((each) => <option key={String(each)} value={String(each)}>{typeof each === "string" ? model.choice(each) : each}</option>)}
        </Select>
      ) : isDay ? (
        <Input size="small" type="date" value={typeof day === "number" ? isoDate(day) : ""} onChange={(_, { value }) => onAnswer(isoSerial(value))} />
      ) : (
        <Input size="small" inputMode="decimal" value={typed} placeholder={otherwise === undefined ? "" : String(otherwise)} onChange={(_, { value }) => setTyped(value)} onBlur={settle} />
      )}
    </Field>
  );
}
