/** The Refresh tab: what is stale and why, one button that mends it, what it did, and what changed since. */
import { Button, Checkbox, Field, makeStyles, MessageBar, MessageBarBody, Select, Spinner, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import type { Finding } from "../../sheets/refresh/finding";
import { going, PlaceLink } from "../placeLink";
import type { Shown } from "../shown";
import type { State } from "../state";
import { useTexts } from "../texts/useTexts";
import { ChangesSince } from "./changesSince";
import { canBeKept } from "../../sheets/refresh/keep";
import { ProposalView } from "../versions/proposalView";
import { TermSheetPanel } from "../versions/termSheetPanel";
import { VersionsPanel } from "../versions/versionsPanel";
import { KeptCells } from "./keptCells";
import { findingSentence } from "./findingSentence";
import { FreezeDialog } from "./freezeDialog";
import { freezeScopes, type FreezeScope } from "./messages";

const useStyles = makeStyles({
  panel: { flexGrow: 1, minHeight: 0, overflowY: "auto", padding: "12px", display: "flex", flexDirection: "column", gap: "12px", "& > *": { flexShrink: 0 } },
  row: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" },
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}`, display: "flex", flexDirection: "column", alignItems: "start", gap: "2px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  sentence: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  tick: { alignItems: "start", "& label": { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere" } },
  grow: { flexGrow: 1, minWidth: "120px" },
  select: { minWidth: 0, "& select": { width: "100%", minWidth: 0 } },
});

export function RefreshTab(shown: Shown): ReactElement {
  const { state, send } = shown;
  const styles = useStyles();
  const { refresh: texts } = useTexts();
  const { busy, inspected } = state.refreshing;
  useEffect(() => send({ kind: "InspectionWanted" }), [send]);
  return (
    <div className={styles.panel} data-testid="refresh">
      <Text>{texts.intro}</Text>
      <div className={styles.row}>
        <Button appearance="primary" data-testid="refresh-now" disabledFocusable={busy !== undefined || !inspected?.hasModel} onClick={() => send({ kind: "RefreshPressed" })}>
          {texts.refresh}
        </Button>
        <Button disabledFocusable={busy !== undefined || state.host !== "excel"} onClick={() => send({ kind: "InspectionWanted" })}>
          {texts.lookAgain}
        </Button>
        {busy && <Spinner size="tiny" label={busy === "looking" ? texts.looking : texts.working} />}
      </div>
      <div aria-live="polite" className={styles.section} data-testid="refresh-news">
        <News state={state} />
      </div>
      <Stale {...shown} />
      {inspected && <KeptCells {...shown} kept={inspected.kept} />}
      {state.proposal && state.proposal.origin.kind !== "file" && <ProposalView {...shown} proposal={state.proposal} />}
      {inspected?.hasModel && (
        <>
          <ChangesSince changes={inspected.changes} locale={state.locale} />
          <VersionsPanel {...shown} versions={inspected.versions} />
          <TermSheetPanel {...shown} scenarios={state.link.kind === "linked" ? state.drafts.map(({ name }) => name) : (inspected.versions.now[0]?.scenarios.map(({ name }) => name) ?? [])} />
        </>
      )}
      <Tools {...shown} />
      {state.refreshing.freezing && <FreezeDialog freezing={state.refreshing.freezing} send={send} />}
    </div>
  );
}

/** What a screen reader says by itself: the result, not the lists. */
function News({ state }: { readonly state: State }): ReactElement | null {
  const { refresh: texts } = useTexts();
  const { done, inspected } = state.refreshing;
  if (state.host !== "excel") return <Text>{texts.needsExcel}</Text>;
  if (!inspected) return null;
  if (!inspected.hasModel) return <Text>{texts.noModel}</Text>;
  return (
    <>
      {done && (
        <>
          <Text weight="semibold">{texts.mended(done.length)}</Text>
          {done.length > 0 && <Findings of={done} heading={texts.done} />}
        </>
      )}
      {inspected.findings.length === 0 && (
        <MessageBar intent="success">
          <MessageBarBody>{texts.nothingStale}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function Stale({ state, send }: Shown): ReactElement {
  const { refresh: texts } = useTexts();
  const found = state.refreshing.inspected?.findings ?? [];
  const mended = found.filter(({ mend }) => mend && !mend.asks);
  const asked = found.filter(({ mend }) => mend?.asks);
  const others = found.filter(({ mend }) => !mend);
  return (
    <>
      {mended.length > 0 && <Findings of={mended} heading={state.refreshing.done ? texts.didNotHelp : texts.willMend} send={send} />}
      {asked.length > 0 && <Findings of={asked} heading={texts.ifAsked} send={send} ticked={state.refreshing.ticked} keeping={state.refreshing.keeping} />}
      {others.length > 0 && <Findings of={others} heading={texts.needsYou} send={send} />}
    </>
  );
}

interface FindingsShown {
  readonly of: readonly Finding[];
  readonly heading: string;
  /** Without it nothing can be gone to: the findings are history. */
  readonly send?: Shown["send"];
  /** Ids of those that were ticked, where each has to be. */
  readonly ticked?: readonly string[];
  /** Ids of cells that are to be kept as they are. */
  readonly keeping?: readonly string[];
}

function Findings({ of, heading, send, ticked, keeping = [] }: FindingsShown): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <section className={styles.section} aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.list}>
        {of.map((each) => (
          <li key={each.id} className={styles.item}>
            {ticked && send ? (
              <Checkbox className={styles.tick} label={findingSentence(each, texts)} checked={ticked.includes(each.id)} onChange={() => send({ kind: "MendTicked", id: each.id })} />
            ) : (
              <span className={styles.sentence}>{findingSentence(each, texts)}</span>
            )}
            {each.mend && each.mend.replaces.length > 0 && send && <span className={styles.quiet}>{texts.refresh.replaces(each.mend.replaces)}</span>}
            {ticked && send && canBeKept(each) && (
              <>
                {each.facts.what !== "formula" && each.facts.formula !== "" && <span className={styles.quiet}>{texts.versions.restores(each.facts.formula)}</span>}
                <Checkbox className={styles.tick} label={texts.versions.keep} checked={keeping.includes(each.id)} onChange={() => send({ kind: "KeepToggled", id: each.id })} />
              </>
            )}
            {each.where !== undefined && send && <PlaceLink address={each.where} follow={going(send)} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tools({ state, send }: Shown): ReactElement {
  const styles = useStyles();
  const { refresh: texts } = useTexts();
  const [scope, setScope] = useState<FreezeScope>("selection");
  const idle = state.host === "excel" && state.refreshing.busy === undefined;
  return (
    <section className={styles.section} aria-label={texts.tools}>
      <h2 className={styles.heading}>{texts.tools}</h2>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={!idle} aria-describedby="repair-help" onClick={() => send({ kind: "RepairPressed" })}>
          {texts.repair}
        </Button>
      </div>
      <Text size={200} id="repair-help" className={styles.quiet}>
        {texts.repairHelp}
      </Text>
      <div className={styles.row}>
        <Field label={texts.scope} size="small" className={styles.grow}>
          <Select size="small" className={styles.select} value={scope} onChange={(_, { value }) => setScope(freezeScopes.find((each) => each === value) ?? "selection")}>
            {freezeScopes.map((each) => (
              <option key={each} value={each}>
                {texts.scopes[each]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={!idle} aria-describedby="freeze-help" onClick={() => send({ kind: "FreezeWanted", scope })}>
          {texts.freeze}
        </Button>
      </div>
      <Text size={200} id="freeze-help" className={styles.quiet}>
        {texts.freezeHelp}
      </Text>
    </section>
  );
}
