/** The table of terms that a tornado or a simulation moves: an Excel Table, so that a row typed under it joins the question. */
import type { Given } from "../../core/analysis/question";
import { driversTable as declared } from "../../core/analysis/drivers";
import { findTerm } from "../../core/model/scenario";
import type { Area } from "../area";
import { termFormat } from "../numberFormats";
import { text, type SheetWriter } from "../sheetWriter";
import { givenCell, type Choices } from "./inputs";

/** Columns at the left of a sheet with such a table, at least. */
export const LEFT = 3;

export interface DriversTable {
  /** With the header. */
  readonly cells: readonly (readonly (Given | null)[])[];
  /** The name of the Excel Table. */
  readonly name: string;
  readonly offered: Choices;
}

export function driversTable(sheet: SheetWriter, title: Area, { cells, name, offered }: DriversTable): Area {
  const [header = [], ...rows] = cells;
  sheet.cell(title, text("Terms that move"));
  sheet.look(title.sized(1, Math.max(LEFT, header.length)), "group");
  const table = sheet.cells(title.below(), [header.map((heading) => text(String(heading))), ...rows.map((row) => row.map(givenCell))]);
  sheet.table(table, name);
  const words = ["Term", "Distribution"];
  sheet.looks(table.cell(0, 0), [header.map((heading) => (words.includes(String(heading)) ? "heading" : "figureHeading"))]);
  const body = table.without(1, 0);
  sheet.look(body, "rows");
  sheet.look(body, "input");
  header.forEach((heading, column) => {
    const field = declared.fields.find(({ label }) => label === heading);
    const at = body.columnAt(column);
    if (heading === "Term") return sheet.choice(at, offered.terms, "A term is needed: its label, as in the list of terms on this sheet.");
    if (field?.options) return sheet.choice(at, field.options, `${field.label}: ${field.options.join(", ")} is allowed.`);
    if (field?.unit === "share") return shares(sheet, at);
    if (!field && column >= LEFT - 1 && findTerm(String(heading))) return correlations(sheet, at);
    return sheet.rowFormats(at, rows.map(([term]) => formatOf(term)));
  });
  return table;
}

const formatOf = (term: Given | null | undefined): string => {
  const found = findTerm(String(term));
  return found ? termFormat(found) : "General";
};

function shares(sheet: SheetWriter, at: Area): void {
  sheet.format(at, termFormat({ unit: "share" }));
  sheet.allowed(at, { is: "between", low: 0, high: 1 }, "Probability: a number from 0 to 1 is allowed.");
}

function correlations(sheet: SheetWriter, at: Area): void {
  sheet.format(at, "0.00");
  sheet.allowed(at, { is: "between", low: -1, high: 1 }, "Correlation: a number from -1 to 1 is allowed.");
}
