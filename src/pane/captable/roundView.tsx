/** The round: its tables, its price, and who owns what before and after it. */
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import type { Shown } from "../shown";
import { moneyOf } from "../state";
import { useTexts } from "../texts/useTexts";
import { BeforeAndAfter } from "./beforeAndAfter";
import { Conversions } from "./conversions";
import type { DealRound } from "../../sheets/dealRound";
import { Grid } from "../tables/grid";
import { Price } from "./price";
import { useRoundAnswers, type RoundAnswers } from "./roundAnswers";
import { RoundTerms } from "./roundTerms";
import { rowsFrom } from "../tables/rows";

const useStyles = makeStyles({
  line: { display: "flex", gap: "8px", alignItems: "center", flexWrap: "wrap" },
  keys: { color: tokens.colorNeutralForeground2 },
  silent: { position: "absolute" },
});

export interface OfDeal extends Shown {
  readonly deal: DealRound | undefined;
  readonly scenario: string;
}

export function RoundView(shown: OfDeal): ReactElement {
  const { tables: texts } = useTexts();
  const styles = useStyles();
  const { state, deal } = shown;
  const { tables } = state.captable;
  const answers = useRoundAnswers(tables, deal);
  const { reading } = answers;
  const money = moneyOf(state);
  return (
    <>
      <Price answers={answers} money={money} locale={state.locale} />
      <Refused answers={answers} />
      <Grid {...shown} table="holders" own={tables.holders}>
        <Text size={100} className={styles.keys}>{texts.keys}</Text>
      </Grid>
      <Grid {...shown} table="convertibles" own={tables.convertibles} />
      <Investors {...shown} />
      <RoundTerms {...shown} />
      <Mind answers={answers} />
      {reading && (
        <>
          <BeforeAndAfter reading={reading} locale={state.locale} />
          <Conversions reading={reading} locale={state.locale} />
        </>
      )}
    </>
  );
}

/** The investors of the deal until somebody changes them here. */
function Investors(shown: OfDeal): ReactElement {
  const { captable: texts } = useTexts();
  const styles = useStyles();
  const { state, send, deal, scenario } = shown;
  const followed = useMemo(() => rowsFrom(deal?.investors ?? []), [deal]);
  const isOwn = state.captable.tables.investors.length > 0 || followed.length === 0;
  const fill = (rows: DealRound["investors"]): void => send({ kind: "TableFilled", table: "investors", rows });
  return (
    <Grid {...shown} table="investors" own={state.captable.tables.investors} followed={isOwn ? undefined : followed}>
      {followed.length > 0 && (
        <div className={styles.line}>
          <Text size={200}>{isOwn ? texts.ownInvestors : texts.asScenario(scenario)}</Text>
          {/* What the sheet takes over is a formula there; once written over it does not come back by itself. */}
          {(!isOwn || !state.captable.place) && <Button size="small" data-testid="change-investors" onClick={() => fill(isOwn ? [] : (deal?.investors ?? []))}>
            {isOwn ? texts.follow : texts.change}
          </Button>}
        </div>
      )}
    </Grid>
  );
}

/** Why the tables have no price. The region stands from the start, so that what appears in it is read out. */
function Refused({ answers: { why } }: { readonly answers: RoundAnswers }): ReactElement {
  const { captable: texts, model } = useTexts();
  return (
    <div aria-live="polite">
      {why !== undefined && (
        <MessageBar intent="warning" layout="multiline" data-testid="refused">
          <MessageBarBody>
            <MessageBarTitle>{why === "cells" ? texts.incomplete : texts.refused}</MessageBarTitle> {why === "cells" ? texts.completeCells : model.sentence(why.message)}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

/** What to mind of a round that has a price, in a region of the same kind. */
function Mind({ answers: { reading } }: { readonly answers: RoundAnswers }): ReactElement {
  const { captable: texts, model } = useTexts();
  const styles = useStyles();
  const { warnings = [], outstandingNotes = [] } = reading?.closed ?? {};
  const said = [...warnings.map((each) => model.sentence(each)), ...(outstandingNotes.length > 0 ? [texts.outstanding(outstandingNotes)] : [])];
  return (
    <div aria-live="polite" className={said.length > 0 ? "" : styles.silent}>
      {said.length > 0 && (
        <MessageBar intent="warning" layout="multiline" data-testid="warnings">
          <MessageBarBody>
            <MessageBarTitle>{texts.warnings}</MessageBarTitle> {said.join(" ")}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
