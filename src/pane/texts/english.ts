/** Every English sentence of the pane; another language says the same under the same names. */
import { explain } from "./english/explain";
import { insert } from "./english/insert";
import { model } from "./english/model";
import { round } from "./english/round";
import { shell } from "./english/shell";

/** `language` is its BCP 47 tag, for the page and for screen readers. */
export const english = { language: "en", shell, round, insert, explain, model };

export type Texts = typeof english;
