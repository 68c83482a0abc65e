/** The page's own long work: a few milliseconds at a time, then whatever a person has done in the meantime. */
import type { Turns } from "../core/turns";

const TURN_MILLISECONDS = 12;

/** To be asked between two pieces of a work: lets others in where it has been long enough. */
export function breather(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < TURN_MILLISECONDS) return;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  };
}

export async function inTurns<Result>(turns: Turns<Result>): Promise<Result> {
  for (const breathe = breather(); ; await breathe()) {
    const turn = turns.next();
    if (turn.done) return turn.value;
  }
}
