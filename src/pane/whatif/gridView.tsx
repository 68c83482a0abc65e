/** The sensitivity grid: one term or two, their values, and the answers as soon as they are complete. */
import { Button, Input, Text } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { GridQuestion } from "../../core/analysis/question";
import { findTerm } from "../../core/model/scenario";
import { readableEntry } from "../deal/fieldText";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";
import { BesideField } from "./choiceField";
import type { TypedAxis } from "./form";
import { basePlace, shownGrid, type ShownAxis } from "./gridQuestion";
import { HeatMap } from "./heatMap";
import { useWhatIfStyles } from "./styles";
import { TermPicker } from "./termPicker";
import { useWhatIfTexts } from "./texts";
import { change, useAsking, type WhatIfShown } from "./useWhatIf";
import { InsertQuestion, Refusal, type OfDeal } from "./view";
import type { WhatIfDeal } from "./whatIfDeal";

export function GridView({ deal, measure, locale, state, send, ...shown }: OfDeal & WhatIfShown & Shown): ReactElement {
  const texts = useWhatIfTexts();
  const styles = useWhatIfStyles();
  const { form } = shown.whatIf;
  const { down, across, question } = useMemo(() => shownGrid(deal, measure, form, locale), [deal, measure, form, locale]);
  const answered = useAsking(shown, "grid", question, deal.basis);
  const typed = { down: typedAxis(down, form.down), across: across ? typedAxis(across, form.across) : form.across };
  // The term of the other axis is taken from it, and it gets this one's.
  const set = (axis: "down" | "across", next: TypedAxis): void => {
    const other = axis === "down" ? "across" : "down";
    const swaps = next.term !== "" && next.term === typed[other].term;
    change(shown.say, swaps ? { down: typed.across, across: typed.down } : { [axis]: next });
  };
  return (
    <>
      <section className={styles.section} aria-label={texts.views.grid}>
        <AxisFields title={texts.down} valuesTitle={texts.downValues} name="down" axis={down} terms={deal.terms} set={(typed) => set("down", typed)} />
        <AxisFields title={texts.across} valuesTitle={texts.acrossValues} name="across" axis={across} terms={deal.terms} none={texts.oneTerm} set={(typed) => set("across", typed)} />
        <Text size={100} className={styles.quiet}>{texts.valuesHint}</Text>
      </section>
      {answered?.outcome.kind === "refused" && <Refusal sentence={answered.outcome.refusal.message} />}
      {answered?.outcome.kind === "grid" && <HeatMap question={answered.question as GridQuestion} found={answered.outcome} base={basePlace(deal, answered.question as GridQuestion)} locale={locale} />}
      <InsertQuestion state={state} send={send} question={question} scenario={deal.draft.name} />
      {question && !basePlace(deal, question) && <NotAmong deal={deal} question={question} locale={locale} />}
    </>
  );
}

/** An axis that shows a suggested term keeps it from now on, and its values go on to be suggested. */
const typedAxis = ({ term }: ShownAxis, { text }: TypedAxis): TypedAxis => ({ term: term.label, ...(text === undefined ? {} : { text }) });

function NotAmong({ deal, question, locale }: { readonly deal: WhatIfDeal; readonly question: GridQuestion; readonly locale: string }): ReactElement {
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  const labels = [question.down.term, ...(question.across ? [question.across.term] : [])];
  const told = labels.map((label) => {
    const term = findTerm(label)!;
    const own = deal.own(term);
    return `${model.label(label)} ${own === undefined ? "–" : typeof own === "string" ? model.label(own) : readableEntry(term, own, locale)}`;
  });
  return <Text size={200}>{texts.notAmong(told.join(", "))}</Text>;
}

interface AxisShown {
  readonly title: string;
  readonly valuesTitle: string;
  readonly name: "down" | "across";
  readonly axis: ShownAxis | undefined;
  readonly terms: WhatIfDeal["terms"];
  readonly none?: string;
  readonly set: (typed: TypedAxis) => void;
}

function AxisFields({ title, valuesTitle, name, axis, terms, none, set }: AxisShown): ReactElement {
  const texts = useWhatIfTexts();
  const { model, round } = useTexts();
  const styles = useWhatIfStyles();
  const unit = axis ? round.units[axis.term.unit] : "";
  const problem = axis?.problem === undefined ? undefined : model.sentence(axis.problem);
  const term = axis?.term.label ?? "";
  return (
    <div className={styles.fields}>
      <TermPicker label={title} testid={`${name}-term`} value={term} terms={terms} {...(none === undefined ? {} : { none })} choose={(label) => set({ term: label })} />
      {axis && (
        <BesideField label={[valuesTitle, ...(unit === "" ? [] : [unit])].join(", ")} validationState={problem === undefined ? "none" : "error"} {...(problem === undefined ? {} : { validationMessage: problem })}>
          <Input
            className={styles.input}
            size="small"
            data-testid={`${name}-values`}
            autoComplete="off"
            value={axis.text}
            onChange={(_, { value }) => set({ term, text: value })}
            contentAfter={<Button size="small" appearance="transparent" className={styles.icon} aria-label={texts.suggested} title={texts.suggested} icon={<span aria-hidden>↺</span>} onClick={() => set({ term })} />}
          />
        </BesideField>
      )}
    </div>
  );
}
