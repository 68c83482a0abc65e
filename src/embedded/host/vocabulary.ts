// Every type of the Excel API the host answers for, and the services office.js creates by name. What is not reached from here is refused.
import { make, type ApiObject, type ApiType, type TypeName } from "./api";
import { Chart, ChartCollection, ChartLegend, ChartTitle } from "./objects/chart";
import { ChartAxes, ChartAxis, ChartAxisTitle } from "./objects/chartAxis";
import { ChartFill, ChartLineFormat, ChartSeries, ChartSeriesCollection, ChartSeriesFormat } from "./objects/chartSeries";
import {
  ColorScaleConditionalFormat,
  ConditionalFormat,
  ConditionalFormatCollection,
  ConditionalFormatRule,
  ConditionalRangeFill,
  ConditionalRangeFont,
  ConditionalRangeFormat,
  CustomConditionalFormat,
} from "./objects/conditionalFormat";
import { CustomXmlPart, CustomXmlPartCollection, CustomXmlPartScopedCollection } from "./objects/customXml";
import { DataValidation } from "./objects/dataValidation";
import { RangeBorder, RangeBorderCollection } from "./objects/border";
import { RangeFill, RangeFont, RangeFormat } from "./objects/format";
import { NamedItem, NamedItemCollection } from "./objects/name";
import { HeaderFooter, HeaderFooterGroup, PageLayout } from "./objects/pageLayout";
import { RangeAreas } from "./objects/rangeAreas";
import { Range } from "./objects/range";
import { AddinInternalService, AppRuntimePersistenceService, AppRuntimeService, CustomFunctionManager, CustomFunctions } from "./objects/services";
import { Setting, SettingCollection } from "./objects/setting";
import { Table, TableCollection } from "./objects/table";
import { TableColumn, TableColumnCollection } from "./objects/tableColumn";
import { TableRow, TableRowCollection } from "./objects/tableRow";
import { Application, Runtime, Workbook, WorkbookProtection } from "./objects/workbook";
import { Worksheet, WorksheetCollection, WorksheetFreezePanes, WorksheetProtection } from "./objects/worksheet";

export const vocabulary: { readonly [Name in TypeName]: ApiType<Name> } = {
  AddinInternalService,
  AppRuntimePersistenceService,
  AppRuntimeService,
  Application,
  Chart,
  ChartAxes,
  ChartAxis,
  ChartAxisTitle,
  ChartCollection,
  ChartFill,
  ChartLegend,
  ChartLineFormat,
  ChartSeries,
  ChartSeriesCollection,
  ChartSeriesFormat,
  ChartTitle,
  ColorScaleConditionalFormat,
  ConditionalFormat,
  ConditionalFormatCollection,
  ConditionalFormatRule,
  ConditionalRangeFill,
  ConditionalRangeFont,
  ConditionalRangeFormat,
  CustomConditionalFormat,
  CustomFunctionManager,
  CustomFunctions,
  CustomXmlPart,
  CustomXmlPartCollection,
  CustomXmlPartScopedCollection,
  DataValidation,
  HeaderFooter,
  HeaderFooterGroup,
  NamedItem,
  NamedItemCollection,
  PageLayout,
  Range,
  RangeAreas,
  RangeBorder,
  RangeBorderCollection,
  RangeFill,
  RangeFont,
  RangeFormat,
  Runtime,
  Setting,
  SettingCollection,
  Table,
  TableCollection,
  TableColumn,
  TableColumnCollection,
  TableRow,
  TableRowCollection,
  Workbook,
  WorkbookProtection,
  Worksheet,
  WorksheetCollection,
  WorksheetFreezePanes,
  WorksheetProtection,
};

/** Objects that office.js creates by name, outside the workbook. */
export const services: Readonly<Record<string, (() => ApiObject) | undefined>> = {
  "Microsoft.InternalService.AddinInternalService": () => make("AddinInternalService", {}),
  "Microsoft.AppRuntime.AppRuntimePersistenceService": () => make("AppRuntimePersistenceService", {}),
  "Microsoft.AppRuntime.AppRuntimeService": () => make("AppRuntimeService", {}),
  "Microsoft.ExcelServices.CustomFunctionManager": () => make("CustomFunctionManager", {}),
  "Microsoft.ExcelServices.CustomFunctions": () => make("CustomFunctions", {}),
};

/** Every member by type, as `Range.values get set`: the list of what is supported. */
export function members(): string[] {
  return Object.entries(vocabulary).flatMap(([type, tables]) => {
    const kinds = ["get", "set", "nav", "call"] as const;
    const names = [...new Set(kinds.flatMap((kind) => Object.keys(tables[kind])))].sort();
    return names.map((name) => `${type}.${name} ${kinds.filter((kind) => Object.hasOwn(tables[kind], name)).join(" ")}`);
  });
}
