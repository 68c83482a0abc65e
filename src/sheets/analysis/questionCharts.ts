/** What the charts of questions have in common: they are known by the ends of their names, and their axes say the measure that is asked for. */
import { measures } from "../../core/model/measures";
import { terms } from "../../core/model/terms";
import { unitFormats } from "../numberFormats";

/** By these ends the survey knows of which charts it has to ask what their axes say. */
export const chartEnds = { line: "line", bars: "bars", histogram: "histogram" } as const;

export const differenceIn = (measure: string): string => `Difference in ${measure}`;

/** On an axis there is no bracket to make room for. */
export const axisFormat = (format: string): string => format.split("_)")[0] ?? format;

const formats = new Set(["General", ...[...unitFormats].map(axisFormat)]);
const titles = new Set([...measures.flatMap(({ label }) => [label, differenceIn(label)]), ...terms.map(({ label }) => label)]);

/** Whether a sheet of ours could have said this of its axis: then nobody chose it by hand. */
export const isOurFormat = (format: string): boolean => formats.has(format);
export const isOurTitle = (title: string): boolean => titles.has(title);
