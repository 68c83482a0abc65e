// The grid's formulas speak A1 only. This plugin translates structured references before the grid parses a cell, however it was written
// (API, typing, pasting), and when a table grows at its edge it lets everything that meant a whole part of it grow too.
import { CorePlugin, invalidateEvaluationCommands, registries } from "@odoo/o-spreadsheet";
import type { CoreCommand, Range, RangeAdapterFunctions, Zone } from "@odoo/o-spreadsheet";
import { sameZone } from "./addresses";
import { extrasOf, registerCoreCommand } from "./extras";
import { needsTranslation, toGrid } from "./formulas";
import { knownTables, partZone, tablesOn, type KnownTable } from "./tables";

/** The table has taken its new size; references to parts of its old one are to follow. */
interface FollowTable {
  readonly type: "FOLLOW_TABLE";
  readonly before: Shape;
  readonly after: Shape;
}
type CorePluginConfig = ConstructorParameters<typeof CorePlugin>[0];
/** Every range of the workbook, wherever a plugin keeps it. Not public: a new version of the grid must be checked here. */
interface Ranges {
  executeOnAllRanges(adapters: RangeAdapterFunctions): void;
}
type Shape = Pick<KnownTable, "sheetId" | "zone" | "headerRows" | "totalRows">;

const shape = ({ sheetId, zone, headerRows, totalRows }: KnownTable): Shape => ({ sheetId, zone, headerRows, totalRows });

class TableReferencesPlugin extends CorePlugin {
  private readonly ranges: Ranges;
  private before: ReadonlyMap<string, Shape> = new Map();

  constructor(config: CorePluginConfig) {
    super(config);
    this.ranges = config.range as unknown as Ranges;
  }

  override beforeHandle(command: CoreCommand): void {
    if (command.type !== "UPDATE_TABLE" && !(command.type === "UPDATE_CELL" && command.content)) return;
    if (command.type === "UPDATE_CELL" && command.content?.startsWith("=")) this.translate(command);
    this.before = new Map(this.tables(command.sheetId).map((table) => [table.id, shape(table)]));
  }

  /** The command is changed in place: it is what the other plugins handle, and what history keeps for a redo. */
  private translate(command: Extract<CoreCommand, { type: "UPDATE_CELL" }>): void {
    const { content = "", sheetId, col, row } = command;
    const tables = knownTables(this.getters, extrasOf(this.getters).tables);
    if (!needsTranslation(content, tables)) return;
    command.content = toGrid(content, { tables, position: { sheetId, col, row }, sheetName: (id) => this.getters.getSheetName(id) });
  }

  override handle(command: CoreCommand): void {
    const own = command as unknown as FollowTable;
    if (own.type === "FOLLOW_TABLE") {
      this.ranges.executeOnAllRanges(following(own, this.getters.extendRange));
    } else if (command.type === "UPDATE_TABLE" || (command.type === "UPDATE_CELL" && command.content)) {
      const before = this.before;
      this.before = new Map();
      for (const table of this.tables(command.sheetId)) {
        const old = before.get(table.id);
        if (old && !sameZone(old.zone, table.zone)) this.follow(old, shape(table));
      }
    }
  }

  private follow(before: Shape, after: Shape): void {
    this.dispatch("FOLLOW_TABLE" as never, { before, after } as never);
  }

  private tables(sheetId: string): KnownTable[] {
    return tablesOn(sheetId, this.getters, extrasOf(this.getters).tables);
  }
}

type Extend = (range: Range, dimension: "COL" | "ROW", quantity: number) => Range;

function following({ before, after }: FollowTable, extend: Extend): RangeAdapterFunctions {
  const parts = (["#All", "#Data", "#Headers", "#Totals"] as const).flatMap((part) => {
    const from = partZone(before, part);
    const to = partZone(after, part);
    return from && to && from.left === to.left && from.top === to.top ? [[from, to] as const] : [];
  });
  const applyChange: RangeAdapterFunctions["applyChange"] = (range) => {
    const found = range.sheetId === before.sheetId ? parts.find(([from]) => means(range, from)) : undefined;
    if (!found) return { changeType: "NONE", range };
    const [from, to] = found;
    const wide = range.zone.left === from.left && range.zone.right === from.right;
    const columns = wide ? to.right - from.right : 0;
    const rows = to.bottom - from.bottom;
    if (!columns && !rows) return { changeType: "NONE", range };
    return { changeType: "RESIZE", range: extend(extend(range, "COL", columns), "ROW", rows) };
  };
  return {
    applyChange,
    adaptRangeString: (_sheetId, range) => ({ changeType: "NONE", range }),
    adaptFormulaString: (_sheetId, formula) => formula,
    adaptCompiledFormula: (compiled) => compiled.adaptCompiledFormula(applyChange, (name) => name),
  };
}

/** Whether a range means a part of the table, or columns of it: it has exactly the part's rows. A single cell means itself,
 *  and in a part of one row only a fixed range is taken to mean the part. */
function means({ zone, parts }: Range, part: Zone): boolean {
  if (zone.top !== part.top || zone.bottom !== part.bottom || zone.left < part.left || zone.right > part.right) return false;
  if (zone.top < zone.bottom) return true;
  return zone.left < zone.right && parts.every((corner) => corner.colFixed && corner.rowFixed);
}

registerCoreCommand("FOLLOW_TABLE");
invalidateEvaluationCommands.add("FOLLOW_TABLE" as never);
registries.corePluginRegistry.add("office_table_references", TableReferencesPlugin);
