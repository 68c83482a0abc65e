/** Scenario analysis: a grid of deals against a spreadsheet engine, and what drawing paths and reading rows of deals costs beside calculating them. */
import { readDrivers } from "../../src/core/analysis/drivers";
import { sensitivity } from "../../src/core/analysis/sensitivity";
import { pathAnswers } from "../../src/core/analysis/simulation";
import { variation } from "../../src/core/analysis/variation";
import { sweep } from "../../src/core/model/answers";
import { requireMeasure } from "../../src/core/model/measures";
import { readBasis } from "../../src/core/model/scenario";
import { customFunctions } from "../../src/functions/table";
import { measured } from "./handWritten";
import type { Peers } from "./peers";
import { hyperFormula, plainSheet } from "./plainSheet";
import { mustAgree, plainDeals, scenarioOf, termsOf } from "./randomDeals";
import { head, inTimes, inTurn, rows, type Section } from "./timing";

const SIDE = 50;
/** The engine calculates the first few cells; its time is scaled up. */
const SOME = 20;
const MANY = 10_000;
const asked = "Look-through post-money";
const evenly = (low: number, high: number): number[] => Array.from({ length: SIDE }, (_, i) => low + ((high - low) * i) / (SIDE - 1));

export const analysis = (peers: Peers): Section[] => [grid(peers), paths(), dealRows()];

function grid(peers: Peers): Section {
  const [deal] = plainDeals(1, 45_341, true);
  const [credits, costs] = [evenly(100, 700), evenly(0.3, 0.9)];
  const basis = readBasis("Deal", termsOf(deal!));
  const ours = (): number[] => sensitivity(basis, requireMeasure(asked), variation("Credits", credits), variation("Delivery cost", costs)).flat() as number[];
  const cellsOf = (of: readonly string[]): (() => number[]) => {
    const engine = hyperFormula(peers, plainSheet(scenarioOf(deal!, 0), of));
    engine.set(termsOf(deal!));
    return () =>
      Array.from({ length: SOME }, (_, i) => {
        engine.set([["Credits", credits[0]!], ["Delivery cost", costs[i]!]]);
        return engine.answers()[of.indexOf(asked)]!;
      });
  };
  const [whole, alone] = [cellsOf([asked, ...measured.filter((each) => each !== asked)]), cellsOf([asked])];
  const expected = ours();
  const apart = mustAgree("HyperFormula", [...whole(), ...alone()], [...expected.slice(0, SOME), ...expected.slice(0, SOME)], 1e-9);
  const scale = (SIDE * SIDE) / SOME;
  const times = inTurn(
    [
      { name: "SENSITIVITY's own calculation", run: ours },
      { name: `HyperFormula with the whole deal, two inputs set for each cell (${SOME} cells, scaled)`, run: whole, scale },
      { name: "HyperFormula with the lines behind this one measure and no others", run: alone, scale },
    ],
    7,
  );
  const { ratio } = times[1]!;
  return {
    title: `A grid of ${SIDE} x ${SIDE} deals, one measure`,
    head,
    rows: rows(times),
    note: `The engine recalculates what follows from the two inputs: in a workbook that holds the deal with its ${measured.length} measures, and in one that was cut down to what this measure rests on, as nobody keeps it. Answers differ by at most ${apart} (relative). Excel's and LibreOffice's own tables of multiple operations are not in the comparison.`,
    claims: [{ what: "a grid of 50 x 50 full deals against HyperFormula, equal answers", limit: "at least 100x", measured: inTimes(ratio), holds: ratio >= 100 }],
  };
}

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
    note: "Both answer one measure. The deals are read before the time begins, those of the paths within it.",
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
