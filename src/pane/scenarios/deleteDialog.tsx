/** The question before a scenario is deleted. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";

export function DeleteDialog({ state, send }: Shown): ReactElement | null {
  const { scenarios: texts, shell } = useTexts();
  const draft = state.drafts[state.comparing.deleting ?? -1];
  if (!draft) return null;
  const answer = (deletes: boolean) => () => send({ kind: "DeletionAnswered", deletes });
  return (
    <Dialog modalType="alert" open onOpenChange={(_, { open }) => !open && answer(false)()}>
      <DialogSurface data-testid="delete-scenario">
        <DialogBody>
          <DialogTitle>{texts.deleteTitle(draft.name)}</DialogTitle>
          <DialogContent>{state.link.kind === "linked" ? texts.deleteLinked(state.link.sheet) : texts.deleteDraft}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={answer(true)}>
              {texts.deleteIt}
            </Button>
            <Button onClick={answer(false)}>{shell.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
