/** What the model calls something, in the language of the pane; another language than English adds the label that formulas and sheets need. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useTexts } from "./useTexts";

const useStyles = makeStyles({
  below: { display: "block", fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** @param children what else is said of it, in small letters below */
export function Name({ label, children }: { readonly label: string; readonly children?: ReactNode }): ReactElement {
  const { model } = useTexts();
  const styles = useStyles();
  const name = model.label(label);
  const english = name === label ? undefined : <span lang="en">{label}</span>;
  return (
    <>
      <span>{name}</span>
      {(english ?? children) !== undefined && (
        <span className={styles.below}>
          {english}
          {english && children !== undefined && " · "}
          {children}
        </span>
      )}
    </>
  );
}
