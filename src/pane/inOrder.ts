/** Requests to the workbook one after the other, so that the last thing typed is the last thing written. */
let last: Promise<unknown> = Promise.resolve();

export function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next;
  return next;
}
