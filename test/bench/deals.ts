/** A thousand deals against the hand-written loop: medians of rounds taken in turn, ratios round by round, same answers checked. */
import { sweep } from "../../src/core/model/answers";
import { requireMeasure } from "../../src/core/model/measures";
import { readScenario } from "../../src/core/model/scenario";
import { handWritten, measured, type PlainDeal } from "./handWritten";

const DEALS = 1000;
const ROUNDS = 15;

/** A small generator with a fixed seed: every run times the same deals. */
function randomNumbers(seed: number): (low: number, high: number) => number {
  let state = seed;
  return (low, high) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return low + ((high - low) * state) / 2 ** 32;
  };
}

function plainDeal(random: (low: number, high: number) => number): PlainDeal {
  const closing = Math.floor(random(44_000, 46_000));
  const curve = (["Straight", "Front-loaded", "Back-loaded", "S-curve"] as const)[Math.floor(random(0, 4))]!;
  return {
    cash: random(100, 900), credits: random(50, 700), counted: random(0.5, 1), others: random(0, 400), post: random(2500, 9000), closing, months: Math.floor(random(12, 49)),
    curve, shape: curve === "S-curve" ? random(5, 12) : random(1.2, 3), breakage: random(0, 0.3), cost: random(0.3, 0.9), worth: random(0.7, 1.3), lockIn: random(0, 0.2), rate: random(0.05, 0.2),
    interest: 0, segment: random(5000, 20_000), growth: random(0, 0.3), startUpCash: random(0, 200), compute: random(5, 40), other: random(5, 40), gpuPrice: random(1, 4), decline: random(0, 0.3),
    exitDate: closing + Math.floor(random(900, 1800)), exitValue: random(4000, 30_000), preference: 1, dilution: random(0, 0.3),
  };
}

const scenarioOf = (deal: PlainDeal, i: number): ReturnType<typeof readScenario> =>
  readScenario(`Deal ${i + 1}`, [
    ["Structure", "Credits in escrow"], ["Investor cash", deal.cash], ["Credits", deal.credits], ["Credits counted at", deal.counted], ["Other investors", deal.others], ["Post-money", deal.post],
    ["Closing date", deal.closing], ["Credit months", deal.months], ["Usage curve", deal.curve], ["Curve shape", deal.shape], ["Expected breakage", deal.breakage], ["Delivery cost", deal.cost],
    ["Value per credit", deal.worth], ["Lock-in", deal.lockIn], ["Discount rate", deal.rate], ["Segment revenue", deal.segment], ["Segment growth", deal.growth], ["Start-up cash", deal.startUpCash],
    ["Compute burn", deal.compute], ["Other burn", deal.other], ["GPU-hour price", deal.gpuPrice], ["GPU price decline", deal.decline], ["Exit date", deal.exitDate], ["Exit equity value", deal.exitValue],
    ["Liquidation preference", deal.preference], ["Later dilution", deal.dilution],
  ]);

const random = randomNumbers(20_240_219);
const plain = Array.from({ length: DEALS }, () => plainDeal(random));
const scenarios = plain.map(scenarioOf);
const measures = measured.map(requireMeasure);

const runFast = (): Float64Array => sweep(scenarios, measures);
const runByHand = (): Float64Array => {
  const out = new Float64Array(DEALS * measured.length);
  plain.forEach((deal, i) => handWritten(deal, out, i * measured.length));
  return out;
};

function worstDifference(a: Float64Array, b: Float64Array): number {
  return a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - b[i]!) / Math.max(1, Math.abs(b[i]!))), 0);
}

const timed = (run: () => unknown): number => {
  const { user, system } = process.cpuUsage();
  run();
  const spent = process.cpuUsage({ user, system });
  return (spent.user + spent.system) / 1000;
};
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const worst = worstDifference(runFast(), runByHand());
if (!(worst < 1e-8)) throw new Error(`The two do not agree: ${worst} apart.`);
for (let warm = 0; warm < 3; warm++) {
  runFast();
  runByHand();
}
const rounds = Array.from({ length: ROUNDS }, () => ({ fast: timed(runFast), hand: timed(runByHand) }));
const row = (name: string, value: string): string => `${name.padEnd(46)} ${value.padStart(10)}`;
process.stdout.write(
  [
    `${DEALS} deals, ${measured.length} measures each, ${ROUNDS} rounds; processor time, medians. Answers agree to ${worst.toExponential(1)}.`,
    row("hand-written double loop", `${median(rounds.map((each) => each.hand)).toFixed(1)} ms`),
    row("fast reading of the model", `${median(rounds.map((each) => each.fast)).toFixed(1)} ms`),
    row("fast reading / hand-written, round by round", `${median(rounds.map((each) => each.fast / each.hand)).toFixed(2)}x`),
    "",
  ].join("\n"),
);
