/** A file that the pane makes goes to the reader's disk by way of the browser: nothing is sent anywhere. */

/** Longer than any browser takes to read what is there. */
const KEPT_MILLISECONDS = 60_000;

export function download(content: string | Uint8Array, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  // Later: the browser has to have begun.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MILLISECONDS);
}

/** Signs that no file system takes become blanks. */
export const fileName = (...words: readonly string[]): string => words.map((each) => each.replace(/[\\/:*?"<>|\p{Cc}\s]+/gu, " ").trim()).filter(Boolean).join(" ");

/** The browser engine of Excel for Mac opens no files that a page makes, and says nothing about it. */
export const isOnMac = (): boolean => typeof Office !== "undefined" && Office.context?.platform === Office.PlatformType?.Mac;
