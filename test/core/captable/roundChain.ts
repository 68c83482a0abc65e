/** Rounds one after another, as published chains have them: what one leaves is what the next finds, with conversion prices and protection as they then stand. */
import type { CapTable } from "../../../src/core/captable/capTable";
import { pricedRound, type PricedRound } from "../../../src/core/captable/pricedRound";
import type { Round } from "../../../src/core/captable/round";

export function roundChain(start: CapTable, rounds: readonly Round[]): PricedRound[] {
  let table = start;
  return rounds.map((round) => {
    const closed = pricedRound(table, round);
    table = closed.table;
    return closed;
  });
}

/** Options granted between rounds: the pool gives them, so that all shares together stay the same. */
export function granted({ holdings, ...rest }: CapTable, holder: string, options: number): CapTable {
  const kept = holdings.map((each) => each);
  const pool = kept.findIndex(({ stockClass, shares }) => stockClass.toLowerCase() === "pool" && shares >= options);
  if (pool < 0) return { ...rest, holdings: [...kept, { holder, stockClass: "Options", shares: options }] };
  kept[pool] = { ...kept[pool]!, shares: kept[pool]!.shares - options };
  return { ...rest, holdings: [...kept, { holder, stockClass: "Options", shares: options }] };
}
