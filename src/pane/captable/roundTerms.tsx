/** The terms of the round, a field a term. What is blank follows the deal, and the pane says what that is. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useMemo, useState, type ReactElement } from "react";
import { writeEntry } from "../deal/fieldText";
import { useTexts } from "../texts/useTexts";
import { roundWith } from "../../sheets/dealRound";
import { GridCell } from "../tables/gridCell";
import { cellProblems } from "../tables/problems";
import type { OfDeal } from "./roundView";
import { cellValues, fieldOf, inputTables, shownFields } from "../tables/rows";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "4px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 44%) minmax(0, 1fr)", alignItems: "center", gap: "4px 8px", fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  box: { border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium, overflow: "hidden" },
  problem: { gridColumn: "1 / -1", color: tokens.colorPaletteRedForeground1 },
  more: { alignSelf: "start" },
});

export function RoundTerms({ state, send, deal, scenario }: OfDeal): ReactElement {
  const { captable: texts, tables: words, model } = useTexts();
  const styles = useStyles();
  const id = useId();
  const [all, setAll] = useState(false);
  const rows = state.captable.tables.round;
  const [row] = rows;
  const problems = useMemo(() => cellProblems("round", rows), [rows]);
  const fields = shownFields("round", rows, all);
  const own = row ? cellValues(row) : new Map();
  const followed = deal ? [...roundWith(own, deal.round)].filter(([label]) => !own.has(label)) : [];
  const said = followed.map(([label, value]) => texts.term(model.column(label), `${writeEntry(fieldOf("round", label)!, value, state.locale)}${fieldOf("round", label)?.unit === "share" ? " %" : ""}`));
  return (
    <section className={styles.section} aria-label={words.titles.round} data-testid="grid-round">
      <h2 className={styles.heading}>{words.titles.round}</h2>
      {said.length > 0 && <Text size={200} data-testid="follows">{texts.blankFollows(scenario, said.join("; "))}</Text>}
      <div className={styles.fields}>
        {fields.map((field) => {
          const problem = row && problems.get(row.key)?.[field.label];
          return [
            <span key={field.label}>
              {model.column(field.label)}
              {field.unit === "share" ? " %" : ""}
            </span>,
            <div key={`${field.label} field`} className={styles.box} data-testid={`round-term-${field.label}`}>
              <GridCell
                table="round"
                row={0}
                field={field}
                entry={row?.cells[field.label]}
                label={model.column(field.label)}
                hint={undefined}
                describedBy={problem ? `${id}${field.label}` : undefined}
                locale={state.locale}
                reads={false}
                send={send}
              />
            </div>,
            problem && (
              <div key={`${field.label} problem`} id={`${id}${field.label}`} className={styles.problem} data-testid="cell-problem">
                {model.sentence(problem.message)}
              </div>
            ),
          ];
        })}
      </div>
      <Button size="small" appearance="subtle" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? texts.fewerFields : texts.allFields(inputTables.round.fields.length - fields.length)}
      </Button>
    </section>
  );
}
