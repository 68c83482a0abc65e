// Tables between a file and the grid, with their names, which the grid does not have.
import type { TableConfig, Zone } from "@odoo/o-spreadsheet";
import { formatZone, parseAddress } from "../host/addresses";
import type { KnownTable } from "../host/tables";
import { child, children, element, isOn, readText, writtenText, xmlFile, type Element } from "./xml";

export interface ReadTable {
  readonly name: string;
  readonly zone: Zone;
  readonly columns: readonly string[];
  readonly config: TableConfig;
}

/** The styles that both sides know. */
const known = /^TableStyle(Light([1-9]|1\d|2[01])|Medium([1-9]|1\d|2[0-8])|Dark([1-9]|1[01]))$/;

export function readTable(table: Element): ReadTable | undefined {
  const { displayName, name = displayName, ref = "", headerRowCount = "1", totalsRowCount = "0" } = table.attributes;
  const zone = parseAddress(ref)?.zone;
  if (!zone || name === undefined) return undefined;
  const style = child(table, "tableStyleInfo")?.attributes ?? {};
  const config: TableConfig = {
    hasFilters: child(table, "autoFilter") !== undefined,
    totalRow: Number(totalsRowCount) > 0,
    numberOfHeaders: Number(headerRowCount),
    firstColumn: isOn(style["showFirstColumn"]),
    lastColumn: isOn(style["showLastColumn"]),
    bandedRows: isOn(style["showRowStripes"]),
    bandedColumns: isOn(style["showColumnStripes"]),
    automaticAutofill: false,
    styleId: known.test(style["name"] ?? "") ? (style["name"] ?? "") : "None",
  };
  const columns = children(child(table, "tableColumns"), "tableColumn").map(({ attributes }) => readText(attributes["name"] ?? ""));
  return { name: displayName ?? name, zone, columns, config };
}

/** The names of a table's columns as Excel insists on them: none twice, none blank. */
export function columnNames(table: KnownTable): string[] {
  const taken = new Set<string>();
  return table.columns().map((name) => {
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}${number}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** @param totals formulas of the totals row as the file has them, by column; undefined for what is no formula */
export function tableXml(id: number, table: KnownTable, config: TableConfig, totals: readonly (string | undefined)[]): string {
  const columns = columnNames(table).map((name, place) => {
    const total = config.totalRow ? totals[place] : undefined;
    const given = { id: place + 1, name: writtenText(name).replace(/\n/g, "_x000a_"), totalsRowFunction: total === undefined ? undefined : "custom" };
    return element("tableColumn", given, total === undefined ? "" : element("totalsRowFormula", {}, total));
  });
  const body = { ...table.zone, bottom: table.zone.bottom - table.totalRows };
  return xmlFile(
    element(
      "table",
      {
        xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        id,
        name: table.name,
        displayName: table.name,
        ref: formatZone(table.zone),
        headerRowCount: table.headerRows === 1 ? undefined : table.headerRows,
        totalsRowCount: table.totalRows || undefined,
        totalsRowShown: table.totalRows > 0,
      },
      config.hasFilters && table.headerRows > 0 ? element("autoFilter", { ref: formatZone(body) }) : "",
      element("tableColumns", { count: columns.length }, ...columns),
      element("tableStyleInfo", {
        name: config.styleId === "None" ? undefined : config.styleId,
        showFirstColumn: config.firstColumn,
        showLastColumn: config.lastColumn,
        showRowStripes: config.bandedRows,
        showColumnStripes: config.bandedColumns,
      }),
    ),
  );
}
