/** The tabs in one row; those for which a narrow pane has no room are in a menu at its end. */
import { makeStyles, Overflow, OverflowItem, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type ReactElement } from "react";
import { afterPaint } from "./afterPaint";
import type { Shown } from "./shown";
import { tabs, type Tab as TabName } from "./state";
import { useTexts } from "./texts/useTexts";

/** The menu brings much code with it; the row stands without. */
const MoreTabs = lazy(async () => ({ default: (await afterPaint(() => import("./moreTabs"))).MoreTabs }));

const useStyles = makeStyles({
  row: { display: "flex", flexShrink: 0, minWidth: 0, overflow: "hidden", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: "0 4px" },
  tabs: { flexWrap: "nowrap", minWidth: 0 },
});

export function TabBar({ state, send }: Shown): ReactElement {
  const styles = useStyles();
  const { shell } = useTexts();
  const choose = (tab: TabName): void => send({ kind: "TabChosen", tab });
  return (
    <Overflow minimumVisible={1} padding={40}>
      <div className={styles.row}>
        <TabList className={styles.tabs} size="small" aria-label={shell.tabList} selectedValue={state.tab} onTabSelect={(_, { value }) => choose(value as TabName)}>
          {tabs.map((each) => (
            // The tab that is open always has its place in the row.
            <OverflowItem key={each} id={each} priority={each === state.tab ? 2 : 1}>
              <Tab value={each} id={`tab-${each}`} {...(each === state.tab ? { "aria-controls": `panel-${each}` } : {})}>
                {shell.tabs[each]}
              </Tab>
            </OverflowItem>
          ))}
        </TabList>
        {state.host !== "starting" && (
          <Suspense fallback={null}>
            <MoreTabs onChoose={choose} />
          </Suspense>
        )}
      </div>
    </Overflow>
  );
}
