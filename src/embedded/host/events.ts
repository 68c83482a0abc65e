// Turns what happens in the grid into the messages office.js expects, and sends only what an add-in has registered for.
import type { Command, CoreCommand, EvaluatedCell, Zone } from "@odoo/o-spreadsheet";
import { MAX, cellZone, formatZone, union } from "./addresses";
import type { Book } from "./book";
import type { Host } from "./bridge";
import type { Message } from "./protocol";

const CATEGORY = 65536;
export const EventType = {
  documentSelection: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
} as const;
/** The target of what is registered on the collection of worksheets instead of on one of them. */
export const WORKBOOK = "Workbook";

interface Change {
  zone: Zone;
  readonly triggerSource: "ThisLocalAddin" | "Unknown";
  readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
  /** The value a single cell had before the edit. */
  readonly before?: { readonly value: unknown; readonly type: string };
}

export class Events {
  /** How many contexts of office.js listen: each of them announces and withdraws its own interest. */
  private readonly registered = new Map<string, number>();
  private readonly changes = new Map<string, Change>();
  private readonly queue: Message[] = [];
  private selectionPending = false;
  private lastSelection = "";

  constructor(
    private readonly book: Book,
    private readonly host: Host,
  ) {
    const { model } = book;
    model.on("command-dispatched", this, (command) => this.command(command as unknown as Command));
    model.on("update", this, () => this.flushChanges());
    model.selection.observe(this, { handleEvent: () => this.selection() });
    book.events = this;
  }

  close(): void {
    this.book.model.off("command-dispatched", this);
    this.book.model.off("update", this);
    this.book.model.selection.unobserve(this);
  }

  register(type: number, target: string): void {
    this.count(`${type} ${target}`, 1);
  }
  unregister(type: number, target: string): void {
    this.count(`${type} ${target}`, -1);
  }
  private count(key: string, change: 1 | -1): void {
    // A handler that another workbook saw registered may still be taken off here.
    this.registered.set(key, Math.max(0, (this.registered.get(key) ?? 0) + change));
  }

  private raise(type: number, sheetId: string, value: object): void {
    if (!this.book.eventsEnabled) return;
    for (const target of [sheetId, WORKBOOK]) if (this.registered.get(`${type} ${target}`)) this.send(type, target, value);
  }

  private send(type: number, target: string, value: object): void {
    if (!this.queue.length) queueMicrotask(() => this.host.send(this.queue.splice(0)));
    this.queue.push({ messageCategory: CATEGORY, messageType: type, targetId: target, message: JSON.stringify(value) });
  }

  private command(command: Command): void {
    const source = this.book.running ? "ThisLocalAddin" : "Unknown";
    switch (command.type) {
      case "UPDATE_CELL":
        if ("content" in command) this.touch(command, source);
        break;
      case "UNDO":
      case "REDO":
        for (const each of (command as { commands?: readonly CoreCommand[] }).commands ?? []) {
          if (each.type === "UPDATE_CELL") this.touch(each, "Unknown");
          else if (each.type === "ADD_COLUMNS_ROWS" || each.type === "REMOVE_COLUMNS_ROWS") this.resizedAgain(each, command.type === "UNDO");
        }
        break;
      case "ADD_COLUMNS_ROWS": {
        const first = command.position === "before" ? command.base : command.base + 1;
        this.resized(command.sheetId, command.dimension, "Inserted", first, command.quantity, source);
        break;
      }
      case "REMOVE_COLUMNS_ROWS":
        this.resized(command.sheetId, command.dimension, "Deleted", Math.min(...command.elements), command.elements.length, source);
        break;
      case "ACTIVATE_SHEET":
        this.raise(EventType.deactivated, command.sheetIdFrom, { worksheetId: command.sheetIdFrom });
        this.raise(EventType.activated, command.sheetIdTo, { worksheetId: command.sheetIdTo });
        break;
      case "CREATE_SHEET":
        this.raise(EventType.added, command.sheetId, { worksheetId: command.sheetId, source: "Local" });
        break;
      case "DELETE_SHEET":
        this.raise(EventType.deleted, command.sheetId, { worksheetId: command.sheetId, source: "Local" });
    }
  }

  /** Rows or columns of a step that is undone or redone: what had come goes, and the other way round. */
  private resizedAgain(command: Extract<CoreCommand, { type: "ADD_COLUMNS_ROWS" | "REMOVE_COLUMNS_ROWS" }>, undone: boolean): void {
    // A step may have taken the sheet along.
    if (!this.book.getters.tryGetSheet(command.sheetId)) return;
    const came = (command.type === "ADD_COLUMNS_ROWS") !== undone;
    const [first, count] =
      command.type === "ADD_COLUMNS_ROWS" ? [command.position === "before" ? command.base : command.base + 1, command.quantity] : [Math.min(...command.elements), command.elements.length];
    this.resized(command.sheetId, command.dimension, came ? "Inserted" : "Deleted", first, count, "Unknown");
  }

  private resized(
    sheetId: string,
    dimension: "COL" | "ROW",
    what: "Inserted" | "Deleted",
    first: number,
    count: number,
    triggerSource: Change["triggerSource"],
  ): void {
    // Rows and columns the grid adds at its own edge exist in Excel already.
    const { right, bottom } = this.book.size(sheetId);
    if (what === "Inserted" && first + count - 1 >= (dimension === "COL" ? right : bottom)) return;
    const zone =
      dimension === "COL"
        ? { left: first, right: first + count - 1, top: 0, bottom: MAX.rows - 1 }
        : { left: 0, right: MAX.columns - 1, top: first, bottom: first + count - 1 };
    this.raiseChange(sheetId, { zone, triggerSource, changeType: `${dimension === "COL" ? "Column" : "Row"}${what}` });
  }

  /** Notes an edited cell; what one command changes on a sheet becomes one event. */
  private touch({ sheetId, col, row }: { sheetId: string; col: number; row: number }, triggerSource: Change["triggerSource"]): void {
    const known = this.changes.get(sheetId);
    if (known) {
      known.zone = union(known.zone, cellZone(col, row));
      return;
    }
    const typed = triggerSource === "Unknown" && this.book.getters.tryGetSheet(sheetId) !== undefined;
    const change: Change = { zone: cellZone(col, row), triggerSource, changeType: "RangeEdited" };
    // The evaluation still has the value before the edit: it runs when the command is over.
    const before = typed ? { before: valueOf(this.book.getters.getEvaluatedCell({ sheetId, col, row })) } : {};
    this.changes.set(sheetId, { ...change, ...before });
  }

  private flushChanges(): void {
    if (!this.changes.size) return;
    const changes = [...this.changes];
    this.changes.clear();
    for (const [sheetId, change] of changes) this.raiseChange(sheetId, change);
    // The grid does not say which sheets a change has recalculated: those with formulas may have been.
    for (const sheetId of this.book.getters.getSheetIds()) {
      const change = changes.find(([changed]) => changed === sheetId)?.[1];
      if (change || this.book.getters.getCells(sheetId).some((cell) => cell.isFormula)) {
        this.raise(EventType.calculated, sheetId, { worksheetId: sheetId, address: change ? formatZone(change.zone) : "" });
      }
    }
  }

  private raiseChange(sheetId: string, { zone, triggerSource, changeType, before }: Change): void {
    if (!this.book.getters.tryGetSheet(sheetId)) return;
    const address = formatZone(zone);
    const single = zone.left === zone.right && zone.top === zone.bottom ? before : undefined;
    const after = single && valueOf(this.book.getters.getEvaluatedCell({ sheetId, col: zone.left, row: zone.top }));
    this.raise(EventType.changed, sheetId, {
      address,
      changeType,
      source: "Local",
      triggerSource,
      worksheetId: sheetId,
      shiftDirection: "None",
      // Sheet and address are the whole reference, so that nothing has to be kept for event.getRange.
      referenceId: JSON.stringify([sheetId, address]),
      ...(single && after && { valueBefore: single.value, valueTypeBefore: single.type, valueAfter: after.value, valueTypeAfter: after.type }),
    });
  }

  private selection(): void {
    if (this.selectionPending) return;
    this.selectionPending = true;
    queueMicrotask(() => {
      this.selectionPending = false;
      const { getters } = this.book;
      const sheetId = getters.getActiveSheetId();
      const address = getters.getSelectedZones().map(formatZone).join(",");
      if (this.lastSelection === sheetId + address) return;
      this.lastSelection = sheetId + address;
      this.raise(EventType.selection, sheetId, { worksheetId: sheetId, address });
      // The workbook's own event is never announced to the host: office.js filters it.
      this.host.send([{ messageCategory: CATEGORY, messageType: EventType.documentSelection, targetId: "", message: "{}" }]);
      this.host.raise(EventType.documentSelection, []);
    });
  }
}

const types: Readonly<Record<string, string>> = { number: "Double", text: "String", boolean: "Boolean", error: "Error", empty: "Empty" };
export const valueType = (type: string): string => types[type] ?? "Empty";
const valueOf = (cell: EvaluatedCell): { value: unknown; type: string } => ({ value: cell.value ?? "", type: valueType(cell.type) });
