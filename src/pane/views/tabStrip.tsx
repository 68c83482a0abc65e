/** The tabs of the pane. Plain buttons: one of them is in the tab order, and the arrow keys, Home and End lead to the others. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import { tabs, type Tab } from "../state";
import { texts } from "../texts";
import type { Shown } from "./shown";

const useStyles = makeStyles({
  strip: { flexShrink: 0, display: "flex", padding: "0 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: {
    padding: "12px 12px 9px",
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    "&:hover": { color: tokens.colorNeutralForeground2Hover },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    // A forced palette would draw every border; only the chosen tab has a line.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  chosen: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

const steps: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => (at + 1) % tabs.length,
  ArrowLeft: (at) => (at + tabs.length - 1) % tabs.length,
  Home: () => 0,
  End: () => tabs.length - 1,
};

export function TabStrip({ state, send }: Shown): ReactElement {
  const styles = useStyles();
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const tab = tabs[steps[event.key]?.(tabs.indexOf(state.tab)) ?? -1];
    if (!tab) return;
    event.preventDefault();
    send({ kind: "TabChosen", tab });
    document.getElementById(`tab-${tab}`)?.focus();
  };
  const attributes = (tab: Tab): object => (tab === state.tab ? { "aria-selected": true, "aria-controls": `panel-${tab}`, tabIndex: 0 } : { "aria-selected": false, tabIndex: -1 });
  return (
    <div className={styles.strip} role="tablist" aria-label={texts.tabList} onKeyDown={move}>
      {tabs.map((tab) => (
        <button key={tab} type="button" role="tab" id={`tab-${tab}`} className={mergeClasses(styles.tab, tab === state.tab && styles.chosen)} onClick={() => send({ kind: "TabChosen", tab })} {...attributes(tab)}>
          {texts.tabs[tab]}
        </button>
      ))}
    </div>
  );
}
