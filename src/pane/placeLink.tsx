/** An address that selects its cells when it is pressed. */
import { Link, tokens, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Send } from "./loop";
import type { Message } from "./message";
import { useTexts } from "./texts/useTexts";

const useStyles = makeStyles({ link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, textAlign: "start", overflowWrap: "anywhere" } });

export function PlaceLink({ address, send }: { readonly address: string; readonly send: Send<Message> }): ReactElement {
  const styles = useStyles();
  const { shell } = useTexts();
  return (
    <Link as="button" className={styles.link} aria-label={shell.goTo(address)} onClick={() => send({ kind: "PlaceChosen", address })}>
      {address}
    </Link>
  );
}
