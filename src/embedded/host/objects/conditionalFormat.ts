// Conditional formats: color scales, and a look that a formula decides on. Both are rules of the grid; the one added last comes first.
import type { ConditionalFormat as GridFormat, Zone } from "@odoo/o-spreadsheet";
import { formatZone, intersection, parseAddress } from "../addresses";
import { define, make, type ApiObject } from "../api";
import type { Book } from "../book";
import { at, keyed, sure } from "../collection";
import { badArgument, notFound, notImplemented } from "../failure";
import { hexColor } from "./format";
import { range } from "./rangeLookup";

type Formats = ApiObject<"ConditionalFormatCollection">;
type Of = Pick<ApiObject<"ConditionalFormat">, "sheetId" | "id">;
type Rule = GridFormat["rule"];
type Scale = Extract<Rule, { type: "ColorScaleRule" }>;
type ByFormula = Extract<Rule, { type: "CellIsRule" }>;

const onSheet = (sheetId: string, book: Book): GridFormat[] => book.getters.getConditionalFormats(sheetId);
const zoneOf = (range: string): Zone => parseAddress(range)?.zone ?? notFound(`range ${range}`);

const numberOf = (color: string): number => parseInt(hexColor(color).slice(1), 16);
const colorOf = (color: number): string => `#${color.toString(16).padStart(6, "0").toUpperCase()}`;

/** What a new one is until it is told more: Excel's own scale from red to green would be a choice, and nobody asked for it. */
const beginnings: Readonly<Record<string, Rule | undefined>> = {
  ColorScale: { type: "ColorScaleRule", minimum: { type: "value", color: 0xffffff }, maximum: { type: "value", color: 0xffffff } },
  Custom: { type: "CellIsRule", operator: "customFormula", values: ["=FALSE"], style: {} },
};

function write(sheetId: string, book: Book, id: string, rule: Rule, ranges: readonly string[]): void {
  const places = ranges.map((each) => book.rangeData(sheetId, zoneOf(each)));
  book.do("ADD_CONDITIONAL_FORMAT", { sheetId, ranges: places, cf: { id, rule } });
}

function add({ sheetId, zone }: Formats, book: Book, type: string): ApiObject<"ConditionalFormat"> {
  const rule = beginnings[type] ?? notImplemented(`conditional formats of type ${type}`);
  const id = book.newId();
  write(sheetId, book, id, rule, [formatZone(book.fit(sheetId, zone))]);
  const above = onSheet(sheetId, book).length - 1;
  if (above > 0) book.do("CHANGE_CONDITIONAL_FORMAT_PRIORITY", { sheetId, cfId: id, delta: above });
  return make("ConditionalFormat", { sheetId, id });
}

const all = ({ sheetId, zone }: Formats, book: Book): ApiObject<"ConditionalFormat">[] =>
  onSheet(sheetId, book).filter(({ ranges }) => ranges.some((range) => intersection(zoneOf(range), zone))).map(({ id }) => make("ConditionalFormat", { sheetId, id }));
const find = (state: Formats, book: Book, id: string | number): ApiObject<"ConditionalFormat"> | undefined => all(state, book).find((each) => each.id === id);

/** Takes a zone out of every format of the sheet, as clearing its cells does; what is left of one stays. */
export function clearConditionalFormats(book: Book, sheetId: string, zone: Zone): void {
  for (const { id, rule, ranges } of onSheet(sheetId, book)) {
    const left = ranges.flatMap((range) => without(zoneOf(range), zone));
    if (left.length === 0) book.do("REMOVE_CONDITIONAL_FORMAT", { sheetId, id });
    else if (ranges.some((range) => intersection(zoneOf(range), zone))) write(sheetId, book, id, rule, left.map(formatZone));
  }
}

/** The rectangles of a zone outside of another. */
function without(zone: Zone, other: Zone): Zone[] {
  const shared = intersection(zone, other);
  if (!shared) return [zone];
  return [
    { ...zone, bottom: shared.top - 1 },
    { ...zone, top: shared.bottom + 1 },
    { ...zone, top: shared.top, bottom: shared.bottom, right: shared.left - 1 },
    { ...zone, top: shared.top, bottom: shared.bottom, left: shared.right + 1 },
  ].filter(({ left, right, top, bottom }) => left <= right && top <= bottom);
}

const known = ({ sheetId, id }: Of, book: Book): GridFormat => onSheet(sheetId, book).find((each) => each.id === id) ?? notFound("conditional format");
const isScale = (state: Of, book: Book): boolean => known(state, book).rule.type === "ColorScaleRule";

function scaleOf(state: Of, book: Book): Scale {
  const { rule } = known(state, book);
  return rule.type === "ColorScaleRule" ? rule : notFound("color scale");
}

function customOf(state: Of, book: Book): ByFormula {
  const { rule } = known(state, book);
  return rule.type === "CellIsRule" ? rule : notFound("custom format");
}

const change = (state: Of, book: Book, rule: Rule): void => write(state.sheetId, book, state.id, rule, known(state, book).ranges);
const restyle = (state: Of, book: Book, style: ByFormula["style"]): void => {
  const rule = customOf(state, book);
  change(state, book, { ...rule, style: { ...rule.style, ...style } });
};

interface Criterion {
  readonly type?: string;
  readonly color?: string;
  readonly formula?: string | null;
}
interface Criteria {
  readonly minimum: Criterion;
  readonly midpoint?: Criterion | null;
  readonly maximum: Criterion;
}
const thresholds = { Number: "number", Percent: "percentage", Percentile: "percentile", Formula: "formula" } as const;

function inner({ type = "", color = "#FFFFFF", formula }: Criterion): NonNullable<Scale["midpoint"]> {
  if (!Object.hasOwn(thresholds, type)) badArgument(`criterion ${type}`);
  return { type: thresholds[type as keyof typeof thresholds], color: numberOf(color), value: String(formula ?? "") };
}
const end = (criterion: Criterion, ends: string): Scale["minimum"] =>
  criterion.type === undefined || criterion.type === ends ? { type: "value", color: numberOf(criterion.color ?? "#FFFFFF") } : inner(criterion);

function described({ type, color, value }: Scale["minimum"], ends: string): Criterion {
  const named = Object.entries(thresholds).find(([, name]) => name === type)?.[0];
  return { type: named ?? ends, color: colorOf(color), formula: named === undefined ? null : (value ?? "") };
}

export const ConditionalFormatCollection = define("ConditionalFormatCollection", {
  items: all,
  call: { ...keyed("conditional format", all, find), ...at("conditional format", all), add, clearAll: ({ sheetId, zone }, book) => clearConditionalFormats(book, sheetId, zone) },
});

const asScale = ({ sheetId, id }: Of, book: Book): ApiObject<"ColorScaleConditionalFormat"> | null => (isScale({ sheetId, id }, book) ? make("ColorScaleConditionalFormat", { sheetId, id }) : null);
const asCustom = ({ sheetId, id }: Of, book: Book): ApiObject<"CustomConditionalFormat"> | null => (isScale({ sheetId, id }, book) ? null : make("CustomConditionalFormat", { sheetId, id }));

/** The cells of a format that has them in one block. */
function rangeOf(state: ApiObject<"ConditionalFormat">, book: Book): ApiObject<"Range"> | null {
  const [first, ...others] = known(state, book).ranges;
  return first !== undefined && others.length === 0 ? range(state.sheetId, zoneOf(first)) : null;
}

export const ConditionalFormat = define("ConditionalFormat", {
  ids: ["id"],
  get: {
    id: ({ id }) => id,
    type: (state, book) => (isScale(state, book) ? "ColorScale" : "Custom"),
    priority: ({ sheetId, id }, book) => onSheet(sheetId, book).findIndex((each) => each.id === id),
  },
  nav: {
    colorScale: (state, book) => asScale(state, book) ?? notFound("color scale"),
    colorScaleOrNullObject: asScale,
    custom: (state, book) => asCustom(state, book) ?? notFound("custom format"),
    customOrNullObject: asCustom,
  },
  call: {
    getRange: sure("range", rangeOf),
    getRangeOrNullObject: rangeOf,
    delete: ({ sheetId, id }, book) => book.do("REMOVE_CONDITIONAL_FORMAT", { sheetId, id }),
  },
});

export const ColorScaleConditionalFormat = define("ColorScaleConditionalFormat", {
  get: {
    threeColorScale: (state, book) => scaleOf(state, book).midpoint !== undefined,
    criteria: (state, book) => {
      const { minimum, midpoint, maximum } = scaleOf(state, book);
      return { minimum: described(minimum, "LowestValue"), ...(midpoint ? { midpoint: described(midpoint, "") } : {}), maximum: described(maximum, "HighestValue") };
    },
  },
  set: {
    criteria: (state, book, { minimum, midpoint, maximum }: Criteria) =>
      change(state, book, { type: "ColorScaleRule", minimum: end(minimum, "LowestValue"), ...(midpoint ? { midpoint: inner(midpoint) } : {}), maximum: end(maximum, "HighestValue") }),
  },
});

export const CustomConditionalFormat = define("CustomConditionalFormat", {
  nav: { rule: ({ sheetId, id }) => make("ConditionalFormatRule", { sheetId, id }), format: ({ sheetId, id }) => make("ConditionalRangeFormat", { sheetId, id }) },
});

export const ConditionalFormatRule = define("ConditionalFormatRule", {
  get: { formula: (state, book) => customOf(state, book).values[0] ?? "" },
  set: { formula: (state, book, formula: string) => change(state, book, { ...customOf(state, book), values: [formula.startsWith("=") ? formula : `=${formula}`] }) },
});

export const ConditionalRangeFormat = define("ConditionalRangeFormat", {
  nav: { fill: ({ sheetId, id }) => make("ConditionalRangeFill", { sheetId, id }), font: ({ sheetId, id }) => make("ConditionalRangeFont", { sheetId, id }) },
});

export const ConditionalRangeFill = define("ConditionalRangeFill", {
  get: { color: (state, book) => customOf(state, book).style.fillColor ?? "" },
  set: { color: (state, book, color: string) => restyle(state, book, { fillColor: hexColor(color) }) },
});

export const ConditionalRangeFont = define("ConditionalRangeFont", {
  get: { bold: (state, book) => customOf(state, book).style.bold ?? false, color: (state, book) => customOf(state, book).style.textColor ?? "" },
  set: {
    bold: (state, book, bold: boolean) => restyle(state, book, { bold }),
    color: (state, book, color: string) => restyle(state, book, { textColor: hexColor(color) }),
  },
});
