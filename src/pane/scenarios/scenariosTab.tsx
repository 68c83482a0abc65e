/** The Scenarios tab: a list to order them, and all of them side by side. */
import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, type ReactElement } from "react";
import type { Shown } from "../shown";
import { ScenarioList } from "./scenarioList";
import { SideBySide } from "./sideBySide";

const DeleteDialog = lazy(async () => ({ default: (await import("./deleteDialog")).DeleteDialog }));

const FilesPanel = lazy(async () => ({ default: (await import("../versions/filesPanel")).FilesPanel }));

const useStyles = makeStyles({
  panel: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", padding: "8px 12px 16px", display: "flex", flexDirection: "column", gap: "16px", "& > *": { flexShrink: 0 } },
});

export function ScenariosTab(shown: Shown): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.panel}>
      <ScenarioList {...shown} />
      <SideBySide {...shown} />
      <Suspense fallback={null}>
        <FilesPanel {...shown} />
      </Suspense>
      {shown.state.comparing.deleting !== undefined && (
        <Suspense fallback={null}>
          <DeleteDialog {...shown} />
        </Suspense>
      )}
    </div>
  );
}
