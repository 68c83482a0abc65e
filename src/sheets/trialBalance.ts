/** The Trial balance sheet: what every account of a party stands at on a day, from one call, with the kind of each account. */
import { parties, type Party } from "../core/ledger/event";
import { providerAccounts } from "../core/ledger/providerAccounts";
import { startUpAccounts } from "../core/ledger/startUpAccounts";
import { FIRST_DATE } from "../core/numbers/dates";
import type { Area } from "./area";
import { banner } from "./banner";
import { bookPickers, PICKERS, type BookPickers } from "./bookPickers";
import { anchorIn, money, moneyNote, termCell, type Model } from "./model";
import { dateFormat, postedFormat } from "./numberFormats";
import { formula, SheetWriter, text } from "./sheetWriter";
import { termsCall } from "./termsCall";

const chart: Readonly<Record<Party, typeof providerAccounts>> = { Provider: providerAccounts, "Start-up": startUpAccounts };
/** Every account of the longer book, and the total. */
export const TRIAL_ROWS = Math.max(...parties.map((party) => chart[party].length)) + 1;
const SPACER = 3;
/** Kind and account stay in view. */
const FROZEN = 2;

export interface TrialBalancePickers extends BookPickers {
  readonly asOf: Area;
}

export function trialBalanceSheet(model: Model, name: string, names: Area | undefined): SheetWriter {
  const sheet = new SheetWriter(name);
  const notes = ["Balances at the end of the day; the totals of both columns are equal.", `Live formulas over the table ${model.table}; ${moneyNote(model)}.`];
  const below = banner(sheet, model, "Trial balance", "Trial balance", FROZEN, notes);
  const book = bookPickers(sheet, model, below, names);
  const asOf = sheet.cell(below.cell(PICKERS, 1), formula(yearEnd(model, book.scenario)), "input");
  sheet.cell(below.cell(PICKERS, 0), text("As of"));
  sheet.format(asOf, dateFormat);
  sheet.allowed(asOf, { is: "atLeast", than: FIRST_DATE }, "As of: a date is needed.");

  const anchor = below.cell(PICKERS + 3, 1);
  sheet.cell(anchor, formula(trialBalanceCall(model, { ...book, asOf })));
  sheet.cell(anchor.cell(-1, -1), text("Unit"));
  sheet.look(sheet.cells(anchor.cell(-1, 1), [[text(money(model)), text(money(model))]]), "figureUnit");
  sheet.looks(anchor.cell(0, -1), [["heading", "heading", "figureHeading", "figureHeading"]]);
  const body = anchor.cell(1, 0).sized(TRIAL_ROWS, 3);
  sheet.format(body.without(0, 1), postedFormat);
  kinds(sheet, anchor.cell(0, -1), accountTable(sheet, anchor.cell(0, 4)));

  const roles = { scenario: book.scenario, party: book.party, places: book.places, asof: asOf } as const;
  sheet.name(anchor, anchorIn(model, "Trial balance"));
  for (const role of ["scenario", "party", "places", "asof"] as const) sheet.name(roles[role], anchorIn(model, "Trial balance", role));
  sheet.widths(26, 48, 13, 13, SPACER, 48, 10, 28);
  sheet.freeze(anchor.row + 1, FROZEN);
  sheet.view("calculations");
  sheet.print({ orientation: "Portrait", pagesWide: 1, titleRows: anchor, title: model.deal.name });
  return sheet;
}

export const trialBalanceCall = (model: Pick<Model, "table" | "events">, { scenario, party, places, asOf }: TrialBalancePickers): string =>
  termsCall(model, "TRIALBALANCE", asOf.absolute, party.absolute, scenario.absolute, places.absolute);

/** The first end of a fiscal year from closing on; blank where closing is. Where no month is said to be the last, N answers 0: in a circle of 12 months, December. */
export function yearEnd(model: Model, scenario: Area): string {
  const [closing, last] = [termCell(model, "Closing date", scenario.absolute), termCell(model, "Fiscal year ends", scenario.absolute)];
  return `IFNA(IF(N(${closing})=0,"",EOMONTH(${closing},MOD(N(IFNA(${last},0))-MONTH(${closing}),12))),"")`;
}

/** The accounts of both books with their kind. */
function accountTable(sheet: SheetWriter, corner: Area): Area {
  const rows = parties.flatMap((party) => chart[party].map((each) => [text(each.name), text(party), text(each.kind)]));
  const table = sheet.cells(corner, [["Chart of accounts", "Book", "Kind"].map(text), ...rows]);
  sheet.headings(table.rowAt(0), 3);
  sheet.look(table.without(1, 0), "rows");
  return table.without(1, 0);
}

/** Accounts that nothing has touched are left out, so the kind of each row is looked up. */
function kinds(sheet: SheetWriter, head: Area, accounts: Area): void {
  sheet.cell(head, text("Kind"));
  const rows = Array.from({ length: TRIAL_ROWS }, (_, i) => {
    const account = head.cell(i + 1, 1).address;
    return [formula(`IF(${account}="","",IFERROR(INDEX(${accounts.columnAt(2).absolute},MATCH(${account},${accounts.columnAt(0).absolute},0)),""))`)];
  });
  sheet.look(sheet.cells(head.below(), rows), "unit");
}
