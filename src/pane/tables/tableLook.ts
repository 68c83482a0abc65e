/** How every table of the pane looks, whatever stands in it. Its own styles are added to these. */
import { tokens } from "@fluentui/react-components";

// Positioned, so that what is there for screen readers only does not make the page larger.
export const tableFrame = { position: "relative", border: `1px solid ${tokens.colorNeutralStroke2}` } as const;

/** A frame that scrolls by itself can be reached by keyboard, and shows that it was. */
export const scrollingFrame = { ...tableFrame, overflow: "auto", "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } } as const;

export const tableLook = { borderCollapse: "separate", borderSpacing: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: "tabular-nums" } as const;
