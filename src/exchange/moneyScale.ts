/** Files count whole units of a currency, a deal often millions: the amounts and prices of imported tables in the money of the deal. */
import { asTyped } from "../core/numbers/rounding";
import { classesTable, convertiblesTable, holdersTable, type InputTable } from "../core/captable/inputTables";
import type { CapTableEntries, Entry } from "./entries";

export const moneyScales = [1, 1_000, 1_000_000] as const;

/** Whole units in one of the deal's money, as its name says: "US$ m". */
export const scaleOf = (money: string): (typeof moneyScales)[number] => (/\b(?:m|mn|mm|million)$/i.test(money.trim()) ? 1_000_000 : /\b(?:k|thousand)$/i.test(money.trim()) ? 1_000 : 1);

export const scaled = ({ holders, convertibles, classes }: CapTableEntries, by: number): CapTableEntries => ({
  holders: holders.map((row) => inTable(holdersTable, row, by)),
  convertibles: convertibles.map((row) => inTable(convertiblesTable, row, by)),
  classes: classes.map((row) => inTable(classesTable, row, by)),
});

function inTable({ fields }: InputTable, row: Entry, by: number): Entry {
  const amounts = fields.filter(({ label, unit }) => (unit === "money" || unit === "price") && typeof row[label] === "number");
  return { ...row, ...Object.fromEntries(amounts.map(({ label }) => [label, asTyped(Number(row[label]) / by)])) };
}
