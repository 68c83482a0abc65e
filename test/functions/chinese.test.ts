/** The functions in Simplified Chinese: nothing left in English, and names, options and shapes as in English. */
import { chinese, chineseReference } from "../../src/functions/chinese/language";
import { functionGroups } from "../../src/functions/help";
import { functionsJson } from "../../src/functions/metadata";
import { customFunctions } from "../../src/functions/table";

interface Described {
  readonly functions: readonly { readonly id: string; readonly description: string; readonly helpUrl: string; readonly parameters: readonly { readonly name: string; readonly description: string }[] }[];
}
const inChinese = JSON.parse(functionsJson(chinese)) as Described;
const inEnglish = JSON.parse(functionsJson()) as Described;

/** What is written in English whatever the language: names of parameters and functions, options, and a few names and abbreviations. */
const kept = new Set([
  ...customFunctions.flatMap(({ name, parameters }) => [name, ...parameters.flatMap((each) => [each.name, ...(each.options ?? []), ...(each.table?.fields.flatMap(({ label, options = [] }) => [label, ...label.split(" "), ...options]) ?? [])])]),
  "Not allowed",
  "No answer",
  ..."PERCENTILE INC RANDBETWEEN STDEV S Term GPU PUE Actual ISO IEC Microsoft Excel Y Combinator Cooley Carta SAFE v NVCA AICPA Haug B ISDA Pool post-money primer N A VALUE NUM Philox x Salmon Moraes Dror Shaw Wichura AS Cholesky Chandrupatla p k t r b".split(" "),
]);

/** The English words of a sentence that nobody has to type. */
function leftovers(sentence: string): string[] {
  const typed = [...kept].filter((word) => /[ -]/.test(word)).sort((a, b) => b.length - a.length).reduce((text, word) => text.replaceAll(word, ""), sentence);
  return (typed.match(/[A-Za-z][A-Za-z-]*/g) ?? []).filter((word) => !kept.has(word));
}

test("every description is Chinese, and none is left in English", () => {
  const sentences = inChinese.functions.flatMap(({ description, parameters }) => [description, ...parameters.map((each) => each.description)]);
  expect(sentences.filter((each) => !/\p{Script=Han}.*。$/u.test(each))).toEqual([]);
  expect(sentences.filter((each) => leftovers(each).length > 0)).toEqual([]);
});

test("only descriptions and pages of help differ", () => {
  const bare = ({ functions }: Described): unknown =>
    functions.map((each) => ({ ...each, description: "", helpUrl: "", parameters: each.parameters.map((parameter) => ({ ...parameter, description: "" })) }));
  expect(bare(inChinese)).toEqual(bare(inEnglish));
  expect(inChinese.functions[0]!.helpUrl).toBe("https://localhost:3000/help/zh-CN/functions.html#creditstake");
});

test("errors, groups and sources that are sentences are Chinese too", () => {
  const sentences = customFunctions.flatMap(({ name }) => [chinese.help(name).errors ?? ""]).filter(Boolean);
  expect(sentences.filter((each) => !/\p{Script=Han}/u.test(each) || leftovers(each).length > 0)).toEqual([]);
  expect(Object.keys(functionGroups).filter((group) => chineseReference.group(group) === group)).toEqual([]);
  // What is left is a citation: it names a standard or a publication.
  const sources = customFunctions.map(({ name }) => chinese.help(name).source).filter((source) => !/\p{Script=Han}/u.test(source));
  expect([...new Set(sources)].filter((source) => !/ASC 606|NVCA/.test(source))).toEqual([]);
});
