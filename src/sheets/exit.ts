/**
 * The Exit sheet: what each class gets at every exit, where that changes, and a chart of both. Classes' shares are values: they come from
 * another call's answer, and a call never reads another call's cell. A line compares them with the cap table, and Refresh renews them.
 */
import type { InputField } from "../core/captable/inputTables";
import { formulaText } from "../functions/formulaText";
import type { Role } from "./anchors";
import type { Area } from "./area";
import { banner } from "./banner";
import { titled } from "./capTable";
import { columnsInUse, emptyCapTable } from "./capTableDraft";
import { afterTotal, resultColumn } from "./capTableResult";
import { breakpointCount, exitClasses, exitValues, resolved } from "./capTableRound";
import { exitLooks, exitPlaces, payoutBlock, payoutRoom, type ExitCounts } from "./exitResult";
import { fieldWidth, inputGrid } from "./inputGrid";
import { anchorIn, inputTableName, money, moneyNote, type Model } from "./model";
import { termFormat } from "./numberFormats";
import { checkRows, EXACT, ownChecks, ROUNDED, type OwnCheck } from "./ownChecks";
import { CHART, formula, SheetWriter, text, value } from "./sheetWriter";

const SPACER = 2;

export interface ExitSheet {
  readonly sheet: SheetWriter;
  readonly failing: Area;
}

export function exitSheet(model: Model, name: string): ExitSheet {
  const sheet = new SheetWriter(name);
  const { capTable } = model;
  const draft = resolved(model.deal.capTable ?? emptyCapTable, model.deal.scenarios[0]);
  const [classes, exits] = [exitClasses(draft), exitValues(draft)];
  const below = banner(sheet, model, "Exit", "Exit", 1, notesOf(model, capTable !== undefined));
  const fields = columnsInUse("classes", classes);
  const counts: ExitCounts = { classes: Math.max(1, classes.length), exits: exits.length, breakpoints: breakpointCount(classes, draft.debt), debt: draft.debt !== undefined };

  const debt = debtInput(sheet, model, below, draft.debt);
  const exitsAt = below.cell(0, fields.length + 1);
  const places = exitPlaces(exitsAt.cell(1, 2), counts);
  const { payouts, breakpoints, block } = places;
  const checks = [paidCheck(model, payouts, counts)];
  const classesTable = inputGrid(sheet, titled(sheet, below.cell(2 + checkRows(checks) + 2, 0), "Classes", fields.length), { fields, name: inputTableName(model, "classes"), rows: classes });
  const exitsTable = exitInputs(sheet, model, titled(sheet, exitsAt, "Exits", 1), exits);

  titled(sheet, exitsAt.cell(0, 2), "Payouts", CHART.columns);
  payoutBlock(sheet, places, counts, { money: money(model) });
  exitLooks(sheet, places, counts);
  const call = classesCall(inputTableName(model, "classes"));
  sheet.cell(payouts, formula(formulaText("WATERFALL", call, exitsCall(inputTableName(model, "exits")), debt.absolute)));
  titled(sheet, breakpoints.cell(-1, 0), "Breakpoints: where somebody's share of the next unit of money changes", CHART.columns);
  sheet.cell(breakpoints, formula(formulaText("BREAKPOINTS", call, debt.absolute)));
  const failing = ownChecks(sheet, below.cell(2, 0), checks);
  if (capTable) sharesNote(sheet, model, below.cell(2 + checkRows(checks), 0), fields, capTable);

  const cells: Partial<Record<Role, Area>> = { classes: classesTable.cell(0, 0), exits: exitsTable.cell(0, 0), debt, breakpoints, payouts: block, failing };
  sheet.name(payouts, anchorIn(model, "Exit"));
  for (const [role, at] of Object.entries(cells)) sheet.name(at, anchorIn(model, "Exit", role as Role));
  const left = fields.map((field, i) => (i === 0 ? 34 : fieldWidth(field)));
  sheet.widths(...left, SPACER, 15, SPACER, 14, 14, 34, ...Array.from({ length: block.column - payouts.column - 1 }, () => 16), ...Array.from({ length: block.columns }, () => 14));
  sheet.freeze(below.row, 0);
  sheet.view("inputs");
  sheet.print({ orientation: "Landscape", pagesWide: 2, title: model.deal.name });
  return { sheet, failing };
}

const notesOf = (model: Model, hasCapTable: boolean): string[] => [
  `Blue on yellow: inputs. Black: formulas. Type under a table to add a class or an exit value; ${moneyNote(model)}.`,
  hasCapTable
    ? "Shares are those after the round when this sheet was written; where the cap table has changed since, a line says so and Refresh renews them."
    : "Shares as issued; Preference, Cap and Dividends are money for the whole class; who has the higher Seniority is paid first.",
];

export const classesCall = (table: string): string => `${table}[#All]`;
export const exitsCall = (table: string): string => `${table}[Exit value]`;

function debtInput(sheet: SheetWriter, model: Model, at: Area, debt: number | undefined): Area {
  sheet.cell(at, text("Debt and costs paid first"));
  const cell = sheet.cell(at.beside(), debt === undefined ? null : value(debt), "input");
  sheet.format(cell, termFormat({ unit: "money" }));
  sheet.allowed(cell, { is: "atLeast", than: 0 }, "Debt: a number from 0 is allowed.");
  sheet.cell(cell.beside(), text(money(model)), "unit");
  return cell;
}

/** A column, not a row: an Excel Table grows when something is typed under it, and the call grows with it. */
function exitInputs(sheet: SheetWriter, model: Model, at: Area, exits: readonly number[]): Area {
  const table = sheet.cells(at, [[text("Exit value")], ...exits.map((each) => [value(each)])]);
  const body = table.without(1, 0);
  sheet.table(table, inputTableName(model, "exits"));
  sheet.look(at, "figureHeading");
  sheet.look(body, "rows");
  sheet.look(body, "input");
  sheet.format(body, termFormat({ unit: "money" }));
  sheet.allowed(body, { is: "atLeast", than: 0 }, "Exit value: a number from 0 is allowed.");
  return table;
}

/** Every column of the payouts holds what is paid, and its total: half of all is the exits. */
const paidCheck = (model: Model, payouts: Area, counts: ExitCounts): OwnCheck => {
  const exits = `SUM(${exitsCall(inputTableName(model, "exits"))})`;
  return { label: "Payouts and debt are the exits", difference: `IF(${exits}=0,0,SUM(${payoutRoom(payouts, counts).absolute})/2/${exits}-1)`, tolerance: EXACT };
};

/** Says whether the shares are still those after the round. It is no check: an exit may be of another day, with other classes. */
function sharesNote(sheet: SheetWriter, model: Model, at: Area, fields: readonly InputField[], capTable: Area): void {
  const table = inputTableName(model, "classes");
  const converted = fields.some(({ label }) => label === "Conversion ratio");
  const shares = converted ? `SUMPRODUCT(${table}[Shares],${table}[Conversion ratio])` : `SUM(${table}[Shares])`;
  const pool = `SUMIF(${resultColumn(capTable, "Class").elsewhere},"Pool",${resultColumn(capTable, "After").elsewhere})`;
  const held = `(${afterTotal(capTable, "After", at)}-${pool})`;
  sheet.cell(at, formula(`IF(ABS(${shares}/${held}-1)<${ROUNDED},"Shares are those of the cap table.","Shares differ from the cap table: Refresh can renew them.")`), "note");
  sheet.look(at, "link");
}
