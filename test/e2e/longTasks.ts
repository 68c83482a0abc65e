/** Tasks that keep a page from answering: what Chromium reports as long is longer than 50 ms. */
import type { Frame } from "playwright-core";

interface Watched {
  longTasks?: number[];
  looking?: PerformanceObserver;
}

/** Looks out for long tasks of the pane from now on. */
export const watchTasks = (pane: Frame): Promise<void> =>
  pane.evaluate(() => {
    const page = window as unknown as Watched;
    page.looking?.disconnect();
    page.longTasks = [];
    page.looking = new PerformanceObserver((list) => page.longTasks!.push(...list.getEntries().map(({ duration }) => Math.round(duration))));
    page.looking.observe({ type: "longtask" });
  });

/** What was seen since, in milliseconds. */
export const longTasks = (pane: Frame): Promise<number[]> => pane.evaluate(() => (window as unknown as Watched).longTasks ?? []);
