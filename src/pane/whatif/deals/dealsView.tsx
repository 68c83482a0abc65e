/** Deals that stand in the workbook: they are taken from the selection, asked for some measures, and answered by one formula beside them. */
import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner, Text } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { requireMeasure } from "../../../core/model/measures";
import { PlaceLink, going } from "../../placeLink";
import type { Shown } from "../../shown";
import type { State } from "../../state";
import { useTexts } from "../../texts/useTexts";
import { useWhatIfStyles } from "../styles";
import { useWhatIfTexts } from "../texts";
import { AnswersInTheWay } from "./answersInTheWay";
import type { FoundDeals, Where } from "./dealing";
import { FirstAnswers } from "./firstAnswers";
import { FoundRange } from "./foundRange";
import { MeasureList } from "./measureList";
import { suggestedMeasures } from "./suggestedMeasures";
import { useDeals, type DealsShown } from "./useDeals";

export function DealsView(shown: Shown): ReactElement {
  const { deals: texts } = useWhatIfTexts();
  const { model } = useTexts();
  const styles = useWhatIfStyles();
  const mine = useDeals();
  const { dealing, say } = mine;
  const { doing, found, failure, occupied, written } = dealing;
  const follow = going(shown.send);
  const insert = (of: FoundDeals, where: Where): void => say({ kind: "InsertPressed", measures: dealing.measures ?? suggestedMeasures(of.first), events: eventsBeside(shown.state, of), where });
  return (
    <>
      <section className={styles.section} aria-label={texts.title}>
        <Text size={200} className={styles.quiet} id="deals-help">{texts.help}</Text>
        <div className={styles.line}>
          <Button {...(found ? {} : { appearance: "primary" })} size="small" data-testid="use-selection" aria-describedby="deals-help" disabledFocusable={doing !== undefined || shown.state.host !== "excel"} onClick={() => say({ kind: "SelectionPressed" })}>
            {texts.useSelection}
          </Button>
          {doing && <Spinner size="tiny" label={texts[doing]} />}
        </div>
        {failure !== undefined && (
          <MessageBar intent="error" layout="multiline" role="alert" data-testid="deals-failure">
            <MessageBarBody>{model.sentence(failure)}</MessageBarBody>
          </MessageBar>
        )}
      </section>
      {found && <FoundRange found={found} follow={follow} withEvents={eventsBeside(shown.state, found) !== undefined} />}
      {found && <Asked {...shown} {...mine} found={found} insert={() => insert(found, "beside")} />}
      {written !== undefined && (
        <MessageBar intent="success" layout="multiline" data-testid="deals-written">
          <MessageBarBody>
            <MessageBarTitle>{texts.written}</MessageBarTitle>
            <PlaceLink address={written} follow={follow} />
          </MessageBarBody>
        </MessageBar>
      )}
      {occupied && found && <AnswersInTheWay {...mine} occupied={occupied} put={(where) => insert(found, where)} />}
      <div role="status" className={styles.unseen} data-testid="deals-told">{written === undefined ? (found && doing === undefined ? texts.found(found.count) : "") : `${texts.written} ${written}`}</div>
    </>
  );
}

/** The table of events, where the deals are the terms of the model that has it: its own sheets read both. */
const eventsBeside = ({ link, events }: State, { range: { table }, layout }: FoundDeals): string | undefined =>
  layout === "columns" && link.kind === "linked" && table?.toLowerCase() === link.table.toLowerCase() ? events.place?.table : undefined;

/** What is asked of the deals that were found. */
function Asked({ found, dealing, say, state, insert }: Shown & DealsShown & { readonly found: FoundDeals; readonly insert: () => void }): ReactElement {
  const { deals: texts } = useWhatIfTexts();
  const styles = useWhatIfStyles();
  const suggested = useMemo(() => suggestedMeasures(found.first), [found]);
  const measures = dealing.measures ?? suggested;
  const readable = found.count > found.unreadable;
  return (
    <>
      <MeasureList measures={measures} isChosen={dealing.measures !== undefined} choose={(next) => say({ kind: "MeasuresChosen", measures: next })} />
      {measures.length > 0 && <FirstAnswers found={found} measures={measures.map(requireMeasure)} events={eventsBeside(state, found) === undefined ? undefined : state.events} locale={state.locale} />}
      <div className={styles.line}>
        <Button appearance="primary" size="small" data-testid="insert-answers" title={texts.insertHelp} disabledFocusable={!readable || measures.length === 0 || dealing.doing !== undefined} onClick={insert}>
          {texts.insert}
        </Button>
      </div>
      <Text size={100} className={styles.quiet}>{texts.insertHelp}</Text>
    </>
  );
}
