/** The model's own words in Chinese. The tables speak English, and so do formulas and sheets. */
import { eventKinds } from "../../../core/model/events";
import { terms } from "../../../core/model/terms";
import { chineseHelp } from "../../../functions/chinese/help";
import type { Texts } from "../english";
import { choices, columns, reasons } from "./model/columns";
import { consequences } from "./model/consequences";
import { amounts, eventSources } from "./model/events";
import { help } from "./model/help";
import { ledgerSources, ledgerWords } from "./model/ledger";
import { lines } from "./model/lines";
import { measures } from "./model/measures";
import { reports } from "./model/reports";
import { sources } from "./model/sources";
import { sayings, steps } from "./model/steps";
import { checks, groups, options, templates, units } from "./model/words";
import { sentencesIn } from "./sentences";

const named = Object.fromEntries(terms.map(({ label, chinese }) => [label, chinese]));
const happens = Object.fromEntries(Object.values(eventKinds).map((each) => [each.label, each.chinese]));
const words: ReadonlyMap<string, string> = new Map([ledgerWords, steps, happens, named, measures, lines, groups, options, checks, templates].flatMap((each) => Object.entries(each)));
const inWords = new Map(Object.entries(units));
const inSources = new Map([...Object.entries(sources), ...Object.entries(reports), ...Object.entries(ledgerSources), ...Object.entries(eventSources)]);
const said = new Map([...Object.entries(sayings), ...Object.entries(amounts), ...Object.entries(consequences)]);

/** A derivation calls the sum of a flow "Usage, total". */
const TOTAL = ", total";
const label = (english: string): string => words.get(english) ?? (english.endsWith(TOTAL) ? `${label(english.slice(0, -TOTAL.length))}合计` : english);

const source = (english: string): string => inSources.get(english) ?? english;
/** A sentence may speak of a column of a table too. */
const sentence = sentencesIn((english) => (words.has(english) ? label(english) : (columns.get(english) ?? label(english))));

/** "MFN of SAFE 2: cap"; a reason may go on in sentences. */
function reasonOf(english: string): string {
  const [, favored, term] = /^MFN of (.+): (\w.+)$/.exec(english) ?? [];
  if (favored !== undefined && term !== undefined) return `适用 ${favored} 的最惠条款：${reasonOf(term.charAt(0).toUpperCase() + term.slice(1))}`;
  const [, first = english, more] = /^([^.]+)\. (.+)$/s.exec(english) ?? [];
  return more === undefined ? (reasons[first] ?? sentence(english)) : `${reasons[first] ?? first}。${sentence(more)}`;
}

export const model: Texts["model"] = {
  label,
  column: (english) => columns.get(english) ?? english,
  choice: (english) => choices[english] ?? happens[english] ?? reasonOf(english),
  unit: (english) => inWords.get(english) ?? english,
  help: (term) => help[term] ?? "",
  ofFunction: (name, english) => ({ source: source(english.source), ...chineseHelp[name] }),
  sentence: (english) => said.get(english) ?? sentence(english),
  source,
};
