/** The page's own long work: a few milliseconds at a time, then whatever a person has done in the meantime. */
import type { Turns } from "../core/turns";

const TURN_MILLISECONDS = 12;

export async function inTurns<Result>(turns: Turns<Result>): Promise<Result> {
  for (let begun = performance.now(); ; ) {
    const turn = turns.next();
    if (turn.done) return turn.value;
    if (performance.now() - begun < TURN_MILLISECONDS) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begun = performance.now();
  }
}
