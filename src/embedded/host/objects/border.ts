// Borders of a range. Excel sets style, color and weight one by one; the grid wants a whole border each time.
import type { BorderPosition, CellPosition } from "@odoo/o-spreadsheet";
import { cellZone } from "../addresses";
import { define, make, type ApiObject, type BorderLine, type BorderSide } from "../api";
import type { Book } from "../book";
import { badArgument, notImplemented } from "../failure";
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

const cellSides = ["top", "bottom", "left", "right"] as const;
type CellSide = (typeof cellSides)[number];
/** A line on one side of a cell, as Excel gives it with the properties of cells. */
type CellLine = Readonly<Partial<Record<"style" | "color" | "weight", string>>>;

const described: Readonly<Record<NonNullable<BorderLine["style"]>, Required<CellLine>>> = {
  none: { style: "None", weight: "Thin", color: "#000000" },
  thin: { style: "Continuous", weight: "Thin", color: "#000000" },
  medium: { style: "Continuous", weight: "Medium", color: "#000000" },
  thick: { style: "Continuous", weight: "Thick", color: "#000000" },
  dashed: { style: "Dash", weight: "Thin", color: "#000000" },
  dotted: { style: "Dot", weight: "Thin", color: "#000000" },
};

/** The lines around one cell. */
export function cellLines(position: CellPosition, book: Book): Record<CellSide, Required<CellLine>> {
  const lines = book.getters.getCellBorder(position);
  const of = (side: CellSide): Required<CellLine> => {
    const line = lines?.[side];
    return { ...described[line?.style ?? "none"], ...(line?.color ? { color: hexColor(String(line.color)) } : {}) };
  };
  return { top: of("top"), bottom: of("bottom"), left: of("left"), right: of("right") };
}

/** Draws lines around one cell; sides that are not named stay as they are. */
export function drawCellLines({ sheetId, col, row }: CellPosition, book: Book, wanted: Readonly<Record<string, CellLine>>): void {
  for (const [name, { style = "None", weight = "Thin", color = "#000000" }] of Object.entries(wanted)) {
    if (!cellSides.some((each) => each === name)) notImplemented(`the border ${name} of cells`);
    const state = make("RangeBorder", { sheetId, zone: cellZone(col, row), side: `Edge${name.charAt(0).toUpperCase()}${name.slice(1)}` as BorderSide, line: {} });
    const kind = styles[style] ?? badArgument(`border style ${style}`);
    draw(state, book, { style: kind === "thin" ? (weights[weight] ?? badArgument(`border weight ${weight}`)) : kind, color: hexColor(color) });
  }
}

function draw({ sheetId, zone, side, line }: ApiObject<"RangeBorder">, book: Book, change: BorderLine): void {
  Object.assign(line, change);
  const { style = "thin", color = "#000000" } = line;
  const target = [book.fit(sheetId, zone)];
  const position = positions[side];
  // A line without a color is none.
  book.do("SET_ZONE_BORDERS", { sheetId, target, border: style === "none" ? { position, color: "" } : { position, style, color } });
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
