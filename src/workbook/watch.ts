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
  /** Something on a sheet with one of the names that are watched changed. */
  onNamed?(): void;
  onSelection(selection: Selection): void;
  /** A question to the workbook failed while a change was being followed. */
  onFailure(error: unknown): void;
}

/** Typing, filling and pasting raise a change a cell; one answer to all of them is enough. */
const QUIET_MILLISECONDS = 120;

/** Begins to watch; the answer ends it. `named` says which names of the workbook are watched beside the table. */
export async function watch(watcher: Watcher, table = TABLE, named: (name: string) => boolean = () => false): Promise<() => Promise<void>> {
  const changedSheets = new Set<string>();
  const terms = quietly(QUIET_MILLISECONDS, () => {
    const changed = [...changedSheets];
    changedSheets.clear();
    holding(changed, table, named).then((holds) => {
      if (holds.table) watcher.onTerms();
      if (holds.named) watcher.onNamed?.();
    }, watcher.onFailure);
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
      workbook.worksheets.onDeleted.add(async () => {
        watcher.onTerms();
        watcher.onNamed?.();
      }),
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

/** Whether one of these sheets holds the table, or a cell with a name that is watched. Values may rest on cells anywhere on their own sheet. */
async function holding(worksheetIds: readonly string[], table: string, wanted: (name: string) => boolean): Promise<{ readonly table: boolean; readonly named: boolean }> {
  return ask(async (context) => {
    const tables = context.workbook.tables.load("items/name,items/worksheet/id");
    const names = context.workbook.names.load("items/name");
    await context.sync();
    const ranges = names.items.filter(({ name }) => wanted(name)).map(({ name }) => context.workbook.names.getItem(name).getRangeOrNullObject().load("worksheet/id"));
    if (ranges.length > 0) await context.sync();
    return {
      table: tables.items.some(({ name, worksheet }) => name.toLowerCase() === table.toLowerCase() && worksheetIds.includes(worksheet.id)),
      named: ranges.some((range) => !range.isNullObject && worksheetIds.includes(range.worksheet.id)),
    };
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
