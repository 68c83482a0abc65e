// Defined names. They name ranges only and hold for the workbook: the grid has no constants or formulas behind names, and no scope.
import type { RangeData, Zone } from "@odoo/o-spreadsheet";
import { define, make, type ApiObject } from "../api";
import type { Book } from "../book";
import { keyed } from "../collection";
import { notFound, notImplemented } from "../failure";
import { range, reference, resolveRange } from "./rangeLookup";

type Name = ApiObject<"NamedItem">;
type Names = ApiObject<"NamedItemCollection">;

function target({ name }: Name, book: Book): ApiObject<"Range"> {
  const { sheetId, zone } = (book.getters.getNamedRange(name) ?? notFound(`name ${name}`)).range;
  return range(sheetId, zone);
}

export const NamedItem = define("NamedItem", {
  ids: ["name"],
  get: {
    name: ({ name }, book) => (book.getters.getNamedRange(name) ?? notFound(`name ${name}`)).name,
    formula: (state, book) => reference(book, target(state, book)),
    value: (state, book) => reference(book, target(state, book)).slice(1),
    type: () => "Range",
    scope: () => "Workbook",
    visible: ({ name }, book) => book.extras.names[name]?.hidden !== true,
    comment: ({ name }, book) => book.extras.names[name]?.comment ?? "",
  },
  set: {
    comment: ({ name }, book, comment: string) => book.setExtra("names", name, { ...book.extras.names[name], comment }),
    visible: ({ name }, book, visible: boolean) => book.setExtra("names", name, { comment: "", ...book.extras.names[name], hidden: !visible }),
    formula: ({ name }, book, formula: string) => {
      const { sheetId, zone } = named(book, formula);
      book.do("UPDATE_NAMED_RANGE", { oldRangeName: name, newRangeName: name, ...placed(book, sheetId, zone) });
    },
  },
  call: {
    getRange: target,
    getRangeOrNullObject: target,
    delete: ({ name }, book) => {
      book.do("DELETE_NAMED_RANGE", { name });
      book.setExtra("names", name, undefined);
    },
  },
});

/** The sheet is said too: the grid would compare the range with the size of whichever sheet is active. */
const placed = (book: Book, sheetId: string, zone: Zone): { sheetId: string; ranges: RangeData[] } => ({ sheetId, ranges: [book.rangeData(sheetId, zone)] });

/** The range a name is to stand for: an object, or a formula that is nothing but a reference with its sheet. */
function named(book: Book, where: unknown): ApiObject<"Range"> {
  const text = typeof where === "string" ? where.replace(/^=/, "") : where;
  if (typeof text === "string" && !/^('([^']|'')+'|[^'!]+)!/.test(text)) notImplemented("names for constants and formulas");
  return resolveRange(book, text, book.getters.getActiveSheetId());
}

const find = ({ scope }: Names, book: Book, key: string | number): Name | undefined => {
  const found = scope === undefined ? book.getters.getNamedRange(String(key)) : undefined;
  return found && make("NamedItem", { name: found.name });
};
const all = ({ scope }: Names, book: Book): Name[] =>
  scope === undefined ? book.getters.getNamedRanges().map(({ name }) => make("NamedItem", { name })) : [];

export const NamedItemCollection = define("NamedItemCollection", {
  items: all,
  call: {
    ...keyed("name", all, find),
    add: ({ scope }, book, name: string, where: unknown, comment?: string) => {
      if (scope !== undefined) notImplemented("names with the scope of a sheet");
      const { sheetId, zone } = named(book, where);
      book.do("CREATE_NAMED_RANGE", { name, ...placed(book, sheetId, zone) });
      if (comment) book.setExtra("names", name, { comment });
      return make("NamedItem", { name });
    },
  },
});
