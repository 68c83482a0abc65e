/** A thousand deals, 25 measures each: the fast reading against what else could give the same answers. */
import { sweep } from "../../src/core/model/answers";
import { decimals } from "../../src/core/model/exact";
import { requireMeasure } from "../../src/core/model/measures";
import { Reference } from "../../src/core/model/reference";
import { handWritten, measured, newtonRate, type Rate } from "./handWritten";
import type { Peers } from "./peers";
import { mustAgree, plainDeals, scenarioOf } from "./randomDeals";
import { head, inTurn, rows, type Section } from "./timing";

const DEALS = 1000;
/** decimal.js takes a second for a few deals: it calculates these, and its time is scaled up. */
const EXACT_DEALS = 4;

export function deals({ formulajs }: Peers): Section {
  const plain = plainDeals(DEALS, 20_240_219);
  const scenarios = plain.map(scenarioOf);
  const measures = measured.map(requireMeasure);
  const fast = (): Float64Array => sweep(scenarios, measures);
  const byHand = (rate: Rate) => (): Float64Array => {
    const out = new Float64Array(DEALS * measured.length);
    plain.forEach((deal, i) => handWritten(deal, out, i * measured.length, rate));
    return out;
  };
  const withFormulajs: Rate = (flows, days) => Number(formulajs.XIRR([...flows], days.map((day) => new Date((day - 25569) * 86_400_000)), 0.1));
  const exact = (): number[] => scenarios.slice(0, EXACT_DEALS).flatMap((scenario) => {
    const reference = new Reference(scenario, decimals);
    return measures.map((measure) => reference.measure(measure).toNumber());
  });
  const answers = fast();
  const apart = [
    mustAgree("hand-written loop", byHand(newtonRate)(), answers, 1e-9),
    mustAgree("hand-written loop with formulajs", byHand(withFormulajs)(), answers, 1e-6),
    mustAgree("decimal.js", exact(), answers.subarray(0, EXACT_DEALS * measured.length), 1e-11),
  ];
  return {
    title: `${DEALS} deals, ${measured.length} measures each`,
    head,
    rows: rows(inTurn(
      [
        { name: "fast reading of the model", run: fast },
        { name: "double loop written by hand for these deals", run: byHand(newtonRate) },
        { name: "the same loop with XIRR of formulajs", run: byHand(withFormulajs) },
        { name: `decimal.js, 34 digits: the same formulas one by one (${EXACT_DEALS} deals, scaled)`, run: exact, scale: DEALS / EXACT_DEALS },
      ],
      7,
    )),
    note: `Answers differ by at most ${apart.join(", ")} (relative). The loop knows only credit deals with an exit; the model evaluates declared formulas and every structure. In the decimals the model is read as it is to prove the doubles, XIRR included: a loop in decimals written by hand would be faster than that.`,
  };
}
