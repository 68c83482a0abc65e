/** Native models calculated by LibreOffice say what the fast reading says. */
import fc from "fast-check";
import { checks } from "../../src/core/model/checks";
import { readScenario, withBeside, withTerms, type Scenario } from "../../src/core/model/scenario";
import type { Deal } from "../../src/sheets/deal";
import { arbitraryDeal } from "../core/arbitraryDeals";
import { referenceDeal } from "../core/referenceDeal";
import { calculated, type Calculated } from "./libreOffice";
import { templateDeals } from "./deals";
import { dealOf, differences, failures, nativeFile, rowsOf, type NativeFile } from "./nativeFile";

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
  return templateDeals().flatMap(({ id, deal }) => deal.scenarios.map(({ name, values }, i): Case => ({ name: `${id}, ${name}`, file: nativeFile(deal, i), scenario: readScenario(name, values) })));
}

const single = (name: string, scenario: Scenario): Case => ({ name, file: nativeFile(dealOf(scenario)), scenario });

function otherCases(): Case[] {
  const paid = withTerms(referenceDeal, exit);
  return [
    single("the reference deal with an exit", paid),
    { name: "an exit paid by classes", file: nativeFile(dealOf(paid), 0, {}, { payout: classes }), scenario: withBeside(paid, { exit: classes }) },
  ];
}

/** A term typed over in a cell of the file, as a reader would. */
function changedCases(): Case[] {
  const { deal } = templateDeals()[0]!;
  const [{ name, values }] = deal.scenarios as [Deal["scenarios"][number]];
  const before = readScenario(name, values);
  const rows = rowsOf(nativeFile(deal).edits, "Inputs");
  return ([["Investor cash", 500], ["Usage curve", "S-curve"], ["Credit months", 36], ["Unused credits", "Refunded"], ["Escrow", "No"], ["Credits", 0], ["Closing date", 45_400]] as const).map(([label, to]) => ({
    name: `${label} changed to ${to}`,
    file: nativeFile(deal, 0, { [`F${rows.get(label)!}`]: typeof to === "string" ? { text: to } : { value: to } }),
    scenario: withTerms(before, { [label]: to, ...(label === "Credits" ? { "Expected breakage": 0.1 } : {}) }),
  }));
}

const RANDOM = Number(process.env.NATIVE ?? 4);
const randomCases = (): Case[] => fc.sample(arbitraryDeal, { numRuns: RANDOM, seed: Number(process.env.LAWS ?? 20261122) }).map((scenario, i) => single(`random deal ${i + 1}`, scenario));

describe("native models in LibreOffice", () => {
  let cases: readonly Case[] = [];
  let files: readonly Calculated[] = [];
  beforeAll(async () => {
    cases = [...templateCases(), ...otherCases(), ...changedCases(), ...randomCases()];
    files = await calculated(cases.map(({ file }) => file.bytes));
  }, 600_000);

  test("every line and measure is the fast one to 1e-9", () => {
    const found = cases.flatMap(({ name, file, scenario }, i) => differences(file, files[i]!, scenario).map((each) => `${name}: ${each}`));
    expect(found.slice(0, 40)).toEqual([]);
  });

  test("every check passes where the add-in's own checks do", () => {
    const found = cases.flatMap(({ name, file, scenario }, i) => {
      const ours = checks(scenario).filter((each) => !each.pass && !each.label.startsWith("Every term that is filled in"));
      return ours.length > 0 ? [] : failures(file, files[i]!).map((each) => `${name}: ${each}`);
    });
    expect(found.slice(0, 40)).toEqual([]);
  });

  test("no cell of a template is an error", () => {
    expect(cases.flatMap(({ name }, i) => (/^(random|an exit)/.test(name) ? [] : files[i]!.errors.map((each) => `${name}: ${each}`))).slice(0, 20)).toEqual([]);
  });
});
