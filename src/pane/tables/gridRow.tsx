/** One row of a grid: a field a column, what is wrong with it in sentences below, and a button for what can be done with the row. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useId, type ReactElement } from "react";
import type { CalculationError } from "../../core/calculationError";
import type { InputField } from "../../core/captable/inputTables";
import type { Send } from "../loop";
import type { Message } from "../message";
import { useTexts } from "../texts/useTexts";
import { GridCell } from "./gridCell";
import { keyField, nameOf, type Row, type TableName } from "./rows";

const useStyles = makeStyles({
  cell: { backgroundColor: tokens.colorNeutralBackground1 },
  first: { position: "sticky", left: 0, zIndex: 1, fontWeight: tokens.fontWeightRegular },
  menu: { position: "sticky", right: 0, zIndex: 1, width: "26px", minWidth: "26px" },
  button: { width: "26px", height: "26px", padding: 0, border: "none", background: "none", color: "inherit", cursor: "pointer", borderRadius: tokens.borderRadiusMedium, "&:hover": { backgroundColor: tokens.colorNeutralBackground1Hover }, "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" } },
  problem: { position: "sticky", left: 0, maxWidth: "284px", padding: "2px 6px 4px", boxSizing: "border-box", color: tokens.colorPaletteRedForeground1, whiteSpace: "normal" },
});

export interface GridRowShown {
  readonly table: TableName;
  /** Undefined for the row that is not there yet. */
  readonly row: Row | undefined;
  readonly index: number;
  readonly fields: readonly InputField[];
  readonly problems: Readonly<Record<string, CalculationError>> | undefined;
  readonly locale: string;
  readonly reads: boolean;
  /** Its menu is open. */
  readonly isOpen: boolean;
  readonly send: Send<Message>;
  readonly onMenu: (row: number, button: HTMLElement) => void;
}

export const GridRow = memo(function GridRow({ table, row, index, fields, problems, locale, reads, isOpen, send, onMenu }: GridRowShown): ReactElement {
  const { tables: texts, model } = useTexts();
  const styles = useStyles();
  const id = useId();
  const key = keyField(table).label;
  const name = (row && nameOf(table, row, model.choice)) || (row ? texts.rowNumber(index + 1) : texts.newRow(texts.entry[table]));
  const wrong = Object.entries(problems ?? {});
  return (
    <>
      <tr>
        {fields.map((field, i) => {
          const Cell = i === 0 ? "th" : "td";
          return (
            <Cell key={field.label} {...(i === 0 ? { scope: "row" } : {})} className={mergeClasses(styles.cell, i === 0 && styles.first)}>
              <GridCell
                table={table}
                row={index}
                field={field}
                entry={row?.cells[field.label]}
                label={texts.cell(model.column(field.label), name)}
                hint={row === undefined && field.label === key ? texts.add : undefined}
                describedBy={problems?.[field.label] ? id : undefined}
                locale={locale}
                reads={reads}
                send={send}
              />
            </Cell>
          );
        })}
        {!reads && (
          <td className={mergeClasses(styles.cell, styles.menu)}>
            {row && (
              <button type="button" className={styles.button} aria-haspopup="menu" aria-expanded={isOpen} aria-label={texts.actions(name)} title={texts.actions(name)} onClick={(event) => onMenu(index, event.currentTarget)}>
                <span aria-hidden>⋯</span>
              </button>
            )}
          </td>
        )}
      </tr>
      {wrong.length > 0 && (
        <tr>
          <td colSpan={fields.length + 1} className={styles.cell}>
            <div id={id} className={styles.problem} data-testid="cell-problem">
              {wrong.map(([label, { message }]) => (
                <div key={label}>{model.sentence(message)}</div>
              ))}
            </div>
          </td>
        </tr>
      )}
    </>
  );
});
