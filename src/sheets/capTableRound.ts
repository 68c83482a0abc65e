/** What a draft comes to: the round that it describes, with what the deal's terms say where the draft is silent, and the exit after it. */
import { attempt, CalculationError } from "../core/calculationError";
import { classesAfter } from "../core/captable/classesAfter";
import { closedRound as closedOf } from "../core/captable/closedRound";
import type { ExitClass } from "../core/captable/exitClass";
import { payoutSchedule } from "../core/captable/payoutSchedule";
import type { PricedRound } from "../core/captable/pricedRound";
import { readClasses } from "../core/captable/exitInputs";
import { register } from "../core/captable/register";
import { asTyped } from "../core/numbers/rounding";
import { cellsOf, roundInputsOf, type CapTableDraft, type DraftRow } from "./capTableDraft";
import { isBlank, valueOf, type DraftScenario } from "./deal";

export const valuations: readonly string[] = ["Pre-money", "Post-money", "Price"];
export const pools: readonly string[] = ["Pool target", "New pool", "Pool increase"];
const says = (round: DraftRow, labels: readonly string[]): boolean => labels.some((label) => !isBlank(round.get(label)));

/** Whether the valuation, the pool and the investors come from the terms of the deal: where the draft has none of its own. */
export const takenOver = ({ round, investors }: CapTableDraft): { readonly valuation: boolean; readonly pool: boolean; readonly investors: boolean } => ({
  valuation: !says(round, valuations),
  pool: !says(round, pools),
  investors: investors.length === 0 && isBlank(round.get("New money")),
});

/** The investors that the terms know: a column of the table of investors, and the term that it is. */
export const dealInvestors: readonly { readonly name: string; readonly terms: Readonly<Record<string, string>> }[] = [
  { name: "Provider", terms: { Cash: "Investor cash", Credits: "Credits", "Counted at": "Credits counted at" } },
  { name: "Other investors", terms: { Cash: "Other investors" } },
];

/** The draft with what one scenario of its deal says. */
export function resolved(draft: CapTableDraft, scenario: DraftScenario | undefined): CapTableDraft {
  if (!scenario) return draft;
  const taken = takenOver(draft);
  const of = (label: string): readonly [string, string | number | boolean][] => {
    const found = valueOf(scenario, label);
    return found === undefined || found === null || found === 0 ? [] : [[label, found]];
  };
  const [valuation] = [of("Post-money"), of("Pre-money")].filter((each) => each.length > 0);
  const pool = of("Pool increase").map(([, share]) => ["New pool", share] as const);
  const investors = dealInvestors.map(({ name, terms }): DraftRow => new Map([["Investor", name], ...Object.entries(terms).flatMap(([label, term]) => of(term).map(([, value]) => [label, value] as const))]));
  return {
    ...draft,
    round: new Map([...draft.round, ...(taken.valuation ? (valuation ?? []) : []), ...(taken.pool ? pool : [])]),
    investors: taken.investors ? investors : draft.investors,
  };
}

/** The round closed, with the number of its rows; the core's own sentence where it cannot be. */
export function closedRound(draft: CapTableDraft): { readonly closed: PricedRound; readonly rows: number } | CalculationError {
  return attempt(() => {
    const { table, round, closed } = closedOf(roundInputsOf(draft));
    return { closed, rows: register(table, round, closed).length };
  });
}

/** The classes of an exit: as they were given, or those that the round leaves. */
export function exitClasses(draft: CapTableDraft): readonly DraftRow[] {
  if (draft.classes.length > 0) return draft.classes;
  const round = closedRound(draft);
  if (round instanceof CalculationError) return [];
  return classesAfter(round.closed.table).map((each) => {
    const row = new Map(classRow(each));
    return each.liquidationPreference === undefined ? row : row.set("Seniority", 1).set("Participation", "None");
  });
}

/** A class as a row of the table of classes. */
export function classRow({ name, kind, shares, liquidationPreference, conversionRatio }: ExitClass): DraftRow {
  const row = new Map<string, string | number>([["Class", name], ["Type", kind], ["Shares", shares]]);
  if (liquidationPreference !== undefined) row.set("Preference", asTyped(liquidationPreference));
  return conversionRatio === undefined ? row : row.set("Conversion ratio", conversionRatio);
}

/** Exits to show where none were given: round figures, as multiples of the post-money. */
export function exitValues(draft: CapTableDraft): readonly number[] {
  if (draft.exitValues.length > 0) return draft.exitValues;
  const round = closedRound(draft);
  const around = round instanceof CalculationError ? 100 : Number(round.closed.postMoney.toPrecision(2));
  return [0, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3].map((multiple) => Number((around * multiple).toPrecision(6)));
}

/** How many breakpoints the exit has; a guess where its classes cannot be read. */
export function breakpointCount(classes: readonly DraftRow[], debt: number | undefined): number {
  const schedule = attempt(() => payoutSchedule(readClasses(cellsOf("classes", classes)), debt));
  return schedule instanceof CalculationError ? classes.length + 1 : schedule.segments.length;
}
