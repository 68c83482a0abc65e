/** A question that has to be answered before anything else: its answers are buttons, and to leave it is to say no. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import { useFocusBack } from "./focusBack";
import { useTexts } from "./texts/useTexts";

export interface Answer {
  readonly label: string;
  readonly give: () => void;
  /** Something is lost by it: whoever presses Enter without having read the question must not have given it. */
  readonly destroys?: true;
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
  const safe = useFocusOnSafe();
  const safeAt = answers.findIndex(({ destroys }) => !destroys);
  return (
    <Dialog modalType="alert" open onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface data-testid={testId} aria-describedby={`${testId}-question`}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent id={`${testId}-question`}>{children}</DialogContent>
          <DialogActions fluid>
            {answers.map(({ label, give }, i) => (
              <Button key={label} {...(i === 0 ? { appearance: "primary" } : {})} ref={i === safeAt ? safe : null} onClick={give}>
                {label}
              </Button>
            ))}
            <Button ref={safeAt < 0 ? safe : null} onClick={onCancel}>
              {shell.cancel}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/**
 * The focus starts on the first answer that destroys nothing, as WAI-ARIA's authoring practices have it for an alert dialog,
 * where Fluent's dialog takes the first button; afterwards it is where it was.
 */
function useFocusOnSafe(): (button: HTMLElement | null) => void {
  const safe = useRef<HTMLElement | null>(null);
  useFocusBack();
  useEffect(() => safe.current?.focus(), []);
  return (button) => {
    if (button) safe.current = button;
  };
}
