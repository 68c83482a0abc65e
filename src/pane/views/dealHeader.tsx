/** Which deal the form shows: template, scenario, and whether it stands in the workbook. */
import { Badge, Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { templates } from "../../sheets/templates";
import { currentDraft } from "../state";
import { texts } from "../texts";
import type { Shown } from "./shown";

const useStyles = makeStyles({
  row: { display: "flex", gap: "8px", alignItems: "end", flexWrap: "wrap" },
  grow: { flexGrow: 1, minWidth: "120px" },
  link: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function DealHeader(shown: Shown): ReactElement {
  const { state, send } = shown;
  const template = templates.find(({ id }) => id === state.template);
  return (
    <>
      <Field label={texts.template}>
        <Select value={state.template} data-testid="template" onChange={(_, { value }) => send({ kind: "TemplateChosen", id: value })}>
          {!template && <option value="">{texts.ownTerms}</option>}
          {templates.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {template && template.remark !== "" && <Text size={200}>{template.remark}</Text>}
      <ScenarioSwitch {...shown} />
      <LinkLine {...shown} />
    </>
  );
}

function ScenarioSwitch({ state, send }: Shown): ReactElement {
  const styles = useStyles();
  const [naming, setNaming] = useState<string>();
  const add = (): void => {
    if (naming === undefined) return;
    send({ kind: "ScenarioAdded", name: naming });
    setNaming(undefined);
  };
  if (naming !== undefined)
    return (
      <form
        className={styles.row}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
        onKeyDown={(event) => event.key === "Escape" && setNaming(undefined)}
      >
        <Field label={texts.newScenarioName} className={styles.grow}>
          <Input autoFocus value={naming} onChange={(_, { value }) => setNaming(value)} data-testid="scenario-name" />
        </Field>
        <Button appearance="primary" type="submit">
          {texts.add}
        </Button>
        <Button onClick={() => setNaming(undefined)}>{texts.cancel}</Button>
      </form>
    );
  return (
    <div className={styles.row}>
      <Field label={texts.scenario} className={styles.grow}>
        <Select value={String(state.current)} data-testid="scenario" onChange={(_, { value }) => send({ kind: "ScenarioChosen", index: Number(value) })}>
          {state.drafts.map(({ name }, index) => (
            <option key={name} value={String(index)}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Button onClick={() => setNaming(texts.copyOf(currentDraft(state)?.name ?? ""))}>{texts.addScenario}</Button>
    </div>
  );
}

function LinkLine({ state, send }: Shown): ReactElement {
  const styles = useStyles();
  const { link } = state;
  return (
    <div className={styles.link} data-testid="link" role="status">
      {link.kind === "linked" && <Badge appearance="tint" color="success">{texts.linked(link.sheet)}</Badge>}
      {link.kind === "none" && <Badge appearance="outline" color="informative">{texts.notLinked}</Badge>}
      {link.kind === "apart" && (
        <>
          <Text size={200}>{texts.apart(link.sheet)}</Text>
          <Button size="small" onClick={() => send({ kind: "WorkbookTermsWanted" })}>
            {texts.useWorkbook}
          </Button>
        </>
      )}
      {link.kind !== "apart" && (
        <Text size={200} className={styles.quiet}>
          {link.kind === "linked" ? texts.linkedHelp : texts.notLinkedHelp}
        </Text>
      )}
    </div>
  );
}
