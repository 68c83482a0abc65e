/** Files: those of somebody's cap table are chosen, and what they say stands below until the tables are filled from it; and ours are written. */
import { Button, makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState, type ChangeEvent, type ReactElement } from "react";
import type { ExchangeFile } from "../../exchange/exchangeFile";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";
import { hasCapTable } from "./updateCapTable";

/** The readers of files come when somebody has chosen one. */
const ImportReport = lazy(async () => ({ default: (await import("./importReport")).ImportReport }));

/** So does the writer. */
const ExportPanel = lazy(async () => ({ default: (await import("./exportPanel")).ExportPanel }));

const useStyles = makeStyles({
  row: { display: "flex", gap: "8px", flexWrap: "wrap" },
  hidden: { display: "none" },
});

const read = (file: File): Promise<ExchangeFile> => file.arrayBuffer().then((bytes) => ({ path: file.webkitRelativePath || file.name, bytes: new Uint8Array(bytes) }));

export function ImportButton(shown: Shown): ReactElement {
  const { captable: texts } = useTexts();
  const styles = useStyles();
  const [chosen, setChosen] = useState<readonly ExchangeFile[]>();
  const [exports, setExports] = useState(false);
  const [files, folder] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    void Promise.all([...(target.files ?? [])].map(read)).then((all) => {
      target.value = ""; // the same file may be chosen again after it was changed
      if (all.length > 0) setChosen(all);
    });
  };
  return (
    <>
      <div className={styles.row}>
        <Button size="small" data-testid="import-files" title={texts.importHelp} onClick={() => files.current?.click()}>{texts.importFiles}</Button>
        <Button size="small" appearance="subtle" title={texts.importHelp} onClick={() => folder.current?.click()}>{texts.importFolder}</Button>
        {hasCapTable(shown.state) && <Button size="small" appearance="subtle" data-testid="export-file" title={texts.exportHelp} aria-expanded={exports} onClick={() => setExports(!exports)}>{texts.exportFile}</Button>}
        <input ref={files} className={styles.hidden} type="file" multiple accept=".zip,.json,.csv,.tsv,.txt" data-testid="import-input" onChange={take} />
        <input ref={folder} className={styles.hidden} type="file" {...{ webkitdirectory: "" }} onChange={take} />
      </div>
      {exports && (
        <Suspense fallback={null}>
          <ExportPanel {...shown} onClose={() => setExports(false)} />
        </Suspense>
      )}
      {chosen && (
        <Suspense fallback={null}>
          <ImportReport {...shown} files={chosen} onClose={() => setChosen(undefined)} />
        </Suspense>
      )}
    </>
  );
}
