/** A list of edits as text: what each sheet holds, cell by cell, and how. Reviewed as a difference when it changes. */
import { Area } from "../../src/sheets/area";
import type { Cell, Edit, Page, Place } from "../../src/sheets/edit";

export const areaOf = ({ sheet, row, column, rows, columns }: Place): Area => new Area(sheet, row, column, rows, columns);

/** The last thing written into every cell, by sheet and address. */
export function contents(edits: readonly Edit[]): Map<string, Map<string, NonNullable<Cell>>> {
  const sheets = new Map<string, Map<string, NonNullable<Cell>>>();
  for (const edit of edits) {
    if (edit.kind === "sheet") sheets.set(edit.name, new Map());
    if (edit.kind !== "cells") continue;
    const sheet = sheets.get(edit.at.sheet) ?? new Map<string, NonNullable<Cell>>();
    sheets.set(edit.at.sheet, sheet);
    edit.cells.forEach((row, r) =>
      row.forEach((cell, c) => {
        const { address } = areaOf(edit.at).cell(r, c);
        if (cell === null) sheet.delete(address);
        else sheet.set(address, cell);
      }),
    );
  }
  return sheets;
}

const written = (cell: NonNullable<Cell>): string => ("text" in cell ? JSON.stringify(cell.text) : "formula" in cell ? cell.formula : String(cell.value));

const titlesOf = ({ titleRows, titleColumns }: Page): string[] => [titleRows, titleColumns].flatMap((each) => (each ? [areaOf(each).address] : []));

function described(edit: Edit): string | undefined {
  switch (edit.kind) {
    case "sheet":
    case "cells":
    case "record":
    case "tableName":
    case "tableSize":
    case "chartData":
    case "chartAxes":
      return undefined;
    case "table":
      return `table ${edit.name} ${areaOf(edit.at).address} ${edit.style}`;
    case "numberFormat":
      return `format ${areaOf(edit.at).address} ${edit.format}`;
    case "look":
      return `look ${areaOf(edit.at).address} ${edit.look.name}`;
    case "choice":
      return `choice ${areaOf(edit.at).address} ${typeof edit.options === "string" ? edit.options : edit.options.join("|")}`;
    case "allowed":
      return `allowed ${areaOf(edit.at).address} ${JSON.stringify(edit.rule)} ${edit.message}`;
    case "scale":
      return `scale ${areaOf(edit.at).address} ${edit.lowest} to ${edit.highest}`;
    case "mark":
      return `mark ${areaOf(edit.at).address} where ${edit.formula}`;
    case "width":
      return `width ${areaOf(edit.at).address} ${edit.characters}`;
    case "height":
      return `height ${areaOf(edit.at).address} ${edit.lines} lines`;
    case "freeze":
      return `freeze ${edit.rows} rows, ${edit.columns} columns`;
    case "chart":
      return [
        `chart "${edit.title}" ${edit.type}${edit.by ? ` by ${edit.by.toLowerCase()}` : ""} of ${areaOf(edit.data).address} at ${areaOf(edit.at).address}`,
        `  values "${edit.valueTitle}" ${edit.valueFormat}, categories "${edit.categoryTitle}"${edit.categoryFormat ? ` ${edit.categoryFormat}` : ""}, ${edit.colors.join(" ")}`,
      ].join("\n");
    case "print":
      return `print "${edit.page.title}" ${edit.page.orientation}, pages wide: ${edit.page.pagesWide}, repeats ${titlesOf(edit.page).join(" and ") || "nothing"}`;
    case "view":
      return `view ${edit.gridlines ? "with" : "without"} gridlines, tab ${edit.tab}`;
    case "name":
      return `name ${edit.name} ${areaOf(edit.at).address}`;
    case "select":
      return `select ${areaOf(edit.at).address}`;
  }
}

/** The sheet that an edit writes to, where it writes to one. */
function sheetOf(edit: Edit): string | undefined {
  if (edit.kind === "sheet") return edit.name;
  if ("sheet" in edit) return edit.sheet;
  return "at" in edit ? edit.at.sheet : undefined;
}

export function render(edits: readonly Edit[]): string {
  const sheets = [...contents(edits)].map(([name, cells]) => {
    const byRow = new Map<number, string[]>();
    for (const [address, cell] of cells) {
      const row = Number(/\d+$/.exec(address)?.[0]);
      byRow.set(row, [...(byRow.get(row) ?? []), `${address} ${written(cell)}`]);
    }
    const rows = [...byRow].sort(([a], [b]) => a - b).map(([, line]) => line.join("  "));
    const rest = edits.filter((edit) => sheetOf(edit) === name).flatMap((edit) => described(edit) ?? []);
    return [`== ${name} ==`, ...rows, "--", ...rest, ""].join("\n");
  });
  return `${sheets.join("\n")}`;
}
