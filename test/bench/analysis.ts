/** Scenario analysis: a grid of deals against a spreadsheet engine, and what drawing paths and reading rows of deals costs beside calculating them. */
import { spawnSync } from "node:child_process";
import { readDrivers } from "../../src/core/analysis/drivers";
import { sensitivity } from "../../src/core/analysis/sensitivity";
import { pathAnswers } from "../../src/core/analysis/simulation";
import { variation } from "../../src/core/analysis/variation";
import { sweep } from "../../src/core/model/answers";
import { requireMeasure } from "../../src/core/model/measures";
import { readBasis } from "../../src/core/model/scenario";
import { customFunctions } from "../../src/functions/table";
import { measured, type PlainDeal } from "./handWritten";
import { libreOffice, type Calculated, type LibreOffice } from "./libreOffice";
import type { Peers } from "./peers";
import { hyperFormula, plainSheet, type PlainSheet } from "./plainSheet";
import { mustAgree, plainDeals, scenarioOf, termsOf } from "./randomDeals";
import { head, inTimes, inTurn, rows, type Claim, type Contender, type Section } from "./timing";

const SIDE = 50;
/** HyperFormula calculates the first few cells, a macro in LibreOffice the first few rows; their times are scaled up. */
const SOME = 20;
const SOME_ROWS = 10;
const MANY = 10_000;
const asked = "Look-through post-money";
const evenly = (low: number, high: number): number[] => Array.from({ length: SIDE }, (_, i) => low + ((high - low) * i) / (SIDE - 1));
const inputs = ["Credits", "Delivery cost"] as const;
const [credits, costs] = [evenly(100, 700), evenly(0.3, 0.9)];

export const analysis = async (peers: Peers): Promise<Section[]> => [await grid(peers), paths(), dealRows()];

async function grid(peers: Peers): Promise<Section> {
  const [deal] = plainDeals(1, 45_341, true);
  const basis = readBasis("Deal", termsOf(deal!));
  const ours = (): number[] => sensitivity(basis, requireMeasure(asked), variation("Credits", credits), variation("Delivery cost", costs)).flat() as number[];
  const expected = ours();
  const sheetOf = (of: readonly string[]): PlainSheet => plainSheet(scenarioOf(deal!, 0), of);
  const [whole, alone] = [sheetOf([asked, ...measured.filter((each) => each !== asked)]), sheetOf([asked])];
  const office = peers.office === undefined ? undefined : await libreOffice(peers.office, whole, { inputs, rows: credits, columns: costs });
  const agree = (name: string, answers: readonly number[]): string => mustAgree(name, answers, expected.slice(0, answers.length), 1e-9);
  const engines = [engineGrid(peers, whole, deal!), engineGrid(peers, alone, deal!)] as const;
  const apart = [...engines.map((run) => agree("HyperFormula", run()))];
  if (office) apart.push(mustAgree("LibreOffice's multiple operations", office.table().values, expected, 1e-9), agree("LibreOffice, cell by cell", office.cellByCell(SOME_ROWS).values));
  const times = inTurn(
    [
      { name: "SENSITIVITY's own calculation", run: ours },
      { name: `HyperFormula with the whole deal, two inputs set for each cell (${SOME} cells, scaled)`, run: engines[0], scale: (SIDE * SIDE) / SOME },
      { name: `HyperFormula with the lines behind this one measure and no others (${SOME} cells, scaled)`, run: engines[1], scale: (SIDE * SIDE) / SOME },
      ...(office ? inOffice(office) : []),
    ],
    5,
  );
  office?.close();
  const lead = (what: string, at: number): Claim => claimed(what, times[at]?.ratio);
  return {
    title: `A grid of ${SIDE} x ${SIDE} deals, one measure`,
    head,
    rows: rows(times),
    note: `HyperFormula recalculates what follows from the two inputs: in a workbook that holds the deal with its ${measured.length} measures, and in one that was cut down to what this measure rests on, as nobody keeps it. ${officeNote(peers)} Answers differ by at most ${apart.join(", ")} (relative). Excel's own data tables are not in the comparison.`,
    claims: [lead("a grid of 50 x 50 full deals against HyperFormula, equal answers", 1), lead("a grid of 50 x 50 full deals against LibreOffice's multiple operations, equal answers", 3)],
  };
}

/** The first cells of the grid, the inner input fastest: of two cells in a row one input is the same. */
function engineGrid(peers: Peers, sheet: PlainSheet, deal: PlainDeal): () => number[] {
  const engine = hyperFormula(peers, sheet);
  engine.set(termsOf(deal));
  return () =>
    costs.slice(0, SOME).map((cost) => {
      engine.set([["Credits", credits[0]!], ["Delivery cost", cost]]);
      return engine.answers()[0]!;
    });
}

/** It says itself what its calculation took: waiting for it costs this process nothing. */
function inOffice(office: LibreOffice): Contender[] {
  const contender = (name: string, run: () => Calculated, scale: number): Contender => ({ name, run, scale, clock: () => run().milliseconds });
  return [
    contender("LibreOffice with the whole deal: a table of multiple operations, all of it", () => office.table(), 1),
    contender(`LibreOffice with the whole deal: a macro sets the inputs and reads the answer (${SOME_ROWS * SIDE} cells, scaled)`, () => office.cellByCell(SOME_ROWS), SIDE / SOME_ROWS),
  ];
}

const officeNote = ({ office }: Peers): string =>
  office === undefined
    ? "LibreOffice was not found and could not be installed: its multiple operations are not in this run."
    : `${spawnSync(office, ["--version"], { encoding: "utf8" }).stdout.trim()} calculates in a process of its own that stays open; of its processor time and the time on the clock the lesser counts, and neither its start nor the opening of the file is in it. Its table is calculated whole, by a hard recalculation; under a macro that goes from cell to cell only what follows from an input is, which is quicker, and no table in the sheet.`;

const claimed = (what: string, ratio: number | undefined): Claim =>
  ratio === undefined ? { what, limit: "at least 100x", measured: "LibreOffice was not there", holds: undefined } : { what, limit: "at least 100x", measured: inTimes(ratio), holds: ratio >= 100 };

function paths(): Section {
  const [deal] = plainDeals(1, 7);
  const measure = requireMeasure(asked);
  const drivers = readDrivers([
    ["Term", "Distribution", "Mean", "Deviation", "Low", "Likely", "High", "Credits"],
    ["Credits", "Normal", 390, 40, null, null, null, null],
    ["Delivery cost", "Triangular", null, null, 0.4, 0.6, 0.8, 0.3],
    ["Expected breakage", "Uniform", null, null, 0, null, 0.2, null],
  ]);
  const simulation = { basis: readBasis("Deal", termsOf(deal!)), measure, drivers, seed: 1 };
  const scenarios = plainDeals(MANY, 11).map(scenarioOf);
  const times = inTurn([{ name: `${MANY} deals`, run: () => sweep(scenarios, [measure]) }, { name: `${MANY} paths: three correlated drivers drawn, the deal of each read and calculated`, run: () => pathAnswers(simulation, 0, MANY) }], 7);
  const { ratio } = times[1]!;
  return {
    title: `${MANY} paths of a simulation beside ${MANY} deals`,
    head,
    rows: rows(times),
    note: "Both answer one measure. The deals are read before the time begins, those of the paths within it; the deals differ in all terms, the paths are one deal that differs in three.",
    claims: [{ what: "10,000 paths against 10,000 deals", limit: "at most 4x", measured: inTimes(ratio), holds: ratio <= 4 }],
  };
}

function dealRows(): Section {
  const plain = plainDeals(MANY, 13);
  const scenarios = plain.map(scenarioOf);
  const measures = measured.map(requireMeasure);
  const table = [termsOf(plain[0]!).map(([label]) => label), ...plain.map((deal) => termsOf(deal).map(([, value]) => value))];
  const { answer } = customFunctions.find(({ name }) => name === "MEASURETABLE")!;
  const byTable = (): number[] => (answer([table, [measured], null, null]) as readonly (readonly number[])[]).slice(1).flat();
  const fast = (): Float64Array => sweep(scenarios, measures);
  const apart = mustAgree("MEASURETABLE", byTable(), fast(), 0);
  const times = inTurn([{ name: "fast reading, the deals read before", run: fast }, { name: "MEASURETABLE, cells in and cells out", run: byTable }], 5);
  const { ratio } = times[1]!;
  return {
    title: `${MANY} rows of deals, ${measured.length} measures each`,
    head,
    rows: rows(times),
    note: `Reading and checking ${table[0]!.length} terms of each row is in the time of MEASURETABLE alone. Answers differ by ${apart}. Excel's transport of the cells is not in it.`,
    claims: [{ what: "10,000 rows through MEASURETABLE against the fast reading", limit: "at most 2x", measured: inTimes(ratio), holds: ratio <= 2 }],
  };
}
