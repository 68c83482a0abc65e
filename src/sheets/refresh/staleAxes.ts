/** Axes of the charts of questions: after another measure or term is picked they still say the one before, in its format. */
import { isOurFormat, isOurTitle } from "../analysis/questionCharts";
import { areaOf, type ChartAxes, type Picture } from "./picture";
import type { Part } from "../deal";
import type { ChartEdit } from "../edit";
import { finding, freely, type Finding } from "./finding";
import { chartOn } from "./staleCharts";

export function staleAxes(picture: Picture, part: Part, chart: ChartEdit): Finding[] {
  const there = chartOn(picture, chart.data.sheet, chart.name);
  if (!there?.axes) return [];
  const changed = changes(there.axes, chart);
  if (Object.keys(changed).length === 0) return [];
  return [finding("axesStale", { part, chart: chart.title }, areaOf(chart.at), freely([{ kind: "chartAxes", sheet: there.sheet, name: there.name, ...changed }]))];
}

/** What a person wrote on an axis stays. */
function changes(axes: ChartAxes, wanted: Partial<ChartAxes>): Partial<ChartAxes> {
  const ours = { valueFormat: isOurFormat, categoryFormat: isOurFormat, valueTitle: isOurTitle, categoryTitle: isOurTitle };
  const keys = (Object.keys(ours) as (keyof ChartAxes)[]).filter((key) => wanted[key] !== undefined && wanted[key] !== axes[key] && ours[key](axes[key]));
  return Object.fromEntries(keys.map((key) => [key, wanted[key]]));
}
