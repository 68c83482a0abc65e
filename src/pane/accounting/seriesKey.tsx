/** Which line of a chart is which: by colour and by dashes, since not everybody sees the colours. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { lineLooks } from "../round/lineLooks";

const useStyles = makeStyles({
  key: { listStyle: "none", margin: "0 0 4px", padding: 0, display: "flex", flexWrap: "wrap", gap: "2px 12px", fontSize: tokens.fontSizeBase200 },
  item: { display: "flex", gap: "4px", alignItems: "center", minWidth: 0, overflowWrap: "anywhere" },
  mark: { flexShrink: 0, "@media (forced-colors: active)": { "& line": { stroke: "CanvasText" } } },
});

export function SeriesKey({ titles }: { readonly titles: readonly string[] }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.key}>
      {titles.map((title, i) => {
        const { colour, dash } = lineLooks[i % lineLooks.length]!;
        return (
          <li key={title} className={styles.item}>
            <svg width="26" height="8" className={styles.mark} aria-hidden>
              <line x1="0" x2="26" y1="4" y2="4" strokeWidth="2" strokeDasharray={dash.join(" ")} style={{ stroke: `var(${colour})` }} />
            </svg>
            {title}
          </li>
        );
      })}
    </ul>
  );
}
