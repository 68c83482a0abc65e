// The grid's tables as Excel knows them: with a name, and with the parts a structured reference can mean.
import type { CompiledFormula, Zone } from "@odoo/o-spreadsheet";

/** What the grid tells its core plugins; the library does not export the type by name. */
export type CoreGetters = Parameters<CompiledFormula["toFormulaString"]>[0];

/** The grid gives a copied sheet's tables the ids of the originals, so a table is known by its sheet and its id. */
export const tableKey = (sheetId: string, id: string): string => `${sheetId}/${id}`;

/** Names by key. */
export type TableNames = Readonly<Record<string, { readonly name: string } | undefined>>;

export interface KnownTable {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly zone: Zone;
  readonly headerRows: number;
  readonly totalRows: number;
  /** The column names, read from the header cells when they are asked for. */
  columns(): readonly string[];
}

/** Every table of the workbook. The grid has no table names: they come from the extras, and tables made by hand get one from their id. */
export function knownTables(getters: CoreGetters, names: TableNames): KnownTable[] {
  return getters.getSheetIds().flatMap((sheetId) => tablesOn(sheetId, getters, names));
}

export function tablesOn(sheetId: string, getters: CoreGetters, names: TableNames): KnownTable[] {
  return getters.getCoreTables(sheetId).map(({ id, range: { zone }, config }) => ({
    id,
    name: names[tableKey(sheetId, id)]?.name ?? `Table${id}`,
    sheetId,
    zone,
    headerRows: config.numberOfHeaders,
    totalRows: config.totalRow ? 1 : 0,
    columns: () => columnNames(sheetId, zone, getters),
  }));
}

function columnNames(sheetId: string, zone: Zone, getters: CoreGetters): string[] {
  const names: string[] = [];
  for (let col = zone.left; col <= zone.right; col++) {
    const cell = getters.getCell({ sheetId, col, row: zone.top });
    const text = cell && !cell.isFormula ? cell.content.replace(/^'/, "") : "";
    names.push(text || `Column${col - zone.left + 1}`);
  }
  return names;
}

export type Part = "#All" | "#Headers" | "#Data" | "#Totals";

/** The rows of a part over the whole width, or null when the table has no such part. */
export function partZone({ zone, headerRows, totalRows }: Pick<KnownTable, "zone" | "headerRows" | "totalRows">, part: Part): Zone | null {
  const first = zone.top + headerRows;
  const last = zone.bottom - totalRows;
  const rows = { "#All": [zone.top, zone.bottom], "#Headers": [zone.top, first - 1], "#Data": [first, last], "#Totals": [last + 1, zone.bottom] };
  const [top, bottom] = rows[part] as [number, number];
  return top > bottom ? null : { left: zone.left, right: zone.right, top, bottom };
}

export function column(zone: Zone, index: number, last = index): Zone {
  return { ...zone, left: zone.left + index, right: zone.left + last };
}
