/** From a filled-in table of classes to what the waterfall takes. */
import { invalid } from "../calculationError";
import { normalLabel } from "../model/labels";
import type { TermValue } from "../model/scenario";
import type { ExitClass, ExitKind, Participation } from "./exitClass";
import { readRows, type InputRow } from "./inputRows";
import { classesTable, heldClassesTable } from "./inputTables";

type Cells = readonly (readonly TermValue[])[];

/** Throws `value` with a sentence that names the class, the value and what is allowed. */
export const readClasses = (cells: Cells): ExitClass[] => classesOf(readRows(classesTable, cells));

/** The same, with the share of each class that the investor of the deal holds. */
export function readHeldClasses(cells: Cells): { readonly classes: readonly ExitClass[]; readonly held: readonly number[] } {
  const rows = readRows(heldClassesTable, cells);
  return { classes: classesOf(rows), held: rows.map((row) => row.number("Investor's share")!) };
}

function classesOf(rows: readonly InputRow[]): ExitClass[] {
  const twice = rows.find(({ name }, i) => rows.slice(0, i).some((before) => normalLabel(before.name) === normalLabel(name)));
  if (twice) throw invalid("classes", `classes has two rows called "${twice.name}"; a class is one row.`);
  return rows.map((row) => {
    const cap = row.number("Cap");
    return {
      name: row.name,
      kind: row.text("Type") as ExitKind,
      shares: row.number("Shares")!,
      liquidationPreference: row.number("Preference")!,
      seniority: row.number("Seniority")!,
      participation: row.text("Participation") as Participation,
      ...(cap === undefined ? {} : { participationCap: cap }),
      strike: row.number("Strike")!,
      conversionRatio: row.number("Conversion ratio")!,
      dividends: row.number("Dividends")!,
    };
  });
}
