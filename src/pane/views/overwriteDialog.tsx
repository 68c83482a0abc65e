/**
 * The question before cells that are not empty are written over. It is the browser's own dialog: it holds the focus and gives it
 * back, and it leaves nothing in the page that the keyboard reaches but a reader of the screen does not.
 */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { texts } from "../texts";
import type { Shown } from "./shown";

const useStyles = makeStyles({
  dialog: {
    boxSizing: "border-box",
    width: "calc(100vw - 24px)",
    maxWidth: "480px",
    maxHeight: "calc(100vh - 24px)",
    overflowY: "auto",
    padding: "16px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    "&::backdrop": { backgroundColor: tokens.colorBackgroundOverlay },
  },
  title: { margin: "0 0 8px", fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  places: { margin: "8px 0 16px", paddingLeft: "20px", overflowWrap: "anywhere" },
  answers: { display: "flex", flexDirection: "column", gap: "8px" },
});

/** As many places are named; the rest are counted. */
const NAMED = 8;

export function OverwriteDialog({ state, send }: Shown): ReactElement {
  const styles = useStyles();
  const dialog = useRef<HTMLDialogElement>(null);
  const occupied = state.inserting?.occupied ?? [];
  const open = occupied.length > 0;
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  const answer = (how: "replace" | "newSheets" | "cancel"): void => send({ kind: "OverwriteAnswered", answer: how });
  return (
    <dialog ref={dialog} role="alertdialog" aria-labelledby="overwrite-title" aria-describedby="overwrite-text" className={styles.dialog} data-testid="overwrite" onCancel={() => answer("cancel")}>
      <h2 id="overwrite-title" className={styles.title}>
        {texts.overwriteTitle}
      </h2>
      <div id="overwrite-text">
        {texts.overwriteText(occupied.length)}
        <ul className={styles.places}>
          {occupied.slice(0, NAMED).map((cells) => (
            <li key={cells}>{cells}</li>
          ))}
          {occupied.length > NAMED && <li>{texts.andMore(occupied.length - NAMED)}</li>}
        </ul>
      </div>
      <div className={styles.answers}>
        <Button appearance="primary" onClick={() => answer("newSheets")}>
          {texts.newSheets}
        </Button>
        <Button onClick={() => answer("replace")}>{texts.overwrite}</Button>
        <Button onClick={() => answer("cancel")}>{texts.cancel}</Button>
      </div>
    </dialog>
  );
}
