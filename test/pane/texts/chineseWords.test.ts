/** Every word of the tables has Chinese, and no Chinese is left of a word that is gone. */
import { ofProvider, ofStartUp } from "../../../src/core/ledger/laterEntries";
import { providerAccounts } from "../../../src/core/ledger/providerAccounts";
import { providerRules } from "../../../src/core/ledger/providerRules";
import { startUpAccounts } from "../../../src/core/ledger/startUpAccounts";
import { startUpRules } from "../../../src/core/ledger/startUpRules";
import { CONVERTED } from "../../../src/core/ledger/cashFlow";
import { allChecks as checksOf } from "../../../src/core/ledger/ledgerChecks";
import { lines as lineTable, lineSheets } from "../../../src/core/model/lines";
import { measures as measureTable } from "../../../src/core/model/measures";
import { readScenario } from "../../../src/core/model/scenario";
import { termHelp } from "../../../src/core/model/termHelp";
import { terms } from "../../../src/core/model/terms";
import { chinese } from "../../../src/pane/texts/chinese";
import { help } from "../../../src/pane/texts/chinese/model/help";
import { lines } from "../../../src/pane/texts/chinese/model/lines";
import { measures } from "../../../src/pane/texts/chinese/model/measures";
import { accounts, captions, ledgerSources, memos } from "../../../src/pane/texts/chinese/model/ledger";
import { reports } from "../../../src/pane/texts/chinese/model/reports";
import { sources } from "../../../src/pane/texts/chinese/model/sources";
import { checks, groups, options, templates, units } from "../../../src/pane/texts/chinese/model/words";
import { english } from "../../../src/pane/texts/english";
import { templates as templateTable } from "../../../src/sheets/templates";
import { englishWordsIn } from "./englishWords";

const { model } = chinese;
const blank = readScenario("Base", [["Closing date", 45000], ["Post-money", 1000]]);
const optionTable = terms.flatMap((each) => each.options ?? []);
const termLabels = terms.map(({ label }) => label);
const measureLabels = measureTable.map(({ label }) => label);
const groupTable = [...terms.map(({ group }) => group), ...measureTable.map(({ group }) => group), ...Object.keys(lineSheets)];
const rules = [...measureTable, ...lineTable].map(({ source }) => source);
/** What a template says: its remark, the sources of its figures and of the disclosed one. */
const told = templateTable.flatMap(({ remark, scenarios, disclosed }) => [remark, ...scenarios.flatMap(({ sources: of }) => [...of.values()].map(({ text }) => text)), ...(disclosed ? [disclosed.source] : [])]);

const unique = (words: readonly string[]): string[] => [...new Set(words)].sort();
const without = (words: readonly string[], ...known: readonly (readonly string[])[]): string[] => unique(words).filter((word) => !known.some((each) => each.includes(word)));
/** Nothing but numbers of paragraphs and the names of their rule books. */
const isCitation = (source: string): boolean => /^(?:ASC|FAST|IFRS|[\d.()-]|\s)+$/.test(source);

/** Paragraphs, what they amended, and nothing else. */
const isStandard = (source: string): boolean => /^(?:ASC|ASU|IFRS|IAS|to|[\d.(),;-]|[AB]G?\d+|\d+[A-Z]|\s)+$/.test(source);

const bookRules = [...providerRules("Shares"), ...startUpRules("Shares", "Equity")];
const accountTable = [...providerAccounts, ...startUpAccounts];
/** Memos of what the rules do not know: of the investment, and of what is issued. */
const laterMemos = [...Object.values(ofProvider), ...Object.values(ofStartUp)].map(({ memo }) => memo);

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ["measures that are not named like a term", measures, without(measureLabels, termLabels)],
  ["lines that are not named like a term or a measure", lines, without(lineTable.map(({ label }) => label), termLabels, measureLabels)],
  ["options that are not named like a term", options, without(optionTable, termLabels)],
  ["groups that are not named like a term, a measure or an option", groups, without(groupTable, termLabels, measureLabels, optionTable)],
  ["checks", checks, unique(checksOf(blank).map(({ label }) => label))],
  ["templates", templates, unique(templateTable.map(({ name }) => name))],
  ["terms in a sentence", help, unique(Object.keys(termHelp))],
  ["sources", sources, unique(["Term", ...rules]).filter((source) => !isCitation(source))],
  ["what templates say", reports, unique(told)],
  ["accounts", accounts, unique(accountTable.map(({ name }) => name))],
  ["captions of the cash flow", captions, unique([CONVERTED, ...accountTable.flatMap(({ cashFlow }) => (cashFlow ? [cashFlow.received, cashFlow.paid, ...(cashFlow.withoutCash ? [cashFlow.withoutCash] : [])] : []))])],
  ["memos", memos, unique([...bookRules.map(({ memo }) => memo), ...laterMemos])],
  ["sources of the ledger", ledgerSources, unique(bookRules.map(({ source }) => source)).filter((source) => !isStandard(source))],
  ["units", units, unique([...Object.keys(english.round.units), ...measureTable.map(({ unit }) => unit), ...lineTable.map(({ unit }) => unit), ...templateTable.map(({ money }) => money), "reporting money", "% a year"])],
])("%s", (_what, dictionary, table) => expect(Object.keys(dictionary).sort()).toEqual(table));

test("a term is told by one Chinese label, and no two terms or measures share one", () => {
  const told = [...termLabels, ...without(measureLabels, termLabels), ...Object.keys(lines)].map((label) => model.label(label));
  expect(told.filter((label, i) => told.indexOf(label) !== i)).toEqual([]);
});

test("no English word is left in Chinese", () => {
  const all = [...terms.map(({ label }) => model.label(label)), ...[measures, lines, options, groups, checks, templates, help, sources, reports, units].flatMap((each) => Object.values(each))];
  expect(all.flatMap(englishWordsIn)).toEqual([]);
  expect(all.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
});

/** A fact of any kind: a text, a list of one, whose every property is such a fact. */
const fact: unknown = new Proxy(Object.assign(["1"], { startsWith: () => false }), { get: (of, name) => (typeof name === "symbol" || name in of ? Reflect.get(of, name) : fact) as unknown });

/** Every text of the pane; what takes facts is given some. */
function textsOf(of: unknown): string[] {
  if (typeof of === "string") return [of];
  if (typeof of === "function") return textsOf((of as (...facts: unknown[]) => unknown)(fact, fact, fact, fact, fact));
  return typeof of === "object" && of !== null ? Object.values(of).flatMap(textsOf) : [];
}

test("no English word is left in what the pane says itself", () => {
  const { model: _model, language: _language, fonts: _fonts, ...said } = chinese;
  expect(textsOf(said).flatMap(englishWordsIn)).toEqual([]);
});

test("the numbers of a sentence are in its Chinese", () => {
  const numbers = (text: string): string[] => text.match(/\d+(?:[.,-]\d+)*/g) ?? [];
  const lost = Object.entries({ ...help, ...sources, ...lines }).filter(([from, to]) => numbers(from).some((number) => !to.includes(number)));
  expect(lost).toEqual([]);
});

test("the sum of a flow is named after it", () => expect(model.label("Usage, total")).toBe("使用量合计"));
test("what has no Chinese is shown as it is", () => {
  expect(model.label("My scenario")).toBe("My scenario");
  expect(model.source("ASC 606-10-55-48")).toBe("ASC 606-10-55-48");
});
