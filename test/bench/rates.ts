/** XIRR: speed on 120 monthly flows, accuracy against 34 digits, and how many of 2,000 random sets with one root are solved. */
import { decimals } from "../../src/core/model/exact";
import { internalRate } from "../../src/core/numbers/internalRate";
import { newtonRate } from "./handWritten";
import type { Peers } from "./peers";
import { inTurn, randomNumbers, type Section } from "./timing";

interface Flows {
  readonly amounts: number[];
  readonly dates: number[];
}
type Solver = (flows: Flows) => number;

const CALLS = 20;
const SETS = 2000;

export function rates({ formulajs, xirr, webcarrot }: Peers): Section {
  const day = (serial: number): Date => new Date((serial - 25569) * 86_400_000);
  const solvers: readonly [string, Solver][] = [
    ["Creditstake", (flows) => internalRate(flows, { nearest: 0.1 }) ?? NaN],
    ["Newton as in textbooks", ({ amounts, dates }) => newtonRate(amounts, dates)],
    ["formulajs", ({ amounts, dates }) => Number(formulajs.XIRR(amounts, dates.map(day), 0.1))],
    ["xirr", ({ amounts, dates }) => xirr(amounts.map((amount, i) => ({ amount, when: day(dates[i]!) })))],
    ["@webcarrot/xirr", ({ amounts, dates }) => webcarrot.xirr(amounts.map((amount, i) => ({ amount, date: day(dates[i]!) })))],
  ];
  const usual = monthly(randomNumbers(7));
  const exact = decimals.internalRate(usual.amounts.map(decimals.of), usual.dates)!;
  const rows = inTurn(solvers.map(([name, solve]) => ({ name, run: () => Array.from({ length: CALLS }, () => solve(usual)), scale: 1 / CALLS })), 9);
  return {
    title: "XIRR, 120 monthly flows",
    rows: rows.map(([name, time, ratio], i) => [`${name}: error ${errorOf(solvers[i]![1], usual, exact.toNumber())}, solves ${solved(solvers[i]![1])} of ${SETS}`, time, ratio]),
    note: "Random sets have one change of sign and a known root from -95 % to 1,900 % a year; solved means within 1e-6 of it.",
  };
}

function monthly(random: (low: number, high: number) => number): Flows {
  const amounts = Array.from({ length: 120 }, (_, i) => Math.round((i < 24 ? -random(20_000, 820_000) : random(2000, 402_000)) * 100) / 100);
  return { amounts, dates: amounts.map((_, i) => 44_000 + Math.round(i * 30.4375)) };
}

function attempted(solve: Solver, flows: Flows): number {
  try {
    return solve(flows);
  } catch {
    return NaN; // some libraries throw where they find nothing
  }
}

const errorOf = (solve: Solver, flows: Flows, exact: number): string => Math.abs(attempted(solve, flows) - exact).toExponential(0);

function solved(solve: Solver): number {
  const random = randomNumbers(42);
  let count = 0;
  for (let set = 0; set < SETS; set++) {
    const rate = Math.exp(random(Math.log(0.05), Math.log(20))) - 1;
    const days = Array.from({ length: 1 + Math.floor(random(0, 30)) }, () => Math.floor(random(1, 3650)));
    const later = days.map(() => random(1, 1000));
    const first = -later.reduce((sum, amount, i) => sum + amount * (1 + rate) ** (-days[i]! / 365), 0);
    const found = attempted(solve, { amounts: [first, ...later], dates: [44_000, ...days.map((day) => 44_000 + day)] });
    if (Math.abs(found - rate) <= 1e-6 * (1 + rate)) count++;
  }
  return count;
}
