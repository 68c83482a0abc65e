/** The Journal sheet: what one party books over the life of a scenario, from one call, and beside it what every entry rests on. */
import { entrySources, type EntrySource } from "../core/ledger/sources";
import type { Area } from "./area";
import { banner } from "./banner";
import { bookPickers, PICKERS, type BookPickers } from "./bookPickers";
import type { Cell } from "./edit";
import { anchorIn, money, moneyNote, type Model } from "./model";
import { dateFormat, postedFormat } from "./numberFormats";
import { formula, SheetWriter, text } from "./sheetWriter";
import { termsCall } from "./termsCall";

/** Rows that are read below the header: twenty years of months with twenty lines each. */
const ROOM = 5000;
export const journalColumns = ["Date", "Account", "Debit", "Credit", "Memo"] as const;
const [DEBIT, CREDIT, MEMO] = [2, 3, 4];
const SPACER = 3;
/** Date and account stay in view. */
const FROZEN = 2;

export function journalSheet(model: Model, name: string, names: Area | undefined): SheetWriter {
  const sheet = new SheetWriter(name);
  const notes = ["A row a debit or a credit. Treatments are options that the accounting terms choose, never conclusions.", `Live formulas over the table ${model.table}; ${moneyNote(model)}.`];
  const below = banner(sheet, model, "Journal", "Journal", FROZEN, notes);
  const pickers = bookPickers(sheet, model, below, names);
  const anchor = below.cell(PICKERS + 3, 0);
  const body = anchor.cell(1, 0).sized(ROOM, journalColumns.length);
  sheet.cell(anchor, formula(journalCall(model, pickers)));
  sums(sheet, model, body);
  sheet.looks(anchor, [journalColumns.map((_, i) => (i === DEBIT || i === CREDIT ? "figureHeading" : "heading"))]);
  sheet.format(body.columnAt(0), dateFormat);
  sheet.format(body.columnAt(DEBIT).sized(ROOM, 2), postedFormat);
  entryTable(sheet, model, anchor.cell(0, journalColumns.length + 1), body, pickers.party);

  sheet.name(anchor, anchorIn(model, "Journal"));
  sheet.name(pickers.scenario, anchorIn(model, "Journal", "scenario"));
  sheet.name(pickers.party, anchorIn(model, "Journal", "party"));
  sheet.name(pickers.places, anchorIn(model, "Journal", "places"));
  sheet.widths(15, 44, 13, 13, 52, SPACER, 52, 13, 10, 72);
  sheet.freeze(anchor.row + 1, FROZEN);
  sheet.view("calculations");
  sheet.print({ orientation: "Landscape", pagesWide: 1, titleRows: anchor, title: model.deal.name });
  return sheet;
}

export const journalCall = (model: Pick<Model, "table" | "events">, { scenario, party, places }: BookPickers): string =>
  termsCall(model, "JOURNAL", party.absolute, scenario.absolute, places.absolute);

/** Unit and total stand above the columns, where a journal that grows leaves them. */
function sums(sheet: SheetWriter, model: Model, body: Area): void {
  const [debit, credit] = [body.columnAt(DEBIT), body.columnAt(CREDIT)];
  const total = body.cell(-2, 0);
  sheet.cell(total.cell(-1, 0), text("Unit"));
  sheet.look(sheet.cells(total.cell(-1, DEBIT), [[text(money(model)), text(money(model))]]), "figureUnit");
  sheet.look(total.sized(1, journalColumns.length), "total");
  sheet.cell(total, text("Total"));
  const both = sheet.cells(total.cell(0, DEBIT), [[formula(`SUM(${debit.absolute})`), formula(`SUM(${credit.absolute})`)]]);
  sheet.format(both, postedFormat);
  const [left, right] = [both.cell(0, 0).address, both.cell(0, 1).address];
  sheet.cell(total.cell(0, MEMO), formula(`IF(ABS(${left}-${right})<=1E-12*${left},"Debits are credits.","Debits and credits differ.")`), "note");
}

/** Columns beside an entry. */
const [BOOKED, BOOK] = [1, 2];

/** Every kind of entry that a book may hold, what the journal has booked of it, and the paragraph behind it. */
function entryTable(sheet: SheetWriter, model: Model, corner: Area, body: Area, party: Area): void {
  const [memos, debits] = [body.columnAt(MEMO).absolute, body.columnAt(DEBIT).absolute];
  const sumOf = (memo: string): string => `SUMIF(${memos},${memo},${debits})`;
  const rows = entrySources.map((of, i): Cell[] => {
    const row = corner.cell(i + 1, 0);
    const [memo, book] = [row.address, row.cell(0, BOOK).address];
    const others = of.isEvent ? entrySources.flatMap((each, k) => (startsAlike(of, each) ? [`-${corner.cell(k + 1, BOOKED).address}`] : [])) : [];
    const booked = of.isEvent ? `${sumOf(memo)}+${sumOf(`${memo}&": *"`)}${others.join("")}` : sumOf(memo);
    return [text(of.memo), formula(`IF(${book}=${party.absolute},${booked},0)`), text(of.party), text(of.source)];
  });
  const table = sheet.cells(corner, [["Entry", "Booked", "Book", "Rests on"].map(text), ...rows]);
  sheet.looks(corner, [["heading", "figureHeading", "heading", "heading"]]);
  const entries = table.without(1, 0);
  sheet.look(entries, "rows");
  sheet.look(entries.columnAt(3), "note");
  const booked = entries.columnAt(BOOKED);
  sheet.format(booked, postedFormat);
  sheet.look(corner.cell(-1, 0).sized(1, 4), "total");
  sheet.cell(corner.cell(-2, BOOKED), text(money(model)), "figureUnit");
  sheet.cell(corner.cell(-1, 0), text("All entries"));
  sheet.format(sheet.cell(corner.cell(-1, BOOKED), formula(`SUM(${booked.absolute})`)), postedFormat);
}

/** A memo of its own that begins as that of an event with a note does. */
const startsAlike = (event: EntrySource, { party, memo, isEvent }: EntrySource): boolean => !isEvent && party === event.party && memo.startsWith(`${event.memo}: `);
