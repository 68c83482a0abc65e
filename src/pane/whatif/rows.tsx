/** Rows of a question that are added and removed: the name of a term, its fields, what is wrong with them. */
import { Button, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Term } from "../../core/model/terms";
import { useTexts } from "../texts/useTexts";
import { useWhatIfStyles } from "./styles";
import { useWhatIfTexts } from "./texts";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1.3fr) minmax(0, 1fr) minmax(0, 1fr) 28px", gap: "2px 4px", alignItems: "center", fontSize: tokens.fontSizeBase200 },
  name: { overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase200 },
  whole: { gridColumn: "1 / -1" },
  remove: { minWidth: "28px", padding: 0 },
});

/** "Expected breakage, %": what is typed in a unit says in which. */
export function useNameWithUnit(): (term: Term) => string {
  const { model, round } = useTexts();
  return ({ label, unit }) => [model.label(label), ...(round.units[unit] === "" ? [] : [round.units[unit]])].join(", ");
}

interface RowShown {
  readonly name: string;
  readonly problem?: string | undefined;
  readonly remove: () => void;
  /** Two fields, or one that takes the room of both. */
  readonly children: ReactNode;
  readonly below?: ReactNode;
}

export function RowShell({ name, problem, remove, children, below }: RowShown): ReactElement {
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useStyles();
  const shared = useWhatIfStyles();
  return (
    <div className={styles.row} role="group" aria-label={name}>
      <span className={styles.name}>{name}</span>
      {children}
      <Button size="small" appearance="subtle" className={styles.remove} aria-label={texts.remove(name)} title={texts.remove(name)} icon={<span aria-hidden>×</span>} onClick={remove} />
      {below !== undefined && <div className={styles.whole}>{below}</div>}
      {problem !== undefined && (
        <div className={styles.whole} role="alert">
          <Text size={200} className={shared.problem}>{model.sentence(problem)}</Text>
        </div>
      )}
    </div>
  );
}

/** A list that adds what is chosen in it. */
export function AddTerm({ testid, terms, add }: { readonly testid: string; readonly terms: readonly Term[]; readonly add: (label: string) => void }): ReactElement {
  const texts = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useWhatIfStyles();
  return (
    <Select size="small" className={styles.select} data-testid={testid} aria-label={texts.addTerm} value="" onChange={(_, { value }) => value !== "" && add(value)}>
      <option value="">{texts.addTerm}</option>
      {terms.map(({ label }) => (
        <option key={label} value={label}>{model.label(label)}</option>
      ))}
    </Select>
  );
}
