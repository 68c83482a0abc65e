/** The terms of all scenarios, each in its field: what differs from the base is bold and marked. */
import { Field, makeStyles, mergeClasses } from "@fluentui/react-components";
import { Fragment, memo, useCallback, type ReactElement } from "react";
import type { Term } from "../../core/model/terms";
import { isBlank } from "../../sheets/deal";
import { valueIn } from "../deal/draft";
import { writeEntry } from "../deal/fieldText";
import { defaultOf, termValue } from "../../core/model/usual";
import type { Send } from "../loop";
import type { Message } from "../message";
import { TermControl } from "../round/termField";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";
import type { Side } from "./comparing";
import type { TermRow } from "./comparison";
import { useTableStyles } from "./tableStyles";

const useStyles = makeStyles({
  field: { minWidth: 0 },
  within: { display: "flex", alignItems: "center", gap: "2px", minWidth: 0, "& > :last-child": { flexGrow: 1, minWidth: 0 }, "& .fui-Input": { padding: "0 2px" }, "& input::-webkit-calendar-picker-indicator": { marginInlineStart: 0, padding: 0 } },
});

export function TermsTable({ state, send, rows, base }: Shown & { readonly rows: readonly TermRow[]; readonly base: number }): ReactElement {
  const { scenarios: texts, model } = useTexts();
  const styles = useTableStyles();
  const { sides } = state.comparing;
  const groups = [...new Set(rows.map(({ of }) => of.group))];
  return (
    <div className={styles.scroll} role="region" aria-label={texts.termsTable} tabIndex={0} data-scrolls>
      <table className={styles.table} aria-label={texts.termsTable} data-testid="terms-side-by-side">
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>{texts.term}</th>
            {sides.map(({ draft }) => (
              <th key={draft.name} scope="col" className={styles.head}>{draft.name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group}>
              <tr>
                <th scope="colgroup" colSpan={sides.length + 1} className={styles.group}>
                  <span className={styles.groupName}>{model.label(group)}</span>
                </th>
              </tr>
              {rows.filter(({ of }) => of.group === group).map(({ of, differs }) => (
                <tr key={of.label}>
                  <th scope="row" className={styles.label}>{model.label(of.label)}</th>
                  {sides.map((side, i) => (
                    <Cell key={side.draft.name} of={of} side={side} index={i} differsFrom={differs[i] ? sides[base]?.draft.name : undefined} locale={state.locale} send={send} />
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellShown {
  readonly of: Term;
  readonly side: Side;
  readonly index: number;
  /** The name of the base, where the value is another than there. */
  readonly differsFrom: string | undefined;
  readonly locale: string;
  readonly send: Send<Message>;
}

const Cell = memo(function Cell({ of, side, index, differsFrom, locale, send }: CellShown): ReactElement {
  const { scenarios: texts, model } = useTexts();
  const styles = { ...useTableStyles(), ...useStyles() };
  const { draft, scenario, problems } = side;
  const entry = draft.entries[of.label];
  const problem = problems[of.label];
  const usual = scenario ? termValue(scenario, of.label) : defaultOf(of, undefined);
  const toScenario = useCallback((message: Message): void => send("term" in message ? { ...message, scenario: index } : message), [send, index]);
  const label = texts.cell(model.label(of.label), draft.name, differsFrom);
  return (
    <td className={mergeClasses(styles.cell, differsFrom !== undefined && styles.differs)} {...(differsFrom === undefined ? {} : { "data-differs": true })}>
      <Field size="small" className={styles.field} validationState={problem === undefined ? "none" : "error"} {...(problem === undefined ? {} : { validationMessage: model.sentence(problem) })}>
        {(control) => (
          <div className={styles.within}>
            {differsFrom !== undefined && <span aria-hidden>≠</span>}
            <TermControl
              {...control}
              aria-label={label}
              of={of}
              text={entry?.typed ?? writeEntry(of, entry?.value, locale)}
              usual={isBlank(valueIn(draft, of.label)) ? writeEntry(of, usual, locale) : ""}
              fixed={entry?.computed === true}
              send={toScenario}
            />
          </div>
        )}
      </Field>
    </td>
  );
});
