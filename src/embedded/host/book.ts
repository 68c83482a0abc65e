// The workbook behind the API objects: the grid's model, with refusals as Excel's errors, values inside a running request,
// and sheets that grow to hold what is written.
import type { CellPosition, Command, CommandTypes, EvaluatedCell, Getters, Model, RangeData, Zone } from "@odoo/o-spreadsheet";
import { MAX } from "./addresses";
import { batch } from "./batch";
import { contentOf } from "./contents";
import type { Events } from "./events";
import { dispatchOwn, extrasOf, type Extra, type ExtraKind, type Extras } from "./extras";
import { badArgument, refuse } from "./failure";
import { isFormulaCell, toExcel } from "./formulas";
import type { InvocationResult } from "../functions/invocations";
import { pageOf, type Page, type SetPage } from "./pages";
import { unpacked } from "./session";
import { knownTables, type KnownTable } from "./tables";
import "./tableReferences";

type Payload<Type extends CommandTypes> = Omit<Extract<Command, { type: Type }>, "type">;
interface Evaluation {
  finalize(): void;
  shouldRebuildDependenciesGraph: boolean;
}

/** The grid's errors that Excel calls by another name. */
const excelErrors: Readonly<Record<string, string>> = { "#REF": "#REF!", "#BAD_EXPR": "#NAME?", "#CYCLE": "#REF!", "#ERROR": "#VALUE!" };
const beyond = { value: null, type: "empty", formattedValue: "" } as const;

export class Book {
  eventsEnabled = true;
  /** Of the file. */
  name = "embedded.xlsx";
  events: Events | null = null;
  /** Where results of custom functions called through Microsoft's runtime arrive. */
  settle: (results: readonly InvocationResult[]) => void = () => undefined;
  /** The pane beside the grid. */
  paneState = { shown: (): boolean => true, set: (_shown: boolean): void => undefined };
  private depth = 0;
  private dirty = false;
  private readonly evaluation: Evaluation;

  constructor(readonly model: Model) {
    this.evaluation = evaluationOf(model);
    unpacked(model);
  }

  get getters(): Getters {
    return this.model.getters;
  }
  get extras(): Extras {
    return extrasOf(this.model.getters);
  }
  /** Whether what happens now was asked for by the add-in. */
  get running(): boolean {
    return this.depth > 0;
  }
  newId(): string {
    return crypto.randomUUID();
  }

  transaction(run: () => void): void {
    this.depth++;
    try {
      batch(this.model, run);
    } finally {
      this.depth--;
      this.dirty = false;
    }
  }

  /** Dispatches a command of the grid. A command that would change nothing has done its work. */
  do<Type extends CommandTypes>(type: Type, payload: Payload<Type>): void {
    this.judge(type, dispatchOwn(this.model, type, payload));
  }

  setExtra<Kind extends ExtraKind>(kind: Kind, key: string, value: Extra<Kind>): void {
    this.judge("SET_OFFICE_EXTRA", dispatchOwn(this.model, "SET_OFFICE_EXTRA", { kind, key, value }));
  }

  page(sheetId: string): Page {
    return pageOf(this.getters, sheetId);
  }
  setPage(change: Omit<SetPage, "type">): void {
    this.judge("SET_OFFICE_PAGE", dispatchOwn(this.model, "SET_OFFICE_PAGE", change));
  }

  private judge(type: string, { isSuccessful, reasons }: { readonly isSuccessful: boolean; readonly reasons: readonly string[] }): void {
    this.dirty = true;
    if (!isSuccessful && !reasons.every((reason) => reason === "NoChanges")) refuse(type, reasons);
  }

  /** Values after the writes of the same request: the grid evaluates at the end of a command, and a reader must not wait for it. */
  evaluate(): void {
    if (!this.dirty) return;
    this.evaluation.finalize();
    this.dirty = false;
  }

  /** Notes anew which cells depend on which: the grid may keep the dependencies of a formula that was cleared, and then empties what spills there. */
  forgetDependencies(): void {
    this.evaluation.shouldRebuildDependenciesGraph = true;
    this.dirty = true;
  }

  sheetId(key: string): string | undefined {
    const wanted = String(key).toLowerCase();
    return this.getters.getSheetIds().find((id) => id === key || this.getters.getSheetName(id).toLowerCase() === wanted);
  }

  /** The last column and row the grid has. */
  size(sheetId: string): { right: number; bottom: number } {
    const { numberOfRows, numberOfCols } = this.getters.getSheetSize(sheetId);
    return { right: numberOfCols - 1, bottom: numberOfRows - 1 };
  }

  inside(sheetId: string, zone: Zone): Zone {
    const { right, bottom } = this.size(sheetId);
    return { left: zone.left, top: zone.top, right: Math.min(zone.right, right), bottom: Math.min(zone.bottom, bottom) };
  }

  /** The zone as the grid can take it. The sheet grows to hold it, but a whole column or row reaches only what exists:
   *  a million real rows would make every edit twenty times slower. */
  fit(sheetId: string, zone: Zone): Zone {
    const { right, bottom } = this.size(sheetId);
    const fitted = { ...zone };
    if (zone.right === MAX.columns - 1) fitted.right = right;
    if (zone.bottom === MAX.rows - 1) fitted.bottom = bottom;
    if (fitted.bottom > bottom) this.grow(sheetId, "ROW", bottom, fitted.bottom - bottom + 20);
    if (fitted.right > right) this.grow(sheetId, "COL", right, fitted.right - right + 5);
    return fitted;
  }

  private grow(sheetId: string, dimension: "ROW" | "COL", base: number, quantity: number): void {
    const sheetName = this.getters.getSheetName(sheetId);
    this.do("ADD_COLUMNS_ROWS", { sheetId, sheetName, dimension, base, position: "after", quantity });
  }

  rangeData(sheetId: string, zone: Zone): RangeData {
    return this.getters.getRangeDataFromZone(sheetId, this.fit(sheetId, zone));
  }

  tables(): KnownTable[] {
    return knownTables(this.getters, this.extras.tables);
  }

  evaluated(position: CellPosition): Pick<EvaluatedCell, "value" | "type" | "formattedValue" | "format"> {
    const { right, bottom } = this.size(position.sheetId);
    if (position.col > right || position.row > bottom) return beyond as unknown as EvaluatedCell;
    this.evaluate();
    return this.getters.getEvaluatedCell(position);
  }

  value(position: CellPosition): string | number | boolean {
    const { type, value } = this.evaluated(position);
    if (type === "error") return excelErrors[String(value)] ?? String(value);
    return typeof value === "string" ? value.replace(/\\"/g, '"') : (value ?? "");
  }

  /** Reads formulas with the tables as they are now; a cell without a formula of its own gives its value, as in Excel. */
  formulaReader(): (position: CellPosition) => string | number | boolean {
    const tables = this.tables();
    return (position) => {
      const { right, bottom } = this.size(position.sheetId);
      if (position.col > right || position.row > bottom) return "";
      const cell = this.getters.getCell(position);
      return isFormulaCell(cell) ? toExcel(cell, this.getters, tables) : this.value(position);
    };
  }

  write(position: CellPosition, value: unknown): void {
    const content = contentOf(value);
    if (content === undefined) return;
    const before = content.startsWith("=") ? this.getters.getCell(position) : undefined;
    this.do("UPDATE_CELL", { ...position, content });
    if (content.startsWith("=") && this.isMalformed(position)) {
      const restored = isFormulaCell(before) ? before.compiledFormula.toFormulaString(this.getters) : (before?.content ?? "");
      this.do("UPDATE_CELL", { ...position, content: restored });
      badArgument(`The formula ${content} can't be parsed.`);
    }
  }

  /** A formula Excel would not accept. An unknown function is accepted: it shows #NAME?. */
  private isMalformed(position: CellPosition): boolean {
    const cell = this.getters.getCell(position);
    if (!isFormulaCell(cell) || !cell.compiledFormula.isBadExpression) return false;
    const error = (cell.compiledFormula as unknown as { execute(): { value?: unknown } }).execute();
    return error.value === "#BAD_EXPR";
  }
}

/** The plugin that evaluates, found by its getter: it is not public, so a new version of the grid must be checked here. */
function evaluationOf(model: Model): Evaluation {
  const { handlers } = model as unknown as { handlers: readonly (Evaluation & { constructor: { getters?: readonly string[] } })[] };
  const found = handlers.find((plugin) => plugin.constructor.getters?.includes("evaluateFormula"));
  if (!found) throw new Error("The spreadsheet library has no evaluation plugin of the known kind.");
  return found;
}
