/** English that is left in a pane which should be Chinese. */
import { englishWordsIn } from "../pane/texts/englishWords";
import type { Workbook } from "./workbook";

/** Names of scenarios, and of people's money, as they stand in the sheets. */
const fromSheets = ["As reported", "First close only", "Issued basis", "Earlier purchase", "Pre-money reading", "US$"];
/** Classes of shares in a cap table, which functions know by these names. */
const classes = ["New shares-1", "New shares", "Common", "Options", "Seed", "Pool"];

/** Cells, headers of ranges, and functions that the words of another one name. */
const typed = /\b(?:[A-Z]{1,2}\d+|Term|Investor's share|EXPLAIN|WATERFALL)\b/g;

/** What can be read in a frame, a text a line; what is marked as English is meant to be. */
const visibleTexts = ({ pane }: Workbook): Promise<string[]> =>
  pane.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let at = walker.nextNode(); at; at = walker.nextNode()) {
      const element = at instanceof Element ? at : at.parentElement;
      if (!element || element.closest("[lang=en], code, style, script") || !element.checkVisibility()) continue;
      if (at instanceof Element) texts.push(...["aria-label", "title", "placeholder"].flatMap((name) => at.getAttribute(name) ?? []));
      else texts.push(at.textContent ?? "");
    }
    return texts.map((text) => text.trim()).filter(Boolean);
  });

/** English words that a reader of Chinese would see. */
export const englishLeft = async (workbook: Workbook): Promise<string[]> =>
  (await visibleTexts(workbook)).map((text) => [...fromSheets, ...classes].reduce((rest, name) => rest.split(name).join(""), text).replace(typed, "")).flatMap(englishWordsIn);
