/** What has just been done to whole tables, and the way back. The live region stands from the start, so that what appears in it is read out. */
import { Button, makeStyles, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "../texts/useTexts";

const useStyles = makeStyles({ row: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" } });

export function Done({ done, undo, testId }: { readonly done: { readonly sentence: string } | undefined; readonly undo: () => void; readonly testId: string }): ReactElement {
  const { tables } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.row} aria-live="polite" data-testid={testId}>
      {done && (
        <>
          <Text size={200}>{done.sentence}</Text>
          <Button size="small" appearance="subtle" onClick={undo}>{tables.undo}</Button>
        </>
      )}
    </div>
  );
}
