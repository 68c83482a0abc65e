/** Terms and measures of a change, as people read them. */
import { findMeasure } from "../../core/model/measures";
import { findTerm, type TermValue } from "../../core/model/scenario";
import { readableEntry } from "./fieldText";
import { figureText } from "./figureText";
import type { Texts } from "../texts/english";

export function termText({ refresh, model }: Texts, label: string, value: TermValue, locale: string): string {
  const of = findTerm(label);
  const text = of ? readableEntry(of, value, locale) : String(value ?? "");
  if (text === "") return refresh.blank;
  return of?.options ? model.label(text) : text;
}

export const measureText = ({ refresh }: Texts, label: string, value: number | string | undefined, locale: string): string =>
  typeof value === "number" ? figureText(value, findMeasure(label)?.unit ?? "number", locale) : refresh.noAnswer;

/** A difference with its sign; the minus is the one that stands level with figures. */
export function effectText(label: string, value: number, locale: string): string {
  const text = figureText(Math.abs(value), findMeasure(label)?.unit ?? "number", locale);
  const isNothing = text === figureText(0, findMeasure(label)?.unit ?? "number", locale);
  return isNothing ? text : `${value > 0 ? "+" : "−"}${text}`;
}
