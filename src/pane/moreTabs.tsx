/** The tabs for which the row has no room, in a menu at its end. */
import { makeStyles, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, useIsOverflowItemVisible, useOverflowMenu } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { tabs, type Tab } from "./state";
import { useTexts } from "./texts/useTexts";
import { aboveAll, withinMain } from "./withinMain";

const useStyles = makeStyles({ more: { alignSelf: "center", minWidth: "32px" } });

export function MoreTabs({ onChoose }: { readonly onChoose: (tab: Tab) => void }): ReactElement | null {
  const styles = useStyles();
  const { shell } = useTexts();
  const { ref, isOverflowing } = useOverflowMenu<HTMLElement>();
  if (!isOverflowing) return null;
  const measured = (button: HTMLElement | null): void => {
    ref.current = button;
  };
  return (
    <Menu mountNode={withinMain()}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton ref={measured} className={styles.more} appearance="subtle" size="small" data-testid="more-tabs" aria-label={shell.moreTabs} title={shell.moreTabs} menuIcon={null} icon={<span aria-hidden>⋯</span>} />
      </MenuTrigger>
      <MenuPopover style={aboveAll}>
        <MenuList>
          {tabs.map((each) => (
            <HiddenTab key={each} tab={each} onChoose={onChoose} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function HiddenTab({ tab, onChoose }: { readonly tab: Tab; readonly onChoose: (tab: Tab) => void }): ReactElement | null {
  const { shell } = useTexts();
  return useIsOverflowItemVisible(tab) ? null : <MenuItem data-testid={`more-${tab}`} onClick={() => onChoose(tab)}>{shell.tabs[tab]}</MenuItem>;
}
