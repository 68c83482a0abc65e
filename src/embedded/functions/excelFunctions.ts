// Functions of Excel that a financial model uses and the grid's engine lacks. Each is declared as the grid declares its own.
import { addFunction, helpers, registries, type AddFunctionDescription, type Arg, type FunctionResultObject } from "@odoo/o-spreadsheet";
import { isErrorCell } from "./errors";
import { isMatrix } from "./values";

const single = (argument: Arg): FunctionResultObject | undefined => (isMatrix(argument) ? argument[0]?.[0] : argument) as FunctionResultObject | undefined;

function number(argument: Arg): number {
  const cell = single(argument);
  if (isErrorCell(cell)) throw cell;
  return helpers.toNumber(cell, { thousandsSeparator: ",", decimalSeparator: "." } as Parameters<typeof helpers.toNumber>[1]);
}

/** The standard normal distribution in double precision: a series near the middle, a continued fraction in the tails
 *  (Abramowitz and Stegun 26.2.11 and 26.2.14). */
function normalDistribution(z: number): number {
  const x = Math.abs(z);
  if (x > 38) return z > 0 ? 1 : 0;
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x < 4) {
    let term = x;
    let sum = x;
    for (let n = 1; n < 200 && term > sum * 1e-17; n++) sum += term *= (x * x) / (2 * n + 1);
    return z > 0 ? 0.5 + density * sum : 0.5 - density * sum;
  }
  let fraction = 0;
  for (let n = 60; n > 0; n--) fraction = n / (x + fraction);
  const tail = density / (x + fraction);
  return z > 0 ? 1 - tail : tail;
}

type Definition = readonly [description: string, args: readonly (readonly [name: string, meaning: string])[], compute: (...values: Arg[]) => FunctionResultObject];

const definitions: Readonly<Record<string, Definition>> = {
  N: ["The number in a value: text is 0, TRUE is 1.", [["value", "What to convert"]], (value) => {
    const cell = single(value);
    if (isErrorCell(cell)) return cell;
    return { value: typeof cell?.value === "number" ? cell.value : cell?.value === true ? 1 : 0 };
  }],
  SIGN: ["The sign of a number: 1, 0 or -1.", [["number", "Any number"]], (value) => ({ value: Math.sign(number(value)) })],
  QUOTIENT: ["The integer part of a division.", [["numerator", "What is divided"], ["denominator", "By what"]], (numerator, denominator) =>
    number(denominator) === 0 ? { value: "#DIV/0!" } : { value: Math.trunc(number(numerator) / number(denominator)) }],
  "NORM.S.DIST": ["The standard normal distribution.", [["z", "Where"], ["cumulative", "TRUE for the distribution, FALSE for the density"]], (z, cumulative) => {
    const at = number(z);
    return { value: number(cumulative) ? normalDistribution(at) : Math.exp((-at * at) / 2) / Math.sqrt(2 * Math.PI) };
  }],
  NORMSDIST: ["The standard normal distribution.", [["z", "Where"]], (z) => ({ value: normalDistribution(number(z)) })],
};

/** Adds what is missing; a function the grid has stays as it is. */
export function addExcelFunctions(): void {
  for (const [name, [description, args, compute]] of Object.entries(definitions)) {
    if (registries.functionRegistry.contains(name)) continue;
    const declared: AddFunctionDescription = {
      description,
      category: "Excel",
      isExported: true,
      args: args.map(([argument, meaning]) => ({ name: argument, description: meaning, type: ["ANY"], acceptErrors: true })),
      compute: (...values) => {
        try {
          return compute(...values);
        } catch (error) {
          return isErrorCell(error as FunctionResultObject) ? (error as FunctionResultObject) : { value: "#VALUE!" };
        }
      },
    };
    addFunction(name, declared);
  }
}
