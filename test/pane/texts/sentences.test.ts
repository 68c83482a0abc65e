/** Every sentence that the core, the functions and the workbook can say is known in Chinese, with all its facts. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attempt, CalculationError } from "../../../src/core/calculationError";
import { answers } from "../../../src/core/model/answers";
import { readEvents } from "../../../src/core/model/eventRows";
import { eventKinds } from "../../../src/core/model/events";
import { Events } from "../../../src/core/model/happening";
import { lines } from "../../../src/core/model/lines";
import { measures } from "../../../src/core/model/measures";
import { readScenario, wanted, type TermValue } from "../../../src/core/model/scenario";
import { terms } from "../../../src/core/model/terms";
import { doubles } from "../../../src/core/model/evaluation";
import { Reference } from "../../../src/core/model/reference";
import { chinese } from "../../../src/pane/texts/chinese";
import { failures } from "../../../src/pane/texts/chinese/failures";
import { exchangeForms, exchangePhrases } from "../../../src/pane/texts/chinese/exchangeForms";
import { claims, forms, phrases } from "../../../src/pane/texts/chinese/forms";
import { WouldOverwrite } from "../../../src/workbook/carryOut";
import { explainFailure } from "../../../src/workbook/failure";
import { ignoredTypes } from "../../../src/exchange/ocf/ocfTransactions";
import { englishWordsIn } from "./englishWords";
import { exchangeSentences } from "./exchangeSentences";

const { sentence } = chinese.model;
const root = join(__dirname, "..", "..", "..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

/** Numbers, dates and quoted texts of a sentence. */
const facts = (text: string): string[] => [...text.matchAll(/"([^"]*)"|(-?\d+(?:[.-]\d+)*(?:e[-+]?\d+)?)/g)].map(([, quoted, number]) => quoted ?? number ?? "");
/** What is wrong with the Chinese of a sentence: it is unknown, or a fact is lost. */
function wrong(english: string): string[] {
  const told = sentence(english);
  if (told === english) return [`unknown: ${english}`];
  return facts(english).filter((fact) => !told.includes(fact)).map((fact) => `${fact} is lost: ${english} | ${told}`);
}
const unique = (all: readonly string[]): string[] => [...new Set(all)];

describe("what the core and the functions say", () => {
  test("to every bad argument of every function", () => {
    const said = unique([...read("test/goldens/messages.txt").matchAll(/^ +#\S+ (.+)$/gm)].map(([, each]) => each!));
    expect(said.length).toBeGreaterThan(150);
    expect(said.flatMap(wrong)).toEqual([]);
  });

  test("of every value that a term does not allow", () => {
    const bad: TermValue[] = [-2, 0.5, 1e9, "much", true, false, Infinity];
    const said = terms.flatMap((of) => bad.flatMap((value) => refused([[of.label, value], ["Closing date", 45000], ["Post-money", 1000]])));
    expect(said.length).toBeGreaterThan(150);
    expect(unique(said).flatMap(wrong)).toEqual([]);
  });

  test("of terms that contradict each other", () => {
    const deal: readonly (readonly [string, TermValue])[] = [["Closing date", 45000], ["Post-money", 1000]];
    const cases: readonly (readonly (readonly [string, TermValue])[])[] = [
      [],
      [["Closing date", 45000]],
      [["Nonsense", 1]],
      [["Investor csh", 1]],
      [["Credits", 1], ["Credits", 2]],
      [...deal, ["Credit start", 44000]],
      [...deal, ["Exit date", 44000]],
      [...deal, ["Pre-money", 900]],
      [...deal, ["Investor cash", 1000]],
      [...deal, ["Pool increase", 0.99], ["Investor cash", 500]],
      [...deal, ["Credits", 100], ["Investor cash", 50], ["Fair value of shares", 10]],
      [...deal, ["Credits", 100], ["Fair value of shares", 10], ["Expected breakage", 0.5], ["Unused credits", "Refunded"]],
      [["Closing date", 2958000], ["Post-money", 1000], ["Credits", 100], ["Credit months", 600]],
      [...deal, ["Exit date", 99999]],
      [["Structure", "Convertible note"], ["Closing date", 45000], ["Conversion date", 44000]],
    ];
    const said = cases.map(refused);
    expect(said.filter((each) => each.length === 0)).toEqual([]);
    expect(said.flat().flatMap(wrong)).toEqual([]);
  });

  test("of every measure and line without an answer", () => {
    const said = lacking.flatMap((more) => {
      const scenario = readScenario("Base", [["Closing date", 45000], ["Post-money", 1000], ...more]);
      const reference = new Reference(scenario, doubles);
      return [
        ...answers(scenario, measures).flatMap((value) => (value instanceof CalculationError ? [value.message, `Base: ${value.message}`] : [])),
        ...lines.filter(({ kind }) => kind === "once").flatMap(({ label }) => messageOf(() => reference.line(label, 0))),
      ];
    });
    expect(unique(said).length).toBeGreaterThan(30);
    expect(unique(said).flatMap(wrong)).toEqual([]);
  });

  test("of what is wanted of a term", () => {
    expect(terms.filter((of) => !of.options).flatMap((of) => wrong(wanted(of)))).toEqual([]);
  });
});

const lacking: readonly (readonly (readonly [string, TermValue])[])[] = [
  [],
  [["Credits", 100]],
  [["Investor cash", 100], ["Other burn", -5], ["Compute burn", 1]],
  [["Credits", 100], ["Exit date", 46000], ["Exit equity value", 0], ["Segment revenue", 100], ["GPU-hour price", 2], ["Fully diluted shares", 10]],
  [["Investor cash", 100], ["Exit date", 46000], ["Exit equity value", 0]],
  [["Commitment", 100], ["Compute burn", 0], ["Other burn", 0]],
  [["Structure", "Convertible note"], ["Investor cash", 100], ["Exit equity value", 500]],
  [["Structure", "Convertible note"], ["Investor cash", 100], ["Conversion date", 45500]],
];

function messageOf(ask: () => unknown): string[] {
  try {
    ask();
    return [];
  } catch (error) {
    if (error instanceof CalculationError) return [error.message];
    throw error;
  }
}
const refused = (entries: readonly (readonly [string, TermValue])[]): string[] => messageOf(() => readScenario("Base", entries));

/** Sentences as they stand in source, with what is filled in left as it is written there. */
const thrown = (path: string, makers: string): string[] => [...read(path).matchAll(new RegExp(`(?:${makers})\\(\\s*(?:(?:"[^"]*"|[\\w.]+),\\s*)?(["\`])(.*?)\\1,?\\s*\\)`, "gs"))].map(([, , sentence]) => sentence!);
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")).map((name) => `${folder}/${name}`);

describe("what the workbook cannot do", () => {
  const codes = [...read("src/workbook/failure.ts").matchAll(/^ {2}(\w+): "/gm)].map(([, code]) => code!);
  const office = (code: string, place?: string): Error => Object.assign(new Error("words of Excel"), { code, debugInfo: { errorLocation: place } });

  test.each(codes)("%s", (code) => {
    expect(wrong(explainFailure(office(code)))).toEqual([]);
    expect(wrong(explainFailure(office(code, "Range.spill3")))).toEqual([]);
  });
  test("an error of Excel that nobody knows keeps its words", () => expect(sentence(explainFailure(office("Unheard")))).toContain("words of Excel"));
  test("cells that are not empty", () => expect(sentence(new WouldOverwrite(["Terms!A1:B2", "'My sheet'!C3"]).message)).toContain("Terms!A1:B2, 'My sheet'!C3"));

  test("everything that the workbook's room throws", () => {
    const said = filesIn("src/workbook").flatMap((file) => thrown(file, "new Error|new Protected|super")).map((each) => each.replaceAll("${names}", '"One", "Two 2"').replace(/\$\{[^}]*\}/g, "Sheet2!A1"));
    expect(said.length).toBeGreaterThanOrEqual(5);
    expect(said.flatMap(wrong)).toEqual([]);
  });
});

test("each sentence written in the core and the functions has its form", () => {
  const said = ["src/core", "src/functions"].flatMap(filesIn).flatMap((file) => thrown(file, "invalid|unanswerable|unavailable|unanswered"));
  expect(said.length).toBeGreaterThan(40);
  // What is chosen by the value is tried in the tests above; here a fact is a label, a date or a number by the word that stands for it.
  const filled = said
    .filter((each) => !/\$\{[^}]*\?/.test(each))
    .map((each) => each.replace("${zero}", " or 0").replace("${String(value).toUpperCase()}", "TRUE"))
    .map((each) => each.replace(/\$\{place\}/g, "").replace(/\$\{wanted[^}]*\}|\$\{needed\}|\$\{listed\(.*?\)\}/g, "a date").replace(/\$\{(?:\w+\.)?(?:near|label|field|name|first|last|where|String\(label\).*?)\}/g, "Credits").replace(/\$\{[^}]*\}/g, "7"));
  expect(filled.length).toBeGreaterThan(30);
  expect(filled.flatMap(wrong)).toEqual([]);
});

describe("what the import and export of cap tables say", () => {
  test("each sentence in their source", () => {
    const said = unique(exchangeSentences());
    expect(said.length).toBeGreaterThan(100);
    expect(said.flatMap(wrong)).toEqual([]);
  });
  test("what is left out without a loss", () => {
    const reasons = unique(Object.values(ignoredTypes)).map((why) => `2 transactions on ${why}.`);
    expect(reasons.flatMap(wrong)).toEqual([]);
    expect(reasons.map(sentence).filter((told) => /[a-z]{3}/.test(told))).toEqual([]);
  });
});

describe("Chinese as it is read", () => {
  test.each([
    ["Post-money is blank or 0; a number above 0 is needed.", "投后估值为空或为 0；需要大于 0 的数。"],
    ["cash is -1000000; a number from 0 is allowed.", "cash 为 -1000000；允许不小于 0 的数。"],
    ['There is no term "Investor csh". Did you mean "Investor cash"?', "没有名为“Investor csh”的条款。是否指“Investor cash”（投资方现金）？"],
    ['curve is "Sideways"; Straight, Front-loaded, Back-loaded or S-curve is allowed.', "curve 为“Sideways”；允许直线 (Straight)、前高后低 (Front-loaded)、前低后高 (Back-loaded) 或 S 形曲线 (S-curve)。"],
    ['layout is "Sideways"; Down or Across is allowed.', "layout 为“Sideways”；允许 Down 或 Across。"],
    ['dates in place 2 is the text "12"; a date is needed.', "dates 的第 2 个值是文本“12”；需要日期。"],
    ["Runway: The term Compute burn is not given, and the answer needs it.", "资金可支撑月数：未填写条款“算力消耗”，而计算结果需要它。"],
    ["My round: Credit months is 700; a whole number from 1 to 600 is allowed.", "My round：额度月数为 700；允许 1 至 600 的整数。"],
    ['The sheet "One", "Two" is protected. Take the protection off (Review, Unprotect Sheet) and try again.', "工作表“One”、“Two”受保护。请先取消保护（“审阅”>“撤销工作表保护”），然后重试。"],
    [
      "The round leaves the present holders nothing: SAFE 1 takes 60 %; together SAFE 1 (60 %), the full ratchet of Series A (5 %), new money (40 %) and the pool (5 %) come to 110 % of the company and more than the pre-money can pay for.",
      "本轮使现有股东一无所有：SAFE 1 取得 60 %；SAFE 1 (60 %)、Series A 的完全棘轮条款（5 %）、新增资金（40 %）和期权池（5 %）合计占公司的 110 %，超过投前估值所能支付的数额。",
    ],
    ["Note 1: valuation cap is -5; an amount above 0, or none, is needed.", "Note 1：valuation cap 为 -5；需要大于 0 的金额，或留空。"],
    ['The class "Seed, Growth and Co" has no price. What was its original issue price?', "类别“Seed, Growth and Co”没有价格。其原始发行价是多少？"],
    ['Row 12 of the file "safes.csv": "Cap" is "lots"; a number from 0 is needed.', "文件“safes.csv”的第 12 行：“Cap”为“lots”；需要不小于 0 的数。"],
    ['The columns "Pet", "Car" and "Hat" of the file "a.csv" are not read.', "未读取文件“a.csv”的列“Pet”、“Car”和“Hat”。"],
    ['TX_STOCK_TRANSFER "t1" leads to the security "", which no transaction issues.', "TX_STOCK_TRANSFER“t1”产生证券“”，但没有交易发行该证券。"],
    ["What was chosen (3 files) holds nothing that is outstanding: no shares, options, pool or convertibles were found.", "所选的 3 个文件中没有存续的权益：未找到股份、期权、期权池或可转换工具。"],
    ["a number from 0 to below 100", "不小于 0 且小于 100 的数"],
  ])("%s", (english, told) => expect(sentence(english)).toBe(told));

  test.each(["Somebody else's sentence.", "", "Cash: and nothing that is known", "已插入 Terms。", "cash is sideways; something else is allowed."])("%j is not known and is shown as it is", (text) => expect(sentence(text)).toBe(text));
});

test("every form keeps the facts that it names", () => {
  const slots = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort();
  const all: readonly (readonly [string, string])[] = [...exchangeForms, ...exchangePhrases, ...forms, ...phrases, ...claims, ...Object.entries(failures)];
  expect(all.filter(([english, told]) => slots(english).some((slot) => !told.includes(slot)))).toEqual([]);
  expect(all.filter(([english], i) => all.findIndex(([other]) => other === english) !== i)).toEqual([]);
});

describe("what happens after closing", () => {
  test("every kind has its Chinese: what its amount is, and where that comes from", () => {
    const kinds = Object.values(eventKinds);
    expect(kinds.flatMap(({ label, amount }) => [chinese.model.label(label), chinese.model.choice(label), sentence(amount)]).flatMap(englishWordsIn)).toEqual([]);
    // Paragraphs are cited as they are.
    expect(kinds.map(({ source }) => chinese.model.source(source)).filter((each) => /[a-z]{4}/.test(each))).toEqual([]);
  });

  test("sentences about events that cannot be read, contradict each other or the terms", () => {
    const scenario = readScenario("Base", [["Closing date", 45000], ["Post-money", 1000], ["Credits", 100], ["Exit date", 46000]]);
    const ask = (rows: readonly (readonly TermValue[])[]): string[] => {
      const answer = attempt(() => new Events(readEvents(rows)).requireFit(scenario));
      return answer instanceof CalculationError ? [answer.message] : [];
    };
    const cash = [45100, "Tranche cash", 5];
    const cases = [
      [[45100, "", 5]], [[45100, "Tranch cash", 5]], [[45100, "Zzzzzzzzzz", 5]], [["", "Dividend", 5]], [[45100, "Dividend", ""]], [[45100, "Tranche cash", ""]],
      [[44000, "Dividend", 5]], [[46100, "Tranche cash", 5]], [[47000, "Actual usage", 5]], [[45100, "Tranche price", 5]], [cash, [45101, "Tranche cash", 5]], [cash, [45100, "Tranche price", 1], [45100, "Tranche pre-money", 1]], [cash, [45100, "Tranche price", 1], [45100, "Tranche price", 1]],
    ];
    const said = cases.map(ask);
    expect(said.filter((each) => each.length !== 1)).toEqual([]);
    expect(said.flat().flatMap(wrong)).toEqual([]);
    expect(said.flat().filter((each) => /The event|Tranche|tranche/.test(each)).map(sentence).filter((each) => /The event|the |is /.test(each))).toEqual([]);
  });
});
