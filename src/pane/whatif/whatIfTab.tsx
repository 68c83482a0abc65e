/** The What if tab: four questions of one deal and one measure, and deals that stand in the workbook. */
import { MessageBar, MessageBarBody, MessageBarTitle, Tab, TabList } from "@fluentui/react-components";
import { useDeferredValue, useMemo, type ReactElement } from "react";
import { attempt, CalculationError } from "../../core/calculationError";
import type { QuestionKind } from "../../core/analysis/question";
import { measures } from "../../core/model/measures";
import { measureGroups } from "../deal/reading";
import { beside } from "../events/eventing";
import type { Shown } from "../shown";
import { currentDraft } from "../state";
import { useTexts } from "../texts/useTexts";
import { ChoiceField } from "./choiceField";
import { views, type View } from "./form";
import { DealsView } from "./deals/dealsView";
import { GridView } from "./gridView";
import { SimulationView } from "./simulationView";
import { SolveView } from "./solveView";
import { useWhatIfStyles } from "./styles";
import { useWhatIfTexts } from "./texts";
import { TornadoView } from "./tornadoView";
import { change, useWhatIf, type WhatIfShown } from "./useWhatIf";
import type { OfDeal } from "./view";
import { usualMeasure, whatIfDeal } from "./whatIfDeal";

export function WhatIfTab(shown: Shown): ReactElement {
  const texts = useWhatIfTexts();
  const styles = useWhatIfStyles();
  const mine = useWhatIf();
  const { view, told } = mine.whatIf;
  return (
    <div className={styles.panel}>
      <TabList size="small" className={styles.views} aria-label={texts.viewList} selectedValue={view} onTabSelect={(_, { value }) => mine.say({ kind: "ViewChosen", view: value as View })}>
        {views.map((each) => (
          <Tab key={each} value={each} className={styles.view} data-testid={`view-${each}`}>{texts.views[each]}</Tab>
        ))}
      </TabList>
      {view === "deals" ? <DealsView {...shown} /> : <OfOneDeal {...shown} {...mine} view={view} />}
      <div role="status" className={styles.unseen} data-testid="what-if-told">{told === "" ? "" : texts[told]}</div>
    </div>
  );
}

function OfOneDeal({ view, ...shown }: Shown & WhatIfShown & { readonly view: QuestionKind }): ReactElement {
  const { state, send, whatIf: { form, failure }, say } = shown;
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useWhatIfStyles();
  const draft = useDeferredValue(currentDraft(state));
  const { rows } = useDeferredValue(state.events);
  const deal = useMemo(() => draft && attempt(() => whatIfDeal(draft, beside({ rows }))), [draft, rows]);
  const readable = deal && !(deal instanceof CalculationError) ? deal : undefined;
  const measure = measures.find(({ label }) => label === form.measure) ?? (readable && usualMeasure(readable));
  return (
    <>
      <div className={styles.fields}>
        {state.drafts.length > 1 && (
          <ChoiceField label={texts.scenario} testid="what-if-scenario" value={String(state.current)} choose={(value) => send({ kind: "ScenarioChosen", index: Number(value) })}>
            {state.drafts.map(({ name }, index) => (
              <option key={name} value={String(index)}>
                {name}
              </option>
            ))}
          </ChoiceField>
        )}
        <MeasurePicker value={measure?.label ?? ""} choose={(label) => change(say, { measure: label })} />
      </div>
      {deal instanceof CalculationError && (
        <MessageBar intent="warning" layout="multiline" role="alert" data-testid="incomplete">
          <MessageBarBody>
            <MessageBarTitle>{texts.incomplete}</MessageBarTitle>
            {model.sentence(deal.message)}
          </MessageBarBody>
        </MessageBar>
      )}
      {readable && measure && <TheView view={view} {...shown} deal={readable} measure={measure} locale={state.locale} />}
      {failure !== undefined && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{texts.failed} {failure}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function TheView({ view, ...of }: { readonly view: QuestionKind } & Shown & OfDeal & WhatIfShown): ReactElement {
  switch (view) {
    case "grid":
      return <GridView {...of} />;
    case "tornado":
      return <TornadoView {...of} />;
    case "simulation":
      return <SimulationView {...of} />;
    case "solve":
      return <SolveView {...of} />;
  }
}

function MeasurePicker({ value, choose }: { readonly value: string; readonly choose: (label: string) => void }): ReactElement {
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  return (
    <ChoiceField label={texts.measure} testid="what-if-measure" value={value} choose={choose}>
      {measureGroups.map((group) => (
        <optgroup key={group} label={model.label(group)}>
          {measures.filter((each) => each.group === group).map(({ label }) => (
            <option key={label} value={label}>
              {model.label(label)}
            </option>
          ))}
        </optgroup>
      ))}
    </ChoiceField>
  );
}
