/** Native models calculated by LibreOffice say what the fast reading says. */
import fc from "fast-check";
import { checks } from "../../src/core/model/checks";
import type { DealEvent } from "../../src/core/model/events";
import { Events } from "../../src/core/model/happening";
import { readScenario, withBeside, withTerms, type Scenario } from "../../src/core/model/scenario";
import type { Deal } from "../../src/sheets/deal";
import { arbitraryDeal } from "../core/arbitraryDeals";
import { arbitraryEventful } from "../core/arbitraryEvents";
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

const single = (name: string, scenario: Scenario): Case => ({ name, file: nativeFile(dealOf(scenario), 0, {}, { exit: scenario.exit, events: scenario.events }), scenario });

/** Two further closes, one of which misses its milestone, usage that is known, and an estimate that changed. */
const happened: readonly DealEvent[] = [
  { date: 45_500, kind: "trancheCash", amount: 100 }, { date: 45_500, kind: "trancheCredits", amount: 50 }, { date: 45_500, kind: "tranchePreMoney", amount: 3000 }, { date: 45_500, kind: "milestoneMet", amount: 1 },
  { date: 45_700, kind: "trancheCash", amount: 70 }, { date: 45_700, kind: "milestoneMet", amount: 0 },
  { date: 45_400, kind: "actualUsage", amount: 20 }, { date: 45_450, kind: "actualUsage", amount: 0 },
  { date: 45_600, kind: "breakageEstimate", amount: 0.2 },
];

/** Events typed over: a milestone that is missed after all, one that is met, a close in a spare row, and all of them taken out. */
function changedEvents(): Case[] {
  const before = withBeside(withTerms(referenceDeal, exit), { events: new Events(happened) });
  const { edits } = single("", before).file;
  const first = rowsOf(edits, "Inputs").get("Event")! + 1;
  const at = (row: number): Record<"kind" | "date" | "amount", string> => ({ kind: `A${first + row}`, date: `B${first + row}`, amount: `C${first + row}` });
  const order = new Events(happened).all;
  const rowOf = (date: number, kind: string): number => order.findIndex((each) => each.date === date && each.kind === kind);
  const after = (name: string, cells: Parameters<typeof nativeFile>[2], events: readonly DealEvent[]): Case => ({
    name, file: nativeFile(dealOf(before), 0, cells, { events: before.events }), scenario: withBeside(withTerms(referenceDeal, exit), { events: new Events(events) }),
  });
  const [missed, met] = [rowOf(45_500, "milestoneMet"), rowOf(45_700, "milestoneMet")].map((row) => at(row).amount) as [string, string];
  const spare = at(happened.length);
  const emptied = Object.fromEntries(order.flatMap((_, row) => [[at(row).kind, null], [at(row).date, null], [at(row).amount, null]]));
  return [
    after("no milestone met", { [missed]: { value: 0 } }, happened.map((each) => (each.kind === "milestoneMet" ? { ...each, amount: 0 } : each))),
    after("every milestone met", { [met]: { value: 1 } }, happened.map((each) => (each.kind === "milestoneMet" ? { ...each, amount: 1 } : each))),
    after("a close in a spare row", { [spare.kind]: { text: "Tranche cash" }, [spare.date]: { value: 45_800 }, [spare.amount]: { value: 33 } }, [...happened, { date: 45_800, kind: "trancheCash", amount: 33 }]),
    after("no event left", emptied, []),
  ];
}

function otherCases(): Case[] {
  const paid = withTerms(referenceDeal, exit);
  return [
    single("the reference deal with an exit", paid),
    single("the reference deal with events", withBeside(paid, { events: new Events(happened) })),
    ...changedEvents(),
    { name: "an exit paid by classes", file: nativeFile(dealOf(paid), 0, {}, { exit: classes }), scenario: withBeside(paid, { exit: classes }) },
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
const seed = Number(process.env.LAWS ?? 20261122);
const randomCases = (): Case[] => [
  ...fc.sample(arbitraryDeal, { numRuns: RANDOM, seed }).map((scenario, i) => single(`random deal ${i + 1}`, scenario)),
  ...fc.sample(arbitraryEventful, { numRuns: RANDOM, seed }).map((scenario, i) => single(`random deal ${i + 1} with events`, scenario)),
];

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
