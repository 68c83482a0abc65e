// Excel and the pane are two processes: what one asks and what the other answers arrives as a task of its own. Here they share a
// thread, so each message waits for such a task, between which the browser paints and hears what a person does.

/** Takes work that a window is to do, each in a task of its own, first come first served. */
export function tasksOf(window: Pick<typeof globalThis, "MessageChannel">): (work: () => void) => void {
  const waiting: (() => void)[] = [];
  let bell: MessagePort | undefined;
  return (work) => {
    if (!bell) {
      // Made when first needed: a frame has the window of its page only once that has begun to load. Timers would wait longer.
      const { port1, port2 } = new window.MessageChannel();
      port1.onmessage = () => waiting.shift()?.();
      bell = port2;
    }
    waiting.push(work);
    bell.postMessage(null);
  };
}
