/** Cells that hold what a person wrote over a formula, and keeps. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../sheets/refresh/finding";
import { going, PlaceLink } from "../placeLink";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";
import { findingSentence } from "./findingSentence";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: "none", margin: 0, padding: 0 },
  item: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: "flex", flexDirection: "column", alignItems: "start", gap: "2px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" },
});

export function KeptCells({ kept, send }: Shown & { readonly kept: readonly Finding[] }): ReactElement | null {
  const styles = useStyles();
  const texts = useTexts();
  if (kept.length === 0) return null;
  return (
    <section className={styles.section} aria-label={texts.versions.kept} data-testid="kept">
      <h2 className={styles.heading}>{texts.versions.kept}</h2>
      <ul className={styles.list}>
        {kept.map((each) => (
          <li key={each.id} className={styles.item}>
            <span>{findingSentence(each, texts)}</span>
            {each.where !== undefined && <PlaceLink address={each.where} follow={going(send)} />}
            <Button size="small" onClick={() => send({ kind: "KeepForgotten", id: each.id })}>
              {texts.versions.askAgain}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
