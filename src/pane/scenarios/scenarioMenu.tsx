/** What can be done with one scenario. */
import { makeStyles, Menu, MenuButton, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "../texts/useTexts";
import { aboveAll, withinMain } from "../withinMain";

const useStyles = makeStyles({ button: { minWidth: "32px", flexShrink: 0 } });

interface MenuShown {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onShow: () => void;
  readonly onDuplicate: () => void;
  readonly onRename: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onCompare: () => void;
  readonly onDelete: () => void;
}

export function ScenarioMenu({ name, isFirst, isLast, onShow, onDuplicate, onRename, onMove, onCompare, onDelete }: MenuShown): ReactElement {
  const { scenarios: texts } = useTexts();
  const styles = useStyles();
  const only = isFirst && isLast;
  return (
    <Menu mountNode={withinMain()}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" className={styles.button} aria-label={texts.actionsOf(name)} title={texts.actionsOf(name)} menuIcon={null} icon={<span aria-hidden>⋯</span>} />
      </MenuTrigger>
      <MenuPopover style={aboveAll}>
        <MenuList>
          <MenuItem onClick={onShow}>{texts.show}</MenuItem>
          <MenuItem onClick={onDuplicate}>{texts.duplicate}</MenuItem>
          <MenuItem onClick={onRename}>{texts.rename}</MenuItem>
          <MenuItem disabled={isFirst} onClick={() => onMove(-1)}>{texts.up}</MenuItem>
          <MenuItem disabled={isLast} onClick={() => onMove(1)}>{texts.down}</MenuItem>
          <MenuItem disabled={only} onClick={onCompare}>{texts.compareWith}</MenuItem>
          <MenuDivider />
          <MenuItem disabled={only} title={only ? texts.onlyOne : undefined} onClick={onDelete}>{texts.delete}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
