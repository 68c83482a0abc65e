/** Timing that can be trusted on a shared machine: contenders in turn, ratios round by round, medians with their spread. */

export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
  /** What a run takes, in milliseconds: the processor time of this process, unless the work is done in another. */
  readonly clock?: (run: () => unknown) => number;
  /** How many times the work it does for one run; its time is multiplied by it. */
  readonly scale?: number;
}

/** One contender's times, in milliseconds, and how they compare with the first contender's. */
export interface Measured {
  readonly name: string;
  readonly ratio: number;
  readonly times: readonly number[];
}

export interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What was compared, and what it does not show. */
  readonly note: string;
  readonly claims?: readonly Claim[];
}

/** Something the add-in has to keep to, and what this run measured. */
export interface Claim {
  readonly what: string;
  readonly limit: string;
  readonly measured: string;
  /** Undefined where a contender was not there. */
  readonly holds: boolean | undefined;
}

/** Every contender runs so often unmeasured, so that all of them are compiled and warm. */
export const WARM_UP = 2;

/** The processor time of a run: what other processes take of the machine is not in it. */
export function spent(run: () => unknown): number {
  const { user, system } = process.cpuUsage();
  run();
  const cost = process.cpuUsage({ user, system });
  return (cost.user + cost.system) / 1000;
}

const quantile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.round((values.length - 1) * share)]!;
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Runs the contenders in turn, warm-up first. A ratio is of one round to the first contender's time in it, so that a slow moment slows both. */
export function inTurn(contenders: readonly Contender[], rounds: number): Measured[] {
  for (let round = 0; round < WARM_UP; round++) for (const { run } of contenders) run();
  const times = Array.from({ length: rounds }, () => contenders.map(({ run, scale = 1, clock = spent }) => clock(run) * scale));
  return contenders.map(({ name }, i) => ({ name, ratio: median(times.map((round) => round[i]! / round[0]!)), times: times.map((round) => round[i]!) }));
}

export const head = ["", "times the first", "median", "middle half of the runs"];
export const rows = (measured: readonly Measured[]): string[][] => measured.map(({ name, ratio, times }) => [name, inTimes(ratio), inTime(median(times)), spread(times)]);

export const spread = (times: readonly number[]): string => `${inTime(quantile(times, 0.25))} to ${inTime(quantile(times, 0.75))}`;
export const inTimes = (ratio: number): string => `${digits(ratio)}x`;
export const inTime = (time: number): string => (time >= 1000 ? `${digits(time / 1000)} s` : time >= 1 ? `${digits(time)} ms` : `${digits(time * 1000)} us`);
function digits(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is no measurement; nothing is printed.`);
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** A small generator with a fixed seed: every run times the same work. */
export function randomNumbers(seed: number): (low: number, high: number) => number {
  let state = seed;
  return (low, high) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return low + ((high - low) * state) / 2 ** 32;
  };
}
