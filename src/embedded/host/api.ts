// The vocabulary of the host. An object of the Excel API is a type name and a little state: which sheet, which cells, which id.
// A type is four tables from member name to handler. A member that stands in no table is refused by name, never guessed.
import type { Zone } from "@odoo/o-spreadsheet";
import type { Book } from "./book";

interface OnSheet {
  readonly sheetId: string;
}
interface OnZone extends OnSheet {
  readonly zone: Zone;
}
interface OnTable {
  readonly table: ApiObject<"Table">;
}
interface OnConditionalFormat extends OnSheet {
  readonly id: string;
}
interface OnChart {
  readonly id: string;
}
type Nothing = Readonly<Record<never, never>>;

/** What each type of object has to remember between two requests. */
export interface States {
  Workbook: Nothing;
  WorkbookProtection: Nothing;
  Application: Nothing;
  Runtime: Nothing;
  WorksheetCollection: Nothing;
  Worksheet: OnSheet;
  WorksheetFreezePanes: OnSheet;
  WorksheetProtection: OnSheet;
  PageLayout: OnSheet;
  HeaderFooterGroup: OnSheet;
  HeaderFooter: OnSheet;
  Range: OnZone;
  RangeAreas: OnSheet & { readonly zones: readonly Zone[] };
  RangeFormat: OnZone;
  RangeFill: OnZone;
  RangeFont: OnZone;
  RangeBorderCollection: OnZone;
  RangeBorder: OnZone & { readonly side: BorderSide; readonly line: BorderLine };
  ColorScaleConditionalFormat: OnConditionalFormat;
  ConditionalFormat: OnConditionalFormat;
  ConditionalFormatCollection: OnZone;
  ConditionalFormatRule: OnConditionalFormat;
  ConditionalRangeFill: OnConditionalFormat;
  ConditionalRangeFont: OnConditionalFormat;
  ConditionalRangeFormat: OnConditionalFormat;
  CustomConditionalFormat: OnConditionalFormat;
  DataValidation: OnZone;
  TableCollection: { readonly sheetId?: string };
  Table: OnSheet & { readonly id: string };
  TableColumnCollection: OnTable;
  TableColumn: OnTable & { readonly index: number };
  TableRowCollection: OnTable;
  TableRow: OnTable & { readonly index: number };
  NamedItemCollection: { readonly scope?: string };
  NamedItem: { readonly name: string };
  ChartCollection: OnSheet;
  Chart: OnChart;
  ChartTitle: OnChart;
  ChartLegend: OnChart;
  ChartAxes: OnChart;
  ChartAxis: OnChart & { readonly axis: "x" | "y" };
  ChartAxisTitle: OnChart & { readonly axis: "x" | "y" };
  ChartSeriesCollection: OnChart;
  ChartSeries: OnChart & { readonly index: number };
  ChartSeriesFormat: OnChart & { readonly index: number };
  ChartFill: OnChart & { readonly index: number };
  ChartLineFormat: OnChart & { readonly index: number };
  SettingCollection: Nothing;
  Setting: { readonly key: string };
  CustomXmlPartCollection: Nothing;
  CustomXmlPartScopedCollection: { readonly namespaceUri: string };
  CustomXmlPart: { readonly id: string };
  AddinInternalService: Nothing;
  AppRuntimePersistenceService: Nothing;
  AppRuntimeService: Nothing;
  CustomFunctionManager: Nothing;
  CustomFunctions: Nothing;
}

export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";
/** A border takes its style, color and weight one by one; what was said so far waits here. */
export interface BorderLine {
  style?: "thin" | "medium" | "thick" | "dashed" | "dotted" | "none";
  color?: string;
}

export type TypeName = keyof States;
export type ApiObject<Name extends TypeName = TypeName> = { readonly [Each in Name]: { readonly type: Each } & States[Each] }[Name];

/** A member: its object, the book, and the arguments in the types of Microsoft's declarations (`never` lets each handler name its own). */
export type Handler<Name extends TypeName, Result = unknown> = (state: ApiObject<Name>, book: Book, ...values: never[]) => Result;
type Table<Name extends TypeName, Result = unknown> = Readonly<Record<string, Handler<Name, Result>>>;

export interface ApiType<Name extends TypeName> {
  /** Properties by which office.js finds the object again: it rewrites its paths with them. */
  readonly ids: readonly string[];
  /** A tracked object is found again by a reference the host keeps. */
  readonly tracked: boolean;
  /** What a collection holds. */
  readonly items?: Handler<Name, readonly ApiObject[]>;
  readonly get: Table<Name>;
  readonly set: Table<Name, void>;
  readonly nav: Table<Name, ApiObject | null>;
  readonly call: Table<Name>;
}

/** Declares a type; what it does not say is empty. The name only fixes the state its handlers see. */
export function define<Name extends TypeName>(_name: Name, tables: Partial<ApiType<Name>>): ApiType<Name> {
  return { ids: [], tracked: false, get: {}, set: {}, nav: {}, call: {}, ...tables };
}

export function make<Name extends TypeName>(type: Name, state: States[Name]): ApiObject<Name> {
  return { type, ...state } as unknown as ApiObject<Name>;
}

export const isObject = <Name extends TypeName>(value: unknown, type: Name): value is ApiObject<Name> =>
  typeof value === "object" && value !== null && (value as { type?: unknown }).type === type;
