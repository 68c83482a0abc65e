/** The terms of the scenario, grouped as the table of terms: the most used first, the rest a button away. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactElement } from "react";
import type { Term } from "../../core/model/terms";
import { isBlank } from "../../sheets/deal";
import { formGroups, valueIn, type Draft, type FormGroup } from "../deal/draft";
import { currentDraft } from "../state";
import { isEmpty } from "../tables/rows";
import { useTexts } from "../texts/useTexts";
import type { Shown } from "../shown";
import { TermField } from "./termField";
import { termShown } from "./termShown";

/** Nobody sees them before they are opened. */
const AccountingView = lazy(async () => ({ default: (await import("../accounting/accountingView")).AccountingView }));
const EventsPanel = lazy(async () => ({ default: (await import("../events/eventsPanel")).EventsPanel }));

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "6px" },
  count: { marginLeft: "8px", color: tokens.colorNeutralForeground2 },
  panel: { marginLeft: 0, marginRight: 0 },
  more: { alignSelf: "start" },
});

/** As many terms of a group show at once; those that were given always do. */
const FIRST = 8;

export function TermsForm(shown: Shown): ReactElement | null {
  const { round: texts, events, model } = useTexts();
  const styles = useStyles();
  const draft = currentDraft(shown.state);
  const happening = shown.state.events.rows.filter((row) => !isEmpty(row));
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
              {each.group === "Accounting" ? (
                <Suspense fallback={null}>
                  <AccountingView {...shown} draft={draft} choices={each.shown} />
                </Suspense>
              ) : (
                <Fields {...shown} group={each} draft={draft} />
              )}
            </AccordionPanel>
          </AccordionItem>
        ))}
        <AccordionItem value="Events">
          <AccordionHeader as="h2" data-testid="group-Events">
            {events.heading}
            {happening.length > 0 && (
              <Text size={200} className={styles.count}>
                {texts.given(happening.length)}
              </Text>
            )}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <Suspense fallback={null}>
              <EventsPanel {...shown} />
            </Suspense>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </section>
  );
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
