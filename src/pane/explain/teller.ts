/** Names, numbers and words of an explanation in the language of the pane. */
import type { DerivedStep, Teller } from "../../core/model/derivation";
import { percentText, plainText } from "../deal/figureText";
import type { Texts } from "../texts/english";
import { explainTexts } from "./texts";

export function tellerIn(texts: Texts, locale: string): Teller {
  const { model } = texts;
  const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 8, useGrouping: false });
  return { words: { label: model.label, say: model.sentence, calls: explainTexts(texts).calls }, number: (value) => format.format(value + 0) };
}

const shares: readonly DerivedStep["unit"][] = ["share", "rate", "annual rate"];

/** A value shows the unit of what it is: a stake is a percentage, in the chain as in the cell. */
export function valueText(value: number | string | boolean, unit: DerivedStep["unit"], { model }: Texts, locale: string): string {
  if (typeof value === "string") return unit === "choice" ? model.label(value) : model.sentence(value);
  return typeof value === "number" && shares.includes(unit) ? percentText(value, locale) : plainText(value, locale);
}
