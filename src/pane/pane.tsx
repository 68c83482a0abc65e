/** The pane: theme, tabs, and what stands above and below every tab. */
import { FluentProvider, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Button, Tab, TabList, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactElement } from "react";
import type { Loop } from "./loop";
import type { Message } from "./message";
import { tabs, type State, type Tab as TabName } from "./state";
import { texts } from "./texts";
import { ExplainTab } from "./explain/explainTab";
import { InsertTab } from "./insert/insertTab";
import { OverwriteDialog } from "./insert/overwriteDialog";
import { RoundTab } from "./round/roundTab";
import type { Shown } from "./shown";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0, overflow: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  /** For those who hear the page; Excel shows the add-in's name above the pane. */
  title: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)" },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: "0 4px" },
  notes: { flexShrink: 0, display: "flex", flexDirection: "column", gap: "4px" },
  panel: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

export function Pane({ loop }: { readonly loop: Loop<State, Message> }): ReactElement {
  const state = useSyncExternalStore(loop.subscribe, loop.state);
  const styles = useStyles();
  const shown: Shown = { state, send: loop.send };
  return (
    <FluentProvider theme={state.dark ? webDarkTheme : webLightTheme} dir="ltr">
      <main className={styles.pane}>
        <h1 className={styles.title}>{texts.title}</h1>
        <TabList className={styles.tabs} aria-label={texts.tabList} size="medium" selectedValue={state.tab} onTabSelect={(_, { value }) => loop.send({ kind: "TabChosen", tab: value as TabName })}>
          {tabs.map((each) => (
            <Tab key={each} value={each} id={`tab-${each}`} {...(each === state.tab ? { "aria-controls": `panel-${each}` } : {})}>
              {texts.tabs[each]}
            </Tab>
          ))}
        </TabList>
        <Notes {...shown} />
        <div className={styles.panel} role="tabpanel" id={`panel-${state.tab}`} aria-labelledby={`tab-${state.tab}`}>
          {state.tab === "Round" && <RoundTab {...shown} />}
          {state.tab === "Insert" && <InsertTab {...shown} />}
          {state.tab === "Explain" && <ExplainTab {...shown} />}
        </div>
        <OverwriteDialog {...shown} />
      </main>
    </FluentProvider>
  );
}

/** Messages that concern the whole pane. The live region stands from the start, so that what appears in it is read out. */
function Notes({ state, send }: Shown): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.notes} aria-live="polite">
      {state.host === "none" && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{texts.noExcel}</MessageBarBody>
        </MessageBar>
      )}
      {state.notice && (
        <MessageBar intent={state.notice.kind} layout="multiline" data-testid="notice">
          <MessageBarBody>{state.notice.sentence}</MessageBarBody>
          <MessageBarActions containerAction={<Button size="small" appearance="transparent" aria-label={texts.close} icon={<span aria-hidden>×</span>} onClick={() => send({ kind: "NoticeClosed" })} />} />
        </MessageBar>
      )}
    </div>
  );
}
