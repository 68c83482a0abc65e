/**
 * How cells look, by what they are. Inputs are blue on light yellow, formulas black (the usual colors of financial models);
 * an assumption is an input in italics, so that it differs from a reported figure without color alone saying so.
 */
import type { Look, LookName } from "./edit";

const inputColors = { color: "#0000FF", fill: "#FFFFCC" } as const;

const table: Readonly<Record<LookName, Omit<Look, "name">>> = {
  title: { bold: true, size: 14 },
  heading: { bold: true, color: "#FFFFFF", fill: "#1F3864", wrap: true },
  group: { bold: true, fill: "#DDE3EE" },
  label: {},
  input: inputColors,
  assumption: { ...inputColors, italic: true },
  calculation: { color: "#000000" },
  total: { bold: true, lineBelow: "#1F3864" },
  note: { italic: true, color: "#595959" },
  unit: { color: "#595959" },
};

export const look = (name: LookName): Look => ({ name, ...table[name] });
