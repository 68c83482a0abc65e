/** How a table with a column a scenario looks: it scrolls by itself, its first column and its header stay. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { scrollingFrame, tableLook } from "../tables/tableLook";

// Two scenarios stand beside each other in the narrowest pane, more in a wider one.
const label = { width: "88px", minWidth: "88px", maxWidth: "88px", boxSizing: "border-box" } as const;
const column = { width: "101px", minWidth: "101px", maxWidth: "101px", boxSizing: "border-box", "@media (min-width: 400px)": { width: "132px", minWidth: "132px", maxWidth: "132px" } } as const;

export const useTableStyles = makeStyles({
  scroll: { ...scrollingFrame, maxHeight: "min(440px, 70vh)", scrollPaddingLeft: "90px", scrollPaddingTop: "32px" },
  table: { ...tableLook, "& td, & th": { padding: "3px 4px", verticalAlign: "top", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } },
  head: { position: "sticky", top: 0, zIndex: 1, ...column, textAlign: "right", overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  corner: { position: "sticky", top: 0, left: 0, zIndex: 2, textAlign: "left", fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3 },
  label: { position: "sticky", left: 0, zIndex: 1, ...label, textAlign: "left", overflowWrap: "anywhere", fontWeight: tokens.fontWeightRegular, backgroundColor: tokens.colorNeutralBackground1 },
  group: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2 },
  groupName: { position: "sticky", left: "6px" },
  cell: { ...column, textAlign: "right" },
  differs: { fontWeight: tokens.fontWeightBold, backgroundColor: tokens.colorPaletteYellowBackground1, color: tokens.colorNeutralForeground1, "& input, & select": { fontWeight: tokens.fontWeightBold } },
  note: { display: "block", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  why: { display: "block", textAlign: "left", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});
