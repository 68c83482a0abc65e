/** The pane: theme, language, tabs, and what stands above and below every tab. */
import { Button, FluentProvider, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { lazy, Suspense, useMemo, useSyncExternalStore, type ComponentType, type ReactElement } from "react";
import { Boundary } from "./boundary";
import type { Loop } from "./loop";
import type { Message } from "./message";
import { RoundTab } from "./round/roundTab";
import type { Shown } from "./shown";
import type { State, Tab } from "./state";
import { TabBar } from "./tabBar";
import { TextsProvider, useTexts } from "./texts/useTexts";

/** The first tab is there at once; the others come in a file of their own when they are first opened. */
const panels: Readonly<Record<Tab, ComponentType<Shown>>> = {
  Round: RoundTab,
  Scenarios: lazy(async () => ({ default: (await import("./scenarios/scenariosTab")).ScenariosTab })),
  Insert: lazy(async () => ({ default: (await import("./insert/insertTab")).InsertTab })),
  WhatIf: lazy(async () => ({ default: (await import("./whatif/whatIfTab")).WhatIfTab })),
  CapTable: lazy(async () => ({ default: (await import("./captable/capTableTab")).CapTableTab })),
  Refresh: lazy(async () => ({ default: (await import("./refresh/refreshTab")).RefreshTab })),
  Explain: lazy(async () => ({ default: (await import("./explain/explainTab")).ExplainTab })),
  Checks: lazy(async () => ({ default: (await import("./checks/checksTab")).ChecksTab })),
};
const OverwriteDialog = lazy(async () => ({ default: (await import("./insert/overwriteDialog")).OverwriteDialog }));

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0, overflow: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  /** For those who hear the page; Excel shows the add-in's name above the pane. */
  title: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)" },
  notes: { flexShrink: 0, display: "flex", flexDirection: "column", gap: "4px" },
  panel: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

export function Pane({ loop }: { readonly loop: Loop<State, Message> }): ReactElement {
  const state = useSyncExternalStore(loop.subscribe, loop.state);
  const styles = useStyles();
  const shown: Shown = { state, send: loop.send };
  const Panel = panels[state.tab];
  const { fonts } = state.texts;
  const theme = useMemo(() => themeWith(fonts, state.dark), [fonts, state.dark]);
  return (
    <FluentProvider theme={theme} dir="ltr" style={{ colorScheme: state.dark ? "dark" : "light" }}>
      <TextsProvider value={state.texts}>
        <main className={styles.pane}>
          <h1 className={styles.title}>{state.texts.shell.title}</h1>
          <TabBar {...shown} />
          <Notes {...shown} />
          <div className={styles.panel} role="tabpanel" id={`panel-${state.tab}`} aria-labelledby={`tab-${state.tab}`}>
            <Boundary key={state.tab} sentence={state.texts.shell.notLoaded}>
              <Suspense fallback={null}>
                <Panel {...shown} />
              </Suspense>
            </Boundary>
          </div>
          {state.inserting?.occupied && (
            <Suspense fallback={null}>
              <OverwriteDialog {...shown} />
            </Suspense>
          )}
        </main>
      </TextsProvider>
    </FluentProvider>
  );
}

/** Latin letters stay in the theme's own font; what it has no characters for comes from these, before the system's own choice. */
function themeWith(fonts: readonly string[], dark: boolean): Theme {
  const theme = dark ? webDarkTheme : webLightTheme;
  const [first = "", ...rest] = theme.fontFamilyBase.split(",");
  return { ...theme, fontFamilyBase: [first, ...fonts.map((font) => `"${font}"`), ...rest].join(",") };
}

/** Messages that concern the whole pane. The live region stands from the start, so that what appears in it is read out. */
function Notes({ state, send }: Shown): ReactElement {
  const styles = useStyles();
  const { shell, model } = useTexts();
  return (
    <div className={styles.notes} aria-live="polite">
      {state.host === "none" && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{shell.noExcel}</MessageBarBody>
        </MessageBar>
      )}
      {state.notice && (
        <MessageBar intent={state.notice.kind} layout="multiline" data-testid="notice">
          <MessageBarBody>{model.sentence(state.notice.sentence)}</MessageBarBody>
          <MessageBarActions containerAction={<Button size="small" appearance="transparent" aria-label={shell.close} icon={<span aria-hidden>×</span>} onClick={() => send({ kind: "NoticeClosed" })} />} />
        </MessageBar>
      )}
    </div>
  );
}
