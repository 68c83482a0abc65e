// Borders of a range. Excel sets style, color and weight one by one; the grid wants a whole border each time.
import type { BorderPosition } from "@odoo/o-spreadsheet";
import { define, make, type ApiObject, type BorderLine, type BorderSide } from "../api";
import type { Book } from "../book";
import { badArgument } from "../failure";
import { hexColor } from "./format";

const positions: Readonly<Record<BorderSide, BorderPosition>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideHorizontal: "h",
  InsideVertical: "v",
};
/** The grid draws no double line: a thick one stands for it. */
const styles: Readonly<Record<string, BorderLine["style"]>> = { None: "none", Continuous: "thin", Dash: "dashed", Dot: "dotted", Double: "thick" };
const weights: Readonly<Record<string, BorderLine["style"]>> = { Hairline: "thin", Thin: "thin", Medium: "medium", Thick: "thick" };

function draw({ sheetId, zone, side, line }: ApiObject<"RangeBorder">, book: Book, change: BorderLine): void {
  Object.assign(line, change);
  const { style = "thin", color = "#000000" } = line;
  const target = [book.fit(sheetId, zone)];
  const position = positions[side];
  book.do("SET_ZONE_BORDERS", { sheetId, target, border: style === "none" ? { position } : { position, style, color } });
}

export const RangeBorder = define("RangeBorder", {
  get: { sideIndex: ({ side }) => side },
  set: {
    style: (state, book, value: string) => draw(state, book, { style: styles[value] ?? badArgument(`border style ${value}`) }),
    color: (state, book, value: string) => draw(state, book, { color: hexColor(value) }),
    weight: (state, book, value: string) => draw(state, book, { style: weights[value] ?? badArgument(`border weight ${value}`) }),
  },
});

function side({ sheetId, zone }: ApiObject<"RangeBorderCollection">, _book: Book, name: string): ApiObject<"RangeBorder"> {
  if (!Object.hasOwn(positions, name)) badArgument(`border ${name}`);
  return make("RangeBorder", { sheetId, zone, side: name as BorderSide, line: {} });
}

export const RangeBorderCollection = define("RangeBorderCollection", {
  items: (state, book) => Object.keys(positions).map((name) => side(state, book, name)),
  call: { getItem: side },
});
