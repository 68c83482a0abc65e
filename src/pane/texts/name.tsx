/** What the model calls something, in the language of the pane; another language than English adds the label that formulas and sheets need. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "./useTexts";

const useStyles = makeStyles({
  english: { display: "block", fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

export function Name({ label }: { readonly label: string }): ReactElement {
  const { model } = useTexts();
  const styles = useStyles();
  const name = model.label(label);
  return (
    <>
      {name}
      {name !== label && (
        <span lang="en" className={styles.english}>
          {label}
        </span>
      )}
    </>
  );
}
