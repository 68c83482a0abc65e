/** The terms of the scenario, grouped as the table of terms: the most used first, the rest a button away. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Term } from "../../core/model/terms";
import { isBlank } from "../../sheets/deal";
import { formGroups, sourceOf, valueIn, type Draft, type FormGroup } from "../deal/draft";
import { writeEntry } from "../deal/fieldText";
import { defaultOf, termValue } from "../../core/model/usual";
import { currentDraft, type State } from "../state";
import type { Texts } from "../texts/english";
import { useTexts } from "../texts/useTexts";
import type { Shown } from "../shown";
import { TermField, type TermShown } from "./termField";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "6px" },
  count: { marginLeft: "8px", color: tokens.colorNeutralForeground2 },
  panel: { marginLeft: 0, marginRight: 0 },
  more: { alignSelf: "start" },
});

/** As many terms of a group show at once; those that were given always do. */
const FIRST = 8;

export function TermsForm(shown: Shown): ReactElement | null {
  const { round: texts, model } = useTexts();
  const styles = useStyles();
  const draft = currentDraft(shown.state);
  if (!draft) return null;
  return (
    <section aria-label={texts.terms}>
      <Accordion multiple collapsible defaultOpenItems={["Round", "Note", "Credits"]}>
        {formGroups(draft).map((each) => (
          <AccordionItem key={each.group} value={each.group}>
            <AccordionHeader as="h2" data-testid={`group-${each.group}`}>
              {model.label(each.group)}
              {each.given > 0 && (
                <Text size={200} className={styles.count}>
                  {texts.given(each.given)}
                </Text>
              )}
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <Fields {...shown} group={each} draft={draft} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}

function termShown(of: Term, draft: Draft, state: State, { round: texts, model }: Texts): Omit<TermShown, "send"> {
  const entry = draft.entries[of.label];
  const problem = state.problems[of.label];
  const source = sourceOf(draft, of.label);
  const mark = entry?.computed ? texts.computed : source?.kind === "reported" ? texts.reported : source?.kind === "assumption" ? texts.assumed : undefined;
  // A preset stands for a blank as a default does; the last scenario that could be read knows both.
  const usual = state.reading ? termValue(state.reading.scenario, of.label) : defaultOf(of, undefined);
  return {
    of,
    text: entry?.typed ?? writeEntry(of, entry?.value, state.locale),
    usual: isBlank(entry?.value) ? writeEntry(of, usual, state.locale) : "",
    problem: problem === undefined ? undefined : model.sentence(problem),
    mark,
    source: source && model.source(source.text),
    fixed: entry?.computed === true,
  };
}

function Fields({ state, send, group, draft }: Shown & { readonly group: FormGroup; readonly draft: Draft }): ReactElement {
  const texts = useTexts();
  const { round, model } = texts;
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const matters = (of: Term, index: number): boolean => all || index < FIRST || !isBlank(valueIn(draft, of.label)) || state.problems[of.label] !== undefined;
  const shown = group.shown.filter(matters);
  const hidden = group.shown.length - shown.length;
  return (
    <div className={styles.fields}>
      {shown.map((of) => (
        <TermField key={of.label} {...termShown(of, draft, state, texts)} send={send} />
      ))}
      {(hidden > 0 || all) && (
        <Button size="small" appearance="subtle" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? round.fewer(model.label(group.group)) : round.more(hidden, model.label(group.group))}
        </Button>
      )}
    </div>
  );
}
