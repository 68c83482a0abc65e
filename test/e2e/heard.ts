/** What a screen reader says by itself, without the focus: what changes in a live region that stood before, and alerts when they appear. */
import type { Frame } from "playwright-core";
import { until } from "./workbook";

declare global {
  var heard: string[];
}

export const listen = (pane: Frame): Promise<void> =>
  pane.evaluate(() => {
    const regions = "[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log]";
    const standing = new Set<Element>(document.querySelectorAll(regions));
    globalThis.heard = [];
    const hear = (text: string | null): void => void (text?.trim() && globalThis.heard.push(text));
    new MutationObserver((changes) => {
      const changed = new Set(changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(regions)));
      for (const region of changed) if (region && standing.has(region)) hear(region.textContent);
      for (const region of document.querySelectorAll(regions)) {
        if (standing.has(region)) continue;
        // A polite region that comes with its words is not read out by every screen reader.
        if (region.getAttribute("role") === "alert") hear(region.textContent);
        standing.add(region);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

/** What is drawn beside each other may have no space between it. */
const plain = (text: string): string => text.replace(/\s+/g, "");

/** Waits until something was said that contains these words, and forgets what was said before. */
export async function hears(pane: Frame, words: string | RegExp): Promise<void> {
  await until(() => pane.evaluate(() => globalThis.heard), (heard) => heard.some((each) => (typeof words === "string" ? plain(each).includes(plain(words)) : words.test(each))));
  await pane.evaluate(() => void globalThis.heard.splice(0));
}
