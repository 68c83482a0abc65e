/** Validations and conditional formats before a list of edits, and how they are brought back. */
import type { Place } from "../sheets/edit";
import { CORNERS, placeOf, rangeAt } from "./content";

interface Validated {
  readonly place: Place;
  readonly said: Excel.Interfaces.DataValidationData;
}
/** A conditional format of the kinds that the add-in makes: it alone is made again. */
interface Format {
  readonly id: string;
  readonly place: Place | undefined;
  readonly criteria?: Excel.ConditionalColorScaleCriteria;
  readonly custom?: { readonly formula: string; readonly fill: string; readonly color: string; readonly bold: boolean };
}
interface Formats {
  readonly sheet: string;
  /** Those that count more come first. */
  readonly formats: readonly Format[];
}
export interface RulesBefore {
  readonly validations: readonly Validated[];
  readonly formats: readonly Formats[];
}

const wanted = "type,rule,errorAlert,prompt,ignoreBlanks";

/** To be called on when the answer is there; it may then have more to ask. */
export function askRules(context: Excel.RequestContext, validated: readonly Place[], formatted: readonly string[]): () => Promise<RulesBefore> {
  const [validations, formats] = [askValidations(context, validated), askFormats(context, formatted)];
  return async () => ({ validations: await validations(), formats: await formats() });
}

/** Excel says what is validated only where it is the same for all cells: a place where it is not is asked part by part. */
function askValidations(context: Excel.RequestContext, places: readonly Place[]): () => Promise<Validated[]> {
  const asked = places.map((place) => ({ place, validation: validationAt(context, place).load(wanted) }));
  return async () => {
    const isMixed = ({ validation: { type } }: (typeof asked)[number]): boolean => type === "Inconsistent" || type === "MixedCriteria";
    const found = asked.filter((each) => !isMixed(each)).map(({ place, validation }) => ({ place, said: validation.toJSON() }));
    const mixed = asked.filter(isMixed).flatMap(({ place }) => parts(place));
    if (mixed.length === 0) return found;
    const further = askValidations(context, mixed);
    await context.sync();
    return [...found, ...(await further())];
  };
}

const validationAt = ({ workbook }: Excel.RequestContext, place: Place): Excel.DataValidation => rangeAt(workbook.worksheets.getItem(place.sheet), place).dataValidation;

/** In bands of rows, and of columns where there is but one row: few questions, in few rounds. */
function parts(place: Place): Place[] {
  const bands = (length: number): { from: number; size: number }[] => {
    const size = Math.ceil(length / 8);
    return Array.from({ length: Math.ceil(length / size) }, (_, i) => ({ from: i * size, size: Math.min(size, length - i * size) }));
  };
  return place.rows > 1
    ? bands(place.rows).map(({ from, size }) => ({ ...place, row: place.row + from, rows: size }))
    : bands(place.columns).map(({ from, size }) => ({ ...place, column: place.column + from, columns: size }));
}

function askFormats(context: Excel.RequestContext, sheets: readonly string[]): () => Promise<Formats[]> {
  const asked = sheets.map((sheet) => ({ sheet, formats: context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats.load("items/id,items/type") }));
  return async () => {
    const read = asked.map(({ sheet, formats }) => ({ sheet, formats: formats.items.map((each) => loadFormat(sheet, each)) }));
    if (read.some(({ formats }) => formats.length > 0)) await context.sync();
    return read.map(({ sheet, formats }) => ({ sheet, formats: formats.map((format) => format()) }));
  };
}

/** Asks for what a format says; to be called when the answer is there. */
function loadFormat(sheet: string, format: Excel.ConditionalFormat): () => Format {
  const range = format.getRangeOrNullObject().load(CORNERS);
  const scale = format.type === "ColorScale" ? format.colorScale.load("criteria") : undefined;
  const custom = format.type === "Custom" ? format.custom : undefined;
  custom?.rule.load("formula");
  custom?.format.load("fill/color,font/color,font/bold");
  return () => ({
    id: format.id,
    place: range.isNullObject ? undefined : placeOf(sheet, range),
    ...(scale ? { criteria: scale.criteria } : {}),
    ...(custom ? { custom: { formula: custom.rule.formula, fill: custom.format.fill.color, color: custom.format.font.color, bold: custom.format.font.bold } } : {}),
  });
}

export async function takeBackRules(context: Excel.RequestContext, { validations, formats }: RulesBefore): Promise<void> {
  const now = validations.map(({ place, said }) => ({ said, validation: validationAt(context, place).load(wanted) }));
  const there = formats.map((each) => ({ ...each, now: context.workbook.worksheets.getItem(each.sheet).getRange().conditionalFormats.load("items/id") }));
  if (now.length + there.length > 0) await context.sync();
  for (const { said, validation } of now) if (JSON.stringify(validation.toJSON()) !== JSON.stringify(said)) validateAgain(validation, said);
  for (const { formats: before, now: { items } } of there) {
    for (const each of items) if (!before.some(({ id }) => id === each.id)) each.delete();
    const gone = before.filter(({ id }) => !items.some((each) => each.id === id));
    // The one that is added last counts most.
    for (const each of gone.reverse()) formatAgain(context, each);
  }
}

function validateAgain(validation: Excel.DataValidation, { type, rule, errorAlert, prompt, ignoreBlanks }: Excel.Interfaces.DataValidationData): void {
  validation.clear();
  if (type === "None" || !rule) return;
  validation.rule = rule;
  if (errorAlert) validation.errorAlert = errorAlert;
  // Excel's own words for a rule that was told nothing of them stay its own.
  if (prompt?.title || prompt?.message) validation.prompt = prompt;
  if (ignoreBlanks === false) validation.ignoreBlanks = false;
}

function formatAgain({ workbook }: Excel.RequestContext, { place, criteria, custom }: Format): void {
  if (!place) return;
  const { conditionalFormats } = rangeAt(workbook.worksheets.getItem(place.sheet), place);
  if (criteria) conditionalFormats.add("ColorScale").colorScale.criteria = criteria;
  if (!custom) return;
  const { rule, format } = conditionalFormats.add("Custom").custom;
  rule.formula = custom.formula;
  if (custom.fill) format.fill.color = custom.fill;
  if (custom.color) format.font.color = custom.color;
  if (custom.bold) format.font.bold = true;
}
