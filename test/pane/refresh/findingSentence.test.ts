import { finding, type Facts, type Finding, type FindingKind } from "../../../src/sheets/refresh/finding";
import { findingSentence } from "../../../src/pane/refresh/findingSentence";
import { chinese } from "../../../src/pane/texts/chinese";
import { english } from "../../../src/pane/texts/english";

/** Facts of every kind; where the sentence has forms, several. */
const facts: { readonly [Kind in FindingKind]: readonly Facts[Kind][] } = {
  partDeleted: [{ part: "Schedule" }],
  formulaOverwritten: (["formula", "masterCheck", "checkLine", "checks"] as const).flatMap((what) => ["12", ""].map((holds) => ({ part: "Scenarios" as const, what, holds, formula: "=DEAL.MEASURES(DealTerms[#All])" }))),
  nameLost: [{ part: "Compare" }],
  nameError: [{ formula: "=_xldudf_DEAL_MEASURES(DealTerms[#All])" }],
  referenceLost: [{ part: "Schedule", formula: "=DEAL.SCHEDULE(DealTerms[#All],#REF!)" }],
  spillBlocked: [
    { formula: "=DEAL.CHECKS(A1)", inTheWay: ["Checks!A12", "Checks!B12"] },
    { formula: "=DEAL.CHECKS(A1)", inTheWay: ["Checks!A12"] },
    { formula: "=DEAL.CHECKS(A1)", inTheWay: [] },
  ],
  scenarioNotCovered: (["checks", "formats", "charts"] as const).flatMap((lacks) => [["Late"], ["Late", "Later"]].map((scenarios) => ({ part: "Checks" as const, scenarios, lacks }))),
  scenarioGone: [
    { part: "Checks", count: 1 },
    { part: "Checks", count: 2 },
  ],
  formatsLost: [
    { part: "Schedule", cells: 1 },
    { part: "Schedule", cells: 7 },
  ],
  chartDeleted: [{ part: "Scenarios", chart: "Measures" }],
  axesStale: [{ part: "Tornado", chart: "Swing from the deal as it stands" }],
  chartShort: [{ part: "Schedule", chart: "Balance", shows: 10, needed: 24 }],
  sharesDiffer: [{ part: "Exit", classes: ["Series A", "Common"] }],
  eventsNotRead: [{ part: "Scenarios", formula: "=DEAL.MEASURES(DealTerms[#All])" }],
  checksNotCounted: [{ part: "Exit" }],
  pickerWrong: [
    { part: "Schedule", picks: "scenario", holds: "Bsae", allowed: ["Base", "Low"] },
    { part: "Schedule", picks: "frequency", holds: "Week", allowed: ["Month", "Quarter", "Year"] },
    ...(["party", "places", "date", "statement"] as const).flatMap((picks) => ["Nobody", ""].map((holds) => ({ part: "Statements" as const, picks, holds, allowed: ["Provider", "Start-up"] }))),
  ],
  tableRenamed: [{ was: "DealTerms", is: "Round" }],
  tableGone: [{ table: "DealTerms" }],
  tableShort: [
    { table: "DealTerms", rows: ["Credits"] },
    { table: "DealTerms", rows: ["Credits", "Breakage"] },
  ],
  headerBlank: [{ header: "Column1" }, { header: "Column1", was: "Base" }],
  numberAsText: [
    { scenario: "Base", term: "Credits", text: "390m" },
    { scenario: "Base", term: "Credits", text: "390", value: 390 },
  ],
  termUnknown: [{ label: "Credit" }, { label: "Credit", nearest: "Credits" }],
  termTwice: [{ label: "Credits", rows: [8, 31] }],
  unreadable: [{ sentence: "Closing date is missing; a date is needed." }, { scenario: "Base", sentence: "Closing date is missing; a date is needed." }],
  sheetProtected: [{ sheet: "Terms" }],
  workbookProtected: [{}],
  recordDamaged: [{}],
  recordNewer: [{ schema: 7 }],
};

const each = Object.entries(facts).flatMap(([kind, some]) => some.map((fact) => finding(kind as FindingKind, fact, undefined))) as Finding[];

/** The facts that a reader has to be told, as texts: all but the words that only choose a sentence. */
const told = ({ facts: { ...rest } }: Finding): string[] =>
  Object.entries(rest as Record<string, unknown>).flatMap(([name, value]) =>
    ["what", "lacks", "picks", "sentence"].includes(name) || value === "" || value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)],
  );

/** A master check and the line that shows it are known by what they are, not by their formula; a single thing is not counted. */
const untold = (of: Finding, fact: string): boolean =>
  (of.kind === "formulaOverwritten" && ["masterCheck", "checkLine"].includes(of.facts.what) && fact === of.facts.formula) || fact === "1";

describe.each([
  ["English", english],
  ["Chinese", chinese],
])("in %s", (_, texts) => {
  test.each(each.map((of) => [of.kind, of] as const))("%s is told with its facts", (__, of) => {
    const sentence = findingSentence(of, texts);
    expect(sentence).toMatch(/[.。]$/);
    expect(sentence).not.toMatch(/undefined|\[object|NaN/);
    expect(told(of).filter((fact) => !sentence.includes(fact) && !untold(of, fact))).toEqual([]);
  });
});
