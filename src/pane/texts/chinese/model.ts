/** The model's own words in Chinese. The tables speak English, and so do formulas and sheets. */
import { terms } from "../../../core/model/terms";
import { model as english } from "../english/model";
import type { Texts } from "../english";

const labels: ReadonlyMap<string, string> = new Map(terms.map(({ label, chinese }) => [label, chinese]));

export const model: Texts["model"] = {
  ...english,
  label: (label) => labels.get(label) ?? label,
};
