/** The simulation: what is uncertain and how, and what that makes of the measure over many paths. */
import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { SimulationQuestion } from "../../core/analysis/question";
import { findTerm } from "../../core/model/scenario";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";
import { Correlations } from "./correlations";
import { DriverRow } from "./driverRow";
import type { TypedDriver } from "./form";
import { Histogram } from "./histogram";
import { AddTerm } from "./rows";
import { addedDriver, shownSimulation, type ShownSimulation } from "./simulationQuestion";
import { Statistics } from "./statistics";
import { useWhatIfStyles } from "./styles";
import { useWhatIfTexts } from "./texts";
import { change, keyOf, type WhatIfShown } from "./useWhatIf";
import { InsertQuestion, Progress, Refusal, Stale, type OfDeal } from "./view";

export function SimulationView({ deal, measure, locale, state, send, ...shown }: OfDeal & WhatIfShown & Shown): ReactElement {
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useWhatIfStyles();
  const { whatIf, say } = shown;
  const { form, answered: { simulation: answered } } = whatIf;
  const simulation = useMemo(() => shownSimulation(deal, measure, form, texts, locale), [deal, measure, form, texts, locale]);
  const { drivers, others, problems, question } = simulation;
  const key = question && keyOf(question, deal.basis);
  const set = (next: readonly TypedDriver[] | undefined): void => change(say, { drivers: next });
  const typed = drivers.map((each) => each.typed);
  return (
    <>
      <section className={styles.section} aria-labelledby="simulation-drivers">
        <div className={styles.line}>
          <h2 id="simulation-drivers" className={styles.heading}>{texts.drivers}</h2>
          {form.drivers && <Button size="small" appearance="subtle" onClick={() => set(undefined)}>{texts.suggested}</Button>}
        </div>
        {drivers.length === 0 && <Text size={200}>{form.drivers ? texts.noDrivers : texts.noMovers(model.label(measure.label))}</Text>}
        {drivers.map((driver, i) => (
          <DriverRow key={driver.term.label} driver={driver} set={(next) => set(typed.map((each, k) => (k === i ? next : each)))} remove={() => set(typed.filter((_, k) => k !== i))} />
        ))}
        <AddTerm testid="add-driver" terms={others} add={(label) => set([...typed, addedDriver(deal, findTerm(label)!, locale)])} />
        {problems.together !== undefined && <Text size={200} className={styles.problem} role="alert">{model.sentence(problems.together)}</Text>}
      </section>
      {drivers.length > 1 && <Correlations terms={drivers.map(({ term }) => term)} typed={form.correlations} problem={problems.correlations} set={(correlations) => change(say, { correlations })} />}
      <Figures {...shown} simulation={simulation} />
      <div className={styles.line}>
        <Button appearance="primary" size="small" data-testid="simulate" disabled={!question || whatIf.running?.key === key} onClick={() => question && key !== undefined && say({ kind: "Asked", question, basis: deal.basis, key })}>
          {texts.simulate}
        </Button>
        <InsertQuestion state={state} send={send} question={question} scenario={deal.draft.name} />
      </div>
      <Progress {...shown} view="simulation" locale={locale} />
      <Stale answered={answered} wanted={key} />
      {answered?.outcome.kind === "refused" && <Refusal sentence={answered.outcome.refusal.message} />}
      {answered?.outcome.kind === "simulation" && (
        <>
          <Histogram found={answered.outcome} question={answered.question as SimulationQuestion} locale={locale} />
          <Statistics found={answered.outcome} question={answered.question as SimulationQuestion} locale={locale} />
        </>
      )}
    </>
  );
}

function Figures({ whatIf, say, simulation: { problems } }: WhatIfShown & { readonly simulation: ShownSimulation }): ReactElement {
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useWhatIfStyles();
  const field = (name: "paths" | "seed" | "thresholds", label: string, hint?: string): ReactElement => {
    const problem = problems[name];
    return (
      <Field size="small" label={label} className={styles.grow} {...(hint === undefined ? {} : { hint })} validationState={problem === undefined ? "none" : "error"} {...(problem === undefined ? {} : { validationMessage: model.sentence(problem) })}>
        <Input className={styles.input} size="small" data-testid={`simulation-${name}`} autoComplete="off" value={whatIf.form[name]} onChange={(_, { value }) => change(say, { [name]: value })} />
      </Field>
    );
  };
  return (
    <section className={styles.section}>
      <div className={styles.topRow}>
        {field("paths", texts.paths)}
        {field("seed", texts.seed, texts.seedHint)}
      </div>
      {field("thresholds", texts.thresholds, texts.thresholdsHint)}
    </section>
  );
}
