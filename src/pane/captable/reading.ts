/** What the tab shows: the round's price and who owns what before and after it, and who gets what at an exit. */
import { attempt, CalculationError } from "../../core/calculationError";
import { breakpoints, type Breakpoint } from "../../core/captable/breakpoints";
import { classesAfter } from "../../core/captable/classesAfter";
import { closedRound } from "../../core/captable/closedRound";
import { readClasses } from "../../core/captable/exitInputs";
import { payoutSchedule, type PayoutSchedule } from "../../core/captable/payoutSchedule";
import type { CapTableName } from "../../core/captable/inputTables";
import type { PricedRound } from "../../core/captable/pricedRound";
import { register, type RegisterRow } from "../../core/captable/register";
import { waterfall, type Payouts } from "../../core/captable/waterfall";
import { cellsOf, roundInputsOf, type CapTableDraft, type DraftRow } from "../../sheets/capTableDraft";
import { classRow, tellingExits } from "../../sheets/capTableRound";
import { withDeal, type DealRound } from "../../sheets/dealRound";

export interface RoundReading {
  readonly closed: PricedRound;
  readonly rows: readonly RegisterRow[];
}

type Entered = Pick<CapTableDraft, CapTableName>;

/** The round of these tables, or the error that says why it has no price. */
export function readingOf(entered: Entered, deal: DealRound | undefined): RoundReading | CalculationError {
  return attempt(() => {
    const { table, round: terms, closed } = closedRound(roundInputsOf(deal ? withDeal(entered, deal) : entered));
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
