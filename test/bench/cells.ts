/** A quarter a cell against one spilled table: what the functions themselves cost, without anything that calls them. */
import { customFunctions } from "../../src/functions/table";
import { head, inTurn, rows, type Section } from "./timing";

export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

const START = 45_341;

const named = (name: string) => customFunctions.find((each) => each.name === name)!;

/** A call as Excel makes it: a function gets a value for every parameter, null for those left out. */
export const call = (name: string, ...given: readonly unknown[]): Call => ({ name, args: named(name).parameters.map((_, i) => given[i] ?? null) });

/** What ESCROWREVENUE takes in the cells of a column: each asks for another day. */
export const revenueCells = (count: number): Call[] =>
  Array.from({ length: count }, (_, i) => call("ESCROWREVENUE", 390, START, START + 730, START + i, START + i, "S-curve", 0.1));
/** One call that spills 120 periods of 13 columns. */
export const scheduleCall: Call = call("ESCROWSCHEDULE", 390, Array.from({ length: 120 }, (_, i) => [3 - (i % 3)]), 0.1, null, 0.02, 12);

export const direct = ({ name, args }: Call): unknown => named(name).answer([...args]);

export function cells(): Section {
  const batch = (calls: readonly Call[]) => () => calls.map(direct);
  return {
    title: "Cells of ESCROWREVENUE, and one spilled ESCROWSCHEDULE: the functions alone",
    head,
    rows: rows(inTurn(
      [
        { name: "120 cells of ESCROWREVENUE", run: batch(revenueCells(120)) },
        { name: "1,200 cells of ESCROWREVENUE", run: batch(revenueCells(1200)) },
        { name: "one ESCROWSCHEDULE of 120 periods, 13 columns (10 calls, scaled)", run: batch(Array.from({ length: 10 }, () => scheduleCall)), scale: 0.1 },
      ],
      15,
    )),
    note: "Processor time in Node; what Microsoft's client adds is in the next table.",
  };
}
