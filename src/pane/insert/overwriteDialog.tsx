/** The question before cells that are not empty are written over. */
import type { ReactElement } from "react";
import { Question } from "../question";
import type { Shown } from "../shown";
import { useTexts } from "../texts/useTexts";

/** As many places are named; the rest are counted. */
const NAMED = 8;

export function OverwriteDialog({ state, send }: Shown): ReactElement | null {
  const { insert: texts, shell } = useTexts();
  const occupied = state.inserting?.occupied;
  if (!occupied) return null;
  const answer = (how: "replace" | "newSheets" | "cancel") => () => send({ kind: "OverwriteAnswered", answer: how });
  const answers = [
    { label: texts.newSheets, give: answer("newSheets") },
    { label: texts.overwrite, give: answer("replace"), destroys: true as const },
  ];
  return (
    <Question title={texts.overwriteTitle} testId="overwrite" answers={answers} onCancel={answer("cancel")}>
      {texts.overwriteText(occupied.length)}
      <ul>
        {occupied.slice(0, NAMED).map((cells) => (
          <li key={cells}>{cells}</li>
        ))}
        {occupied.length > NAMED && <li>{shell.andMore(occupied.length - NAMED)}</li>}
      </ul>
    </Question>
  );
}
