import { endOfMonth, monthsBetween, monthsLater } from "../numbers/dates";
import type { BinaryOperator } from "./expression";

/**
 * One loop an operator, each its own function so that the engine compiles it for itself. A step of 0 reads the same number
 * for every period.
 */
export type Loop = (out: Float64Array, a: Float64Array, stepA: number, b: Float64Array, stepB: number, count: number) => void;

const calling =
  (apply: (a: number, b: number) => number): Loop =>
  (out, a, stepA, b, stepB, count) => {
    for (let t = 0; t < count; t++) out[t] = apply(a[t * stepA]!, b[t * stepB]!);
  };

/** The operators on two numbers. */
export const pairs: Readonly<Record<BinaryOperator, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  power: (a, b) => a ** b,
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
  atLeast: (a, b) => (a >= b ? 1 : a < b ? 0 : NaN),
  above: (a, b) => (a > b ? 1 : a <= b ? 0 : NaN),
  monthEnd: endOfMonth,
  monthsLater,
  monthsBetween,
};

/** The operators on two rows of numbers. */
export const loops: Readonly<Record<BinaryOperator, Loop>> = {
  add: (out, a, stepA, b, stepB, count) => {
    for (let t = 0; t < count; t++) out[t] = a[t * stepA]! + b[t * stepB]!;
  },
  subtract: (out, a, stepA, b, stepB, count) => {
    for (let t = 0; t < count; t++) out[t] = a[t * stepA]! - b[t * stepB]!;
  },
  multiply: (out, a, stepA, b, stepB, count) => {
    for (let t = 0; t < count; t++) out[t] = a[t * stepA]! * b[t * stepB]!;
  },
  divide: (out, a, stepA, b, stepB, count) => {
    for (let t = 0; t < count; t++) out[t] = a[t * stepA]! / b[t * stepB]!;
  },
  power: (out, a, stepA, b, stepB, count) => {
    for (let t = 0; t < count; t++) out[t] = a[t * stepA]! ** b[t * stepB]!;
  },
  min: (out, a, stepA, b, stepB, count) => {
    for (let t = 0; t < count; t++) out[t] = Math.min(a[t * stepA]!, b[t * stepB]!);
  },
  max: (out, a, stepA, b, stepB, count) => {
    for (let t = 0; t < count; t++) out[t] = Math.max(a[t * stepA]!, b[t * stepB]!);
  },
  atLeast: (out, a, stepA, b, stepB, count) => {
    for (let t = 0; t < count; t++) {
      const left = a[t * stepA]!;
      const right = b[t * stepB]!;
      out[t] = left >= right ? 1 : left < right ? 0 : NaN;
    }
  },
  above: calling((a, b) => (a > b ? 1 : a <= b ? 0 : NaN)),
  monthEnd: calling(endOfMonth),
  monthsLater: calling(monthsLater),
  monthsBetween: calling(monthsBetween),
};
