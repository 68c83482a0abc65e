/**
 * Long work in turns: between two of them whoever asked for it may do something else, as a page does that has to stay quick. A turn
 * is a few milliseconds. The work knows nothing of clocks: it only says where it can be left for a while.
 */
export type Turns<Result> = Generator<undefined, Result, undefined>;

/** For whoever has the time: all turns at once. */
export function inOneGo<Result>(turns: Turns<Result>): Result {
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
  }
}
