/** What the views of the tab have in common: sections, rows of fields, drawings and their keys. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useWhatIfStyles = makeStyles({
  panel: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", padding: "4px 12px 16px", display: "flex", flexDirection: "column", gap: "12px", scrollPaddingTop: "8px", "& > *": { flexShrink: 0 } },
  /** Five of them stand in a row of the narrowest pane; where letters are wider they take two. */
  views: { flexWrap: "wrap" },
  view: { minWidth: 0, padding: "4px 3px", "& span": { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } },
  section: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold },
  fields: { display: "flex", flexDirection: "column", gap: "6px", minWidth: 0, flexShrink: 0 },
  row: { display: "flex", gap: "8px", alignItems: "end", flexWrap: "wrap" },
  topRow: { display: "flex", gap: "8px", alignItems: "start" },
  line: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" },
  grow: { flexGrow: 1, minWidth: 0, flexBasis: 0 },
  icon: { minWidth: "20px", padding: 0 },
  input: { minWidth: 0, width: "100%", "& input": { minWidth: 0, width: "100%", fontVariantNumeric: "tabular-nums" } },
  select: { minWidth: 0, "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  problem: { color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  drawing: { display: "block", width: "100%", height: "auto", forcedColorAdjust: "none" },
  text: { "@media (forced-colors: active)": { fill: "CanvasText" }, fill: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyBase, fontSize: "10px" },
  mark: { "@media (forced-colors: active)": { fill: "CanvasText" }, fill: tokens.colorNeutralForeground1, fontFamily: tokens.fontFamilyBase, fontSize: "11px", fontWeight: 600 },
  axis: { "@media (forced-colors: active)": { stroke: "CanvasText" }, stroke: tokens.colorNeutralForeground1 },
  legend: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", gap: "2px 12px", fontSize: tokens.fontSizeBase200 },
  item: { display: "flex", gap: "4px", alignItems: "center", minWidth: 0, overflowWrap: "anywhere" },
});
