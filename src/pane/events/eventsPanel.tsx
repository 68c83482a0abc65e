/** What happens after closing, as a table: the answers of the round follow it, and so does the workbook. A file of its own, loaded when it is first opened. */
import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { attempt, CalculationError } from "../../core/calculationError";
import { kindsUsed } from "../../core/ledger/kindsUsed";
import { eventKinds } from "../../core/model/events";
import { wanted } from "../../core/model/scenario";
import { scenarioOf } from "../deal/draft";
import type { Shown } from "../shown";
import { currentDraft } from "../state";
import { Done } from "../tables/done";
import { Grid } from "../tables/grid";
import { useTexts } from "../texts/useTexts";
import { eventProblems } from "./eventProblems";
import { hasEvents } from "./updateEvents";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  row: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" },
  quiet: { color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, display: "flex", flexDirection: "column", gap: "4px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  kind: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0, overflowWrap: "anywhere" },
});

export function EventsPanel(shown: Shown): ReactElement {
  const { events: texts, tables } = useTexts();
  const styles = useStyles();
  const { state, send } = shown;
  const { rows } = state.events;
  const draft = currentDraft(state);
  const scenario = useMemo(() => {
    const read = draft && attempt(() => scenarioOf(draft));
    return read instanceof CalculationError ? undefined : read;
  }, [draft]);
  const wrong = useMemo(() => eventProblems(rows, scenario, texts.noKind), [rows, scenario, texts]);
  const read = state.reading?.scenario ?? scenario;
  const options = useMemo(() => (read ? { Event: kindsUsed(read).map((kind) => eventKinds[kind].label) } : undefined), [read]);
  return (
    <div className={styles.panel} data-testid="events">
      <Text size={200}>{texts.intro}</Text>
      <Standing {...shown} />
      <Grid {...shown} table="events" own={rows} options={options} wrong={wrong}>
        <Text size={100} className={styles.quiet}>{tables.keys}</Text>
      </Grid>
      <Done done={state.events.done} undo={() => send({ kind: "EventsUndone" })} testId="events-done" />
      <Meanings {...shown} />
    </div>
  );
}

/** Whether the events stand in the workbook, and the way there for a deal that stands in it without them. */
function Standing({ state, send }: Shown): ReactElement {
  const { events: texts } = useTexts();
  const styles = useStyles();
  const { place } = state.events;
  const isLinked = state.link.kind === "linked";
  return (
    <div className={styles.row} data-testid="events-link" role="status">
      {isLinked && place ? (
        <Badge appearance="tint" color="success" title={texts.linkedHelp}>{texts.linked(place.sheet)}</Badge>
      ) : (
        <Badge appearance="outline" color="informative" title={texts.notLinkedHelp}>{texts.notLinked}</Badge>
      )}
      {isLinked && !place && hasEvents(state) && (
        <Button size="small" data-testid="write-events" disabledFocusable={state.stale || state.inserting !== undefined} onClick={() => send({ kind: "EventsWanted" })}>{texts.write}</Button>
      )}
    </div>
  );
}

/** The kinds that stand in the table, each once: what its amount is, and where the rule comes from. */
function Meanings({ state }: Shown): ReactElement | null {
  const { events: texts, model } = useTexts();
  const styles = useStyles();
  const labels = new Set(state.events.rows.map(({ cells }) => cells["Event"]?.value));
  const kinds = Object.values(eventKinds).filter(({ label }) => labels.has(label));
  if (kinds.length === 0) return null;
  return (
    <section aria-label={texts.meanings}>
      <h3 className={styles.heading}>{texts.meanings}</h3>
      <dl className={styles.list}>
        {kinds.map(({ label, amount, allowed, unit, source }) => (
          <div key={label}>
            <dt className={styles.kind}>{model.label(label)}</dt>
            <dd className={styles.meaning}>
              {texts.meaning(model.sentence(amount), model.sentence(wanted({ label, unit, allowed })))} <span className={styles.quiet} {...(model.source(source) === source ? { lang: "en" } : {})}>{model.source(source)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
