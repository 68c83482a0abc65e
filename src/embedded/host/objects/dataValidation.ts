// Data validation. The grid knows lists, numbers and formulas, but no titles and messages: those are kept in the extras, by rule.
import type { DataValidationCriterion, DataValidationRule, Zone } from "@odoo/o-spreadsheet";
import { absolute, intersection, parseAddress, sheetPrefix } from "../addresses";
import { define, isObject, type ApiObject } from "../api";
import type { Book } from "../book";
import type { Alert } from "../extras";
import { badArgument, notImplemented } from "../failure";
import { columnCount, rowCount } from "./rangeLookup";

type Validation = ApiObject<"DataValidation">;
interface NumberRule {
  readonly operator: string;
  readonly formula1: unknown;
  readonly formula2?: unknown;
}
interface Rule {
  readonly list?: { readonly inCellDropDown?: boolean; readonly source: unknown };
  readonly decimal?: NumberRule;
  readonly wholeNumber?: NumberRule;
  readonly custom?: { readonly formula: string };
}

const operators = {
  Between: "isBetween",
  NotBetween: "isNotBetween",
  EqualTo: "isEqual",
  NotEqualTo: "isNotEqual",
  GreaterThan: "isGreaterThan",
  LessThan: "isLessThan",
  GreaterThanOrEqualTo: "isGreaterOrEqualTo",
  LessThanOrEqualTo: "isLessOrEqualTo",
} as const;
type Operator = keyof typeof operators;

const rulesOf = ({ sheetId, zone }: Validation, book: Book): DataValidationRule[] =>
  book.getters.getDataValidationRules(sheetId).filter((rule) => rule.ranges.some((each) => intersection(each.zone, zone)));

function criterionOf(rule: Rule, book: Book): DataValidationCriterion {
  if (rule.list) return listCriterion(rule.list, book);
  const number = rule.decimal ?? rule.wholeNumber;
  if (number) {
    if (!Object.hasOwn(operators, number.operator)) badArgument(`operator ${number.operator}`);
    const values = [number.formula1, number.formula2].filter((value) => value !== undefined && value !== null && value !== "").map(String);
    return { type: operators[number.operator as Operator], values };
  }
  if (rule.custom) return { type: "customFormula", values: [rule.custom.formula] };
  return notImplemented(`data validation by ${Object.keys(rule).join(", ")}`);
}

function listCriterion({ source, inCellDropDown = true }: NonNullable<Rule["list"]>, book: Book): DataValidationCriterion {
  const displayStyle = inCellDropDown ? "arrow" : "plainText";
  const values = isObject(source, "Range") ? [rangeText(source, book)] : undefined;
  if (values) return { type: "isValueInRange", values, colors: {}, displayStyle };
  const text = String(source);
  if (!text.startsWith("=")) return { type: "isValueInList", values: text.split(",").map((value) => value.trim()), colors: {}, displayStyle };
  return { type: "isValueInRange", values: [referenceIn(text.slice(1), book)], colors: {}, displayStyle };
}

const rangeText = ({ sheetId, zone }: ApiObject<"Range">, book: Book): string => sheetPrefix(book.getters.getSheetName(sheetId)) + absolute(zone);

function referenceIn(text: string, book: Book): string {
  if (parseAddress(text)) return text;
  const named = book.getters.getNamedRange(text);
  return named ? book.getters.getRangeString(named.range, "") : badArgument(`${text} is not a reference.`);
}

/** A rule of the grid as Excel describes it. */
function described({ criterion }: DataValidationRule, kind: Alert["kind"]): { type: string; rule: Rule } {
  switch (criterion.type) {
    case "isValueInList":
      return { type: "List", rule: { list: { inCellDropDown: criterion.displayStyle === "arrow", source: criterion.values.join(",") } } };
    case "isValueInRange":
      return { type: "List", rule: { list: { inCellDropDown: criterion.displayStyle === "arrow", source: `=${criterion.values[0]}` } } };
    case "customFormula":
      return { type: "Custom", rule: { custom: { formula: criterion.values[0] ?? "" } } };
  }
  const operator = Object.entries(operators).find(([, name]) => name === criterion.type)?.[0] ?? criterion.type;
  const [formula1, formula2] = criterion.values.map((value) => (Number.isFinite(Number(value)) ? Number(value) : value));
  const number: NumberRule = { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
  return kind === "whole" ? { type: "WholeNumber", rule: { wholeNumber: number } } : { type: "Decimal", rule: { decimal: number } };
}

/** What is the same for all cells of the range; Excel has words of its own for rules that are not. */
function common(state: Validation, book: Book): { type: string; rule: Rule } {
  const [rule, ...others] = rulesOf(state, book);
  if (!rule) return { type: "None", rule: {} };
  if (others.length > 0) return { type: "Inconsistent", rule: {} };
  const whole = book.inside(state.sheetId, state.zone);
  const covered = rule.ranges.flatMap((each) => intersection(each.zone, whole) ?? []).reduce((sum, zone) => sum + cellCount(zone), 0);
  return covered < cellCount(whole) ? { type: "MixedCriteria", rule: {} } : described(rule, book.extras.validations[rule.id]?.kind);
}
const cellCount = (zone: Zone): number => rowCount({ zone }) * columnCount({ zone });

const kept = (state: Validation, book: Book): Alert => book.extras.validations[rulesOf(state, book)[0]?.id ?? ""] ?? {};
function keep(state: Validation, book: Book, change: Alert): void {
  for (const { id } of rulesOf(state, book)) book.setExtra("validations", id, { ...book.extras.validations[id], ...change });
}

function setRule(state: Validation, book: Book, rule: Rule): void {
  const ranges = [book.rangeData(state.sheetId, state.zone)];
  const criterion = criterionOf(rule, book);
  const id = book.newId();
  book.do("ADD_DATA_VALIDATION_RULE", { sheetId: state.sheetId, ranges, rule: { id, criterion, isBlocking: true } });
  if (rule.wholeNumber) book.setExtra("validations", id, { kind: "whole" });
}

function setAlert(state: Validation, book: Book, alert: { readonly showAlert?: boolean; readonly style?: string }): void {
  const isBlocking = (alert.showAlert ?? true) && (alert.style ?? "Stop") === "Stop";
  for (const { id, criterion, ranges } of rulesOf(state, book)) {
    const same = ranges.map((each) => book.getters.getRangeData(each));
    book.do("ADD_DATA_VALIDATION_RULE", { sheetId: state.sheetId, ranges: same, rule: { id, criterion, isBlocking } });
  }
  keep(state, book, { errorAlert: alert });
}

export const DataValidation = define("DataValidation", {
  get: {
    type: (state, book) => common(state, book).type,
    rule: (state, book) => common(state, book).rule,
    ignoreBlanks: (state, book) => kept(state, book).ignoreBlanks ?? true,
    errorAlert: (state, book) => kept(state, book).errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" },
    prompt: (state, book) => kept(state, book).prompt ?? { showPrompt: true, title: "", message: "" },
  },
  set: {
    rule: setRule,
    errorAlert: setAlert,
    prompt: (state, book, prompt: unknown) => keep(state, book, { prompt }),
    ignoreBlanks: (state, book, ignoreBlanks: boolean) => keep(state, book, { ignoreBlanks }),
  },
  call: {
    clear: (state, book) => {
      for (const { id } of rulesOf(state, book)) book.do("REMOVE_DATA_VALIDATION_RULE", { sheetId: state.sheetId, id });
    },
  },
});
