/** A quarter a cell against one spilled table: how the cost of cells grows with their number. */
import { customFunctions } from "../../src/functions/table";
import { inTurn, type Section } from "./timing";

const answer = (name: string, ...args: unknown[]): unknown => customFunctions.find((each) => each.name === name)!.answer(args);
const START = 45_341;

export function cells(): Section {
  const column = (count: number) => () => Array.from({ length: count }, (_, i) => answer("ESCROWREVENUE", 390, START, START + 730, START + i, START + i, "S-curve", 0.1, null, null, null));
  const usage = Array.from({ length: 120 }, (_, i) => [3 - (i % 3)]);
  return {
    title: "Cells of ESCROWREVENUE, and one spilled ESCROWSCHEDULE",
    rows: inTurn(
      [
        { name: "120 cells of ESCROWREVENUE", run: column(120) },
        { name: "1,200 cells of ESCROWREVENUE", run: column(1200) },
        { name: "one ESCROWSCHEDULE of 120 periods, 13 columns", run: () => answer("ESCROWSCHEDULE", 390, usage, 0.1, null, 0.02, 12, null) },
      ],
      15,
    ),
    note: "Calls only: in Excel, Microsoft's client adds about 50 ms to any recalculation and some 10 to 20 us a cell.",
  };
}
