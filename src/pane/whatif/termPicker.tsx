/** A choice among the terms of a deal, by their groups. */
import type { ReactElement } from "react";
import type { Term } from "../../core/model/terms";
import { useTexts } from "../texts/useTexts";
import { ChoiceField } from "./choiceField";

interface TermPickerShown {
  readonly label: string;
  readonly testid: string;
  readonly value: string;
  readonly terms: readonly Term[];
  /** What stands for no term. */
  readonly none?: string;
  readonly choose: (label: string) => void;
}

export function TermPicker({ label, testid, value, terms, none, choose }: TermPickerShown): ReactElement {
  const { model } = useTexts();
  const groups = [...new Set(terms.map(({ group }) => group))];
  return (
    <ChoiceField label={label} testid={testid} value={value} choose={choose}>
      {none !== undefined && <option value="">{none}</option>}
      {groups.map((group) => (
        <optgroup key={group} label={model.label(group)}>
          {terms.filter((each) => each.group === group).map((each) => (
            <option key={each.label} value={each.label}>
              {model.label(each.label)}
            </option>
          ))}
        </optgroup>
      ))}
    </ChoiceField>
  );
}
