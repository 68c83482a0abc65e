/**
 * How cells look, by what they are. Inputs are blue on light yellow, formulas black (the usual colors of financial models);
 * an assumption is an input in italics, so that it differs from a reported figure without color alone saying so.
 */
import type { Look, LookName } from "./edit";

const inputColors = { color: "#0000FF", fill: "#FFFFCC" } as const;

const heading = { bold: true, color: "#FFFFFF", fill: "#1F3864", wrap: true } as const;
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
  calculation: { color: "#000000" },
  total: { bold: true, lineBelow: "#1F3864" },
  note,
  figureNote: { ...note, align: "Right" },
  unit: { color: "#595959" },
};

export const look = (name: LookName): Look => ({ name, ...table[name] });
