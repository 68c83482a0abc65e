// The number formats of a chart's axes. The grid shows an axis in the format of its cells; where the add-in has said another, the data
// of the chart takes it on the way to the axis.
import { invalidateChartEvaluationCommands, registries } from "@odoo/o-spreadsheet";
import { extrasOf } from "./extras";
import { gridFormat } from "./numberFormats";

interface Datum {
  readonly value?: unknown;
  readonly format?: string | undefined;
}
interface ChartData {
  readonly dataSetsValues: readonly { readonly data: readonly Datum[] }[];
  readonly labelValues: readonly Datum[];
}
interface Source {
  extractData(dataSource: unknown, chartId: string, getters: unknown): ChartData;
}

const isNumber = ({ value }: Datum): boolean => typeof value === "number";
const formatted = (data: readonly Datum[], code: string): Datum[] => data.map((each) => (isNumber(each) ? { ...each, format: gridFormat(code) } : each));

// A format that is said later is seen at once.
invalidateChartEvaluationCommands.add("SET_OFFICE_EXTRA" as never);

// Not public by type: a new version of the grid must be checked here.
const source = registries.chartDataSourceRegistry.get("range") as unknown as Source;
const { extractData } = source;
source.extractData = (dataSource, chartId, getters) => {
  const data = extractData.call(source, dataSource, chartId, getters);
  const { x, y } = extrasOf(getters).charts[chartId]?.numberFormats ?? {};
  return {
    ...data,
    labelValues: x === undefined ? data.labelValues : formatted(data.labelValues, x),
    dataSetsValues: y === undefined ? data.dataSetsValues : data.dataSetsValues.map((each) => ({ ...each, data: formatted(each.data, y) })),
  };
};
