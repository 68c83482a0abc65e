/** The same deals as plain Excel formulas in spreadsheet engines: calculated anew, and as engines are meant to be used, by changing inputs. */
import { sweep } from "../../src/core/model/answers";
import { requireMeasure } from "../../src/core/model/measures";
import { measured, type PlainDeal } from "./handWritten";
import type { Peers } from "./peers";
import { hyperFormula, oSpreadsheet, plainSheet, type Engine } from "./plainSheet";
import { mustAgree, plainDeals, scenarioOf, termsOf } from "./randomDeals";
import { head, inTime, inTimes, inTurn, median, rows, type Section } from "./timing";

const DEALS = 1000;
/** Engines calculate the first few; their time is scaled up. */
const SOME = 10;
const FEW = 4;

// The engines' own XIRR gives up on some flows; it is compared on its own.
const labels = measured.filter((label) => !label.endsWith("IRR"));
const measures = labels.map(requireMeasure);

type Terms = ReturnType<typeof termsOf>;
const calculate = (engine: Engine, deals: readonly Terms[]): number[] => deals.flatMap((terms) => {
  engine.set(terms);
  return engine.answers();
});

export function engines(peers: Peers): Section[] {
  const plain = plainDeals(DEALS, 45_341, true);
  const sheet = plainSheet(scenarioOf(plain[0]!, 0), labels);
  const hyper = hyperFormula(peers, sheet);
  const odoo = oSpreadsheet(sheet);
  return [wholeDeals(peers, plain, sheet, hyper, odoo), oneInput(plain, hyper, odoo)];
}

function wholeDeals(peers: Peers, plain: readonly PlainDeal[], sheet: ReturnType<typeof plainSheet>, hyper: Engine, odoo: Engine): Section {
  const scenarios = plain.map(scenarioOf);
  const fast = (): Float64Array => sweep(scenarios, measures);
  const first = (count: number): Terms[] => plain.slice(0, count).map(termsOf);
  const anew = (): number[] => calculate(hyperFormula(peers, sheet), first(1));
  const expected = fast();
  const agree = (what: string, answers: number[], count: number): string => mustAgree(what, answers, expected.subarray(0, count * labels.length), 1e-9);
  const apart = [agree("HyperFormula", calculate(hyper, first(SOME)), SOME), agree("HyperFormula anew", anew(), 1), agree("o-spreadsheet", calculate(odoo, first(SOME)), SOME)];
  const times = inTurn(
    [
      { name: "fast reading of the model", run: fast },
      { name: `HyperFormula, incremental: a deal's inputs set in one batch, dependents follow (${SOME} deals, scaled)`, run: () => calculate(hyper, first(SOME)), scale: DEALS / SOME },
      { name: "HyperFormula, full: the sheet built and calculated for each deal (1 deal, scaled)", run: anew, scale: DEALS },
      { name: `o-spreadsheet, an input after the other (${FEW} deals, scaled)`, run: () => calculate(odoo, first(FEW)), scale: DEALS / FEW },
    ],
    5,
  );
  const { ratio } = times[1]!;
  return {
    title: `${DEALS} deals on one calendar, ${labels.length} measures each, against plain Excel formulas`,
    head,
    rows: rows(times),
    note:
      `The sheet has ${Object.keys(sheet.cells).length} cells: the formulas that the add-in writes, and only those that the measures rest on. Answers differ by at most ${apart.join(", ")} (relative). ` +
      "Engines interpret any formula and keep every line's values; the model calculates what is asked and keeps nothing.",
    claims: [{ what: "1,000 deals against HyperFormula's incremental recalculation, equal answers", limit: "at least 100x", measured: inTimes(ratio), holds: ratio >= 100 }],
  };
}

/** Terms that few cells rest on, and terms that most do. */
const varied = { "Post-money": "post", "Delivery cost": "cost", "Investor cash": "cash", "Usage curve": "curve", Credits: "credits" } as const;

function oneInput(plain: readonly PlainDeal[], hyper: Engine, odoo: Engine): Section {
  const row = ([label, key]: readonly [string, keyof PlainDeal]): string[] => {
    const deals = plain.map((deal) => ({ ...plain[0]!, [key]: deal[key] }));
    const scenarios = deals.map(scenarioOf);
    const fast = (): Float64Array => sweep(scenarios, measures);
    const change = (count: number): Terms[] => deals.slice(0, count).map((deal) => termsOf(deal).filter(([each]) => each === label));
    for (const engine of [hyper, odoo]) {
      engine.set(termsOf(deals[0]!));
      mustAgree(`One input, ${label}`, calculate(engine, change(SOME)), fast().subarray(0, SOME * labels.length), 1e-9);
    }
    const follow = median(change(SOME).slice(1).map((terms) => hyper.set(terms)));
    const [ours, theirs, grid] = inTurn(
      [
        { name: "fast", run: fast, scale: 1 / DEALS },
        { name: "HyperFormula", run: () => calculate(hyper, change(SOME)), scale: 1 / SOME },
        { name: "o-spreadsheet", run: () => calculate(odoo, change(FEW)), scale: 1 / FEW },
      ],
      5,
    );
    return [label, String(follow), inTimes(theirs!.ratio), inTimes(grid!.ratio), inTime(median(ours!.times)), inTime(median(theirs!.times)), inTime(median(grid!.times))];
  };
  return {
    title: "One input of a deal changes, its dependents follow",
    head: ["input", "cells that change", "HyperFormula, times ours", "o-spreadsheet, times ours", "ours, all anew", "HyperFormula", "o-spreadsheet"],
    rows: Object.entries(varied).map(row),
    note:
      "Time for one change, and for reading all measures after it; same sheet, same answers. An engine calculates the cells that follow and keeps the rest; the fast reading calculates every measure anew, " +
      "so its lead is small where few cells follow. Deals that differ in many terms are the table above.",
  };
}
