// Which formulas the file has to mark as dynamic arrays. Excel takes an unmarked formula for one of old and puts an @ before what may be
// several values; a formula that is marked without need is shown in braces by programs that know no dynamic arrays. So a formula stays
// plain where nothing in it can be more than one value.
import { closing, pieces, type Piece } from "./formulaPieces";

/** Functions that take whole ranges, and answer one value. */
const takesRanges = new Set(
  `AND AVERAGE AVERAGEA AVERAGEIF AVERAGEIFS COLUMNS CONCAT CORREL COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS HLOOKUP INDEX IRR ISREF LARGE LOOKUP MATCH MAX MAXA MAXIFS MEDIAN MIN MINA MINIFS
  MIRR MODE NPV OR PERCENTILE PERCENTILE.INC PRODUCT QUARTILE RANK ROWS SMALL STDEV STDEV.P STDEV.S SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT SUMSQ TEXTJOIN VAR VAR.P VAR.S VLOOKUP XIRR XNPV XOR`.split(/\s+/),
);
/** Functions that reckon with arrays whatever the formula is marked as. */
const reckonsInArrays = new Set(["SUMPRODUCT"]);
/** Functions whose answer is several values, or a range. */
const answersArrays = new Set(
  `ANCHORARRAY BYCOL BYROW CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FREQUENCY GROUPBY GROWTH HSTACK INDIRECT LET LAMBDA LINEST LOGEST MAKEARRAY MAP MINVERSE MMULT MODE.MULT MUNIT OFFSET PIVOTBY RANDARRAY
  REDUCE SCAN SEQUENCE SORT SORTBY TAKE TEXTSPLIT TOCOL TOROW TRANSPOSE TREND UNIQUE VSTACK WRAPCOLS WRAPROWS XLOOKUP`.split(/\s+/),
);

interface Names {
  readonly isCustom: (name: string) => boolean;
  /** Whether a defined name or a table stands for more than one cell. */
  readonly isRange: (name: string) => boolean;
}

/** @param formula as Excel shows it, without the equals sign */
export function mayBeArray(formula: string, names: Names): boolean {
  const found = pieces(formula).filter(({ text }) => text.trim() !== "");
  return severalIn(found, 0, found.length, "", names);
}

/** Whether what stands between two places may be several values there, inside the arguments of `outer`. */
function severalIn(found: readonly Piece[], from: number, to: number, outer: string, names: Names): boolean {
  for (let at = from; at < to; at++) {
    const piece = found[at];
    if (!piece) continue;
    const upper = piece.text.toUpperCase();
    if (piece.text === "{" || piece.text === "@") return true;
    if (piece.kind === "function") {
      if (names.isCustom(piece.text) || answersArrays.has(upper)) return true;
      const end = closing(found, at + 1);
      if (!reckonsInArrays.has(upper) && severalIn(found, at + 2, end - 1, upper, names)) return true;
      if (reckonsInArrays.has(upper) && found.slice(at + 2, end - 1).some((each) => each.kind === "function" && names.isCustom(each.text))) return true;
      at = end - 1;
    } else {
      const [range, end] = rangeFrom(found, at, to, names);
      // A range is one value only as a whole argument of a function that takes it.
      if (range && !(takesRanges.has(outer) && isWhole(found, at, end, from, to))) return true;
      at = Math.max(at, end - 1);
    }
  }
  return false;
}

/** Whether a range of several cells stands here, and where it ends. */
function rangeFrom(found: readonly Piece[], at: number, to: number, { isRange }: Names): readonly [range: boolean, end: number] {
  const start = found[at]?.kind === "sheet" ? at + 1 : at;
  const piece = found[start];
  if (piece?.kind === "reference") {
    if (found[start + 1]?.text === "#") return [true, start + 2];
    return start + 2 < to + 1 && found[start + 1]?.text === ":" ? [true, start + 3] : [false, start + 1];
  }
  if (piece?.kind === "brackets") return [!piece.text.startsWith("[@"), start + 1];
  if (piece?.kind !== "name") return [false, start + 1];
  const next = found[start + 1];
  if (next?.kind === "brackets") return [!/^\[(@|\[#This Row\])/i.test(next.text), start + 2];
  return [isRange(piece.text), start + 1];
}

/** Nothing but commas, or the ends, beside it. */
function isWhole(found: readonly Piece[], at: number, end: number, from: number, to: number): boolean {
  const [before, after] = [found[at - 1]?.text, found[end]?.text];
  return (at === from || before === ",") && (end >= to || after === ",");
}
