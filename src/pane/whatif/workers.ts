/** Threads that calculate beside the page. Where a browser or a policy allows none, the page calculates by itself, a little at a time. */
import { byItself, type Hand } from "./hands";
import type { Reply, Request } from "./request";

/** More would be idle while the answers of one are taken. */
const MOST = 4;
/** A thread that is not there by then will not come. */
const START_MILLISECONDS = 4000;

let started: Promise<readonly Hand[]> | undefined;

/** One thread a processor that the page itself does not need. They are started once. */
export const hands = (): Promise<readonly Hand[]> => (started ??= start(Math.max(1, Math.min(MOST, (navigator.hardwareConcurrency || 2) - 1))));

async function start(count: number): Promise<readonly Hand[]> {
  const found = await Promise.all(Array.from({ length: count }, () => thread().catch(() => undefined)));
  const there = found.filter((each): each is Hand => each !== undefined);
  return there.length > 0 ? there : [byItself()];
}

/** Where none is allowed, this throws at once, or the thread fails before it says that it is there. */
async function thread(): Promise<Hand> {
  const worker = new Worker(/* webpackChunkName: "calculator" */ new URL("./worker.ts", import.meta.url));
  return new Promise((ready, failed) => {
    const given = (): void => {
      worker.terminate();
      failed(new Error("No thread of its own was allowed."));
    };
    const late = setTimeout(given, START_MILLISECONDS);
    worker.onerror = given;
    worker.onmessage = () => {
      clearTimeout(late);
      ready(handOf(worker));
    };
  });
}

/** One request at a time: the next is made when the last was answered, whoever asks. */
function handOf(worker: Worker): Hand {
  const made = (request: Request): Promise<Reply> =>
    new Promise((answered, failed) => {
      worker.onmessage = ({ data }: MessageEvent<Reply>) => answered(data);
      worker.onerror = ({ message }) => failed(new Error(message));
      worker.postMessage(request);
    });
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const next = last.then(() => made(request));
    last = next.catch(() => undefined);
    return next;
  };
}
