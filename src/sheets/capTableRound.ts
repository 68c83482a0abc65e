/** What a draft comes to: the round that it describes, with what the deal's terms say where the draft is silent, and the exit after it. */
import { attempt, CalculationError } from "../core/calculationError";
import { breakpoints, type Breakpoint } from "../core/captable/breakpoints";
import { classesAfter } from "../core/captable/classesAfter";
import { closedRound as closedOf } from "../core/captable/closedRound";
import type { ExitClass } from "../core/captable/exitClass";
import { payoutSchedule, type PayoutSchedule } from "../core/captable/payoutSchedule";
import type { PricedRound } from "../core/captable/pricedRound";
import { readClasses } from "../core/captable/exitInputs";
import { register } from "../core/captable/register";
import { asTyped } from "../core/numbers/rounding";
import { cellsOf, roundInputsOf, type CapTableDraft, type DraftRow } from "./capTableDraft";
import { valueOf, type DraftScenario } from "./deal";
import { roundOfDeal, withDeal } from "./dealRound";

/** The draft with what one scenario of its deal says. */
export const resolved = (draft: CapTableDraft, scenario: DraftScenario | undefined): CapTableDraft => (scenario ? withDeal(draft, roundOfDeal((term) => valueOf(scenario, term))) : draft);

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

const scheduleOf = (classes: readonly DraftRow[], debt: number | undefined): PayoutSchedule | CalculationError => attempt(() => payoutSchedule(readClasses(cellsOf("classes", classes)), debt));

/** Exits to show: those that were given, or round values from 0 to well above the last breakpoint. */
export function exitValues(draft: CapTableDraft): readonly number[] {
  if (draft.exitValues.length > 0) return draft.exitValues;
  const schedule = scheduleOf(exitClasses(draft), draft.debt);
  return tellingExits(schedule instanceof CalculationError ? [] : breakpoints(schedule));
}

export function tellingExits(found: readonly Breakpoint[]): readonly number[] {
  const top = 1.5 * (found.slice(-1)[0]?.exit || 100);
  const power = 10 ** Math.floor(Math.log10(top / 6));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => 6 * each >= top) ?? 10 * power;
  return Array.from({ length: 7 }, (_, i) => i * step);
}

/** How many breakpoints the exit has; a guess where its classes cannot be read. */
export function breakpointCount(classes: readonly DraftRow[], debt: number | undefined): number {
  const schedule = scheduleOf(classes, debt);
  return schedule instanceof CalculationError ? classes.length + 1 : schedule.segments.length;
}
