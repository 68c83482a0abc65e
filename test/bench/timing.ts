/** Timing that can be trusted on a shared machine: processor time, contenders in turn, ratios round by round, medians. */

export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
  /** How many times the work it does for one run; its time is multiplied by it. */
  readonly scale?: number;
}

/** A row of the printed table: what, its median, and how it compares with the first contender. */
export type Row = readonly [name: string, time: string, ratio: string];

export interface Section {
  readonly title: string;
  readonly rows: readonly Row[];
  /** What was compared, and what it does not show. */
  readonly note: string;
}

export function spent(run: () => unknown): number {
  const { user, system } = process.cpuUsage();
  run();
  const cost = process.cpuUsage({ user, system });
  return (cost.user + cost.system) / 1000;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const milliseconds = (time: number): string => (time >= 100 ? `${time.toFixed(0)} ms` : time >= 1 ? `${time.toFixed(1)} ms` : `${(time * 1000).toFixed(1)} us`);
const times = (ratio: number): string => `${ratio >= 100 ? ratio.toFixed(0) : ratio >= 10 ? ratio.toFixed(1) : ratio.toFixed(2)}x`;

/** Runs the contenders in turn, warm-up first; the first one is what the others are compared with. */
export function inTurn(contenders: readonly Contender[], rounds: number): Row[] {
  for (const { run } of contenders) run();
  const measured = Array.from({ length: rounds }, () => contenders.map(({ run, scale = 1 }) => spent(run) * scale));
  return contenders.map(({ name }, i) => [name, milliseconds(median(measured.map((round) => round[i]!))), i === 0 ? "1x" : times(median(measured.map((round) => round[i]! / round[0]!)))]);
}

/** A small generator with a fixed seed: every run times the same work. */
export function randomNumbers(seed: number): (low: number, high: number) => number {
  let state = seed;
  return (low, high) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return low + ((high - low) * state) / 2 ** 32;
  };
}
