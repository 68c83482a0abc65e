/** What the tab shows: the round's price and who owns what before and after it, and who gets what at an exit. */
import { attempt, CalculationError } from "../../core/calculationError";
import { breakpoints, type Breakpoint } from "../../core/captable/breakpoints";
import { classesAfter } from "../../core/captable/classesAfter";
import { closedRound } from "../../core/captable/closedRound";
import { readClasses } from "../../core/captable/exitInputs";
import { payoutSchedule, type PayoutSchedule } from "../../core/captable/payoutSchedule";
import type { PricedRound } from "../../core/captable/pricedRound";
import { register, type RegisterRow } from "../../core/captable/register";
import { waterfall, type Payouts } from "../../core/captable/waterfall";
import { cellsOf, roundInputsOf, type CapTableDraft, type DraftRow } from "../../sheets/capTableDraft";
import { classRow } from "../../sheets/capTableRound";
import { roundWith, type DealRound } from "./fromDeal";
import type { TableName } from "./tables";

export interface RoundReading {
  readonly closed: PricedRound;
  readonly rows: readonly RegisterRow[];
}

type Entered = Pick<CapTableDraft, TableName>;

/** The round of these tables, or the error that says why it has no price. */
export function readingOf({ holders, round, convertibles, investors }: Entered, deal: DealRound | undefined): RoundReading | CalculationError {
  return attempt(() => {
    const followed = { round: roundWith(round, deal?.round ?? new Map()), investors: investors.length > 0 ? investors : (deal?.investors ?? []) };
    const { table, round: terms, closed } = closedRound(roundInputsOf({ holders, convertibles, ...followed }));
    return { closed, rows: register(table, terms, closed) };
  });
}

export const classesOf = ({ closed }: RoundReading): readonly DraftRow[] => classesAfter(closed.table).map(classRow);

export interface ExitReading {
  readonly schedule: PayoutSchedule;
  readonly breakpoints: readonly Breakpoint[];
  /** Exit values to show, ascending, and what each class gets there. */
  readonly exits: readonly number[];
  readonly payouts: readonly Payouts[];
}

export function exitReadingOf(classes: readonly DraftRow[], debt: number | undefined, exitValues: readonly number[]): ExitReading | CalculationError {
  return attempt(() => {
    const schedule = payoutSchedule(readClasses(cellsOf("classes", classes)), debt ?? 0);
    const found = breakpoints(schedule);
    const exits = exitValues.length > 0 ? exitValues : tellingExits(found);
    return { schedule, breakpoints: found, exits, payouts: exits.map((exit) => waterfall(schedule, exit)) };
  });
}

/** Round values from 0 to well above the last breakpoint. */
function tellingExits(found: readonly Breakpoint[]): number[] {
  const top = 1.5 * (found.at(-1)?.exit ?? 100);
  const power = 10 ** Math.floor(Math.log10(top / 6));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => 6 * each >= top) ?? 10 * power;
  return Array.from({ length: 7 }, (_, i) => i * step);
}
