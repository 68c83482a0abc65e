/** The classes that an exit finds, and what the investor of the deal holds of them: an argument of the functions that take terms. */
import { invalid } from "../core/calculationError";
import { readHeldClasses } from "../core/captable/exitInputs";
import { heldClassesTable } from "../core/captable/inputTables";
import { investorPayout } from "../core/captable/investorPayout";
import { payoutSchedule } from "../core/captable/payoutSchedule";
import type { PayoutCurve } from "../core/model/payoutCurve";
import { inputTable, orNone, type Parameter, type TableCells } from "./parameters";

const table = inputTable(heldClassesTable);

/** Thousands of cells ask about the same classes. */
let recent: { readonly key: string; readonly curve: PayoutCurve } | undefined;

function curveOf(cells: TableCells): PayoutCurve {
  const key = JSON.stringify(cells);
  if (recent?.key === key) return recent.curve;
  const { classes, held } = readHeldClasses(cells);
  if (!held.some((share) => share > 0)) throw invalid("classes", "classes says nowhere what the investor holds; Investor's share above 0 is needed for at least one class.");
  recent = { key, curve: investorPayout(payoutSchedule(classes), held) };
  return recent.curve;
}

/** What the investor gets at any exit; undefined where no classes are given. */
export const heldClasses: Parameter<PayoutCurve | undefined> = orNone({
  ...table,
  read: (raw) => {
    const cells = table.read(raw);
    return cells && curveOf(cells);
  },
});
