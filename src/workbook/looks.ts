/**
 * How cells look, and how wide and high they are, before a list of edits. Only what looks otherwise then is brought back: a cell that
 * has its look from a table or from the workbook keeps having it from there.
 */
import type { Place } from "../sheets/edit";
import { different, inSlices, rangeAt } from "./content";

type Look = NonNullable<Excel.CellProperties["format"]>;
type Side = "top" | "bottom" | "left" | "right";

interface CellLooks {
  readonly place: Place;
  readonly looks: readonly (readonly Look[])[];
  readonly formats: readonly (readonly string[])[];
}
/** Of the columns and rows of a place, in points. */
interface Sizes {
  readonly place: Place;
  readonly widths: readonly number[];
  readonly heights: readonly number[];
}
export interface LooksBefore {
  readonly cells: readonly CellLooks[];
  readonly sizes: readonly Sizes[];
}

/** Cells in one answer, at some 700 characters each. */
const SLICE = 4_000;

const wanted: Excel.CellPropertiesLoadOptions = {
  format: {
    borders: { color: true, style: true, weight: true },
    fill: { color: true, pattern: true },
    font: { bold: true, color: true, italic: true, name: true, size: true, strikethrough: true, underline: true },
    horizontalAlignment: true,
    indentLevel: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** How more cells look is not kept: to ask for it would take longer than the edits. */
export const isAffordable = ({ rows, columns }: Place): boolean => rows * columns <= 20_000;

/** May wait; the rest is there when the answer to the next question is. */
export async function askLooks(context: Excel.RequestContext, places: readonly Place[]): Promise<() => CellLooks[]> {
  const read = await inSlices(context, places, SLICE, (place) => {
    const range = rangeAt(context.workbook.worksheets.getItem(place.sheet), place).load("numberFormat");
    return { place, range, found: range.getCellProperties(wanted) };
  });
  return () =>
    read.flat().map(({ place, range, found }) => ({
      place,
      formats: range.numberFormat as string[][],
      looks: found.value.map((row) => row.map(({ format = {} }) => format)),
    }));
}

export function askSizes({ workbook }: Excel.RequestContext, places: readonly Place[]): () => Sizes[] {
  const read = places.map((place) => {
    const range = rangeAt(workbook.worksheets.getItem(place.sheet), place);
    return { place, columns: range.getColumnProperties({ format: { columnWidth: true } }), rows: range.getRowProperties({ format: { rowHeight: true } }) };
  });
  return () =>
    read.map(({ place, columns, rows }) => ({
      place,
      widths: columns.value.map(({ format }) => format!.columnWidth!),
      heights: rows.value.map(({ format }) => format!.rowHeight!),
    }));
}

/** Waits for each answer that it needs; what is to be brought back may be more than one request holds. */
export async function takeBackLooks(context: Excel.RequestContext, { cells, sizes }: LooksBefore): Promise<void> {
  const { worksheets } = context.workbook;
  const [asked, askedSizes] = [await askLooks(context, cells.map(({ place }) => place)), askSizes(context, sizes.map(({ place }) => place))];
  await context.sync();
  const [now, sizedNow] = [asked(), askedSizes()];
  for (const [i, { place, looks, formats }] of cells.entries()) {
    const range = rangeAt(worksheets.getItem(place.sheet), place);
    const back = looks.map((row, r) => row.map((look, c) => otherwise(look, now[i]?.looks[r]?.[c] ?? {})));
    if (back.some((row) => row.some(isSomething))) range.setCellProperties(back.map((row) => row.map((format) => (isSomething(format) ? { format } : {}))));
    if (JSON.stringify(formats) !== JSON.stringify(now[i]?.formats)) range.numberFormat = formats.map((row) => [...row]);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request may not hold more than this
    await context.sync();
  }
  sizes.forEach(({ place, widths, heights }, i) => {
    const range = rangeAt(worksheets.getItem(place.sheet), place);
    widths.forEach((width, c) => {
      if (width !== sizedNow[i]?.widths[c]) range.getColumn(c).format.columnWidth = width;
    });
    heights.forEach((height, r) => {
      if (height !== sizedNow[i]?.heights[r]) range.getRow(r).format.rowHeight = height;
    });
  });
}

const isSomething = (value: object): boolean => Object.keys(value).length > 0;

/** What is to be said again to have a look as it was. */
function otherwise({ fill = {}, font = {}, borders = {}, ...rest }: Look, now: Look): Look {
  const drawn = sides.flatMap((side) => {
    const before = borders[side] ?? {};
    return isSomething(different(before, now.borders?.[side] ?? {})) ? [[side, before.style === "None" ? { style: "None" } : said(before)] as const] : [];
  });
  const [fonts, aligned] = [different(font, now.font ?? {}), different(rest, now)];
  return {
    ...aligned,
    ...(isSomething(fonts) ? { font: fonts } : {}),
    ...(drawn.length > 0 ? { borders: Object.fromEntries(drawn) } : {}),
    // A cell that is filled with white is another than one that is not filled.
    ...(isSomething(different(fill, now.fill ?? {})) ? { fill: fill.pattern === "None" ? { pattern: "None" } : said(fill) } : {}),
  };
}

/** Without what Excel has no one value for. */
const said = <Properties extends object>(properties: Properties): Partial<Properties> => different(properties, {});

const sides: readonly Side[] = ["top", "bottom", "left", "right"];
