/** A field with its label beside it: a long choice has the room that it needs in a narrow pane. */
import { Field, makeStyles, Select, tokens, type FieldProps } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useWhatIfStyles } from "./styles";

const useStyles = makeStyles({
  field: { minWidth: 0, gridTemplateColumns: "92px minmax(0, 1fr)", alignItems: "start" },
  label: { paddingTop: "4px", marginRight: "4px", lineHeight: tokens.lineHeightBase200 },
});

export function BesideField({ label, ...field }: Omit<FieldProps, "label"> & { readonly label: string }): ReactElement {
  const styles = useStyles();
  return <Field size="small" orientation="horizontal" className={styles.field} label={{ children: label, className: styles.label }} {...field} />;
}

interface ChoiceShown {
  readonly label: string;
  readonly testid: string;
  readonly value: string;
  readonly choose: (value: string) => void;
  /** The options. */
  readonly children: ReactNode;
}

export function ChoiceField({ label, testid, value, choose, children }: ChoiceShown): ReactElement {
  const styles = useWhatIfStyles();
  return (
    <BesideField label={label}>
      <Select className={styles.select} data-testid={testid} value={value} onChange={(_, chosen) => choose(chosen.value)}>
        {children}
      </Select>
    </BesideField>
  );
}
