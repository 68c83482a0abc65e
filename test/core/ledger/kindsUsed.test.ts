import { kindsUsed } from "../../../src/core/ledger/kindsUsed";
import { eventKinds, type KindName } from "../../../src/core/model/events";
import { Events } from "../../../src/core/model/happening";
import { readScenario, withBeside, type Scenario, type TermValue } from "../../../src/core/model/scenario";

const deal = (more: Readonly<Record<string, TermValue>>): Scenario => readScenario("Base", Object.entries({ "Closing date": 45341, "Post-money": 1000, "Investor cash": 100, ...more }));
const labels = (scenario: Scenario): string[] => kindsUsed(scenario).map((kind) => eventKinds[kind].label);

test("credits bring usage and estimates, also those of a further close", () => {
  expect(labels(deal({ Structure: "Cash" }))).not.toContain("Actual usage");
  expect(labels(deal({ Structure: "Credits", Credits: 50 }))).toEqual(expect.arrayContaining(["Actual usage", "Breakage estimate"]));
  const later = withBeside(deal({ Structure: "Cash" }), { events: new Events([{ kind: "trancheCredits", date: 45500, amount: 10 }]) });
  expect(labels(later)).toContain("Actual usage");
});

test("a note has interest and a conversion and no tranches, shares the other way round", () => {
  const note = labels(deal({ Structure: "Convertible note", "Post-money": undefined, "Valuation cap": 1000 }));
  expect(note).toEqual(expect.arrayContaining(["Interest", "Conversion"]));
  expect(note).not.toContain("Tranche cash");
  const shares = labels(deal({ Structure: "Cash" }));
  expect(shares).toContain("Tranche cash");
  expect(shares).not.toContain("Conversion");
});

test.each<[string, readonly KindName[], readonly KindName[]]>([
  ["Measurement alternative", ["observablePrice", "impairment"], ["fairValue", "investeeResult"]],
  ["Fair value through income", ["fairValue"], ["observablePrice", "impairment", "investeeResult"]],
  ["Equity method", ["investeeResult", "deferredProfit", "impairment"], ["fairValue", "observablePrice"]],
])("%s: what its book reads, and nothing else", (method, used, unused) => {
  const kinds = kindsUsed(deal({ Structure: "Cash", "Investment method": method }));
  expect(kinds).toEqual(expect.arrayContaining([...used]));
  expect(kinds.filter((kind) => unused.includes(kind))).toEqual([]);
});

test("the start-up's preferred shares have a fair value where they are a liability, and equity vests where it is given", () => {
  expect(labels(deal({ Structure: "Cash" }))).not.toEqual(expect.arrayContaining(["Fair value of preferred"]));
  expect(labels(deal({ Structure: "Cash", "Preferred shares as": "Liability" }))).toContain("Fair value of preferred");
  expect(labels(deal({ Structure: "Cash" }))).not.toContain("Equity vests");
  expect(labels(readScenario("Base", [["Structure", "Vendor equity"], ["Closing date", 45341], ["Equity given to customer", 10], ["Commitment", 100]]))).toContain("Equity vests");
});
