/** What can be done with one row of a grid. One menu serves all rows: it opens at the button of the row. */
import { Menu, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Send } from "../loop";
import type { Message } from "../message";
import { useTexts } from "../texts/useTexts";
import { aboveAll, withinMain } from "../withinMain";
import type { TableName } from "./rows";

interface RowMenuShown {
  readonly table: TableName;
  readonly row: number;
  readonly rows: number;
  readonly name: string;
  readonly button: HTMLElement;
  readonly send: Send<Message>;
  readonly onClose: () => void;
}

export function RowMenu({ table, row, rows, name, button, send, onClose }: RowMenuShown): ReactElement {
  const { tables: texts } = useTexts();
  const close = (): void => {
    onClose();
    button.focus();
  };
  return (
    <Menu open mountNode={withinMain()} positioning={{ target: button }} onOpenChange={(_, { open }) => !open && close()}>
      <MenuPopover style={aboveAll}>
        <MenuList aria-label={texts.actions(name)}>
          <MenuItem onClick={() => send({ kind: "RowAdded", table, row })}>{texts.insertAbove}</MenuItem>
          <MenuItem disabled={row === 0} onClick={() => send({ kind: "RowMoved", table, row, by: -1 })}>{texts.up}</MenuItem>
          <MenuItem disabled={row === rows - 1} onClick={() => send({ kind: "RowMoved", table, row, by: 1 })}>{texts.down}</MenuItem>
          <MenuItem onClick={() => send({ kind: "RowDeleted", table, row })}>{texts.remove}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
