/** The tornado: terms with their ranges, and how far each swings the measure. */
import { Button, Input, Select, Text } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { TornadoQuestion } from "../../core/analysis/question";
import { requireMeasure } from "../../core/model/measures";
import { findTerm } from "../../core/model/scenario";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";
import type { TypedRange } from "./form";
import { AddTerm, RowShell, useNameWithUnit } from "./rows";
import { useWhatIfStyles } from "./styles";
import { useWhatIfTexts } from "./texts";
import { TornadoChart } from "./tornadoChart";
import { addedRange, shownTornado, type ShownRange } from "./tornadoQuestion";
import { change, useAsking, type WhatIfShown } from "./useWhatIf";
import { InsertQuestion, Refusal, type OfDeal } from "./view";

export function TornadoView({ deal, measure, locale, state, send, ...shown }: OfDeal & WhatIfShown & Shown): ReactElement {
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useWhatIfStyles();
  const { ranges } = shown.whatIf.form;
  const { rows, others, question } = useMemo(() => shownTornado(deal, measure, ranges, locale), [deal, measure, ranges, locale]);
  const answered = useAsking(shown, "tornado", question, deal.basis);
  const set = (next: readonly TypedRange[] | undefined): void => change(shown.say, { ranges: next });
  const typed = rows.map((row) => row.typed);
  return (
    <>
      <section className={styles.section} aria-labelledby="tornado-ranges">
        <div className={styles.line}>
          <h2 id="tornado-ranges" className={styles.heading}>{texts.ranges}</h2>
          {ranges && <Button size="small" appearance="subtle" onClick={() => set(undefined)}>{texts.suggested}</Button>}
        </div>
        {rows.length === 0 && <Text size={200}>{ranges ? texts.noRanges : texts.noMovers(model.label(measure.label))}</Text>}
        {rows.map((row, i) => (
          <RangeRow key={row.term.label} row={row} set={(next) => set(typed.map((each, k) => (k === i ? next : each)))} remove={() => set(typed.filter((_, k) => k !== i))} />
        ))}
        <AddTerm testid="add-range" terms={others} add={(label) => set([...typed, addedRange(deal, findTerm(label)!, locale)])} />
      </section>
      {answered?.outcome.kind === "refused" && <Refusal sentence={answered.outcome.refusal.message} />}
      <InsertQuestion state={state} send={send} question={question} scenario={deal.draft.name} />
      {answered?.outcome.kind === "tornado" && <TornadoChart found={answered.outcome} measure={requireMeasure((answered.question as TornadoQuestion).measure)} locale={locale} />}
    </>
  );
}

function RangeRow({ row, set, remove }: { readonly row: ShownRange; readonly set: (typed: TypedRange) => void; readonly remove: () => void }): ReactElement {
  const { term, typed, problem } = row;
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useWhatIfStyles();
  const name = useNameWithUnit()(term);
  const field = (side: "low" | "high"): ReactElement => {
    const label = texts.fieldOf(texts[side], name);
    const of = { size: "small", "aria-label": label, title: texts[side], "data-testid": `${side}-${term.label}`, value: typed[side] } as const;
    if (!term.options) return <Input {...of} className={styles.input} autoComplete="off" onChange={(_, { value }) => set({ ...typed, [side]: value })} />;
    return (
      <Select {...of} className={styles.select} onChange={(_, { value }) => set({ ...typed, [side]: value })}>
        {term.options.map((option) => (
          <option key={option} value={option}>{model.label(option)}</option>
        ))}
      </Select>
    );
  };
  return (
    <RowShell name={name} problem={problem} remove={remove}>
      {field("low")}
      {field("high")}
    </RowShell>
  );
}
