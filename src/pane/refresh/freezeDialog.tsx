/** The question before formulas become values. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Send } from "../loop";
import type { Message } from "../message";
import { useTexts } from "../texts/useTexts";
import type { Refreshing } from "./messages";

interface FreezeShown {
  readonly freezing: NonNullable<Refreshing["freezing"]>;
  readonly send: Send<Message>;
}

export function FreezeDialog({ freezing: { frozen }, send }: FreezeShown): ReactElement {
  const { refresh: texts, shell } = useTexts();
  const answer = (freeze: boolean) => () => send({ kind: "FreezeAnswered", freeze });
  return (
    <Dialog modalType="alert" open onOpenChange={(_, { open }) => !open && answer(false)()}>
      <DialogSurface data-testid="freeze">
        <DialogBody>
          <DialogTitle>{texts.freezeTitle}</DialogTitle>
          <DialogContent>
            <p>{texts.freezeText(frozen.formulas)}</p>
            <p>{texts.freezeHelp}</p>
            {frozen.errors.length > 0 && <p>{texts.leftAlone(frozen.errors)}</p>}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={answer(true)}>
              {texts.freezeNow}
            </Button>
            <Button onClick={answer(false)}>{shell.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
