/** One term: its label, its field in the form that its unit asks for, and the sentence that says what is wrong with it. */
import { Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { Term } from "../../core/model/terms";
import { entryKind } from "../deal/fieldText";
import type { Send } from "../loop";
import type { Message } from "../message";
import { Name } from "../texts/name";
import { useTexts } from "../texts/useTexts";

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 40%) minmax(0, 1fr)", alignItems: "start" },
  // A list is as wide as its longest choice, at the cost of its label.
  choice: { gridTemplateColumns: "minmax(0, 1fr) minmax(60%, max-content)" },
  label: { paddingTop: "4px", marginRight: "4px", lineHeight: tokens.lineHeightBase200, display: "flex", flexDirection: "column" },
  select: { minWidth: 0, "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  input: { minWidth: 0, width: "100%", "& input": { minWidth: 0, fontVariantNumeric: "tabular-nums" } },
  number: { "& input": { textAlign: "right" } },
  suffix: { whiteSpace: "nowrap" },
  problem: { gridColumn: "1 / -1" },
});

/** All that one field shows, as plain values: a field is drawn again only when one of them changes. */
export interface TermShown {
  readonly of: Term;
  readonly text: string;
  /** What stands for a blank. */
  readonly usual: string;
  readonly problem?: string | undefined;
  /** Reported, assumed, or calculated in the sheet. */
  readonly mark?: string | undefined;
  readonly source?: string | undefined;
  readonly fixed: boolean;
  readonly send: Send<Message>;
}

export const TermField = memo(function TermField(shown: TermShown): ReactElement {
  const { of, problem, mark, source } = shown;
  const styles = useStyles();
  return (
    <Field
      orientation="horizontal"
      size="small"
      className={mergeClasses(styles.field, of.options && styles.choice)}
      label={{
        className: styles.label,
        children: <Name label={of.label}>{mark === undefined ? undefined : <span title={source}>{mark}</span>}</Name>,
      }}
      validationState={problem === undefined ? "none" : "error"}
      {...(problem === undefined ? {} : { validationMessage: { children: problem, className: styles.problem } })}
    >
      <TermControl {...shown} />
    </Field>
  );
});

/** The control without its label. */
export const TermControl = (shown: TermShown): ReactElement => (shown.of.options ? <ChoiceField {...shown} options={shown.of.options} /> : <TextField {...shown} />);

/** What Field hands to its only child, its ids among it, goes on to the control. */
function controlOnly<Rest extends object>({ of: _of, text: _text, usual: _usual, problem: _problem, mark: _mark, source: _source, fixed: _fixed, send: _send, ...rest }: TermShown & Rest): Omit<Rest, keyof TermShown> {
  return rest as Omit<Rest, keyof TermShown>;
}

function ChoiceField({ options, ...shown }: TermShown & { readonly options: readonly string[] }): ReactElement {
  const styles = useStyles();
  const { of, fixed, send } = shown;
  const { model } = useTexts();
  const value = shown.text || shown.usual;
  return (
    <Select
      {...controlOnly(shown)}
      size="small"
      className={styles.select}
      data-testid={`term-${of.label}`}
      title={model.label(value)}
      value={value}
      disabled={fixed}
      onFocus={() => send({ kind: "Entered", term: of.label })}
      onChange={(_, data) => send({ kind: "Picked", term: of.label, text: data.value })}
    >
      {!options.includes(value) && <option value={value}>{model.label(value)}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {model.label(option)}
        </option>
      ))}
    </Select>
  );
}

function TextField(shown: TermShown): ReactElement {
  const { round: texts } = useTexts();
  const styles = useStyles();
  const { of, text, usual, fixed, send } = shown;
  const kind = entryKind(of.unit);
  const suffix = texts.units[of.unit];
  const left = (): void => send({ kind: "Left", term: of.label });
  return (
    <Input
      {...controlOnly(shown)}
      size="small"
      data-testid={`term-${of.label}`}
      className={mergeClasses(styles.input, kind !== "date" && styles.number)}
      type={kind === "date" ? "date" : "text"}
      inputMode={kind === "date" ? undefined : "decimal"}
      autoComplete="off"
      readOnly={fixed}
      placeholder={usual}
      value={text}
      {...(suffix === "" ? {} : { contentAfter: { "aria-hidden": true, className: styles.suffix, children: suffix } })}
      onFocus={() => send({ kind: "Entered", term: of.label })}
      onChange={(_, { value }) => send({ kind: "Typed", term: of.label, text: value })}
      onBlur={left}
      onKeyDown={(event) => event.key === "Enter" && left()}
    />
  );
}
