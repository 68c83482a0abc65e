/** Tasks that keep the pane from answering: what Chromium reports as long is longer than 50 ms. */
import type { Workbook } from "./workbook";

/** Milliseconds since 1970, so that frames can be compared. */
type Span = readonly [from: number, to: number];
interface Watched {
  longTasks?: Span[];
  looking?: PerformanceObserver;
}
interface Host {
  run(request: object): object;
  spans?: Span[];
}

const MOST_TIMES = 8;

/**
 * The long tasks of the pane while something is done, in milliseconds. Tests share the machine, and a task that waits for it counts as
 * long; what blocks the pane itself does so every time. So it is done again while there are any, and what the best time saw is told.
 */
export async function longTasks(workbook: Workbook, work: (attempt: number) => Promise<void>): Promise<readonly number[]> {
  let seen: readonly number[] = [];
  for (let attempt = 0; attempt < MOST_TIMES; attempt++) {
    await watch(workbook);
    await work(attempt);
    seen = (await seenSince(workbook)).filter((milliseconds) => milliseconds > 50);
    if (seen.length === 0) break;
  }
  return seen;
}

/** The grid around the pane lives on the same thread: what it draws, and what it does for a request, is told apart, for Excel does that elsewhere. */
async function watch({ page, pane }: Workbook): Promise<void> {
  await page.evaluate(() => {
    const host = embedded.interpreter as unknown as Host;
    if (!host.spans) {
      const run = host.run.bind(host);
      host.run = (request) => {
        const from = performance.timeOrigin + performance.now();
        try {
          return run(request);
        } finally {
          host.spans?.push([from, performance.timeOrigin + performance.now()]);
        }
      };
    }
    host.spans = [];
  });
  await pane.evaluate(() => {
    const pane = window as unknown as Watched;
    pane.looking?.disconnect();
    const found: Span[] = (pane.longTasks = []);
    pane.looking = new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries()) {
        const from = performance.timeOrigin + startTime;
        if (name === "self") found.push([from, from + duration]);
      }
    });
    pane.looking.observe({ type: "longtask" });
  });
}

async function seenSince({ page, pane }: Workbook): Promise<number[]> {
  const tasks = await pane.evaluate(() => (window as unknown as Watched).longTasks ?? []);
  const hosts = await page.evaluate(() => (embedded.interpreter as unknown as Host).spans ?? []);
  const shared = ([from, to]: Span): number => hosts.reduce((sum, [begun, ended]) => sum + Math.max(0, Math.min(to, ended) - Math.max(from, begun)), 0);
  return tasks.map((task) => Math.round(task[1] - task[0] - shared(task)));
}
