/** A narrow table of what was and what is: three columns, the names first. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", tableLayout: "fixed", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, "& caption": { textAlign: "start", padding: "4px 0", color: tokens.colorNeutralForeground2 }, "& th, & td": { padding: "3px 4px 3px 0", textAlign: "start", verticalAlign: "top", overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular }, "& td, & th:not(:first-child)": { textAlign: "end", fontVariantNumeric: "tabular-nums" }, "& thead th": { fontWeight: tokens.fontWeightSemibold }, "& tr": { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  first: { width: "44%" },
});

export interface Row {
  readonly key: string;
  readonly label: ReactNode;
  readonly before: string;
  readonly after: string;
  /** Stands across the whole width below the row. */
  readonly below?: ReactNode;
}

interface BeforeAfterShown {
  readonly caption: string;
  /** The headings of the columns. */
  readonly headings: readonly [string, string, string];
  readonly rows: readonly Row[];
}

export function BeforeAfter({ caption, headings: [first, before, after], rows }: BeforeAfterShown): ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.first}>
            {first}
          </th>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.flatMap(({ key, label, before: was, after: is, below }) => [
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>{was}</td>
            <td>{is}</td>
          </tr>,
          ...(below === undefined
            ? []
            : [
                <tr key={`${key} below`}>
                  <td colSpan={3}>{below}</td>
                </tr>,
              ]),
        ])}
      </tbody>
    </table>
  );
}
