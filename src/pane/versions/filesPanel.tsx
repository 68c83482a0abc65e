/** Files of scenarios on the Scenarios tab: saved as JSON or CSV, and read with a look at what they change. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef, type ChangeEvent, type ReactElement } from "react";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";
import { ProposalView } from "./proposalView";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: "flex", gap: "8px", flexWrap: "wrap" },
  hidden: { display: "none" },
});

export function FilesPanel(shown: Shown): ReactElement {
  const { state, send } = shown;
  const styles = useStyles();
  const { versions: texts } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const take = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const [file] = target.files ?? [];
    if (!file) return;
    void file.arrayBuffer().then((bytes) => {
      target.value = ""; // the same file may be chosen again after it was changed
      send({ kind: "ScenarioFileGiven", file: { path: file.name, bytes: new Uint8Array(bytes) } });
    });
  };
  return (
    <section className={styles.section} aria-label={texts.exchange} data-testid="files">
      <h2 className={styles.heading}>{texts.exchange}</h2>
      <Text size={200} className={styles.quiet}>
        {texts.exportHelp}
      </Text>
      <div className={styles.row}>
        <Button size="small" data-testid="export-json" onClick={() => send({ kind: "ExportWanted", format: "json" })}>
          {texts.exportJson}
        </Button>
        <Button size="small" data-testid="export-csv" onClick={() => send({ kind: "ExportWanted", format: "csv" })}>
          {texts.exportCsv}
        </Button>
        <Button size="small" data-testid="import-scenarios" onClick={() => input.current?.click()}>
          {texts.importFile}
        </Button>
        <input ref={input} className={styles.hidden} type="file" accept=".json,.csv,.tsv,.txt" data-testid="scenario-file" onChange={take} />
      </div>
      {state.proposal?.origin.kind === "file" && <ProposalView {...shown} proposal={state.proposal} />}
    </section>
  );
}
