/** Pairs of drivers that move together. */
import { Input, makeStyles, mergeClasses, Select, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Term } from "../../core/model/terms";
import { useTexts } from "../texts/useTexts";
import type { TypedCorrelation } from "./form";
import { RowShell } from "./rows";
import { useWhatIfStyles } from "./styles";
import { useWhatIfTexts } from "./texts";

const useStyles = makeStyles({ both: { gridColumn: "2 / 4" } });

interface CorrelationsShown {
  readonly terms: readonly Term[];
  readonly typed: readonly TypedCorrelation[];
  readonly problem: string | undefined;
  readonly set: (typed: readonly TypedCorrelation[]) => void;
}

export function Correlations({ terms, typed, problem, set }: CorrelationsShown): ReactElement {
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useStyles();
  const shared = useWhatIfStyles();
  const labels = terms.map(({ label }) => label);
  const pairs = labels.flatMap((one, i) => labels.slice(i + 1).map((other) => ({ one, other })));
  const same = (each: { readonly one: string; readonly other: string }, { one, other }: { readonly one: string; readonly other: string }): boolean => (each.one === one && each.other === other) || (each.one === other && each.other === one);
  const shown = typed.filter((each) => labels.includes(each.one) && labels.includes(each.other));
  const free = pairs.filter((pair) => !shown.some((each) => same(each, pair)));
  const named = ({ one, other }: { readonly one: string; readonly other: string }): string => texts.pair(model.label(one), model.label(other));
  return (
    <section className={shared.section} aria-labelledby="simulation-correlations">
      <h2 id="simulation-correlations" className={shared.heading}>{texts.correlations}</h2>
      {shown.map((each) => (
        <RowShell key={`${each.one} ${each.other}`} name={named(each)} remove={() => set(typed.filter((other) => other !== each))}>
          <Input className={mergeClasses(shared.input, styles.both)} size="small" data-testid={`correlation-${each.one}-${each.other}`} aria-label={texts.correlation(model.label(each.one), model.label(each.other))} autoComplete="off" value={each.text} onChange={(_, { value }) => set(typed.map((other) => (other === each ? { ...each, text: value } : other)))} />
        </RowShell>
      ))}
      {problem !== undefined && <Text size={200} className={shared.problem} role="alert">{model.sentence(problem)}</Text>}
      {free.length > 0 && (
        <Select size="small" className={shared.select} data-testid="add-correlation" aria-label={texts.addCorrelation} value="" onChange={(_, { value }) => value !== "" && set([...typed, { ...free[Number(value)]!, text: "0" }])}>
          <option value="">{texts.addCorrelation}</option>
          {free.map((pair, i) => (
            <option key={named(pair)} value={String(i)}>{named(pair)}</option>
          ))}
        </Select>
      )}
    </section>
  );
}
