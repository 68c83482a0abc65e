/** One table as a grid of cells: the row below the last one is there to be typed into, and a sentence stands below a cell that is wrong. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactElement, type ReactNode } from "react";
import type { InputField } from "../../core/captable/inputTables";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";
import { GridRow } from "./gridRow";
import { cellProblems, type CellProblems } from "./problems";
import { RowMenu } from "./rowMenu";
import { inputTables, nameOf, nextKey, shownFields, type Row, type TableName } from "./rows";
import { tableFrame, tableLook } from "./tableLook";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  scroll: { ...tableFrame, overflowX: "auto" },
  table: {
    ...tableLook,
    width: "100%",
    "& tbody th, & tbody td": { padding: 0 },
    "& th, & td": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  head: { padding: "3px 6px", textAlign: "left", fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3, whiteSpace: "nowrap" },
  number: { textAlign: "right" },
  first: { position: "sticky", left: 0, zIndex: 1 },
  corner: { position: "sticky", right: 0, zIndex: 1, width: "26px", minWidth: "26px", padding: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px" },
});

/** As many rows of a long table are drawn before somebody asks for all. */
const FIRST_ROWS = 60;

interface GridShown extends Shown {
  readonly table: TableName;
  /** What was filled in so far. */
  readonly own: readonly Row[];
  /** What may be chosen in a column, where that is less than its declaration says. */
  readonly options?: Readonly<Record<string, readonly string[]>> | undefined;
  /** What is wrong with the cells, where more than a cell has to be looked at. */
  readonly wrong?: CellProblems | undefined;
  /** What else is said of the table, above its rows. */
  readonly children?: ReactNode;
  /** Rows that are followed and not the user's own: to be read. */
  readonly followed?: readonly Row[] | undefined;
}

export function Grid({ table, own, options, wrong, state, send, children, followed }: GridShown): ReactElement {
  const { tables: texts, model } = useTexts();
  const styles = useStyles();
  const rows = followed ?? own;
  const [all, setAll] = useState(false);
  const [long, setLong] = useState(false);
  const [menu, setMenu] = useState<{ readonly row: number; readonly button: HTMLElement }>();
  const problems = useMemo(() => wrong ?? cellProblems(table, own), [wrong, table, own]);
  const fields = useMemo(() => shownFields(table, rows, all).map((field) => withOptions(field, options?.[field.label])), [table, rows, all, options]);
  const hidden = inputTables[table].fields.length - fields.length;
  const drawn = long ? rows : rows.slice(0, FIRST_ROWS);
  const body = useRef<HTMLTableSectionElement>(null);
  const keys = useKeys(table, rows, body, send);
  const openMenu = useCallback((row: number, button: HTMLElement) => setMenu({ row, button }), []);
  const reads = followed !== undefined;
  // In one list with the others: as soon as it is typed into, the line below the last row is one of them, and keeps the focus.
  const lines: readonly { readonly key: number; readonly row?: Row }[] = [...drawn.map((row) => ({ key: row.key, row })), ...(!reads && drawn.length === rows.length ? [{ key: nextKey(rows) }] : [])];
  const title = texts.titles[table];
  return (
    <section className={styles.section} aria-label={title} data-testid={`grid-${table}`}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
      <div className={styles.scroll} data-scrolls>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              {fields.map(({ label, unit }, i) => (
                <th key={label} scope="col" className={mergeClasses(styles.head, !["text", "choice", "date"].includes(unit) && styles.number, i === 0 && styles.first)}>
                  {model.column(label)}
                  {unit === "share" || unit === "annual rate" ? " %" : ""}
                </th>
              ))}
              {!reads && <td className={mergeClasses(styles.head, styles.corner)} />}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={keys.onKeyDown} onPaste={reads ? undefined : keys.onPaste}>
            {lines.map(({ key, row }, i) => (
              <GridRow key={key} table={table} row={row} index={i} fields={fields} problems={problems.get(key)} locale={state.locale} reads={reads} isOpen={menu?.row === i} send={send} onMenu={openMenu} />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.buttons}>
        {drawn.length < rows.length && <Button size="small" onClick={() => setLong(true)}>{texts.showAllRows(rows.length)}</Button>}
        {(hidden > 0 || all) && (
          <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? texts.fewerColumns : texts.allColumns(hidden)}
          </Button>
        )}
        {!reads && state.host === "excel" && (
          <Button size="small" appearance="subtle" data-testid={`take-${table}`} onClick={() => send({ kind: "SelectionWanted", table })}>{texts.fromSelection}</Button>
        )}
      </div>
      {menu && rows[menu.row] && <RowMenu table={table} row={menu.row} rows={rows.length} name={nameOf(table, rows[menu.row]!, model.choice)} button={menu.button} send={send} onClose={() => setMenu(undefined)} />}
    </section>
  );
}

const withOptions = (field: InputField, options: readonly string[] | undefined): InputField => (options ? { ...field, options } : field);

/** Enter and the arrows go from row to row, Alt with an arrow moves the row; a pasted range goes where the cell is. */
function useKeys(table: TableName, rows: readonly Row[], body: { readonly current: HTMLElement | null }, send: Shown["send"]) {
  const wanted = useRef<{ readonly row: number; readonly label: string } | undefined>(undefined);
  const focus = (row: number, label: string): void => body.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-label="${label}"]`)?.focus();
  // A row that was moved takes the focus with it.
  useLayoutEffect(() => {
    const place = wanted.current;
    wanted.current = undefined;
    if (place) focus(place.row, place.label);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const cell = placeOf(event.target);
    if (!cell) return;
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" || event.key === "Enter" ? 1 : 0;
    if (by === 0) return;
    if (event.altKey && event.key !== "Enter") {
      event.preventDefault();
      if (cell.row >= rows.length || cell.row + by < 0 || cell.row + by >= rows.length) return;
      wanted.current = { row: cell.row + by, label: cell.label };
      send({ kind: "RowMoved", table, row: cell.row, by });
    } else if (event.key === "Enter" || !(event.target instanceof HTMLSelectElement || (event.target as HTMLInputElement).type === "date")) {
      event.preventDefault();
      if (cell.row + by <= rows.length) focus(cell.row + by, cell.label);
      else send({ kind: "CellLeft", table, ...cell });
    }
  };
  const onPaste = (event: ClipboardEvent): void => {
    const cell = placeOf(event.target);
    const text = event.clipboardData.getData("text/plain");
    // One value goes into its field as it always does.
    if (!cell || !/[\t\r\n]/.test(text.trim())) return;
    event.preventDefault();
    send({ kind: "CellsPasted", table, ...cell, text });
  };
  return { onKeyDown, onPaste };
}

function placeOf(target: EventTarget): { readonly row: number; readonly label: string } | undefined {
  const { row, label } = (target as HTMLElement).dataset;
  return row === undefined || label === undefined ? undefined : { row: Number(row), label };
}
