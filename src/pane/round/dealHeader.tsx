/** Which deal the form shows: template, scenario, and whether it stands in the workbook. */
import { Badge, Button, Field, Input, makeStyles, Text } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import { flushSync } from "react-dom";
import { templates } from "../../sheets/templates";
import { Picker, ScenarioPicker } from "../picker";
import { currentDraft } from "../state";
import { useTexts } from "../texts/useTexts";
import type { Shown } from "../shown";

const useStyles = makeStyles({
  row: { display: "flex", gap: "8px", alignItems: "end", flexWrap: "wrap", minWidth: 0 },
  grow: { flexGrow: 1, minWidth: "120px", flexBasis: 0 },
  link: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" },
});

export function DealHeader(shown: Shown): ReactElement {
  const { round: texts, model } = useTexts();
  const { state, send } = shown;
  const template = templates.find(({ id }) => id === state.template);
  return (
    <>
      <Picker label={texts.template} testid="template" value={state.template} choose={(id) => send({ kind: "TemplateChosen", id })}>
        {!template && <option value="">{texts.ownTerms}</option>}
        {templates.map(({ id, name }) => (
          <option key={id} value={id}>
            {model.label(name)}
          </option>
        ))}
      </Picker>
      <ScenarioSwitch {...shown} />
      <LinkLine {...shown} />
    </>
  );
}

function ScenarioSwitch({ state, send }: Shown): ReactElement {
  const { round: texts, shell } = useTexts();
  const styles = useStyles();
  const [naming, setNaming] = useState<string>();
  const opener = useRef<HTMLElement | null>(null);
  const keep = (button: HTMLElement | null): void => {
    opener.current = button;
  };
  // The field that had the focus is gone; the button that opened it takes the focus back.
  const stop = (): void => {
    flushSync(() => setNaming(undefined));
    opener.current?.focus();
  };
  const add = (): void => {
    if (naming === undefined) return;
    send({ kind: "ScenarioAdded", name: naming });
    stop();
  };
  if (naming !== undefined)
    return (
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
        onKeyDown={(event) => event.key === "Escape" && stop()}
      >
        <Field label={texts.newScenarioName} className={styles.grow} size="small">
          <Input autoFocus value={naming} onChange={(_, { value }) => setNaming(value)} data-testid="scenario-name" />
        </Field>
        <Button size="small" appearance="primary" type="submit">
          {texts.add}
        </Button>
        <Button size="small" onClick={stop}>{shell.cancel}</Button>
      </form>
    );
  return (
    <div className={styles.row}>
      <ScenarioPicker label={texts.scenario} testid="scenario" drafts={state.drafts} index={state.current} choose={(index) => send({ kind: "ScenarioChosen", index })} />
      <Button ref={keep} size="small" aria-label={texts.addScenario} title={texts.addScenario} onClick={() => setNaming(texts.copyOf(currentDraft(state)?.name ?? ""))}>{texts.addShort}</Button>
    </div>
  );
}

function LinkLine({ state, send }: Shown): ReactElement {
  const { round: texts } = useTexts();
  const styles = useStyles();
  const { link } = state;
  return (
    <div className={styles.link} data-testid="link" role="status">
      {link.kind === "linked" && <Badge appearance="tint" color="success" title={texts.linkedHelp}>{texts.linked(link.sheet)}</Badge>}
      {link.kind === "none" && <Badge appearance="outline" color="informative" title={texts.notLinkedHelp}>{texts.notLinked}</Badge>}
      {link.kind === "apart" && (
        <>
          <Text size={200}>{texts.apart(link.sheet)}</Text>
          <Button size="small" onClick={() => send({ kind: "WorkbookTermsWanted" })}>
            {texts.useWorkbook}
          </Button>
        </>
      )}
    </div>
  );
}
