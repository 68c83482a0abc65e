/** What comes of the first deals: the same answers as the formula will have, in the shape that it will have. */
import { Text } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { attempt, CalculationError } from "../../../core/calculationError";
import { answerTable, type Answer } from "../../../core/model/answers";
import type { Measure } from "../../../core/model/measures";
import { withBeside, type Scenario } from "../../../core/model/scenario";
import { FigureTable } from "../../captable/figureTable";
import { beside, type Eventing } from "../../events/eventing";
import { useTexts } from "../../texts/useTexts";
import { cellText } from "../cellText";
import { useWhatIfStyles } from "../styles";
import { useWhatIfTexts } from "../texts";
import type { FoundDeals } from "./dealing";

interface Asked {
  readonly found: FoundDeals;
  readonly measures: readonly Measure[];
  /** What happens after closing, where the deals are a model's own. */
  readonly events: Eventing | undefined;
  readonly locale: string;
}

/** The deal with what stands beside it in its own model. */
function inModel(scenario: Scenario | CalculationError, { classes }: FoundDeals, events: Eventing | undefined): Scenario | CalculationError {
  if (scenario instanceof CalculationError || !(events || classes)) return scenario;
  if (classes?.exit instanceof CalculationError) return classes.exit;
  const exit = classes?.exit;
  return attempt(() => withBeside(scenario, { ...(events ? beside(events) : {}), ...(exit ? { exit } : {}) }));
}

export function FirstAnswers({ found, measures, events, locale }: Asked): ReactElement {
  const words = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useWhatIfStyles();
  const { first, layout, count } = found;
  const answers = useMemo(() => answerTable(first.map(({ scenario }) => inModel(scenario, found, events)), measures), [found, first, measures, events]);
  const missing = first.flatMap(({ name, scenario }, i) => answers[i]!.flatMap((each) => (each instanceof CalculationError && !(scenario instanceof CalculationError) ? [words.deals.first(name, model.sentence(each.message))] : [])))[0];
  const shown = (answer: Answer | undefined, { unit }: Measure): string => (typeof answer === "number" ? cellText(answer, unit, locale) : "–");
  const label = words.deals.firstOf(first.length, count);
  return (
    <div className={styles.section}>
      <h3 className={styles.title}>{label}</h3>
      {layout === "rows" ? (
        <FigureTable
          label={label}
          testId="first-answers"
          columns={[{ title: words.deals.deal }, ...measures.map((each) => ({ title: model.label(each.label) }))]}
          rows={first.map(({ name, address }, i) => ({ key: address, cells: [name, ...measures.map((measure, k) => shown(answers[i]![k], measure))] }))}
        />
      ) : (
        <FigureTable
          label={label}
          testId="first-answers"
          columns={[{ title: words.measure }, ...first.map(({ name }) => ({ title: name }))]}
          rows={measures.map((measure, k) => ({ key: measure.label, cells: [model.label(measure.label), ...first.map((_, i) => shown(answers[i]![k], measure))] }))}
        />
      )}
      {missing !== undefined && <Text size={200} className={styles.quiet}>{missing}</Text>}
    </div>
  );
}
