/**
 * Tells when the terms or the selection change, whoever changes them; our own writes are not news. Handlers end with the
 * page, so whoever starts the pane calls this again.
 */
import { ask, isOwn } from "./run";
import { selection, type Selection } from "./selection";
import { TABLE } from "./termsTable";

export interface Watcher {
  /** Something on the sheet of the Terms table changed, or a sheet was deleted. */
  onTerms(): void;
  onSelection(selection: Selection): void;
  /** A question to the workbook failed while a change was being followed. */
  onFailure(error: unknown): void;
}

/** Typing, filling and pasting raise a change a cell; one answer to all of them is enough. */
const QUIET_MILLISECONDS = 120;

/** Begins to watch; the answer ends it. */
export async function watch(watcher: Watcher, table = TABLE): Promise<() => Promise<void>> {
  const changedSheets = new Set<string>();
  const terms = quietly(QUIET_MILLISECONDS, () => {
    const changed = [...changedSheets];
    changedSheets.clear();
    holdsTable(changed, table).then((holds) => holds && watcher.onTerms(), watcher.onFailure);
  });
  const selected = quietly(QUIET_MILLISECONDS, () => {
    selection().then((found) => watcher.onSelection(found), watcher.onFailure);
  });
  const handlers = await ask(async (context) => {
    const { workbook } = context;
    const results = [
      workbook.worksheets.onChanged.add(async ({ worksheetId, triggerSource }) => {
        if (isOwn(triggerSource)) return;
        changedSheets.add(worksheetId);
        terms.soon();
      }),
      workbook.worksheets.onDeleted.add(async () => watcher.onTerms()),
      workbook.onSelectionChanged.add(async () => selected.soon()),
    ] as const;
    await context.sync();
    return results;
  });
  return async () => {
    terms.cancel();
    selected.cancel();
    await Promise.all(handlers.map(remove));
  };
}

/** A handler is taken off in the context that it was added in. */
async function remove(handler: { readonly context: OfficeExtension.ClientRequestContext; remove(): void }): Promise<void> {
  handler.remove();
  await handler.context.sync();
}

/** Whether one of these sheets holds the table. Its values may rest on cells anywhere on its own sheet. */
async function holdsTable(worksheetIds: readonly string[], name: string): Promise<boolean> {
  return ask(async (context) => {
    const tables = context.workbook.tables.load("items/name,items/worksheet/id");
    await context.sync();
    return tables.items.some((table) => table.name.toLowerCase() === name.toLowerCase() && worksheetIds.includes(table.worksheet.id));
  });
}

/** Runs once, when no more calls have come for a while. */
function quietly(milliseconds: number, run: () => void): { soon(): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  return {
    cancel,
    soon: () => {
      cancel();
      timer = setTimeout(run, milliseconds);
    },
  };
}
