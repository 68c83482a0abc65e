/** Native models calculated by LibreOffice say what the fast reading says. */
import fc from "fast-check";
import { checks } from "../../src/core/model/checks";
import { paidBy, readScenario, withTerms, type Scenario } from "../../src/core/model/scenario";
import { templates } from "../../src/sheets/templates";
import type { Deal } from "../../src/sheets/deal";
import { arbitraryDeal } from "../core/arbitraryDeals";
import { referenceDeal } from "../core/referenceDeal";
import { calculated, hasLibreOffice, type Calculated } from "./libreOffice";
import { dealOf, differences, failures, nativeFile, type NativeFile } from "./nativeFile";

const verify = hasLibreOffice ? test : test.skip;

/** What nobody disclosed has to be filled in before a template is a deal. */
const missing: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  openai: { "Post-money": 500_000, "Commitment months": 60 },
  blank: { "Investor cash": 100, Credits: 50, "Post-money": 1000, "Closing date": 45_658 },
};

const completed = (deal: Deal, values: Readonly<Record<string, number>> = {}): Deal => ({
  ...deal,
  scenarios: deal.scenarios.map((each) => ({ ...each, values: new Map([...each.values, ...Object.entries(values)]) })),
});

const exit = { "Exit date": 47_000, "Exit equity value": 9000, "Liquidation preference": 1 };
const classes = [
  { exit: 0, change: 0.4, events: [] },
  { exit: 900, change: -0.1, events: [{ name: "Series A", event: "Converts" }] },
];

interface Case {
  readonly name: string;
  readonly file: NativeFile;
  readonly scenario: Scenario;
}

function templateCases(): Case[] {
  return templates.flatMap((template) => {
    const deal = completed(template, missing[template.id]);
    return deal.scenarios.map(({ name, values }, i): Case => ({ name: `${template.id}, ${name}`, file: nativeFile(deal, i), scenario: readScenario(name, values) }));
  });
}

const single = (name: string, scenario: Scenario): Case => ({ name, file: nativeFile(dealOf(scenario)), scenario });

function otherCases(): Case[] {
  const paid = withTerms(referenceDeal, exit);
  return [
    single("the reference deal with an exit", paid),
    { name: "an exit paid by classes", file: nativeFile(dealOf(paid), 0, {}, { payout: classes }), scenario: paidBy(paid, classes) },
  ];
}

const RANDOM = Number(process.env.NATIVE ?? 12);
const randomCases = (): Case[] => fc.sample(arbitraryDeal, { numRuns: RANDOM, seed: Number(process.env.LAWS ?? 20261122) }).map((scenario, i) => single(`random deal ${i + 1}`, scenario));

describe("native models in LibreOffice", () => {
  let cases: readonly Case[] = [];
  let files: readonly Calculated[] = [];
  beforeAll(async () => {
    cases = [...templateCases(), ...otherCases(), ...randomCases()];
    if (hasLibreOffice) files = await calculated(cases.map(({ file }) => file.bytes));
  }, 600_000);

  verify("every line and measure is the fast one to 1e-9", () => {
    const found = cases.flatMap(({ name, file, scenario }, i) => differences(file, files[i]!, scenario).map((each) => `${name}: ${each}`));
    expect(found.slice(0, 40)).toEqual([]);
  });

  verify("every check passes where the add-in's own checks do", () => {
    const found = cases.flatMap(({ name, file, scenario }, i) => {
      const ours = checks(scenario).filter((each) => !each.pass && !each.label.startsWith("Every term that is filled in"));
      return ours.length > 0 ? [] : failures(file, files[i]!).map((each) => `${name}: ${each}`);
    });
    expect(found.slice(0, 40)).toEqual([]);
  });

  verify("no cell of a template is an error", () => {
    expect(cases.flatMap(({ name }, i) => (/^(random|an exit)/.test(name) ? [] : files[i]!.errors.map((each) => `${name}: ${each}`))).slice(0, 20)).toEqual([]);
  });
});
