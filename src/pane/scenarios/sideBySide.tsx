/** All scenarios side by side: with which one they are compared, which rows show, the terms and the answers. */
import { makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { useDeferredValue, type ReactElement } from "react";
import { terms, type TermGroup } from "../../core/model/terms";
import { Picker, ScenarioPicker } from "../picker";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";
import { AnswersTable } from "./answersTable";
import { baseOf } from "./comparing";
import { answerRows, termRows } from "./comparison";
import { TermsTable } from "./termsTable";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

const groups = [...new Set(terms.map(({ group }) => group))];

export function SideBySide(shown: Shown): ReactElement | null {
  const { scenarios: texts } = useTexts();
  const styles = useStyles();
  const { state, send } = shown;
  const { comparing } = state;
  const { sides, group } = comparing;
  // A key must show at once; the answers may follow a moment later.
  const later = useDeferredValue(sides);
  if (sides.length === 0) return null;
  const base = baseOf(comparing);
  const baseName = sides[base]?.draft.name ?? "";
  const everything = comparing.everything || sides.length === 1;
  // The row that is being edited stays, whatever it says.
  const rows = termRows(sides, base, group).filter(({ of, differs }) => everything || differs.includes(true) || of.label === state.focused);
  const answers = answerRows(later, Math.min(base, later.length - 1)).filter(({ differs }) => everything || differs);
  return (
    <section className={styles.section} aria-labelledby="side-by-side">
      <h2 id="side-by-side" className={styles.heading}>
        {texts.sideBySide}
      </h2>
      {sides.length === 1 ? <Text size={200}>{texts.oneOnly}</Text> : <Choices {...shown} />}
      <Picker label={texts.group} testid="group" value={group ?? ""} choose={(value) => send({ kind: "GroupChosen", group: groups.find((each) => each === value) })}>
        <option value="">{texts.allGroups}</option>
        <GroupOptions />
      </Picker>
      {rows.length > 0 ? <TermsTable {...shown} rows={rows} base={base} /> : <Text size={200} data-testid="no-term">{texts.noTermDiffers(baseName)}</Text>}
      {answers.length > 0 ? <AnswersTable sides={later} rows={answers} base={base} locale={state.locale} /> : <Text size={200}>{texts.noAnswerDiffers(baseName)}</Text>}
    </section>
  );
}

function GroupOptions(): ReactElement {
  const { model } = useTexts();
  return (
    <>
      {groups.map((each: TermGroup) => (
        <option key={each} value={each}>
          {model.label(each)}
        </option>
      ))}
    </>
  );
}

function Choices({ state, send }: Shown): ReactElement {
  const { scenarios: texts } = useTexts();
  const { comparing } = state;
  return (
    <>
      <ScenarioPicker label={texts.base} testid="base" drafts={state.drafts} index={baseOf(comparing)} choose={(index) => send({ kind: "BaseChosen", index })} />
      <Switch label={texts.onlyDifferences} data-testid="only-differences" checked={!comparing.everything} onChange={() => send({ kind: "DifferencesToggled" })} />
    </>
  );
}
