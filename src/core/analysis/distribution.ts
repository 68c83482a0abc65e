/** How a driver of a simulation is spread: its value for a random share, or for a standard normal score. */
import { invalid } from "../calculationError";
import { cumulativeNormal, normalQuantile } from "../numbers/normal";
import { exponential, logarithm } from "../numbers/portable";
import type { InputRow } from "../captable/inputRows";

export const distributions = ["Normal", "Lognormal", "Triangular", "Uniform", "Discrete"] as const;
export type DistributionName = (typeof distributions)[number];
/** The numbers that shape a distribution, by the columns of the table of drivers. */
export const spreadFields = ["Mean", "Deviation", "Low", "Likely", "High"] as const;
export const chanceFields = ["Value", "Probability"] as const;
/** Which of them a distribution has. */
export const parametersOf: Readonly<Record<DistributionName, readonly ((typeof spreadFields)[number] | (typeof chanceFields)[number])[]>> = {
  Normal: ["Mean", "Deviation", "Low", "High"],
  Lognormal: ["Mean", "Deviation", "Low", "High"],
  Triangular: ["Low", "Likely", "High"],
  Uniform: ["Low", "High"],
  Discrete: chanceFields,
};

/** The value for a share of the probability, above 0 and below 1, or for a score, whichever leads to it without a detour. */
export interface Distribution {
  readonly by: "share" | "score";
  readonly value: (of: number) => number;
}

/** A value of a discrete distribution with its probability. */
export interface Chance {
  readonly value: number;
  readonly probability: number;
}

/**
 * Throws `value` with a sentence that names the driver and the parameter.
 * @param whole only whole numbers are values: of months, and of days
 */
export function spread(row: InputRow, kind: Exclude<DistributionName, "Discrete">, whole: boolean): Distribution {
  const given = (label: string): number => {
    const value = row.number(label);
    if (value === undefined) throw invalid(label, `${label} of ${row.name} in drivers is blank; the distribution ${kind} needs it.`);
    return value;
  };
  if (kind === "Normal" || kind === "Lognormal") return bell(row, kind, given("Mean"), given("Deviation"));
  const [low, high] = [given("Low"), given("High")];
  inOrder(row, low, high);
  if (kind === "Uniform") return { by: "share", value: whole ? wholeUniform(row, low, high) : (share) => low + share * (high - low) };
  const likely = given("Likely");
  if (likely < low || likely > high) throw invalid("Likely", `Likely of ${row.name} in drivers is ${likely}; a value from Low (${low}) to High (${high}) is allowed.`);
  return { by: "share", value: (share) => triangular(share, low, likely, high) };
}

/** Each whole number between the bounds as often as any other: a continuous draw that is rounded would come to either end half as often. */
function wholeUniform({ name }: InputRow, low: number, high: number): Distribution["value"] {
  const [first, last] = [Math.ceil(low), Math.floor(high)];
  if (first > last) throw invalid("Low", `No whole number lies from Low (${low}) to High (${high}) of ${name} in drivers; at least one is needed.`);
  return (share) => Math.min(last, first + Math.floor(share * (last - first + 1))); // a share next to 1 may round up to it
}

function inOrder({ name }: InputRow, low: number, high: number): void {
  if (low > high) throw invalid("Low", `Low of ${name} in drivers is ${low}, above High (${high}); at most High is allowed.`);
}

function triangular(share: number, low: number, likely: number, high: number): number {
  const width = high - low;
  if (share * width < likely - low) return low + Math.sqrt(share * width * (likely - low));
  return high - Math.sqrt((1 - share) * width * (high - likely));
}

/** Normal, or lognormal with this mean and deviation of the value itself; Low and High, where given, cut the tails off. */
function bell(row: InputRow, kind: "Normal" | "Lognormal", mean: number, deviation: number): Distribution {
  if (kind === "Lognormal" && !(mean > 0)) throw invalid("Mean", `Mean of ${row.name} in drivers is ${mean}; for the distribution Lognormal a number above 0 is needed.`);
  const spreadOfLog = logarithm(1 + (deviation / mean) * (deviation / mean));
  const [middle, width] = kind === "Normal" ? [mean, deviation] : [logarithm(mean) - spreadOfLog / 2, Math.sqrt(spreadOfLog)];
  if (width === 0) return point(row, mean);
  const value = (score: number): number => (kind === "Normal" ? middle + width * score : exponential(middle + width * score));
  const [low, high] = [row.number("Low"), row.number("High")];
  if (low === undefined && high === undefined) return { by: "score", value };
  inOrder(row, low ?? -Infinity, high ?? Infinity);
  const scoreOf = (bound: number): number => ((kind === "Normal" ? bound : bound > 0 ? logarithm(bound) : -Infinity) - middle) / width;
  const [lowest, highest] = [low === undefined ? -Infinity : scoreOf(low), high === undefined ? Infinity : scoreOf(high)];
  const [below, above] = [cumulativeNormal(lowest), cumulativeNormal(-highest)];
  const inside = lowest > 0 ? cumulativeNormal(-lowest) - above : cumulativeNormal(highest) - below;
  if (!(inside > 1e-9)) throw nothingLeft(row, mean);
  // Near 1 a share has no digits left for what is beyond it: the upper half is read from its own end.
  const score = (share: number): number => (below + share * inside > 0.5 ? -normalQuantile(above + (1 - share) * inside) : normalQuantile(below + share * inside));
  const within = (drawn: number): number => Math.min(high ?? Infinity, Math.max(low ?? -Infinity, drawn)); // rounding may pass a bound by its last digit
  return { by: "share", value: (share) => within(value(score(share))) };
}

/** A value without a deviation. */
function point(row: InputRow, mean: number): Distribution {
  if (mean < (row.number("Low") ?? mean) || mean > (row.number("High") ?? mean)) throw nothingLeft(row, mean);
  return { by: "share", value: () => mean };
}

const nothingLeft = ({ name }: InputRow, mean: number): Error =>
  invalid("Low", `Low and High of ${name} in drivers leave nothing of its distribution; bounds around the mean of ${mean} are needed.`);

/** One of several values, by its probability. */
export function discrete(chances: readonly Chance[]): Distribution {
  let sum = 0;
  const upTo = chances.map(({ probability }) => (sum += probability));
  return {
    by: "share",
    value: (share) => {
      const found = upTo.findIndex((bound) => share < bound);
      return chances[found < 0 ? chances.length - 1 : found]!.value;
    },
  };
}
