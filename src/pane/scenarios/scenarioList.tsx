/** The scenarios with their headline answers, and what can be done with each: by its menu, and by keys on its name. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { isStandIn } from "../../workbook/scenarioName";
import type { Draft } from "../deal/draft";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";
import { baseOf } from "./comparing";
import { HeadlineFigures } from "./headlineFigures";
import { NameField } from "./nameField";
import { ScenarioMenu } from "./scenarioMenu";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: { padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { display: "flex", alignItems: "center", gap: "4px", minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, justifyContent: "start", paddingLeft: "4px", paddingRight: "4px", textAlign: "start", overflowWrap: "anywhere" },
  current: { fontWeight: tokens.fontWeightBold },
  mark: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  add: { alignSelf: "start" },
  done: { color: tokens.colorNeutralForeground2, minHeight: tokens.lineHeightBase200 },
});

export function ScenarioList(shown: Shown): ReactElement {
  const { state, send } = shown;
  const { scenarios: texts } = useTexts();
  const styles = useStyles();
  const [renaming, setRenaming] = useState<number>();
  const list = useRef<HTMLOListElement | null>(null);
  const focusOn = useFocusAfter(list, state.drafts);
  useFocusAfterQuestion(state.comparing.deleting, state.drafts, focusOn);
  const { link, comparing } = state;
  return (
    <section className={styles.section} aria-labelledby="scenario-list">
      <h2 id="scenario-list" className={styles.heading}>
        {texts.list}
      </h2>
      <Text size={200} className={styles.note}>
        {state.drafts.length === 0 ? texts.none : link.kind === "linked" ? texts.linked(link.sheet) : texts.apart}
      </Text>
      {comparing.unnamed !== undefined && <Text size={200} data-testid="unnamed">{texts.unnamed(comparing.unnamed)}</Text>}
      <ol className={styles.list} ref={list}>
        {state.drafts.map(({ name }, index) => (
          <Item
            key={name}
            {...shown}
            index={index}
            renaming={renaming === index}
            onRename={(on) => {
              setRenaming(on ? index : undefined);
              if (!on) focusOn(index);
            }}
            focusOn={focusOn}
          />
        ))}
      </ol>
      <Text id="scenario-keys" size={200} className={styles.note}>
        {texts.keys}
      </Text>
      <Button
        size="small"
        className={styles.add}
        onClick={() => {
          focusOn(state.drafts.length);
          send({ kind: "BlankScenarioAdded" });
        }}
      >
        {texts.addBlank}
      </Button>
      <Text size={200} role="status" className={styles.done} data-testid="done">
        {comparing.done}
      </Text>
    </section>
  );
}

interface Wanted {
  /** A place in the list until that has changed, then the name that stands there: a table that is read meanwhile may have another order. */
  scenario: number | string;
  isThere: boolean;
}

/** By its place in the list as it will be, or by its name. */
type FocusOn = (scenario: number | string) => void;

/** Puts the focus on a scenario's name when the list has changed: what had the focus may have gone or moved. */
function useFocusAfter(list: { readonly current: HTMLElement | null }, drafts: readonly Draft[]): FocusOn {
  const wanted = useRef<Wanted>();
  useEffect(() => {
    named(wanted.current, drafts);
    // A menu that closes gives the focus back first.
    const later = setTimeout(() => focusOnWanted(list.current, wanted));
    return () => clearTimeout(later);
  }, [drafts, list]);
  return (scenario) => {
    wanted.current = { scenario, isThere: false };
    // Nothing may have changed after all: a name that is taken back, or a question that is answered with no.
    setTimeout(() => {
      named(wanted.current, drafts);
      focusOnWanted(list.current, wanted);
    }, 50);
  };
}

function named(wanted: Wanted | undefined, drafts: readonly Draft[]): void {
  if (wanted && typeof wanted.scenario === "number") wanted.scenario = drafts[wanted.scenario]?.name ?? "";
}

/** What had it once gets it again when the list takes it away, unless somebody has gone elsewhere by then. */
function focusOnWanted(list: HTMLElement | null, wanted: { current: Wanted | undefined }): void {
  const button = [...(list?.querySelectorAll<HTMLElement>("[data-name]") ?? [])].find(({ dataset }) => dataset["name"] === wanted.current?.scenario);
  if (!wanted.current || !button) return;
  const { activeElement } = document;
  const isElsewhere = !document.hasFocus() || (activeElement !== button && activeElement !== document.body);
  // Whoever is as fast as that has opened the next question by now.
  const isAsked = activeElement?.closest('[role="alertdialog"]');
  if (isAsked || (wanted.current.isThere && isElsewhere)) wanted.current = undefined;
  else {
    wanted.current.isThere = true;
    button.focus();
  }
}

/** When the question has been answered, the focus is on the scenario that it was about, or on the one that took its place. */
function useFocusAfterQuestion(deleting: number | undefined, drafts: readonly Draft[], focusOn: FocusOn): void {
  const asked = useRef<number>();
  useEffect(() => {
    if (deleting === undefined && asked.current !== undefined) focusOn(drafts[Math.min(asked.current, drafts.length - 1)]?.name ?? "");
    asked.current = deleting;
  });
}

interface ItemShown extends Shown {
  readonly index: number;
  readonly renaming: boolean;
  readonly onRename: (on: boolean) => void;
  readonly focusOn: FocusOn;
}

function Item(shown: ItemShown): ReactElement {
  const { state, send, index, renaming, onRename } = shown;
  const { scenarios: texts } = useTexts();
  const styles = useStyles();
  const name = state.drafts[index]?.name ?? "";
  const rename = (newName: string): void => {
    send({ kind: "ScenarioRenamed", index, name: newName });
    onRename(false);
  };
  return (
    <li className={styles.item} data-testid={`scenario-${name}`}>
      {renaming ? <NameField state={state} index={index} onName={rename} onCancel={() => onRename(false)} /> : <NameAndMenu {...shown} />}
      {isStandIn(name) && (
        <Text size={200} className={styles.note}>
          {texts.standIn(name)}
        </Text>
      )}
      <HeadlineFigures side={state.comparing.sides[index]} locale={state.locale} />
    </li>
  );
}

function NameAndMenu({ state, send, index, onRename, focusOn }: ItemShown): ReactElement {
  const { scenarios: texts } = useTexts();
  const styles = useStyles();
  const name = state.drafts[index]?.name ?? "";
  const last = state.drafts.length - 1;
  const isCurrent = index === state.current;
  const marks = [...(isCurrent ? [texts.current] : []), ...(last > 0 && index === baseOf(state.comparing) ? [texts.isBase] : [])];
  const move = (by: -1 | 1): void => {
    if (index + by < 0 || index + by > last) return;
    focusOn(index + by);
    send({ kind: "ScenarioMoved", index, by });
  };
  const duplicate = (): void => {
    focusOn(index + 1);
    send({ kind: "ScenarioDuplicated", index });
  };
  const askDeletion = (): void => {
    if (last > 0) send({ kind: "DeletionAsked", index });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const does = event.altKey ? { ArrowUp: () => move(-1), ArrowDown: () => move(1) }[event.key] : { F2: () => onRename(true), Delete: askDeletion }[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  };
  return (
    <div className={styles.row}>
      <Button
        data-name={name}
        size="small"
        appearance="subtle"
        className={styles.name}
        aria-label={texts.makeCurrent(name)}
        aria-describedby="scenario-keys"
        {...(isCurrent ? { "aria-current": "true" as const } : {})}
        onClick={() => send({ kind: "ScenarioChosen", index })}
        onKeyDown={onKeyDown}
      >
        <span className={isCurrent ? styles.current : undefined}>{name}</span>
      </Button>
      {marks.length > 0 && (
        <Text size={100} className={styles.mark}>
          {marks.join(", ")}
        </Text>
      )}
      <ScenarioMenu
        name={name}
        isFirst={index === 0}
        isLast={index === last}
        onShow={() => send({ kind: "ScenarioShown", index })}
        onDuplicate={duplicate}
        onRename={() => onRename(true)}
        onMove={move}
        onCompare={() => send({ kind: "BaseChosen", index })}
        onDelete={askDeletion}
      />
    </div>
  );
}
