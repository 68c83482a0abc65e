// Formulas as the file holds them. A custom function is stored under a name without its point, a function younger than the format with
// a prefix, and a spill reference as a call. What is not known stays as it is, so that nothing is lost by opening and saving.
import { closing, joined, pieces, type Piece } from "./formulaPieces";
import { youngFunctions } from "./youngFunctions";

/** The way between `DEAL.CREDITSTAKE` and `_xldudf_DEAL_CREDITSTAKE`: a table, since a point and an underscore are written alike. */
export class StoredFormulas {
  private readonly stored = new Map<string, string>();
  private readonly known = new Map<string, string>();

  /** @param custom names of the custom functions, with their namespace */
  constructor(custom: readonly string[]) {
    for (const name of custom) this.add(name.toUpperCase(), `_xldudf_${name.toUpperCase().replace(/\./g, "_")}`);
    for (const name of youngFunctions) this.add(name, `_xlfn.${name}`);
    for (const name of ["FILTER", "SORT"]) this.add(name, `_xlfn._xlws.${name}`);
  }
  private add(name: string, stored: string): void {
    this.stored.set(name, stored);
    this.known.set(stored.toUpperCase(), name);
  }

  isCustom(name: string): boolean {
    return this.stored.get(name.toUpperCase())?.startsWith("_xldudf_") ?? false;
  }

  /** A formula of the file as Excel shows it. */
  shown(formula: string): string {
    const named = pieces(formula).map((piece) => (piece.kind === "function" ? { ...piece, text: this.known.get(piece.text.toUpperCase()) ?? piece.text } : piece));
    return formula.toUpperCase().includes("_XLFN.ANCHORARRAY(") ? joined(withAnchors(named)) : joined(named);
  }

  /** A formula as the file is to hold it. */
  toStore(formula: string): string {
    const named = pieces(formula).map((piece) => (piece.kind === "function" ? { ...piece, text: this.stored.get(piece.text.toUpperCase()) ?? piece.text } : piece));
    return formula.includes("#") ? withCalls(named) : joined(named);
  }
}

/** `_xlfn.ANCHORARRAY(A1)` is `A1#`. */
function withAnchors(found: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let at = 0; at < found.length; at++) {
    const piece = found[at];
    if (piece?.kind === "function" && piece.text.toUpperCase() === "_XLFN.ANCHORARRAY") {
      const end = closing(found, at + 1);
      out.push(...withAnchors(found.slice(at + 2, end - 1)), { kind: "other", text: "#" });
      at = end - 1;
    } else if (piece) out.push(piece);
  }
  return out;
}

function withCalls(found: readonly Piece[]): string {
  let text = "";
  for (let at = 0; at < found.length; at++) {
    const piece = found[at];
    const sheet = piece?.kind === "sheet" ? piece.text : "";
    const reference = sheet ? found[at + 1] : piece;
    const anchor = found[at + (sheet ? 2 : 1)];
    if (reference?.kind === "reference" && anchor?.text === "#") {
      text += `_xlfn.ANCHORARRAY(${sheet}${reference.text})`;
      at += sheet ? 2 : 1;
    } else text += piece?.text ?? "";
  }
  return text;
}
