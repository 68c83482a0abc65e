/** The measures that are asked for, in the order of the columns they get; each goes with a click, and a list adds others. */
import { Button, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { measures as all } from "../../../core/model/measures";
import { measureGroups } from "../../deal/reading";
import { useTexts } from "../../texts/useTexts";
import { useWhatIfStyles } from "../styles";
import { useWhatIfTexts } from "../texts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", gap: "4px" },
  chip: { display: "inline-flex", alignItems: "center", gap: "4px", maxWidth: "100%", border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, paddingLeft: "8px", fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
  remove: { minWidth: "24px", padding: 0 },
});

interface Listed {
  readonly measures: readonly string[];
  /** Whether somebody has chosen them. */
  readonly isChosen: boolean;
  readonly choose: (measures: readonly string[] | undefined) => void;
}

export function MeasureList({ measures, isChosen, choose }: Listed): ReactElement {
  const words = useWhatIfTexts();
  const { model } = useTexts();
  const shared = useWhatIfStyles();
  const styles = useStyles();
  const list = useRef<HTMLElement>(null);
  const without = (label: string): void => {
    choose(measures.filter((each) => each !== label));
    // The button that had the keyboard is gone.
    list.current?.querySelector("select")?.focus();
  };
  return (
    <section ref={list} className={shared.section} aria-labelledby="deals-measures">
      <div className={shared.line}>
        <h2 id="deals-measures" className={shared.heading}>{words.deals.measures}</h2>
        {isChosen && <Button size="small" appearance="subtle" onClick={() => choose(undefined)}>{words.suggested}</Button>}
      </div>
      {measures.length === 0 && <Text size={200}>{words.deals.noMeasures}</Text>}
      <ul className={styles.list} data-testid="deals-measures">
        {measures.map((label) => (
          <li key={label} className={styles.chip}>
            {model.label(label)}
            <Button size="small" appearance="subtle" className={styles.remove} aria-label={words.remove(model.label(label))} title={words.remove(model.label(label))} icon={<span aria-hidden>×</span>} onClick={() => without(label)} />
          </li>
        ))}
      </ul>
      <Select size="small" className={shared.select} data-testid="add-measure" aria-label={words.deals.addMeasure} value="" onChange={(_, { value }) => value !== "" && choose([...measures, value])}>
        <option value="">{words.deals.addMeasure}</option>
        {measureGroups.map((group) => (
          <optgroup key={group} label={model.label(group)}>
            {all.filter((each) => each.group === group && !measures.includes(each.label)).map(({ label }) => (
              <option key={label} value={label}>{model.label(label)}</option>
            ))}
          </optgroup>
        ))}
      </Select>
    </section>
  );
}
