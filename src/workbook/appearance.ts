/** How the sheets that a list of edits meets look before it, and how that is brought back. */
import { SHEET } from "../sheets/address";
import type { Edit, Place } from "../sheets/edit";
import { CORNERS, placeOf } from "./content";
import { askLooks, askSizes, isAffordable, takeBackLooks, type LooksBefore } from "./looks";
import { askRules, takeBackRules, type RulesBefore } from "./rules";
import { askViews, takeBackViews, type SheetView } from "./sheetViews";

export interface Appearance {
  readonly looks: LooksBefore;
  readonly rules: RulesBefore;
  readonly views: readonly SheetView[];
}

const nothing: Appearance = { looks: { cells: [], sizes: [] }, rules: { validations: [], formats: [] }, views: [] };

/** @param sheets those that are there and that the edits meet @param replaced those of them that are replaced */
export async function appearanceBefore(context: Excel.RequestContext, edits: readonly Edit[], sheets: readonly Excel.Worksheet[], replaced: readonly string[]): Promise<Appearance> {
  const whole = await usedCells(context, sheets.filter(({ name }) => replaced.includes(name)));
  const staying = sheets.map(({ name }) => name).filter((name) => !replaced.includes(name));
  const changed = staying.flatMap((sheet) => edits.filter((edit) => sheetOf(edit)?.toLowerCase() === sheet.toLowerCase()));
  if (replaced.length + changed.length === 0) return nothing;
  const cells = await askLooks(context, [...whole, ...changed.flatMap((edit) => (edit.kind === "look" && isAffordable(edit.at) ? [edit.at] : []))]);
  const sizes = askSizes(context, [...whole.map(around), ...changed.flatMap(sized)]);
  const validated = changed.flatMap((edit) => (edit.kind === "choice" || edit.kind === "allowed" ? [edit.at] : []));
  const formatted = changed.flatMap((edit) => (edit.kind === "scale" || edit.kind === "mark" ? [edit.at.sheet] : []));
  const rules = askRules(context, [...whole, ...validated], [...new Set([...replaced, ...formatted])]);
  const viewed = changed.flatMap((edit) => (edit.kind === "view" || edit.kind === "freeze" || edit.kind === "print" ? [edit.sheet] : []));
  const views = askViews(context, [...new Set([...replaced, ...viewed])]);
  await context.sync();
  return { looks: { cells: cells(), sizes: sizes() }, rules: await rules(), views: views() };
}

/** Of sheets that are replaced, as far as it can be afforded. */
async function usedCells(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<Place[]> {
  if (sheets.length === 0) return [];
  const used = sheets.map((sheet) => ({ sheet: sheet.name, range: sheet.getUsedRangeOrNullObject().load(CORNERS) }));
  await context.sync();
  return used.flatMap(({ sheet, range }) => (range.isNullObject ? [] : [placeOf(sheet, range)])).filter(isAffordable);
}

/** The sheet that an edit makes look otherwise. */
function sheetOf(edit: Edit): string | undefined {
  switch (edit.kind) {
    case "look":
    case "width":
    case "height":
    case "choice":
    case "allowed":
    case "scale":
    case "mark":
      return edit.at.sheet;
    case "view":
    case "freeze":
    case "print":
      return edit.sheet;
    default:
      return undefined;
  }
}

/** Columns and rows beyond the used cells have sizes too: charts stand there. */
const around = ({ sheet, row, column, rows, columns }: Place): Place => ({ sheet, row: 0, column: 0, rows: Math.min(row + rows + 100, SHEET.rows), columns: Math.min(column + columns + 40, SHEET.columns) });

function sized(edit: Edit): Place[] {
  if (edit.kind === "width") return [{ ...edit.at, rows: 1 }];
  return edit.kind === "height" ? [{ ...edit.at, columns: 1 }] : [];
}

/** After the cells and tables are back. */
export async function takeBackAppearance(context: Excel.RequestContext, { looks, rules, views }: Appearance): Promise<void> {
  await takeBackLooks(context, looks);
  await takeBackRules(context, rules);
  await takeBackViews(context, views);
  await context.sync();
}
