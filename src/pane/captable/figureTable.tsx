/** A table of figures that scrolls by itself, its first column in view: a header, rows, and at most one row that sums them up. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { scrollingFrame, tableLook } from "../tables/tableLook";

const useStyles = makeStyles({
  scroll: { ...scrollingFrame, maxHeight: "min(360px, 60vh)" },
  table: {
    ...tableLook,
    width: "100%",
    "& td, & th": { padding: "3px 6px", verticalAlign: "top", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    "& thead th": { position: "sticky", top: 0, zIndex: 1, fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
    "& th:first-child": { position: "sticky", left: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
    "& thead th:first-child": { zIndex: 2, backgroundColor: tokens.colorNeutralBackground3 },
    "& tbody th": { fontWeight: tokens.fontWeightRegular },
  },
  figure: { textAlign: "right", whiteSpace: "nowrap" },
  text: { textAlign: "left", minWidth: "96px" },
  name: { textAlign: "left", minWidth: "106px", maxWidth: "112px", overflowWrap: "anywhere" },
  number: { textAlign: "left" },
  total: { "& td, & th:first-child": { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}` } },
});

export interface FigureColumn {
  readonly title: string;
  /** Words, or a number that names the row, from the left; figures stand at the right. */
  readonly is?: "text" | "number";
}

interface FigureTableShown {
  readonly label: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  readonly total?: readonly ReactNode[];
  readonly testId: string;
}

export function FigureTable({ label, columns, rows, total, testId }: FigureTableShown): ReactElement {
  const styles = useStyles();
  const looks = columns.map(({ is }, i) => styles[is ?? (i === 0 ? "name" : "figure")]);
  const cell = (content: ReactNode, i: number): ReactElement => (i === 0 ? <th key={i} scope="row" className={looks[i]}>{content}</th> : <td key={i} className={looks[i]}>{content}</td>);
  return (
    // A region that scrolls has to be reachable by keyboard.
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0} data-scrolls>
      <table className={styles.table} aria-label={label} data-testid={testId}>
        <thead>
          <tr>
            {columns.map(({ title }, i) => (
              <th key={title} scope="col" className={looks[i]}>{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>{cells.map(cell)}</tr>
          ))}
          {total && <tr className={styles.total}>{total.map(cell)}</tr>}
        </tbody>
      </table>
    </div>
  );
}
