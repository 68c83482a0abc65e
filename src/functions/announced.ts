/**
 * Functions in a page that shows something first: all are associated from the start, and what they calculate with is loaded when
 * it is wanted. Until it is there a call answers with a promise, which Excel waits for; from then on it answers at once.
 */
import type { Host } from "./errors";
import { functionNames } from "./names";

type Functions = Pick<typeof import("./register"), "call">;

/** The answer loads them ahead of the first call; a failure to load is told by the calls themselves. */
export function announce(host: () => Host, load: () => Promise<Functions>): () => Promise<void> {
  let functions: Functions | undefined;
  let coming: Promise<Functions> | undefined;

  async function loaded(): Promise<Functions> {
    try {
      return (functions = await (coming ??= load()));
    } catch {
      coming = undefined; // The next call tries again.
      throw new (host().Error)(host().ErrorCode["notAvailable"] as never, notLoaded);
    }
  }

  for (const name of functionNames) {
    host().associate(name, (...raw) => (functions ? functions.call(name, raw, host()) : loaded().then((there) => there.call(name, raw, host()))));
  }
  return () => loaded().then(
    () => undefined,
    () => undefined,
  );
}

const notLoaded = "A part of Creditstake could not be loaded from its server. Check the connection, then calculate again with Ctrl+Alt+F9.";
