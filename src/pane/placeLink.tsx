/** A place in the workbook as a link: a click, or Enter, selects the cells. */
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Send } from "./loop";
import type { Message } from "./message";
import { useTexts } from "./texts/useTexts";

const useStyles = makeStyles({
  link: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "start",
    overflowWrap: "anywhere",
    // A button takes the colour of text there, and nothing else would tell it from what stands around it.
    "@media (forced-colors: active)": { color: "LinkText", forcedColorAdjust: "none", textDecorationLine: "underline" },
  },
});

export type Follow = (address: string) => void;

/** Goes there, and nowhere back; an explanation remembers the way. */
export const going = (send: Send<Message>): Follow => (address) => send({ kind: "PlaceChosen", address });

export function PlaceLink({ address, text = address, follow }: { readonly address: string; readonly text?: string; readonly follow: Follow }): ReactElement {
  const styles = useStyles();
  const { shell } = useTexts();
  return (
    <Link as="button" className={styles.link} aria-label={shell.goTo(text)} onClick={() => follow(address)}>
      {text}
    </Link>
  );
}
