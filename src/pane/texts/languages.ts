/** Which language the pane speaks. Another language than English is a file of its own, fetched when it is wanted. */
import { english, type Texts } from "./english";

/** @param language BCP 47 tag of the language in which Office shows itself */
export async function textsIn(language: string): Promise<Texts> {
  return isChinese(language) ? (await import("./chinese")).chinese : english;
}

/** Traditional Chinese readers get English: the characters here are simplified. */
const isChinese = (language: string): boolean => /^zh(?!-(?:hant|tw|hk|mo))/i.test(language);
