/** A figure that somebody published, as it stands beside the model's own. */
import { findMeasure } from "../../core/model/measures";
import type { Disclosed } from "../../sheets/deal";
import { figureText } from "../deal/figureText";
import type { Texts } from "../texts/english";

/** The measure that a disclosed figure compares with. */
export const disclosedMeasure = (of: Disclosed): string => of.measure ?? "Issued stake";

export function disclosedText(of: Disclosed, locale: string, { round }: Texts): string {
  const unit = findMeasure(disclosedMeasure(of))?.unit ?? "number";
  return round.disclosed(figureText(of.value, unit, locale));
}
