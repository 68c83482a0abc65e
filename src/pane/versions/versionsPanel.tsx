/** Versions on the Refresh tab: record one, read the list, compare two of them or one with now, and go back. */
import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState, type ReactElement } from "react";
import { comparison } from "../../core/versions/comparison";
import type { ModelTerms, Version, Versions } from "../../core/versions/version";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";
import { ComparisonView } from "./comparisonView";
import type { Versioned } from "./messages";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: "flex", gap: "8px", alignItems: "start", justifyContent: "space-between" },
  words: { minWidth: 0, display: "flex", flexDirection: "column", overflowWrap: "anywhere", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
  row: { display: "flex", gap: "8px", alignItems: "end" },
  grow: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  narrow: { minWidth: 0, width: "100%", "& input": { minWidth: 0, width: "100%" }, "& select": { minWidth: 0, width: "100%" } },
  button: { flexShrink: 0 },
  start: { alignSelf: "start" },
});

interface VersionsShown extends Shown {
  readonly versions: Versioned;
}

export function VersionsPanel({ versions: { state: found, now, who }, state, send }: VersionsShown): ReactElement {
  const styles = useStyles();
  const { versions: texts } = useTexts();
  return (
    <section className={styles.section} aria-label={texts.heading} data-testid="versions">
      <h2 className={styles.heading}>{texts.heading}</h2>
      <Text size={200} className={styles.quiet}>
        {texts.intro}
      </Text>
      {found.kind === "damaged" && <Text size={200}>{texts.damaged}</Text>}
      {found.kind === "newer" && <Text size={200}>{texts.newer(found.schema)}</Text>}
      {found.kind === "read" && (
        <>
          <RecordForm key={who} who={who} state={state} send={send} />
          <List list={found.list} state={state} send={send} />
          {found.list.versions.length > 0 && <Compared list={found.list} now={now} locale={state.locale} />}
        </>
      )}
    </section>
  );
}

function RecordForm({ who, state, send }: Shown & { readonly who: string }): ReactElement {
  const styles = useStyles();
  const { versions: texts } = useTexts();
  const [name, setName] = useState(who);
  const [note, setNote] = useState("");
  const idle = state.host === "excel" && state.refreshing.busy === undefined;
  const record = (): void => {
    send({ kind: "VersionWanted", who: name, note });
    setNote("");
  };
  return (
    <>
      <div className={styles.row}>
        <Field size="small" className={styles.grow} label={texts.who}>
          <Input size="small" className={styles.narrow} data-testid="version-who" value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Field size="small" className={styles.grow} label={texts.note}>
          <Input size="small" className={styles.narrow} data-testid="version-note" value={note} maxLength={500} onChange={(_, { value }) => setNote(value)} />
        </Field>
      </div>
      <Button size="small" className={styles.start} data-testid="record-version" disabledFocusable={!idle} onClick={() => idle && record()}>
        {texts.record}
      </Button>
    </>
  );
}

/** "Nov 22, 2026, 9:30 AM", in the reader's own time. */
const timeText = (when: string, locale: string): string => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(new Date(when));

function List({ list, state, send }: Shown & { readonly list: Versions }): ReactElement {
  const styles = useStyles();
  const { versions: texts } = useTexts();
  const { count, until } = list.thinned;
  const newestFirst = [...list.versions].reverse();
  const idle = state.refreshing.busy === undefined;
  return (
    <>
      {newestFirst.length === 0 && <Text size={200}>{texts.none}</Text>}
      <ul className={styles.list}>
        {newestFirst.map((each) => (
          <li key={each.number} className={styles.item}>
            <VersionWords of={each} locale={state.locale} />
            <Button size="small" className={styles.button} aria-label={texts.goBackTo(each.number)} disabledFocusable={!idle} onClick={() => idle && send({ kind: "ReturnWanted", number: each.number })}>
              {texts.goBack}
            </Button>
          </li>
        ))}
      </ul>
      {count > 0 && <Text size={200}>{texts.thinned(count, until === "" ? "" : timeText(until, state.locale))}</Text>}
    </>
  );
}

function VersionWords({ of: { number, when, who, note, reason }, locale }: { readonly of: Version; readonly locale: string }): ReactElement {
  const styles = useStyles();
  const { versions: texts } = useTexts();
  return (
    <div className={styles.words}>
      <span>{texts.version(number)}</span>
      {note !== "" && <span>{note}</span>}
      <span className={styles.quiet}>{[texts.reasons[reason], ...(who === "" ? [] : [texts.by(who)]), timeText(when, locale)].join(" · ")}</span>
    </div>
  );
}

const NOW = "now";

function Compared({ list, now, locale }: { readonly list: Versions; readonly now: readonly ModelTerms[]; readonly locale: string }): ReactElement {
  const styles = useStyles();
  const { versions: texts } = useTexts();
  const newest = list.versions[list.versions.length - 1]!;
  const [sides, setSides] = useState<{ readonly from?: string; readonly to: string }>({ to: NOW });
  const { to } = sides;
  const from = sides.from ?? String(newest.number);
  const changes = useMemo(() => {
    const side = (id: string): readonly ModelTerms[] => (id === NOW ? now : (list.versions.find(({ number }) => String(number) === id)?.models ?? []));
    return comparison(side(from), side(to));
  }, [from, to, list, now]);
  const choice = (label: string, chosen: string, choose: (id: string) => void): ReactElement => (
    <Field size="small" className={styles.grow} label={label}>
      <Select size="small" className={styles.narrow} value={chosen} onChange={(_, { value }) => choose(value)}>
        <option value={NOW}>{texts.now}</option>
        {[...list.versions].reverse().map(({ number, note }) => (
          <option key={number} value={String(number)}>
            {[texts.version(number), ...(note === "" ? [] : [note])].join(" · ")}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <section className={styles.section} aria-label={texts.compared} data-testid="compared">
      <h2 className={styles.heading}>{texts.compared}</h2>
      <div className={styles.row}>
        {choice(texts.from, from, (id) => setSides({ from: id, to }))}
        {choice(texts.to, to, (id) => setSides({ from, to: id }))}
      </div>
      <ComparisonView of={changes} locale={locale} />
    </section>
  );
}
