/** How a table with a column a scenario looks: it scrolls by itself, its first column and its header stay. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { scrollingFrame, tableLook } from "../tables/tableLook";

export const useTableStyles = makeStyles({
  scroll: { ...scrollingFrame, maxHeight: "min(440px, 70vh)", scrollPaddingLeft: "112px", scrollPaddingTop: "32px" },
  table: { ...tableLook, "& td, & th": { padding: "3px 6px", verticalAlign: "top", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } },
  head: { position: "sticky", top: 0, zIndex: 1, width: "128px", minWidth: "128px", maxWidth: "128px", textAlign: "right", overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  corner: { position: "sticky", top: 0, left: 0, zIndex: 2, textAlign: "left", fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  label: { position: "sticky", left: 0, zIndex: 1, width: "104px", minWidth: "104px", maxWidth: "104px", boxSizing: "border-box", textAlign: "left", overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular, backgroundColor: tokens.colorNeutralBackground1 },
  group: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
  groupName: { position: "sticky", left: "6px" },
  cell: { textAlign: "right", minWidth: "128px", maxWidth: "128px", boxSizing: "border-box" },
  differs: { fontWeight: tokens.fontWeightBold, backgroundColor: tokens.colorPaletteYellowBackground1, color: tokens.colorNeutralForeground1, "& input, & select": { fontWeight: tokens.fontWeightBold } },
  note: { display: "block", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  why: { display: "block", textAlign: "left", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});
