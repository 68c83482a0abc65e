/** The figures of an exit that are no table: debt, the exit values to show, and the one that is looked at. */
import { readNumber } from "../deal/fieldText";
import type { CapTabling } from "./capTabling";
import type { ExitField } from "./message";

export interface ExitFigures {
  readonly debt?: number;
  /** None where nothing was given: the schedule of payouts then says which are telling. */
  readonly exitValues: readonly number[];
  readonly exit?: number;
}

export const exitFiguresOf = ({ exit }: CapTabling, locale: string): ExitFigures => {
  const amount = (text = ""): number | undefined => {
    const read = readNumber(text, locale);
    return read !== undefined && read >= 0 ? read : undefined;
  };
  const [debt, one] = [amount(exit.debt), amount(exit.exit)];
  const exitValues = [...new Set(listOf(exit.exitValues).flatMap((text) => amount(text) ?? []))].sort((a, b) => a - b);
  return { exitValues, ...(debt === undefined ? {} : { debt }), ...(one === undefined ? {} : { exit: one }) };
};

/** What in a field is no amount, as typed. */
export const unreadIn = (field: ExitField, text: string, locale: string): string | undefined =>
  (field === "exitValues" ? listOf(text) : text === "" ? [] : [text]).find((each) => !((readNumber(each, locale) ?? -1) >= 0));

const listOf = (text = ""): string[] => text.split(/[;；、\n]/).map((each) => each.trim()).filter((each) => each !== "");

export const listText = (values: readonly number[], locale: string): string => values.map((value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value)).join("; ");
