/**
 * How cells look, by what they are. Inputs are blue on light yellow, formulas black, links to other sheets green (the usual
 * colors of financial models); an assumption is an input in italics, so that it differs from a reported figure without color
 * alone saying so.
 */
import type { Look, LookName } from "./edit";

const inputColors = { color: "#0000FF", fill: "#FFFFCC" } as const;

const heading = { bold: true, color: "#FFFFFF", fill: "#1F3864", wrap: true } as const;
const unit = { color: "#595959" } as const;
const note = { italic: true, color: "#595959" } as const;

const table: Readonly<Record<LookName, Omit<Look, "name">>> = {
  title: { bold: true, size: 14 },
  heading,
  /** Above figures, and like them at the right. */
  figureHeading: { ...heading, align: "Right" },
  group: { bold: true, fill: "#DDE3EE" },
  label: {},
  input: inputColors,
  assumption: { ...inputColors, italic: true },
  /** An input that names the column of figures below it. */
  lineName: { ...inputColors, align: "Right", wrap: true },
  /** Over an input: a figure, or an option among figures. */
  inputFigure: { align: "Right" },
  calculation: { color: "#000000" },
  total: { bold: true, lineBelow: "#1F3864" },
  /** A figure, or a word that stands for none. */
  figure: { align: "Right" },
  /** The one cell of a row that others read. */
  strong: { bold: true, align: "Right" },
  /** A note of several lines. */
  source: { ...note, wrap: true },
  /** Over another look: what the cell shows stands on another sheet. */
  link: { color: "#00702E" },
  note,
  figureNote: { ...note, align: "Right" },
  unit,
  figureUnit: { ...unit, align: "Right" },
  /** Rows without the lines of the grid. */
  rows: { linesBetween: "#E3E3E3" },
  /** The last row of a group of figures. */
  groupEnd: { lineBelow: "#BFBFBF" },
};

/** Colors of a chart's series, each told from the next by its lightness too; what others say is in the color that ours never have. */
export const seriesColors = ["#1F3864", "#2E86DE", "#1B998B"] as const;
export const disclosedColor = "#C55A11";
/** For series without end, such as holders: neighbours differ in lightness, and after the last one they begin again. */
const manyColors = ["#1F3864", "#7FB5E8", "#1B998B", "#F2B134", "#6B4E9B", "#A9D18E", "#B0413E", "#9AA5B1", "#2E86DE", "#E8C9A0"] as const;
export const colorsFor = (series: number): readonly string[] => Array.from({ length: series }, (_, i) => manyColors[i % manyColors.length]!);
/** Marks on an axis, and what stands on their fill. */
export const markColor = "#C55A11";
export const markFill = "#FFF2CC";
/** From the lowest to the highest figure; black is read on either. */
export const heat = { lowest: "#F5F9FD", highest: "#7FB5E8" } as const;
/** At the low value, and at the high one. */
export const swingColors = ["#7FB5E8", "#1F3864"] as const;

export const look = (name: LookName): Look => ({ name, ...table[name] });
