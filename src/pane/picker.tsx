/** A choice from a list, which may be narrower than its longest option. */
import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Draft } from "./deal/draft";

const useStyles = makeStyles({
  field: { flexGrow: 1, minWidth: "120px", flexBasis: 0 },
  select: { minWidth: 0, "& select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
});

interface Choice {
  readonly label: string;
  readonly testid: string;
}

export function Picker({ label, testid, value, choose, children }: Choice & { readonly value: string; readonly choose: (value: string) => void; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <Field size="small" label={label} className={styles.field}>
      <Select className={styles.select} data-testid={testid} value={value} onChange={(_, chosen) => choose(chosen.value)}>
        {children}
      </Select>
    </Field>
  );
}

/** One of the scenarios, by its place among them. */
export function ScenarioPicker({ drafts, index, choose, ...choice }: Choice & { readonly drafts: readonly Draft[]; readonly index: number; readonly choose: (index: number) => void }): ReactElement {
  return (
    <Picker {...choice} value={String(index)} choose={(value) => choose(Number(value))}>
      {drafts.map(({ name }, place) => (
        <option key={name} value={String(place)}>
          {name}
        </option>
      ))}
    </Picker>
  );
}
