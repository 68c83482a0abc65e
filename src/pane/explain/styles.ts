/** How the parts of an explanation look. */
import { makeStyles, tokens } from "@fluentui/react-components";

export const useExplainStyles = makeStyles({
  panel: { position: "relative", flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "12px", display: "flex", flexDirection: "column", gap: "12px", "& > *": { flexShrink: 0 } },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  way: { position: "sticky", top: "-12px", zIndex: 1, margin: "-12px -12px 0", padding: "8px 12px", display: "flex", flexDirection: "column", gap: "6px", backgroundColor: tokens.colorNeutralBackground3, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  number: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  muted: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  steps: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  step: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "12px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, "& dd": { margin: 0 } },
  label: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  value: { textAlign: "right", fontVariantNumeric: "tabular-nums", maxWidth: "150px", overflowWrap: "anywhere" },
  wide: { gridColumn: "1 / -1", overflowWrap: "anywhere" },
  quiet: { gridColumn: "1 / -1", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  numbers: { gridColumn: "1 / -1", fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  places: { gridColumn: "1 / -1", display: "flex", flexWrap: "wrap", columnGap: "12px", rowGap: "2px" },
  section: { display: "flex", flexDirection: "column", gap: "2px" },
  parts: { gridColumn: "1 / -1", "& summary": { cursor: "pointer" }, "& table": { width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" }, "& th, & td": { textAlign: "right", padding: "1px 0 1px 8px", fontWeight: tokens.fontWeightRegular, verticalAlign: "top" }, "& th:first-child, & td:first-child": { textAlign: "left", paddingLeft: 0 }, "& thead th": { color: tokens.colorNeutralForeground2, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  calls: { display: "flex", flexDirection: "column", gap: "2px" },
  copy: { alignSelf: "start" },
});
