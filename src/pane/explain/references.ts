/** The references in a formula, or in one of its arguments: what a reader may want to look at. */
import { withoutTexts } from "../../functions/formulaCall";

/** A sheet in quotes or plain; a cell, a range, whole columns or rows, a spill; a part of a table; a name. */
const sheet = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?`;
const cell = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const columns = String.raw`\$?[A-Z]{1,3}:\$?[A-Z]{1,3}`;
const table = String.raw`[\p{L}_\\][\p{L}\p{N}_.]*\[(?:[^[\]]|\[(?:'.|[^[\]'])*\])*\]`;
const name = String.raw`[\p{L}_\\][\p{L}\p{N}_.]*`;
const reference = new RegExp(String.raw`(?<![\p{L}\p{N}_.$!'])${sheet}(?:${table}|${cell}(?::${cell}|#)?|${columns}|${name})(?![\p{L}\p{N}_.([!])`, "giu");

/** Each once, in the order in which they are written. A name may turn out to be none: a variable of LET is one too. */
export function referencesIn(formula: string): readonly string[] {
  const found = [...withoutTexts(formula).matchAll(reference)].map(([text]) => text);
  return [...new Set(found)].filter((text) => !/^(?:TRUE|FALSE)$/i.test(text));
}

/** Whether the whole text is one reference. */
export const isReference = (text: string): boolean => referencesIn(text)[0] === text.trim();
