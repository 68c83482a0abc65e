/** XIRR: speed on 120 monthly flows, and accuracy and convergence on flows that are hard to solve. */
import { decimals } from "../../src/core/model/exact";
import { internalRate } from "../../src/core/numbers/internalRate";
import { newtonRate } from "./handWritten";
import type { Peers } from "./peers";
import { mustAgree } from "./randomDeals";
import { head, inTimes, inTurn, randomNumbers, rows, type Section } from "./timing";

interface Flows {
  readonly amounts: number[];
  readonly dates: number[];
}
/** Takes flows in the form that the solver wants them in, before the clock runs; what it returns is what is timed. */
type Solver = (flows: Flows) => () => number;
type Random = (low: number, high: number) => number;

const CALLS = 50;
/** Sets of each kind; the exact root of the first few is known to 34 digits. */
const SETS = 500;
const EXACT = 25;
const TOLERANCE = 1e-6;

const kinds: readonly (readonly [name: string, low: number, high: number])[] = [
  ["-95 to -50 % a year", -0.95, -0.5],
  ["-50 to 20 %", -0.5, 0.2],
  ["20 to 200 %", 0.2, 2],
  ["200 to 1,900 %", 2, 19],
];

export function rates(peers: Peers): Section[] {
  const all = Object.entries(solvers(peers));
  return [speed(all), convergence(all)];
}

function solvers({ formulajs, xirr, webcarrot }: Peers): Readonly<Record<string, Solver>> {
  const day = (serial: number): Date => new Date((serial - 25569) * 86_400_000);
  return {
    Creditstake: (flows) => () => internalRate(flows, { nearest: 0.1 }) ?? NaN,
    "Newton as in textbooks": ({ amounts, dates }) => () => newtonRate(amounts, dates),
    formulajs: ({ amounts, dates }) => {
      const days = dates.map(day);
      return () => Number(formulajs.XIRR(amounts, days, 0.1));
    },
    xirr: ({ amounts, dates }) => {
      const flows = amounts.map((amount, i) => ({ amount, when: day(dates[i]!) }));
      return () => xirr(flows);
    },
    "@webcarrot/xirr": ({ amounts, dates }) => {
      const flows = amounts.map((amount, i) => ({ amount, date: day(dates[i]!) }));
      return () => webcarrot.xirr(flows);
    },
  };
}

function speed(all: readonly (readonly [string, Solver])[]): Section {
  const usual = monthly(randomNumbers(7));
  const exact = exactRoot(usual);
  for (const [name, solver] of all) mustAgree(name, [solver(usual)()], [exact], 1e-12);
  const times = inTurn(
    all.map(([name, solver]) => {
      const solve = solver(usual);
      return { name, run: () => Array.from({ length: CALLS }, solve), scale: 1 / CALLS };
    }),
    15,
  );
  const { ratio } = times.find(({ name }) => name === "formulajs")!;
  return {
    title: "XIRR, 120 monthly flows",
    head,
    rows: rows(times),
    note: `One call; every solver is called ${CALLS} times a run, with the flows already in the form it wants. All agree with 34 digits to 1e-12 here: two years of payments, eight of returns, as every solver likes it.`,
    claims: [{ what: "XIRR against formulajs", limit: "at least 20x", measured: inTimes(ratio), holds: ratio >= 20 }],
  };
}

function convergence(all: readonly (readonly [string, Solver])[]): Section {
  const random = randomNumbers(42);
  const sets = kinds.map(([, low, high]) => Array.from({ length: SETS }, () => oneRoot(random, low, high)));
  const exact = sets.map((flows) => flows.slice(0, EXACT).map(({ flows: each }) => exactRoot(each)));
  const solvedBy = all.map(([, solver]) => sets.map((flows) => flows.filter(({ flows: each, rate }) => near(attempted(solver, each), rate)).length));
  const worst = all.map(([, solver]) =>
    sets.flatMap((flows, kind) => flows.slice(0, EXACT).map((each, i) => Math.abs(attempted(solver, each.flows) - exact[kind]![i]!) / (1 + exact[kind]![i]!)).filter((error) => error <= TOLERANCE)));
  const ours = solvedBy[0]!.reduce((sum, count) => sum + count, 0);
  return {
    title: "XIRR, hard flows",
    head: ["", ...kinds.map(([name]) => name), "largest error where solved"],
    rows: all.map(([name], i) => [name, ...solvedBy[i]!.map((count) => `${count} of ${SETS}`), Math.max(...worst[i]!).toExponential(0)]),
    note:
      `Each set is one payment and up to 30 later receipts within ten years, so it has one change of sign and one root, which is known; solved means within ${TOLERANCE} of it, with each library's usual starting point and settings. ` +
      `The error is of the growth in a year, relative, against 34 digits, on ${EXACT} sets of each kind. Excel's own XIRR is not in the table.`,
    claims: [{ what: "XIRR converges on sets with one change of sign", limit: "all", measured: `${ours} of ${kinds.length * SETS}`, holds: ours === kinds.length * SETS }],
  };
}

const exactRoot = ({ amounts, dates }: Flows): number => decimals.internalRate(amounts.map(decimals.of), dates)!.toNumber();
const near = (found: number, rate: number): boolean => Math.abs(found - rate) <= TOLERANCE * (1 + rate);

function monthly(random: Random): Flows {
  const amounts = Array.from({ length: 120 }, (_, i) => Math.round((i < 24 ? -random(20_000, 820_000) : random(2000, 402_000)) * 100) / 100);
  return { amounts, dates: amounts.map((_, i) => 44_000 + Math.round(i * 30.4375)) };
}

/** Flows that are worth nothing at a rate between the two. */
function oneRoot(random: Random, low: number, high: number): { readonly flows: Flows; readonly rate: number } {
  const rate = Math.exp(random(Math.log(1 + low), Math.log(1 + high))) - 1;
  const days = Array.from({ length: 1 + Math.floor(random(0, 30)) }, () => Math.floor(random(1, 3650)));
  const later = days.map(() => random(1, 1000));
  const first = -later.reduce((sum, amount, i) => sum + amount * (1 + rate) ** (-days[i]! / 365), 0);
  return { flows: { amounts: [first, ...later], dates: [44_000, ...days.map((day) => 44_000 + day)] }, rate };
}

function attempted(solver: Solver, flows: Flows): number {
  try {
    return solver(flows)();
  } catch {
    return NaN; // some libraries throw where they find nothing
  }
}
