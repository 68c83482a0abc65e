// What an Excel workbook holds and the grid has no place for: settings, custom XML, names of tables and charts, comments of names,
// messages of validations. A plugin of the grid keeps it, so that it is undone, redone and saved with the workbook.
import { CorePlugin, coreTypes, registries, type CoreCommand, type Model, type WorkbookData } from "@odoo/o-spreadsheet";
import { tableKey, type TableNames } from "./tables";

export interface Alert {
  readonly errorAlert?: unknown;
  readonly prompt?: unknown;
  readonly ignoreBlanks?: boolean;
  /** Excel's kind of a rule that is one for numbers in the grid. */
  readonly kind?: "whole" | "date" | "time";
}

export interface ChartExtra {
  readonly name: string;
  readonly chartType: string;
  /** Number formats of the axes x and y. */
  readonly numberFormats?: Readonly<Record<string, string>>;
  /** How wide bars of one category overlap, and the room between categories, in hundredths of a bar: the grid draws them side by side. */
  readonly overlap?: number;
  readonly gapWidth?: number;
  /** What series were told of their marks and lines, by the place of the series: the grid draws marks of its own. */
  readonly marks?: Readonly<Record<number, Readonly<Record<string, unknown>>>>;
}

export interface Extras {
  readonly settings: Readonly<Record<string, { readonly value: unknown } | undefined>>;
  readonly customXml: Readonly<Record<string, { readonly xml: string; readonly namespaceUri: string } | undefined>>;
  readonly tables: TableNames;
  readonly charts: Readonly<Record<string, ChartExtra | undefined>>;
  readonly names: Readonly<Record<string, { readonly comment: string; readonly hidden?: boolean } | undefined>>;
  readonly validations: Readonly<Record<string, Alert | undefined>>;
  /** Saved with the workbook, and not undone: in Excel too, how an add-in starts is no step that a user could take back. */
  startState?: string;
}
export type ExtraKind = Exclude<keyof Extras, "startState">;
export type Extra<Kind extends ExtraKind> = Extras[Kind][string];

export interface SetExtra {
  readonly type: "SET_OFFICE_EXTRA";
  readonly kind: ExtraKind;
  readonly key: string;
  readonly value: unknown;
}

/** Saved tables are found by their sheet and corner: the grid gives its tables new ids whenever a file is opened. */
interface SavedTable {
  readonly sheetId: string;
  readonly left: number;
  readonly top: number;
  readonly name: string;
}
type Saved = Partial<Omit<Extras, "tables">> & { readonly tables?: readonly SavedTable[] };

const empty = (): Extras => ({ settings: {}, customXml: {}, tables: {}, charts: {}, names: {}, validations: {} });

class ExtrasPlugin extends CorePlugin<{ extras: Extras }> {
  static override getters = ["getOfficeExtras"] as const;
  extras = empty();

  getOfficeExtras(): Extras {
    return this.extras;
  }

  override handle(command: CoreCommand): void {
    const own = command as unknown as SetExtra;
    if (own.type === "SET_OFFICE_EXTRA") this.history.update("extras", own.kind, own.key, own.value as never);
  }

  override import(data: WorkbookData & { officeExtras?: Saved }): void {
    const { tables = [], ...rest } = data.officeExtras ?? {};
    const names: Record<string, { name: string }> = {};
    for (const { sheetId, left, top, name } of tables) {
      const table = this.getters.getCoreTables(sheetId).find(({ range: { zone } }) => zone.left === left && zone.top === top);
      if (table) names[tableKey(sheetId, table.id)] = { name };
    }
    this.extras = { ...empty(), ...rest, tables: names };
  }

  override export(data: WorkbookData & { officeExtras?: Saved }): void {
    data.officeExtras = { ...this.extras, tables: this.getters.getSheetIds().flatMap((sheetId) => this.savedTables(sheetId)) };
  }

  private savedTables(sheetId: string): SavedTable[] {
    return this.getters.getCoreTables(sheetId).flatMap(({ id, range: { zone } }) => {
      const name = this.extras.tables[tableKey(sheetId, id)]?.name;
      return name === undefined ? [] : [{ sheetId, left: zone.left, top: zone.top, name }];
    });
  }
}

export const extrasOf = (getters: unknown): Extras => (getters as { getOfficeExtras(): Extras }).getOfficeExtras();

/** The grid's own commands are a closed list of types; ours are dispatched past it. */
export function dispatchOwn(model: Pick<Model, "dispatch">, type: string, payload: object): { readonly isSuccessful: boolean; readonly reasons: readonly string[] } {
  return model.dispatch(type as never, payload as never);
}

/** A core command of our own: listed with the grid's, and with an inverse, or the first redo would leave the model stuck. */
export function registerCoreCommand(type: string): void {
  coreTypes.add(type as never);
  registries.inverseCommandRegistry.add(type, (command) => [command]);
}

registerCoreCommand("SET_OFFICE_EXTRA");
registries.corePluginRegistry.add("office_extras", ExtrasPlugin);
