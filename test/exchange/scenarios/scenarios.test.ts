import Ajv2020 from "ajv/dist/2020";
import fc from "fast-check";
import { readScenario, type TermValue } from "../../../src/core/model/scenario";
import { readScenarioCsv, scenarioCsv } from "../../../src/exchange/scenarios/scenarioCsv";
import { readScenarioFile } from "../../../src/exchange/scenarios/scenarioFile";
import { readScenarioJson, scenarioJson } from "../../../src/exchange/scenarios/scenarioJson";
import { scenarioSchema } from "../../../src/exchange/scenarios/scenarioSchema";
import type { ScenarioSet } from "../../../src/exchange/scenarios/scenarioSet";
import { arbitraryEntries } from "../../core/arbitraryDeals";

const file = (path: string, text: string): { path: string; bytes: Uint8Array } => ({ path, bytes: new TextEncoder().encode(text) });
const terms = { "Investor cash": 410, Credits: 390, "Post-money": 2500, "Closing date": 45341, "Usage curve": "S-curve", "Expected breakage": 0.1 };
const set: ScenarioSet = { deal: "Moonshot", money: "US$ m", scenarios: [{ name: "As reported", terms }, { name: '=2+3, "b"', terms: { ...terms, Credits: 90 } }] };

const awkward = fc.constantFrom("=1+1", "+1", "-1", "@SUM(A1)", "'quoted", '"', "a,b", "a;b", "李", "Base\ttab", "=\"x\"", "'=x");
const arbitrarySet: fc.Arbitrary<ScenarioSet> = fc
  .tuple(fc.array(arbitraryEntries, { minLength: 1, maxLength: 4 }), fc.uniqueArray(awkward, { minLength: 4, maxLength: 4 }), fc.boolean())
  .map(([deals, names, strange]) => ({
    deal: "Deal",
    money: "US$ m",
    // As they come out of a table: what was not given has no entry; a 0 that means a blank is none.
    scenarios: deals.map((entries, i) => ({ name: strange ? names[i]! : `Scenario ${i + 1}`, terms: given(entries) })),
  }));
const given = (entries: readonly [string, TermValue][]): Record<string, TermValue> => Object.fromEntries(entries.filter(([, value]) => value !== undefined));
const numbersOf = ({ scenarios }: ScenarioSet): unknown => scenarios.map(({ name, terms: held }) => [name, [...readScenario(name, Object.entries(held)).numbers]]);

const valid = new Ajv2020({ strict: true }).compile(scenarioSchema());

test("scenarios go through JSON and through CSV unchanged, bit by bit, and JSON is as the schema says", () => {
  fc.assert(
    fc.property(arbitrarySet, (each) => {
      const json = scenarioJson(each);
      expect(numbersOf(readScenarioJson(file("a.json", json)))).toEqual(numbersOf(each));
      expect(numbersOf(readScenarioCsv(file("a.csv", scenarioCsv(each))))).toEqual(numbersOf(each));
      expect([valid(JSON.parse(json)), valid.errors]).toEqual([true, null]);
      expect(scenarioJson(readScenarioJson(file("a.json", json)))).toBe(json);
    }),
    { numRuns: 60 },
  );
});

test("a file of CSV is the Terms sheet as text; what a spreadsheet would calculate is guarded", () => {
  const [header, ...rows] = scenarioCsv(set).replace("\uFEFF", "").split("\r\n");
  expect(header).toBe(`Term,Unit,As reported,"'=2+3, ""b"""`);
  expect(rows).toContain("Closing date,date,2024-02-19,2024-02-19");
  expect(rows).toContain("Credits,US$ m,390,90");
});

test("CSV that Excel saved in German, and a Terms sheet with headings and sources, are read", () => {
  const german = "Term;Unit;Base;Source\r\nRound;;;\r\nInvestor cash;US$ m;410,5;press\r\nPost-money;US$ m;2.500;\r\nClosing date;date;19.02.2024;\r\nExpected breakage;share;10%;\r\n";
  expect(readScenarioCsv(file("a.csv", german)).scenarios).toEqual([{ name: "Base", terms: { "Investor cash": 410.5, "Post-money": 2500, "Closing date": 45341, "Expected breakage": 0.1 } }]);
});

describe("what is wrong with a file is said in a sentence", () => {
  const json = (over: object): string => JSON.stringify({ ...(JSON.parse(scenarioJson(set)) as object), ...over });
  const scenario = (of: object): string => json({ scenarios: [{ name: "Base", terms, ...of }] });
  test.each([
    ["a.json", "{", 'The file "a.json" is not JSON; it may be cut off.'],
    ["a.json", "[]", 'The file "a.json" is JSON, but no file of scenarios; its "format" has to be "creditstake-scenarios".'],
    ["a.json", json({ schema: 2 }), 'The file "a.json" was written by a newer version of Creditstake (schema 2); this one reads schema 1. Update the add-in.'],
    ["a.json", json({ schema: "1" }), '"schema" of the file "a.json" is 1; 1 is allowed.'],
    ["a.json", json({ extra: 1 }), 'The file "a.json" has a field "extra"; "$schema", "format", "schema", "deal", "money" or "scenarios" is allowed.'],
    ["a.json", json({ deal: 5 }), '"deal" of the file "a.json" is 5; a text is needed.'],
    ["a.json", json({ scenarios: {} }), '"scenarios" of the file "a.json" is {}; a list of scenarios is needed.'],
    ["a.json", json({ scenarios: [] }), 'The file "a.json" has no scenarios; one at least is needed.'],
    ["a.json", json({ scenarios: [7] }), 'Scenario 1 of the file "a.json" is 7; an object with "name" and "terms" is needed.'],
    ["a.json", scenario({ name: " " }), 'Scenario 1 of the file "a.json" has no name; each needs one.'],
    ["a.json", json({ scenarios: [{ name: "A", terms: {} }, { name: "a ", terms: {} }] }), 'The file "a.json" has two scenarios "a"; each needs a name of its own.'],
    ["a.json", scenario({ terms: { "Investor csh": 1 } }), 'The file "a.json" has a term "Investor csh" that there is not. Did you mean "Investor cash"?'],
    ["a.json", scenario({ terms: { "Closing date": 45341 } }), 'Base: Closing date is 45341; a day such as "2024-02-19" is needed.'],
    ["a.json", scenario({ terms: { Credits: true } }), "Base: Credits is true; a number is allowed."],
    ["a.json", scenario({ terms: { "Closing date": "2024-02-19", Credits: -1 } }), "Base: Credits is -1; a number from 0 is allowed."],
    ["a.csv", "Name,Shares\r\nAda,5\r\n", 'The file "a.csv" is no table of scenarios; its first row has to begin with "Term", and the first cell is "Name".'],
    ["a.csv", "Term,Unit\r\nCredits,m\r\n", 'The file "a.csv" has no scenarios; one at least is needed.'],
    ["a.csv", "Term,Base\r\nCredits,much\r\nClosing date,2024-02-19\r\n", 'Base: Credits is the text "much"; a number from 0 is needed.'],
    ["a.xlsx", "PK", 'The file "a.xlsx" is neither JSON nor CSV; scenarios are read from files that end with .json, .csv, .tsv or .txt.'],
  ])("%s %#", (path, text, sentence) => expect(() => readScenarioFile(file(path, text))).toThrow(sentence));
});

test("the schema refuses what the reader refuses, as far as a schema can say it", () => {
  const good = JSON.parse(scenarioJson(set)) as { scenarios: { terms: object }[] };
  const bad: readonly object[] = [{ schema: 2 }, { format: "x" }, { extra: 1 }, { scenarios: [] }, { scenarios: [{ name: "", terms: good.scenarios[0]!.terms }] }];
  const terms: readonly object[] = [{ Credits: -1 }, { Credits: "1" }, { "Usage curve": "Round" }, { "Closing date": 45341 }, { "Investor csh": 1 }, { "Credit months": 1.5 }, { "Expected breakage": 2 }];
  for (const each of [...bad, ...terms.map((over) => ({ scenarios: [{ name: "Base", terms: { ...good.scenarios[0]!.terms, ...over } }] }))]) {
    const text = JSON.stringify({ ...good, ...each });
    expect([text, valid(JSON.parse(text))]).toEqual([text, false]);
    expect(() => readScenarioJson(file("a.json", text))).toThrow();
  }
});
