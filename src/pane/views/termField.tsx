/** One term: its label, its field in the form that its unit asks for, and the sentence that says what is wrong with it. */
import { Field, Input, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { termValue, defaultOf } from "../reading";
import type { Term } from "../../core/model/terms";
import { sourceOf, type Draft } from "../draft";
import { entryKind, writeEntry } from "../fieldText";
import { texts } from "../texts";
import type { Shown } from "./shown";

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 44%) minmax(0, 1fr)", alignItems: "start" },
  label: { paddingTop: "4px", lineHeight: tokens.lineHeightBase200, display: "flex", flexDirection: "column" },
  mark: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0, "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  input: { minWidth: 0, width: "100%", "& input": { minWidth: 0, fontVariantNumeric: "tabular-nums" } },
  number: { "& input": { textAlign: "right" } },
});

interface FieldShown extends Shown {
  readonly of: Term;
  readonly draft: Draft;
}

export function TermField(shown: FieldShown): ReactElement {
  const { of, draft, state } = shown;
  const styles = useStyles();
  const problem = state.problems[of.label];
  const source = sourceOf(draft, of.label);
  const mark = draft.entries[of.label]?.computed ? texts.computed : source?.kind === "reported" ? texts.reported : source?.kind === "assumption" ? texts.assumed : undefined;
  return (
    <Field
      orientation="horizontal"
      size="small"
      className={styles.field}
      label={{
        className: styles.label,
        children: (
          <>
            <span>{of.label}</span>
            {mark !== undefined && (
              <span className={styles.mark} title={source?.text}>
                {mark}
              </span>
            )}
          </>
        ),
      }}
      validationState={problem === undefined ? "none" : "error"}
      {...(problem === undefined ? {} : { validationMessage: problem })}
    >
      {of.options ? <ChoiceField {...shown} options={of.options} /> : <TextField {...shown} />}
    </Field>
  );
}

/** Field passes its ids on to its only child as properties; they go to the control with the rest. */
function ChoiceField({ of, draft, state, send, options, ...fromField }: FieldShown & { readonly options: readonly string[] }): ReactElement {
  const value = draft.entries[of.label]?.value ?? (state.reading ? termValue(state.reading.scenario, of.label) : defaultOf(of, undefined));
  const known = options.some((option) => option === value);
  const styles = useStyles();
  return (
    <Select
      {...fromField}
      size="small"
      className={styles.select}
      data-testid={`term-${of.label}`}
      value={String(value ?? "")}
      disabled={draft.entries[of.label]?.computed === true}
      onFocus={() => send({ kind: "Entered", term: of.label })}
      onChange={(_, data) => send({ kind: "Picked", term: of.label, text: data.value })}
    >
      {!known && <option value={String(value ?? "")}>{String(value ?? "")}</option>}
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </Select>
  );
}

function TextField({ of, draft, state, send, ...fromField }: FieldShown): ReactElement {
  const styles = useStyles();
  const entry = draft.entries[of.label];
  const kind = entryKind(of.unit);
  const suffix = kind === "percent" ? "%" : kind === "date" ? "" : texts.units[of.unit];
  const usual = writeEntry(of, defaultOf(of, state.reading?.scenario), state.locale);
  return (
    <Input
      {...fromField}
      size="small"
      data-testid={`term-${of.label}`}
      className={mergeClasses(styles.input, kind !== "date" && styles.number)}
      type={kind === "date" ? "date" : "text"}
      inputMode={kind === "date" ? undefined : "decimal"}
      autoComplete="off"
      readOnly={entry?.computed === true}
      placeholder={usual}
      value={entry?.typed ?? writeEntry(of, entry?.value, state.locale)}
      {...(suffix === "" ? {} : { contentAfter: <span aria-hidden>{suffix}</span> })}
      onFocus={() => send({ kind: "Entered", term: of.label })}
      onChange={(_, { value }) => send({ kind: "Typed", term: of.label, text: value })}
      onBlur={() => send({ kind: "Left", term: of.label })}
      onKeyDown={(event) => event.key === "Enter" && send({ kind: "Left", term: of.label })}
    />
  );
}
