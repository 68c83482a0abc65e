/** Requests to the workbook one after the other, so that the last thing typed is the last thing written. */
let last: Promise<unknown> = Promise.resolve();
let changes = 0;

export function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next;
  return next;
}

/** Writes what the pane shows already. Until that is done, the pane is ahead of the workbook. */
export function changeInOrder<T>(work: () => Promise<T>): Promise<T> {
  changes++;
  return inOrder(work);
}

/** Reads what the workbook says once everything is written: an answer that is older than what was just typed would take it back. */
export async function readInOrder<T>(read: () => Promise<T>): Promise<T> {
  const before = changes;
  const found = await inOrder(read);
  return changes === before ? found : readInOrder(read);
}
