/** Which term moved a measure, by how much: one after the other, and alone. Worked out when it is asked for. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { attempt, CalculationError } from "../../core/calculationError";
import type { NamedTerms } from "../../core/model/changes";
import { requireMeasure } from "../../core/model/measures";
import { causes, type Causes } from "../../core/versions/effects";
import { effectText } from "../deal/valueTexts";
import { BeforeAfter, type Row } from "../tables/beforeAfter";
import { useTexts } from "../texts/useTexts";

const useStyles = makeStyles({
  causes: { borderLeft: `2px solid ${tokens.colorBrandStroke2}`, paddingLeft: "8px", textAlign: "start", display: "flex", flexDirection: "column", gap: "4px" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface CausesShown {
  readonly measure: string;
  readonly from: NamedTerms;
  readonly to: NamedTerms;
  readonly locale: string;
}

export function CausesTable({ measure, from, to, locale }: CausesShown): ReactElement {
  const styles = useStyles();
  const { versions: texts, model } = useTexts();
  const found = useMemo(() => attempt(() => causes(from, to, [requireMeasure(measure)])[0]), [from, to, measure]);
  if (found instanceof CalculationError) return <Text size={200}>{model.sentence(found.message)}</Text>;
  if (!found) return <Text size={200}>{texts.unchanged}</Text>;
  const effect = (value: number | undefined): string => (value === undefined ? "–" : effectText(measure, value, locale));
  const shown = found.inOrder.filter((each) => isTold(each, found));
  const rows = shown.map(({ terms, effect: moved }): Row => {
    const names = terms.map(model.label);
    const [only] = terms.length === 1 ? found.alone.filter(({ term }) => term === terms[0]) : [];
    return { key: terms.join(), label: names.length === 1 ? names[0] : texts.together(names), before: effect(moved), after: effect(only?.effect) };
  });
  const total: Row = { key: "total", label: <strong>{texts.total}</strong>, before: effect(found.after - found.before), after: "" };
  return (
    <div className={styles.causes} data-testid="causes">
      <BeforeAfter caption={texts.causesOf(model.label(measure))} headings={[texts.cause, texts.inOrder, texts.alone]} rows={[...rows, total]} />
      <Text size={200} className={styles.quiet}>
        {texts.causesHelp}
      </Text>
    </div>
  );
}

/** Terms that this measure does not rest on are not told. */
const isTold = ({ terms, effect }: Causes["inOrder"][number], { alone }: Causes): boolean => effect !== 0 || terms.some((term) => alone.some((each) => each.term === term && each.effect !== undefined && each.effect !== 0));
