/** Those who calculate share the steps of a work among them. Whoever has finished takes the next steps; nobody waits, and nothing depends on who did what. */
import { clerk, type Job, type Refused, type Reply, type Request } from "./request";
import type { Outcome, Piece } from "../../core/analysis/work";

export type Hand = (request: Request) => Promise<Reply>;

/** So long a piece should take: the page stays quick where it calculates by itself, and a cancelled work ends at once. */
const PIECE_MILLISECONDS = 12;
/** The first piece is small, since nobody knows yet how long a step takes. */
const FIRST_STEPS = 4;
/** Progress is told no oftener than a person can see. */
const TOLD_MILLISECONDS = 80;

/** The page itself: each request is a task of its own, with room for others before it. */
export function byItself(): Hand {
  const answer = clerk();
  return (request) =>
    new Promise((answered, failed) => {
      setTimeout(() => {
        try {
          answered(answer(request));
        } catch (error) {
          failed(error);
        }
      });
    });
}

export interface Watching {
  /** The share that is done, 0 to 1. */
  readonly progress: (done: number) => void;
  readonly cancelled: () => boolean;
}

/** What the job comes to; undefined where it was cancelled. */
export async function calculated(job: Job, steps: number, hands: readonly Hand[], { progress, cancelled }: Watching): Promise<Outcome | Refused | undefined> {
  const pieces: { readonly from: number; readonly piece: Piece }[] = [];
  let [next, done, told] = [0, 0, performance.now()];
  const calculate = async (hand: Hand): Promise<void> => {
    for (let size = FIRST_STEPS; next < steps && !cancelled(); ) {
      const from = next;
      next = Math.min(steps, from + size);
      const to = next;
      const begun = performance.now();
      const reply = await hand({ ask: "piece", job, from, to });
      if ("piece" in reply) pieces.push({ from, piece: reply.piece });
      const now = performance.now();
      // Never more than four times as many: a step may take longer than those before it.
      size = Math.max(1, Math.min(4 * (to - from), Math.round(((to - from) * PIECE_MILLISECONDS) / Math.max(now - begun, 0.5))));
      done += to - from;
      if (now - told > TOLD_MILLISECONDS && !cancelled()) progress(done / steps);
      if (now - told > TOLD_MILLISECONDS) told = now;
    }
  };
  await Promise.all(hands.map(calculate));
  if (cancelled()) return undefined;
  pieces.sort((a, b) => a.from - b.from);
  const reply = await hands[0]!({ ask: "outcome", job, pieces: pieces.map(({ piece }) => piece) });
  return cancelled() || !("outcome" in reply) ? undefined : reply.outcome;
}
