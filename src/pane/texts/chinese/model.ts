/** The model's own words in Chinese. The tables speak English, and so do formulas and sheets. */
import { terms } from "../../../core/model/terms";
import { chineseHelp } from "../../../functions/chinese/help";
import type { Texts } from "../english";
import { help } from "./model/help";
import { lines } from "./model/lines";
import { measures } from "./model/measures";
import { reports } from "./model/reports";
import { sources } from "./model/sources";
import { sayings, steps } from "./model/steps";
import { checks, groups, options, templates, units } from "./model/words";
import { sentencesIn } from "./sentences";

const named = Object.fromEntries(terms.map(({ label, chinese }) => [label, chinese]));
const words: ReadonlyMap<string, string> = new Map([steps, named, measures, lines, groups, options, checks, templates].flatMap((each) => Object.entries(each)));
const inWords = new Map(Object.entries(units));
const inSources = new Map([...Object.entries(sources), ...Object.entries(reports)]);
const said = new Map(Object.entries(sayings));

/** A derivation calls the sum of a flow "Usage, total". */
const TOTAL = ", total";
const label = (english: string): string => words.get(english) ?? (english.endsWith(TOTAL) ? `${label(english.slice(0, -TOTAL.length))}合计` : english);

const source = (english: string): string => inSources.get(english) ?? english;
const sentence = sentencesIn(label);

export const model: Texts["model"] = {
  label,
  unit: (english) => inWords.get(english) ?? english,
  help: (term) => help[term] ?? "",
  ofFunction: (name, english) => ({ source: source(english.source), ...chineseHelp[name] }),
  sentence: (english) => said.get(english) ?? sentence(english),
  source,
};
