// A formula in Excel's words, cut into the pieces that the file format treats differently.

export type Kind = "text" | "sheet" | "brackets" | "function" | "name" | "reference" | "other";
export interface Piece {
  readonly kind: Kind;
  readonly text: string;
}

const patterns: readonly (readonly [Kind, RegExp])[] = [
  ["text", /"(?:[^"]|"")*"/y],
  ["sheet", /'(?:[^']|'')*'!/y],
  ["reference", /(?:\$?[A-Za-z]{1,3}\$?\d+|\$?[A-Za-z]{1,3}(?=:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(]))|(?<=[A-Za-z]:)\$?[A-Za-z]{1,3}|\$?\d+(?=:\$?\d)|(?<=\d:)\$?\d+)(?![\p{L}\p{N}_.(!])/uy],
  ["sheet", /[\p{L}_][\p{L}\p{N}_.]*!/uy],
  ["function", /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy],
  ["other", /#[A-Z/0]+[!?A]|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/y],
];

export function pieces(formula: string): Piece[] {
  const found: Piece[] = [];
  for (let at = 0; at < formula.length; ) {
    const piece = formula[at] === "[" ? brackets(formula, at) : (matched(formula, at) ?? { kind: "other" as const, text: formula.charAt(at) });
    found.push(piece);
    at += piece.text.length;
  }
  return found;
}

function matched(formula: string, at: number): Piece | undefined {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}

/** From a bracket to the one that closes it: columns of a table, or another workbook. An apostrophe escapes the sign after it. */
function brackets(formula: string, start: number): Piece {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const sign = formula[at];
    if (sign === "'") at++;
    else if (sign === "[") depth++;
    else if (sign === "]" && --depth === 0) return { kind: "brackets", text: formula.slice(start, at + 1) };
  }
  return { kind: "other", text: "[" };
}

export const joined = (found: readonly Piece[]): string => found.map(({ text }) => text).join("");

/** The place after the parenthesis that closes the one at `open`, or the end. */
export function closing(found: readonly Piece[], open: number): number {
  let depth = 0;
  for (let at = open; at < found.length; at++) {
    if (found[at]?.text === "(") depth++;
    else if (found[at]?.text === ")" && --depth === 0) return at + 1;
  }
  return found.length;
}
