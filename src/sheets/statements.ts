/** The Statements sheet: income, balance and cash flow of one party, each from one call, and a chart of what the argument is about. */
import { isOfIncome, type Account } from "../core/ledger/account";
import { parties } from "../core/ledger/event";
import { providerAccounts } from "../core/ledger/providerAccounts";
import { startUpAccounts } from "../core/ledger/startUpAccounts";
import type { StatementKind } from "../core/ledger/statement";
import { requireLine } from "../core/model/schedule";
import { quoted } from "../functions/formulaText";
import type { Role } from "./anchors";
import type { Area } from "./area";
import { banner } from "./banner";
import { bookPickers, PICKERS, type BookPickers } from "./bookPickers";
import { structuresOf, type Deal } from "./deal";
import type { ChartEdit } from "./edit";
import { anchorIn, money, moneyNote, type Model } from "./model";
import { dateFormat, measureFormat, postedFormat } from "./numberFormats";
import { picker } from "./picker";
import { chartOverSpill, FREQUENCY, lineRow, LONGEST, moneyOverTime, periods, unitRow } from "./schedule";
import { CHART, formula, SheetWriter, text } from "./sheetWriter";
import { termsCall } from "./termsCall";

/** Ten years of months; what comes later spills without a format until Refresh gives it one. */
const PERIODS = 121;

export interface StatementsPickers extends BookPickers {
  readonly frequency: Area;
}

/** A statement on the sheet: the roles of the cell that names it and of the cell with its call. Income is the part's own cell. */
export const statementPlaces: readonly { readonly kind: StatementKind; readonly named: Role; readonly call?: Role }[] = [
  { kind: "Income", named: "income" },
  { kind: "Balance", named: "balance", call: "balancesheet" },
  { kind: "Cash flow", named: "cash", call: "cashflow" },
];

export function statementsSheet(model: Model, name: string, names: Area | undefined): SheetWriter {
  const sheet = new SheetWriter(name);
  const notes = ["Of the deal alone: cash below 0 is what the deal has taken out of the party's own. Periods are fiscal.", `Live formulas over the table ${model.table}; ${moneyNote(model)}.`];
  const below = banner(sheet, model, "Statements", "Statements", 1, notes);
  const book = bookPickers(sheet, model, below, names);
  const frequency = picker(sheet, below.cell(PICKERS, 0), "Frequency", text(FREQUENCY), ["Month", "Quarter", "Year"], "Month, Quarter or Year is needed.");
  const pickers = { ...book, frequency };
  const count = periods(model.deal);

  const chartAt = below.cell(PICKERS + 2, 0);
  let next = chartAt.cell(CHART.rows + 1, 0);
  for (const { kind, named, call } of statementPlaces) {
    const anchor = statementBlock(sheet, model, next, kind, pickers, count);
    sheet.name(next, anchorIn(model, "Statements", named));
    sheet.name(anchor, anchorIn(model, "Statements", call));
    next = anchor.cell(statementRows(kind) + 2, 0);
  }
  const plot = plotBlock(sheet, model, next, pickers, chartAt);
  const cells = { scenario: book.scenario, party: book.party, places: book.places, frequency, lines: plot.lines, plot: plot.anchor } as const;
  for (const [role, at] of Object.entries(cells)) sheet.name(at, anchorIn(model, "Statements", role as Role));
  sheet.widths(50, 18, ...Array.from({ length: PERIODS - 1 }, () => 13));
  sheet.freeze(chartAt.row, 1);
  sheet.view("calculations");
  sheet.print({ orientation: "Landscape", pagesWide: 1, titleColumns: below, title: model.deal.name });
  return sheet;
}

/** The name of a statement as the function takes it: the start-up's have its name before them. */
export const statementName = (kind: StatementKind, party: Area): string => `IF(${party.absolute}=${quoted(parties[1]!)},${quoted(`Start-up ${kind.toLowerCase()}`)},${quoted(kind)})`;

export const statementCall = (model: Pick<Model, "table" | "events">, named: Area, { scenario, places, frequency }: StatementsPickers): string =>
  termsCall(model, "STATEMENT", named.absolute, frequency.absolute, scenario.absolute, places.absolute);

/** A heading that names the statement, and the call below it. */
function statementBlock(sheet: SheetWriter, model: Model, named: Area, kind: StatementKind, pickers: StatementsPickers, count: number): Area {
  sheet.look(named.sized(1, count + 1), "heading");
  sheet.cell(named, formula(statementName(kind, pickers.party)));
  sheet.cell(named.beside(), text(money(model)), "figureHeading");
  const anchor = sheet.cell(named.below(), formula(statementCall(model, named, pickers)));
  const ends = anchor.beside().sized(1, PERIODS);
  sheet.look(anchor, "label");
  sheet.look(ends, "strong");
  sheet.format(ends, dateFormat);
  sheet.format(ends.below().sized(statementRows(kind), PERIODS), postedFormat);
  return anchor;
}

/** Rows that a statement may have below its header, whoever's it is: nothing stands there that would be in its way. */
export function statementRows(kind: StatementKind): number {
  const most = (rows: (accounts: readonly Account[]) => number): number => Math.max(rows(providerAccounts), rows(startUpAccounts));
  const ofEquity = (of: Account): boolean => of.kind === "Other comprehensive income";
  if (kind === "Income") return most((accounts) => accounts.filter((each) => isOfIncome(each) || ofEquity(each)).length) + 3;
  // Retained earnings stand for the accounts of income; five totals.
  if (kind === "Balance") return most((accounts) => accounts.filter((each) => !isOfIncome(each)).length) + 6;
  // What came in and went out of an account are captions of their own.
  return most((accounts) => accounts.filter(({ cashFlow }) => cashFlow).length * 3) + 7;
}

/** The lines of the chart: what is owed in services, what is put aside for them, and what is earned. */
export const plotLines = ({ scenarios }: Deal): readonly string[] => ["Contract liability", ...(scenarios.flatMap(structuresOf).includes("Credits in escrow") ? ["Escrow closing"] : []), "Revenue"];

interface Plot {
  readonly anchor: Area;
  readonly lines: Area;
}

/** What the chart shows, at the foot of the sheet, where it has room to grow. */
function plotBlock(sheet: SheetWriter, model: Model, corner: Area, pickers: StatementsPickers, at: Area): Plot {
  const labels = plotLines(model.deal);
  sheet.cell(corner, text("What the chart shows"), "heading");
  const lines = lineRow(sheet, corner.cell(2, 0), labels);
  unitRow(sheet, model, lines, labels);
  const anchor = lines.cell(1, -1);
  chartOverSpill(sheet, anchor, labels, periods(model.deal), (data) => statementsChart(model, data, at));
  sheet.cell(anchor, formula(plotCall(model, lines, pickers)));
  sheet.header(anchor.sized(1, labels.length + 1), 0);
  const body = anchor.cell(1, 0).sized(LONGEST, labels.length + 1);
  [dateFormat, ...labels.map((label) => measureFormat(requireLine(label).unit))].forEach((format, i) => sheet.format(body.columnAt(i), format));
  return { anchor, lines };
}

export const plotCall = (model: Pick<Model, "table" | "events">, lines: Area, { frequency, scenario }: Pick<StatementsPickers, "frequency" | "scenario">): string =>
  termsCall(model, "SCHEDULE", lines.absolute, frequency.absolute, quoted("Down"), scenario.absolute);

/** @param at where the rows above the statements begin that are kept for it: it stands beside the labels, which stay in view when a person scrolls */
export const statementsChart = (model: Model, data: Area, at: Area): ChartEdit =>
  moneyOverTime(model, data, {
    at: at.beside().sized(CHART.rows, 6),
    name: `${data.sheet} contract liability and revenue`,
    title: data.columns > 3 ? "Contract liability, escrow and revenue" : "Contract liability and revenue",
  });
