/** A question that has to be answered before anything else: its answers are buttons, and to leave it is to say no. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useTexts } from "./texts/useTexts";

export interface Answer {
  readonly label: string;
  readonly give: () => void;
}

interface QuestionShown {
  readonly title: string;
  readonly children: ReactNode;
  /** The first is what most people want. */
  readonly answers: readonly Answer[];
  readonly onCancel: () => void;
  readonly testId: string;
}

export function Question({ title, children, answers, onCancel, testId }: QuestionShown): ReactElement {
  const { shell } = useTexts();
  return (
    <Dialog modalType="alert" open onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface data-testid={testId}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{children}</DialogContent>
          <DialogActions fluid>
            {answers.map(({ label, give }, i) => (
              <Button key={label} {...(i === 0 ? { appearance: "primary" } : {})} onClick={give}>
                {label}
              </Button>
            ))}
            <Button onClick={onCancel}>{shell.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
