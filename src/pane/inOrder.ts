/** Requests to the workbook one after the other, so that the last thing typed is the last thing written. */
let last: Promise<unknown> = Promise.resolve();
let changes = 0;

export function inOrder<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next;
  return next;
}

/** A request that changes what the pane has shown already, ahead of the workbook. */
export function changeInOrder<T>(work: () => Promise<T>): Promise<T> {
  changes++;
  return inOrder(work);
}

/** Reads what the workbook says once every change is in it: an answer that a change has overtaken would take back what was just typed. */
export async function readInOrder<T>(read: () => Promise<T>): Promise<T> {
  const before = changes;
  const found = await inOrder(read);
  return changes === before ? found : readInOrder(read);
}
