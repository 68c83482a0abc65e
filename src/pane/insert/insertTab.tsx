/** The Insert tab: which sheets to write, and the button that writes them. */
import { Button, Checkbox, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { partsOf, type Part } from "../../sheets/deal";
import type { State } from "../state";
import type { Texts } from "../texts/english";
import { useTexts } from "../texts/useTexts";
import { PlainPanel } from "./plainPanel";
import { dealOf, partsToInsert, standsThere } from "./updateInsert";
import type { Shown } from "../shown";

const useStyles = makeStyles({
  panel: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "12px", display: "flex", flexDirection: "column", gap: "12px", "& > *": { flexShrink: 0 } },
  choices: { border: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  help: { paddingLeft: "36px", marginTop: "-6px", color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "start" },
});

export function InsertTab({ state, send }: Shown): ReactElement {
  const all = useTexts();
  const { insert: texts } = all;
  const styles = useStyles();
  const why = whyNotNow(state, all);
  const incomplete = whyIncomplete(state, all) !== undefined;
  const { inserting } = state;
  const busy = inserting !== undefined && inserting.occupied === undefined;
  const isInserting = busy && inserting.plain === undefined;
  return (
    <div className={styles.panel}>
      <Text>{texts.insertIntro}</Text>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{texts.what}</legend>
        {partsOf(dealOf(state)).map((part) => (
          <Choice key={part} part={part} state={state} send={send} />
        ))}
      </fieldset>
      <Button className={styles.button} appearance="primary" data-testid="insert" disabledFocusable={busy || why !== undefined} aria-describedby="insert-why" onClick={() => send({ kind: "InsertPressed" })}>
        {isInserting ? texts.inserting : texts.insert}
      </Button>
      <Text id="insert-why">{isInserting ? <Spinner size="tiny" label={texts.inserting} /> : why}</Text>
      <PlainPanel state={state} send={send} stopped={busy || incomplete} />
    </div>
  );
}

function Choice({ part, state, send }: Shown & { readonly part: Part }): ReactElement {
  const { insert: texts } = useTexts();
  const styles = useStyles();
  const linked = state.link.kind === "linked";
  const isTerms = part === "Terms";
  const stands = standsThere(state, part);
  return (
    <div>
      <Checkbox
        label={texts.partNames[part]}
        data-testid={`part-${part}`}
        aria-describedby={`part-help-${part}`}
        checked={isTerms ? !linked : !stands && state.chosen.includes(part)}
        disabled={isTerms || stands}
        onChange={() => send({ kind: "PartToggled", part })}
      />
      <Text as="p" block size={200} id={`part-help-${part}`} className={styles.help}>
        {isTerms && state.link.kind === "linked" ? texts.termsAreThere(state.link.sheet) : stands ? texts.standsThere(part) : texts.partHelp[part]}
      </Text>
    </div>
  );
}

const whyIncomplete = ({ stale, together }: State, { insert: texts, model }: Texts): string | undefined =>
  stale ? (together === undefined ? texts.insertNeedsTerms : model.sentence(together)) : undefined;

function whyNotNow(state: State, all: Texts): string | undefined {
  const { insert: texts } = all;
  if (state.host !== "excel") return texts.insertNeedsExcel;
  const incomplete = whyIncomplete(state, all);
  if (incomplete !== undefined) return incomplete;
  return partsToInsert(state).length === 0 ? texts.nothingChosen : undefined;
}
