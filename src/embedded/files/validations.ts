// Data validation between a file and the grid, which knows lists, numbers and formulas; titles, messages and what else Excel knows of a
// rule are kept beside it.
import type { Alert } from "../host/extras";
import { parseAddress, formatZone } from "../host/addresses";
import { all, child, element, escaped, isOn, type Element } from "./xml";

/** A rule as the grid saves it. */
export interface SavedRule {
  readonly id: string;
  readonly criterion: { readonly type: string; readonly values: readonly string[]; readonly displayStyle?: string; readonly colors?: object };
  readonly isBlocking?: boolean;
  readonly ranges: readonly string[];
}

const isNumberKind = (kind: string): kind is NonNullable<Alert["kind"]> => kind === "whole" || kind === "date" || kind === "time";
/** Excel's kinds whose bounds are numbers: whole numbers, dates and times are numbers to the grid. */
const numeric = ["decimal", "whole", "date", "time"];
const operators: Readonly<Record<string, string>> = {
  between: "isBetween", notBetween: "isNotBetween", equal: "isEqual", notEqual: "isNotEqual", greaterThan: "isGreaterThan",
  lessThan: "isLessThan", greaterThanOrEqual: "isGreaterOrEqualTo", lessThanOrEqual: "isLessOrEqualTo",
};
const names = Object.fromEntries(Object.entries(operators).map(([name, type]) => [type, name]));

export interface ReadRules {
  readonly rules: readonly SavedRule[];
  readonly alerts: Readonly<Record<string, Alert>>;
  /** Kinds of rules that the grid has no twin of. */
  readonly lost: readonly string[];
}
export interface RuleContext {
  /** The zone of the grid: a rule for a whole column reaches as far as that. */
  readonly size: { readonly right: number; readonly bottom: number };
  /** A formula of the file in the grid's dialect. */
  readonly formula: (text: string) => string;
  /** The range that a defined name stands for. */
  readonly named: (name: string) => string | undefined;
  readonly newId: () => string;
}

export function readRules(around: Element, context: RuleContext): ReadRules {
  const rules: SavedRule[] = [];
  const alerts: Record<string, Alert> = {};
  const lost: string[] = [];
  for (const found of all(around, "dataValidation")) {
    const kind = found.attributes["type"] ?? "none";
    const ranges = rangesOf(found, context.size);
    const criterion = criterionOf(kind, found, context);
    if (!criterion || !ranges.length) {
      if (kind !== "none") lost.push(kind);
      continue;
    }
    const id = context.newId();
    const { errorStyle = "stop", showErrorMessage } = found.attributes;
    rules.push({ id, criterion, ranges, isBlocking: errorStyle === "stop" && isOn(showErrorMessage) });
    alerts[id] = alertOf(kind, found);
  }
  return { rules, alerts, lost };
}

const textOf = (rule: Element, name: string): string | undefined => {
  const formula = child(rule, name);
  return formula && (child(formula, "f")?.text ?? formula.text);
};

function rangesOf(rule: Element, { right, bottom }: RuleContext["size"]): string[] {
  const addresses = (rule.attributes["sqref"] ?? child(rule, "sqref")?.text ?? "").split(/\s+/).filter(Boolean);
  return addresses.flatMap((address) => {
    const zone = parseAddress(address)?.zone;
    if (!zone || zone.left > right || zone.top > bottom) return [];
    return [formatZone({ ...zone, right: Math.min(zone.right, right), bottom: Math.min(zone.bottom, bottom) })];
  });
}

function criterionOf(kind: string, rule: Element, { formula, named }: RuleContext): SavedRule["criterion"] | undefined {
  const [first = "", second] = [textOf(rule, "formula1"), textOf(rule, "formula2")];
  if (kind === "list") {
    const displayStyle = isOn(rule.attributes["showDropDown"]) ? "plainText" : "arrow";
    const written = /^"([^]*)"$/.exec(first)?.[1];
    if (written !== undefined) return { type: "isValueInList", values: written.replace(/""/g, '"').split(",").map((value) => value.trim()), colors: {}, displayStyle };
    const range = parseAddress(first) ? first : (named(first) ?? formula(first).replace(/^=/, ""));
    return parseAddress(range) ? { type: "isValueInRange", values: [range], colors: {}, displayStyle } : undefined;
  }
  if (kind === "custom") return { type: "customFormula", values: [formula(first)] };
  const type = operators[rule.attributes["operator"] ?? "between"];
  if (!numeric.includes(kind) || !type) return undefined;
  const values = [first, ...(second === undefined ? [] : [second])].map((value) => (Number.isFinite(Number(value)) ? value : formula(value)));
  return { type, values };
}

function alertOf(kind: string, { attributes }: Element): Alert {
  const { allowBlank, showErrorMessage, showInputMessage, errorStyle = "stop", errorTitle = "", error = "", promptTitle = "", prompt = "" } = attributes;
  const style = { stop: "Stop", warning: "Warning", information: "Information" }[errorStyle] ?? "Stop";
  return {
    ...(isOn(allowBlank) ? {} : { ignoreBlanks: false }),
    errorAlert: { showAlert: isOn(showErrorMessage), style, title: errorTitle, message: error },
    ...(prompt || promptTitle ? { prompt: { showPrompt: isOn(showInputMessage), title: promptTitle, message: prompt } } : {}),
    ...(isNumberKind(kind) ? { kind } : {}),
  };
}

interface Message {
  readonly showAlert?: boolean;
  readonly showPrompt?: boolean;
  readonly style?: string;
  readonly title?: string;
  readonly message?: string;
}

/** The rules of a sheet for its file; those that Excel has no twin of are counted in `lost`. */
export function rulesXml(rules: readonly SavedRule[], alerts: Readonly<Record<string, Alert | undefined>>, stored: (formula: string) => string, lost: string[]): string {
  const written = rules.flatMap((rule) => {
    const alert: Alert = alerts[rule.id] ?? {};
    const what = whatOf(rule, alert, stored);
    if (!what) lost.push(rule.criterion.type);
    return what ? [ruleXml(rule, alert, what)] : [];
  });
  return written.length ? element("dataValidations", { count: written.length }, ...written) : "";
}

interface What {
  readonly type: string;
  readonly operator?: string;
  readonly hidesArrow?: boolean;
  readonly formulas: readonly string[];
}

function whatOf({ criterion: { type, values, displayStyle } }: SavedRule, { kind }: Alert, stored: (formula: string) => string): What | undefined {
  const formulas = values.map((value) => (value.startsWith("=") ? stored(value) : value));
  const hidesArrow = displayStyle === "plainText";
  if (type === "isValueInList") return { type: "list", hidesArrow, formulas: [`"${values.join(",").replace(/"/g, '""')}"`] };
  if (type === "isValueInRange") return { type: "list", hidesArrow, formulas };
  if (type === "customFormula") return { type: "custom", formulas };
  const operator = names[type];
  return operator ? { type: kind ?? "decimal", operator, formulas } : undefined;
}

function ruleXml({ ranges, isBlocking = false }: SavedRule, alert: Alert, { type, operator, hidesArrow, formulas }: What): string {
  const [said, asked] = [alert.errorAlert as Message | undefined, alert.prompt as Message | undefined];
  const given = {
    type,
    errorStyle: { Warning: "warning", Information: "information" }[said?.style ?? ""] ?? (said || isBlocking ? undefined : "warning"),
    operator: operator === "between" ? undefined : operator,
    allowBlank: alert.ignoreBlanks ?? true,
    showDropDown: hidesArrow || undefined,
    showInputMessage: asked ? (asked.showPrompt ?? true) : undefined,
    showErrorMessage: said?.showAlert ?? true,
    errorTitle: said?.title || undefined,
    error: said?.message || undefined,
    promptTitle: asked?.title || undefined,
    prompt: asked?.message || undefined,
    sqref: ranges.join(" "),
  };
  return element("dataValidation", given, ...formulas.map((formula, place) => element(`formula${place + 1}`, {}, escaped(formula))));
}
