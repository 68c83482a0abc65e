// Conditional formats between a file and the grid: color scales, and looks that a comparison or a formula decides on (ECMA-376, 18.3.1.18).
import type { ConditionalFormat, Zone } from "@odoo/o-spreadsheet";
import { formatZone, parseAddress } from "../host/addresses";
import { argb, colorOf } from "./colors";
import type { OfficeStyle } from "../host/numberFormats";
import { all, child, children, element, escaped, isOn, type Element } from "./xml";

type Rule = ConditionalFormat["rule"];
type Scale = Extract<Rule, { type: "ColorScaleRule" }>;
type Comparison = Extract<Rule, { type: "CellIsRule" }>;
type End = Scale["minimum"];

const comparisons: Readonly<Record<string, Comparison["operator"]>> = {
  between: "isBetween", notBetween: "isNotBetween", equal: "isEqual", notEqual: "isNotEqual", greaterThan: "isGreaterThan",
  lessThan: "isLessThan", greaterThanOrEqual: "isGreaterOrEqualTo", lessThanOrEqual: "isLessOrEqualTo",
};
const comparisonNames = Object.fromEntries(Object.entries(comparisons).map(([name, operator]) => [operator, name]));
const thresholds: Readonly<Record<string, End["type"]>> = { min: "value", max: "value", num: "number", percent: "percentage", percentile: "percentile", formula: "formula" };

export interface FormatContext {
  readonly size: { readonly right: number; readonly bottom: number };
  readonly theme: readonly string[];
  /** The looks that rules name by their numbers. */
  readonly looks: readonly OfficeStyle[];
  /** A formula of the file in the grid's dialect. */
  readonly formula: (text: string) => string;
  readonly newId: () => string;
}

export interface ReadFormats {
  readonly formats: readonly ConditionalFormat[];
  /** How many rules the grid has no twin of. */
  readonly lost: number;
}

/** In the order in which they count: the smallest priority first. */
export function readFormats(around: Element, context: FormatContext): ReadFormats {
  const found = all(around, "conditionalFormatting").flatMap((each) => children(each, "cfRule").map((rule) => ({ rule, ranges: rangesOf(each, context.size) })));
  const formats = found
    .sort((a, b) => Number(a.rule.attributes["priority"] ?? 0) - Number(b.rule.attributes["priority"] ?? 0))
    .flatMap(({ rule, ranges }): ConditionalFormat[] => {
      const read = ranges.length > 0 ? ruleOf(rule, context) : undefined;
      return read ? [{ id: context.newId(), rule: read, ranges, ...(isOn(rule.attributes["stopIfTrue"]) ? { stopIfTrue: true } : {}) }] : [];
    });
  return { formats, lost: found.length - formats.length };
}

function rangesOf({ attributes }: Element, { right, bottom }: FormatContext["size"]): string[] {
  return (attributes["sqref"] ?? "").split(/\s+/).flatMap((address) => {
    const zone: Zone | undefined = parseAddress(address)?.zone;
    if (!zone || zone.left > right || zone.top > bottom) return [];
    return [formatZone({ ...zone, right: Math.min(zone.right, right), bottom: Math.min(zone.bottom, bottom) })];
  });
}

function ruleOf(rule: Element, { theme, looks, formula }: FormatContext): Rule | undefined {
  const { type, dxfId, operator = "" } = rule.attributes;
  if (type === "colorScale") return scaleOf(child(rule, "colorScale"), theme, formula);
  const style = looks[Number(dxfId ?? NaN)];
  const texts = children(rule, "formula").map(({ text }) => text);
  if (!style || texts.length === 0) return undefined;
  if (type === "expression") return { type: "CellIsRule", operator: "customFormula", values: [formula(texts[0]!)], style };
  const compared = comparisons[operator];
  if (type !== "cellIs" || !compared) return undefined;
  return { type: "CellIsRule", operator: compared, values: texts.map((text) => (Number.isFinite(Number(text)) ? text : formula(text))), style };
}

function scaleOf(scale: Element | undefined, theme: readonly string[], formula: (text: string) => string): Scale | undefined {
  const colors = children(scale, "color").map((each) => colorOf(each, theme));
  const ends = children(scale, "cfvo").flatMap(({ attributes: { type: kind = "", val = "" } }, i): End[] => {
    const [type, color] = [thresholds[kind], colors[i]];
    if (!type || color === undefined) return [];
    return [{ type, color: parseInt(color.slice(1), 16), ...(type === "value" ? {} : { value: type === "formula" ? formula(val) : val }) }];
  });
  const [minimum, second, third] = ends;
  if (!minimum || !second || ends.length !== colors.length || ends.length > 3) return undefined;
  if (!third) return { type: "ColorScaleRule", minimum, maximum: second };
  return second.type === "value" ? undefined : { type: "ColorScaleRule", minimum, midpoint: { ...second, type: second.type, value: second.value ?? "" }, maximum: third };
}

/** The formats of a sheet for its file. `look` gives the number of a look; what Excel has no twin of is counted in `lost`. */
export function formatsXml(formats: readonly ConditionalFormat[], stored: (formula: string) => string, look: (style: OfficeStyle) => number, lost: string[]): string {
  return formats
    .map(({ rule, ranges, stopIfTrue }, place) => {
      const xml = ruleXml(rule, { priority: place + 1, stopIfTrue: stopIfTrue || undefined }, stored, look);
      if (xml === undefined) lost.push(rule.type);
      return xml === undefined ? "" : element("conditionalFormatting", { sqref: ranges.join(" ") }, xml);
    })
    .join("");
}

function ruleXml(rule: Rule, common: { readonly priority: number; readonly stopIfTrue: true | undefined }, stored: (formula: string) => string, look: (style: OfficeStyle) => number): string | undefined {
  const text = (value: string): string => (value.startsWith("=") ? stored(value) : value);
  if (rule.type === "ColorScaleRule") {
    const points = [rule.minimum, ...(rule.midpoint ? [rule.midpoint] : []), rule.maximum];
    const values = points.map((point, i) => element("cfvo", { type: thresholdName(point, i === 0), val: point.type === "value" ? undefined : text(point.value ?? "") }));
    const colors = points.map(({ color }) => element("color", { rgb: argb(color.toString(16).padStart(6, "0")) }));
    return element("cfRule", { type: "colorScale", ...common }, element("colorScale", {}, ...values, ...colors));
  }
  if (rule.type !== "CellIsRule") return undefined;
  const formulas = rule.values.map((value) => element("formula", {}, escaped(text(value))));
  if (rule.operator === "customFormula") return element("cfRule", { type: "expression", dxfId: look(rule.style), ...common }, ...formulas);
  const operator = comparisonNames[rule.operator];
  return operator ? element("cfRule", { type: "cellIs", dxfId: look(rule.style), ...common, operator }, ...formulas) : undefined;
}

const thresholdName = ({ type }: End, isFirst: boolean): string =>
  type === "value" ? (isFirst ? "min" : "max") : (Object.entries(thresholds).find(([, each]) => each === type)?.[0] ?? "num");
