/** The Cap table tab: the round with ownership before and after it, and the exit. */
import { Badge, Button, makeStyles, Tab, TabList, Text } from "@fluentui/react-components";
import { useDeferredValue, useMemo, type ReactElement } from "react";
import { givenValue } from "../../core/model/scenario";
import { bringing, roundOfDeal, type DealRound } from "../../sheets/dealRound";
import type { Shown } from "../shown";
import { currentDraft, type State } from "../state";
import { Done } from "../tables/done";
import { useTexts } from "../texts/useTexts";
import { exampleTables } from "./example";
import { ExitView } from "./exitView";
import { ImportButton } from "./importButton";
import { RoundView } from "./roundView";
import { hasCapTable } from "./updateCapTable";

const useStyles = makeStyles({
  panel: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", padding: "4px 12px 16px", display: "flex", flexDirection: "column", gap: "12px", scrollPaddingTop: "8px", "& > *": { flexShrink: 0 } },
  row: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" },
  start: { display: "flex", flexDirection: "column", gap: "8px", alignItems: "start" },
});

/** What the deal says of the round; undefined while its terms cannot be read. */
function useDeal({ reading, captable }: State): DealRound | undefined {
  const { round } = useTexts();
  const scenario = useDeferredValue(reading?.scenario);
  const follows = captable.place?.followsDeal ?? true;
  return useMemo(() => (scenario && follows ? bringing(roundOfDeal((term) => givenValue(scenario, term), round.owners)) : undefined), [scenario, round, follows]);
}

export function CapTableTab(shown: Shown): ReactElement {
  const { captable: texts } = useTexts();
  const styles = useStyles();
  const { state, send } = shown;
  const { view, isExample } = state.captable;
  const deal = useDeal(state);
  const scenario = currentDraft(state)?.name ?? "";
  return (
    <div className={styles.panel}>
      <TabList size="small" aria-label={texts.viewList} selectedValue={view} onTabSelect={(_, { value }) => send({ kind: "CapTableViewChosen", view: value as typeof view })}>
        <Tab value="round" data-testid="view-round">{texts.views.round}</Tab>
        <Tab value="exit" data-testid="view-exit">{texts.views.exit}</Tab>
      </TabList>
      <Standing {...shown} />
      {view === "round" && <ImportButton {...shown} />}
      {!hasCapTable(state) && view === "round" && (
        <div className={styles.start}>
          <Text size={200}>{texts.empty}</Text>
          <Button size="small" data-testid="example-table" onClick={() => send({ kind: "CapTableFilled", draft: exampleTables(texts.exampleNames), done: texts.exampleTaken, isExample: true })}>
            {texts.example}
          </Button>
        </div>
      )}
      {isExample && (
        <div className={styles.row}>
          <Text size={200} weight="semibold" data-testid="is-example">{texts.isExample}</Text>
          <Button size="small" onClick={() => send({ kind: "CapTableFilled", draft: noRows, done: texts.cleared })}>{texts.clear}</Button>
        </div>
      )}
      <Done done={state.captable.done} undo={() => send({ kind: "CapTableUndone" })} testId="captable-done" />
      {view === "round" ? <RoundView {...shown} deal={deal} scenario={scenario} /> : <ExitView {...shown} deal={deal} />}
    </div>
  );
}

const noRows = { holders: [], round: new Map(), convertibles: [], investors: [], classes: [] };

/** Whether the tables stand in the workbook. */
function Standing({ state, send }: Shown): ReactElement {
  const { captable: texts } = useTexts();
  const styles = useStyles();
  const { place } = state.captable;
  return (
    <div className={styles.row} data-testid="captable-link" role="status">
      {place ? (
        <Badge appearance="tint" color="success" title={texts.linkedHelp}>{texts.linked(place.sheet)}</Badge>
      ) : (
        <>
          <Badge appearance="outline" color="informative" title={texts.notLinkedHelp}>{texts.notLinked}</Badge>
          {state.host === "excel" && hasCapTable(state) && (
            <Button size="small" onClick={() => send({ kind: "TabChosen", tab: "Insert" })}>{texts.insert}</Button>
          )}
        </>
      )}
    </div>
  );
}
