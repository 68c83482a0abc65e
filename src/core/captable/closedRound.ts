/** The round that filled-in tables describe, closed: where cells, explanations, sheets and the pane begin. */
import { pricedRound, type PricedRound } from "./pricedRound";
import { readRound, type ReadRound, type RoundInputs } from "./roundInputs";

export interface ClosedRound extends ReadRound {
  readonly closed: PricedRound;
}

/** Throws the CalculationError of tables that cannot be read, or of a round without a price. */
export function closedRound(inputs: RoundInputs): ClosedRound {
  const { table, round } = readRound(inputs);
  return { table, round, closed: pricedRound(table, round) };
}
