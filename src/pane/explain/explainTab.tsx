/** The Explain tab: how the number in the selected cell comes about, from the number down to the terms, and where everything stands. */
import { Button, Select, Text, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { PlaceLink, type Follow } from "../placeLink";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";
import { derivationText } from "./derivationText";
import { explanationOf, type Explanation, type Link } from "./explanation";
import { Inputs } from "./inputs";
import type { SelectedCell } from "./selectedCell";
import { StepList } from "./stepList";
import { useExplainStyles } from "./styles";
import { useExplainTexts } from "./texts";

export function ExplainTab(shown: Shown): ReactElement {
  const { state, send } = shown;
  const texts = useTexts();
  const said = useExplainTexts();
  const styles = useExplainStyles();
  const { explained: cell, locale } = state;
  const explanation = useMemo(() => cell && explanationOf(cell, texts, locale), [cell, texts, locale]);
  return (
    // What scrolls has to be reachable by keyboard.
    <div className={styles.panel} data-testid="explanation" role="region" aria-label={said.derivation} tabIndex={0} onKeyDown={({ key }) => key === "Escape" && send({ kind: "WentBack" })}>
      <div className={styles.spoken} aria-live="polite">
        {cell && explanation && [explanation.title, `${cell.address}: ${cell.text}`].filter(Boolean).join(", ")}
      </div>
      <WayBack {...shown} />
      {cell && explanation ? <Explained {...shown} cell={cell} explanation={explanation} /> : <Text>{said.explainIdle}</Text>}
    </div>
  );
}

/** What is being looked at, or where the reader came from. */
function WayBack({ state, send }: Shown): ReactElement {
  const texts = useExplainTexts();
  const styles = useExplainStyles();
  const { looking, explained, trail } = state;
  const back = looking === undefined ? trail[trail.length - 1] : explained?.address;
  return (
    <div className={back === undefined ? styles.spoken : styles.way} role="status">
      {looking !== undefined && back !== undefined && <Text size={200}>{texts.lookingAt(looking)}</Text>}
      {back !== undefined && (
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" data-testid="explain-back" onClick={() => send({ kind: "WentBack" })}>
            {texts.back(back)}
          </Button>
          {looking !== undefined && (
            <Button size="small" onClick={() => send({ kind: "HereExplained" })}>
              {texts.explainHere}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface Known extends Shown {
  readonly cell: SelectedCell;
  readonly explanation: Explanation;
}

function Explained(known: Known): ReactElement {
  const { cell, explanation, send } = known;
  const texts = useExplainTexts();
  const styles = useExplainStyles();
  const follow = (address: string): void => send({ kind: "PlaceFollowed", address });
  const { steps, notes, links, problem, source } = explanation;
  const hasMore = steps.length > 0 || explanation.arguments.length > 0;
  return (
    <>
      <Head cell={cell} explanation={explanation} />
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      {links.map(({ title, places }) => (
        <PlaceLinks key={title} title={title} places={places} follow={follow} />
      ))}
      <Calls {...known} />
      {notes.map((note) => (
        <Text key={note}>{note}</Text>
      ))}
      <StepList steps={steps} follow={follow} locale={known.state.locale} />
      <Inputs of={explanation.arguments} follow={follow} />
      {source !== undefined && (
        <Text size={200} className={styles.quiet}>
          {texts.sourceIs(source)}
        </Text>
      )}
      {hasMore && (
        <Button size="small" className={styles.copy} onClick={() => send({ kind: "CopyPressed", text: derivationText(cell, explanation, texts), done: texts.copied, refused: texts.notCopied })}>
          {texts.copy}
        </Button>
      )}
    </>
  );
}

function Head({ cell, explanation: { title, scenario } }: Pick<Known, "cell" | "explanation">): ReactElement {
  const texts = useExplainTexts();
  const styles = useExplainStyles();
  return (
    <header>
      {title !== "" && <h2 className={styles.heading}>{title}</h2>}
      <div className={styles.number}>{cell.text}</div>
      <Text size={200} block className={styles.muted}>
        {[cell.address, ...(scenario === undefined ? [] : [texts.scenario(scenario)])].join(" · ")}
      </Text>
      {cell.formula !== "" && (
        <div className={styles.code} lang="en">
          {cell.formula}
        </div>
      )}
    </header>
  );
}

function PlaceLinks({ title, places, follow }: { readonly title: string; readonly places: readonly Link[]; readonly follow: Follow }): ReactElement {
  const styles = useExplainStyles();
  return (
    <div className={styles.section}>
      <Text size={200}>{title}</Text>
      <div className={styles.places}>
        {places.map((place) => (
          <PlaceLink key={place.text} {...place} follow={follow} />
        ))}
      </div>
    </div>
  );
}

/** A formula with several DEAL calls: the reader says which. */
function Calls({ cell, send }: Known): ReactElement | null {
  const texts = useExplainTexts();
  const styles = useExplainStyles();
  if (cell.calls.length < 2) return null;
  return (
    <label className={styles.calls}>
      <Text size={200}>{texts.callsList}</Text>
      <Select size="small" data-testid="explain-call" value={String(cell.chosen)} onChange={(_, { value }) => send({ kind: "CallChosen", index: Number(value) })}>
        {cell.calls.map(({ text }, i) => (
          <option key={i} value={i}>
            {text}
          </option>
        ))}
      </Select>
    </label>
  );
}
