/**
 * The Events sheet: what happens after closing, a row an event, for every scenario of the terms; and beside it which kinds of events there
 * are and what their amounts mean. Nothing stands below the table, so that it grows as it is filled in.
 */
import { eventsTable } from "../core/model/eventRows";
import { eventKinds } from "../core/model/events";
import { wanted } from "../core/model/scenario";
import type { Area } from "./area";
import { banner } from "./banner";
import type { NumberRule } from "./edit";
import { fieldWidth, inputGrid } from "./inputGrid";
import { anchorIn, inputTableName, moneyNote, type Model } from "./model";
import { SheetWriter, text } from "./sheetWriter";

const { fields } = eventsTable;
const kinds = Object.values(eventKinds);
const SPACER = 2;

export function eventsSheet(model: Model, name: string): SheetWriter {
  const sheet = new SheetWriter(name);
  const corner = banner(sheet, model, "Events", "Events", 1, notesOf(model)).below();
  const known = kindsBlock(sheet, corner.cell(0, fields.length + 1));
  const table = inputGrid(sheet, corner, { fields, name: inputTableName(model, "events"), rows: model.deal.events ?? [], options: { Event: known }, rules: { Amount: amountRule } });
  sheet.name(table.cell(0, 0), anchorIn(model, "Events"));
  sheet.widths(...fields.map((field) => (field.unit === "choice" ? 24 : field.label === "Note" ? 36 : fieldWidth(field))), SPACER, 24, 74, 40, 70);
  sheet.freeze(corner.row + 1, 0);
  sheet.view("inputs");
  sheet.print({ orientation: "Landscape", pagesWide: 1, titleRows: table.rowAt(0), title: model.deal.name });
  return sheet;
}

const notesOf = (model: Model): string[] => [
  `What happens after closing, for every scenario of ${model.table}. Type under the table to add an event, in any order.`,
  `Blue on yellow: inputs. Rows of one day that bring in money are one further close; ${moneyNote(model)}.`,
];

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The kinds of events; answers the cells with their names, which the table's dropdown offers: they are too many for a list of its own. */
function kindsBlock(sheet: SheetWriter, corner: Area): Area {
  const rows = kinds.map(({ label, amount, allowed, unit, source }) => [label, sentence(amount), sentence(wanted({ label, unit, allowed })), source].map(text));
  const block = sheet.cells(corner, [["Kind of event", "Amount", "Allowed", "Source"].map(text), ...rows]);
  const body = block.without(1, 0);
  sheet.headings(block.rowAt(0), block.columns);
  sheet.look(body, "rows");
  sheet.look(body.without(0, 1), "note");
  return body.columnAt(0);
}

/** What an amount may be depends on the kind in its row, so that the rule reads both. */
function amountRule(first: Area): { readonly rule: NumberRule; readonly message: string } {
  const amount = first.fixedRow;
  const cell = amount.replace(/\$/g, "");
  const kind = first.cell(0, -1).address;
  const isOf = (labels: readonly string[]): string => labels.map((label) => `${kind}="${label}"`).join(",");
  const below0 = kinds.filter(({ allowed }) => !("from" in allowed) && !("above" in allowed)).map(({ label }) => label);
  const to1 = kinds.filter(({ allowed }) => "to" in allowed || "below" in allowed).map(({ label }) => label);
  const formula = `=AND(ISNUMBER(${cell}),OR(${cell}>=0,${isOf(below0)}),OR(${cell}<=1,NOT(OR(${isOf(to1)}))))`;
  return { rule: { is: "custom", formula }, message: `Amount: a number from 0 is allowed; up to 1 for ${to1.join(" and ")}, below 0 for ${below0.join(" and ")} alone.` };
}
