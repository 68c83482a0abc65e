/** From a filled-in table of classes to what the waterfall takes. */
import { invalid } from "../calculationError";
import { normalLabel } from "../model/labels";
import type { TermValue } from "../model/scenario";
import type { ExitClass, ExitKind, Participation } from "./exitClass";
import { readRows } from "./inputRows";
import { classesTable } from "./inputTables";

/** Throws `value` with a sentence that names the class, the value and what is allowed. */
export function readClasses(cells: readonly (readonly TermValue[])[]): ExitClass[] {
  const rows = readRows(classesTable, cells);
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
