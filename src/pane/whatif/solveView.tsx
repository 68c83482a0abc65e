/** What a term would have to be for a measure to reach a target: one answer, several, or a sentence that says why there is none. */
import { Button, Field, Input, Text } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { SolveQuestion } from "../../core/analysis/question";
import { requireMeasure, type Measure } from "../../core/model/measures";
import { findTerm } from "../../core/model/scenario";
import { figureText } from "../deal/figureText";
import { readableEntry } from "../deal/fieldText";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";
import { shownSolve } from "./solveQuestion";
import { useWhatIfStyles } from "./styles";
import { TermPicker } from "./termPicker";
import { useWhatIfTexts } from "./texts";
import { change, keyOf, type WhatIfShown } from "./useWhatIf";
import { InsertQuestion, Progress, Refusal, Stale, type OfDeal } from "./view";

export function SolveView({ deal, measure, locale, state, send, ...shown }: OfDeal & WhatIfShown & Shown): ReactElement {
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useWhatIfStyles();
  const { whatIf, say } = shown;
  const { form, answered: { solve: answered } } = whatIf;
  const targetName = texts.target(model.label(measure.label));
  const { terms, term, problems, question } = useMemo(() => shownSolve(deal, measure, form, targetName, locale), [deal, measure, form, targetName, locale]);
  const key = question && keyOf(question, deal.basis);
  const ask = (): void => {
    if (question && key !== undefined) say({ kind: "Asked", question, basis: deal.basis, key });
  };
  const field = (name: "target" | "low" | "high", label: string): ReactElement => (
    <Field size="small" label={label} className={styles.grow} validationState={problems[name] === undefined ? "none" : "error"} {...(problems[name] === undefined ? {} : { validationMessage: model.sentence(problems[name]) })}>
      <Input className={styles.input} size="small" data-testid={`solve-${name}`} autoComplete="off" value={form[name]} onChange={(_, { value }) => change(say, { [name]: value })} onKeyDown={(event) => event.key === "Enter" && ask()} />
    </Field>
  );
  return (
    <>
      <section className={styles.section} aria-label={texts.views.solve}>
        <TermPicker label={texts.solveFor} testid="solve-term" value={term.label} terms={terms} choose={(label) => change(say, { solved: label, low: "", high: "" })} />
        {field("target", targetName)}
        <div className={styles.row}>
          {field("low", texts.lookFrom)}
          {field("high", texts.lookTo)}
        </div>
        <Text size={100} className={styles.quiet}>{texts.boundsHint}</Text>
        <div className={styles.line}>
          <Button appearance="primary" size="small" data-testid="solve" disabled={!question || whatIf.running?.key === key} onClick={ask}>{texts.solve}</Button>
          <InsertQuestion state={state} send={send} question={question} scenario={deal.draft.name} />
        </div>
        <Progress {...shown} view="solve" locale={locale} />
      </section>
      <Stale answered={answered} wanted={key} />
      <div aria-live="polite" data-testid="solution" className={styles.section}>
        {answered?.outcome.kind === "refused" && <Refusal title={texts.none} sentence={answered.outcome.refusal.message} />}
        {answered?.outcome.kind === "solve" && <Solutions values={answered.outcome.values} question={answered.question as SolveQuestion} deal={deal} measure={requireMeasure(answered.question.measure)} locale={locale} state={state} send={send} />}
      </div>
    </>
  );
}

function Solutions({ values, question, deal, measure, locale, send }: OfDeal & Shown & { readonly values: readonly number[]; readonly question: SolveQuestion; readonly measure: Measure }): ReactElement {
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useWhatIfStyles();
  const term = findTerm(question.term)!;
  const [name, asked] = [model.label(term.label), model.label(question.measure)];
  const target = figureText(question.target, measure.unit, locale);
  const isComputed = deal.draft.entries[term.label]?.computed === true;
  return (
    <>
      {values.length > 1 && <Text size={300}>{texts.several(name, values.length, asked, target)}</Text>}
      {values.map((value) => {
        const written = readableEntry(term, term.unit === "date" ? value : Number(value.toPrecision(10)), locale);
        return (
          <div key={value} className={styles.line} data-solution={value}>
            <Text size={300} weight="semibold">{texts.solution(name, written, asked, target)}</Text>
            {!isComputed && (
              <Button size="small" aria-label={texts.putOf(name, written)} onClick={() => send({ kind: "ValuePut", label: term.label, value, said: texts.isPut(name, written, deal.draft.name) })}>
                {texts.put}
              </Button>
            )}
          </div>
        );
      })}
      {isComputed && <Text size={200}>{texts.computed(name)}</Text>}
    </>
  );
}
