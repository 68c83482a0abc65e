/** The question before cells beside the deals are written over: further right nothing is in the way. */
import type { ReactElement } from "react";
import { Question } from "../../question";
import { useTexts } from "../../texts/useTexts";
import { useWhatIfTexts } from "../texts";
import type { Occupied, Where } from "./dealing";
import type { DealsShown } from "./useDeals";

interface InTheWay extends Pick<DealsShown, "say"> {
  readonly occupied: Occupied;
  readonly put: (where: Where) => void;
}

export function AnswersInTheWay({ say, occupied, put }: InTheWay): ReactElement {
  const { insert: texts } = useTexts();
  const { deals } = useWhatIfTexts();
  const { cells, free, isFixed } = occupied;
  const answers = [{ label: deals.putAt(free.address), give: () => put({ column: free.column }) }, ...(isFixed ? [] : [{ label: texts.overwrite, give: () => put("over"), destroys: true as const }])];
  return (
    <Question title={isFixed ? deals.tableTitle : texts.overwriteTitle} testId="overwrite" answers={answers} onCancel={() => say({ kind: "Withdrawn" })}>
      {isFixed ? deals.tableInTheWay : texts.overwriteText(cells.length)}
      <ul>
        {cells.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </Question>
  );
}
