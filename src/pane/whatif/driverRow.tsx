/** A driver of the simulation: its term, its distribution, and the numbers that shape it. */
import { Field, Input, makeStyles, mergeClasses, Select, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { distributions, parametersOf, type DistributionName } from "../../core/analysis/distribution";
import type { DriverField, TypedDriver } from "./form";
import { RowShell, useNameWithUnit } from "./rows";
import { isOptional, type ShownDriver } from "./simulationQuestion";
import { useWhatIfStyles } from "./styles";
import { useWhatIfTexts } from "./texts";

const useStyles = makeStyles({
  distribution: { gridColumn: "2 / 4" },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(80px, 1fr))", gap: "4px" },
  two: { gridTemplateColumns: "1fr 1fr" },
});

interface DriverRowShown {
  readonly driver: ShownDriver;
  readonly set: (typed: TypedDriver) => void;
  readonly remove: () => void;
}

export function DriverRow({ driver, set, remove }: DriverRowShown): ReactElement {
  const { term, typed, problem } = driver;
  const texts = useWhatIfTexts();
  const styles = useStyles();
  const shared = useWhatIfStyles();
  const name = useNameWithUnit()(term);
  const { distribution, fields } = typed;
  const field = (each: DriverField): ReactElement => (
    <Field key={each} size="small" label={texts.fields[each]}>
      <Input
        className={shared.input}
        size="small"
        data-testid={`${each}-${term.label}`}
        aria-label={texts.fieldOf(texts.fields[each], name)}
        placeholder={isOptional(distribution, each) ? texts.optional : ""}
        autoComplete="off"
        value={fields[each] ?? ""}
        onChange={(_, { value }) => set({ ...typed, fields: { ...fields, [each]: value } })}
      />
    </Field>
  );
  return (
    <RowShell
      name={name}
      problem={problem}
      remove={remove}
      below={
        <>
          <div className={styles.fields}>{parametersOf[distribution].map(field)}</div>
          {distribution === "Discrete" && <Text size={100} className={shared.quiet}>{texts.discreteHint}</Text>}
        </>
      }
    >
      <Select
        size="small"
        className={mergeClasses(shared.select, styles.distribution)}
        data-testid={`distribution-${term.label}`}
        aria-label={texts.fieldOf(texts.distribution, name)}
        value={distribution}
        onChange={(_, { value }) => set({ ...typed, distribution: value as DistributionName })}
      >
        {distributions.filter((each) => !term.options || each === "Discrete").map((each) => (
          <option key={each} value={each}>{texts.distributions[each]}</option>
        ))}
      </Select>
    </RowShell>
  );
}
