/** The name of a scenario while it is being changed: Enter or leaving takes it, Esc leaves the old one. */
import { Field, Input } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import { nameProblem } from "../../workbook/scenarioName";
import type { State } from "../state";
import { useTexts } from "../texts/useTexts";

interface NameShown {
  readonly state: State;
  readonly index: number;
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

export function NameField({ state, index, onName, onCancel }: NameShown): ReactElement {
  const { scenarios: texts } = useTexts();
  const before = state.drafts[index]?.name ?? "";
  const [name, setName] = useState(before);
  const done = useRef(false);
  const problem = nameProblem(name, state.drafts.flatMap((each, i) => (i === index ? [] : [each.name])));
  const end = (how: () => void): void => {
    if (done.current) return;
    done.current = true;
    how();
  };
  const take = (): void => {
    if (!problem) end(() => (name.trim() === before ? onCancel() : onName(name)));
  };
  return (
    <Field size="small" validationState={problem ? "error" : "none"} {...(problem ? { validationMessage: texts.nameProblem(problem, name.trim()) } : {})}>
      <Input
        autoFocus
        aria-label={texts.nameOf(before)}
        data-testid="new-name"
        value={name}
        autoComplete="off"
        onFocus={({ target }) => target.select()}
        onChange={(_, { value }) => setName(value)}
        onBlur={() => (problem ? end(onCancel) : take())}
        onKeyDown={({ key }) => {
          if (key === "Enter") take();
          if (key === "Escape") end(onCancel);
        }}
      />
    </Field>
  );
}
