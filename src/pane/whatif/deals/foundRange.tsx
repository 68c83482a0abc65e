/** What the selection was found to hold: where it is, how many deals, which terms, and what is wrong with the first that cannot be read. */
import { MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { plainAddress } from "../../../sheets/address";
import { PlaceLink, type Follow } from "../../placeLink";
import { useTexts } from "../../texts/useTexts";
import { useWhatIfStyles } from "../styles";
import { useWhatIfTexts } from "../texts";
import type { FoundDeals } from "./dealing";

/** As many terms are named; the rest are counted. */
const NAMED = 8;

interface FoundShown {
  readonly found: FoundDeals;
  readonly follow: Follow;
  /** Whether the deals are the terms of a model with events, which stand beside them. */
  readonly withEvents: boolean;
}

export function FoundRange({ found, follow, withEvents }: FoundShown): ReactElement {
  const { deals: texts } = useWhatIfTexts();
  const { model, shell } = useTexts();
  const styles = useWhatIfStyles();
  const { range: { place, table }, layout, count, classes, terms, unreadable, problem } = found;
  const named = terms.slice(0, NAMED).map(model.label);
  const rest = terms.length - named.length;
  return (
    <section className={styles.section} aria-labelledby="deals-found" data-testid="deals-found">
      <div>
        <h2 id="deals-found" className={styles.heading}>{texts.holds(layout, count)}</h2>
        <PlaceLink address={plainAddress(place)} text={table === undefined ? plainAddress(place) : `${table} (${plainAddress(place)})`} follow={follow} />
      </div>
      <Text size={200} data-testid="deals-terms">{texts.terms([...named, ...(rest > 0 ? [shell.andMore(rest)] : [])])}</Text>
      {withEvents && <Text size={200}>{texts.withEvents}</Text>}
      {classes && <Text size={200}>{texts.withClasses(classes.argument)}</Text>}
      {problem && (
        <MessageBar intent="warning" layout="multiline" role="alert" data-testid="deals-problem">
          <MessageBarBody>
            <MessageBarTitle>{texts.unreadable(unreadable)}</MessageBarTitle>
            <div>
              {texts.first(problem.name, model.sentence(problem.sentence))} <PlaceLink address={problem.address} follow={follow} />
            </div>
          </MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}
