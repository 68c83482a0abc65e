/** The question before cells that are not empty are written over. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "../texts/useTexts";
import type { Shown } from "../shown";

/** As many places are named; the rest are counted. */
const NAMED = 8;

export function OverwriteDialog({ state, send }: Shown): ReactElement {
  const { insert: texts, shell } = useTexts();
  const occupied = state.inserting?.occupied ?? [];
  const answer = (how: "replace" | "newSheets" | "cancel") => () => send({ kind: "OverwriteAnswered", answer: how });
  return (
    <Dialog modalType="alert" open={occupied.length > 0} onOpenChange={(_, { open }) => !open && answer("cancel")()}>
      <DialogSurface data-testid="overwrite">
        <DialogBody>
          <DialogTitle>{texts.overwriteTitle}</DialogTitle>
          <DialogContent>
            {texts.overwriteText(occupied.length)}
            <ul>
              {occupied.slice(0, NAMED).map((cells) => (
                <li key={cells}>{cells}</li>
              ))}
              {occupied.length > NAMED && <li>{shell.andMore(occupied.length - NAMED)}</li>}
            </ul>
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={answer("newSheets")}>
              {texts.newSheets}
            </Button>
            <Button onClick={answer("replace")}>{texts.overwrite}</Button>
            <Button onClick={answer("cancel")}>{shell.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
