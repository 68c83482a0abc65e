/**
 * The Excel reading: an expression as a plain Excel formula, for a model that opens, recalculates and can be audited without
 * the add-in. Where things stand is up to the sheet that uses it; this page only writes formulas (en-US, comma separators).
 */
import { eventKinds, type KindName } from "./events";
import { rolledForward, type BinaryOperator, type Expression } from "./expression";

/** Where the cells of a native model are. */
export interface Addresses {
  /** The cell with a term's value or default. */
  term(label: string): string;
  /** The cell in which a term is filled in, empty where it was not. */
  input(label: string): string;
  /** A line's cell in the period of the formula, or its only cell. */
  line(label: string): string;
  /** A line's cell in the period before; an empty cell before the first. */
  previous(label: string): string;
  /** A line's cells from the first period to the one of the formula, and over all periods. */
  upToHere(label: string): string;
  all(label: string): string;
  /** A line of dated flows from the closing date to the exit date, and the dates above it. */
  flows(label: string): string;
  dates(): string;
  /** The cell of a constant, in a model whose formulas hold none but 0 and 1. */
  constant?(value: number): string | undefined;
  /** The cell in which a line's total stands already. */
  total?(label: string): string | undefined;
  /** The cell with the rate of a line of dated flows, where it is calculated step by step and not by XIRR. */
  rate?(label: string): string | undefined;
  /** The cells with the bends of what the classes of the exit pay, and with the changes of slope beside them; none without classes. */
  payouts?(): { readonly bends: string; readonly changes: string } | undefined;
  /** The cells of the events; none without events. The amounts of a tranche that does not happen are empty texts there. */
  events?(): EventCells | undefined;
}

export interface EventCells {
  readonly dates: string;
  readonly kinds: string;
  readonly amounts: string;
}

const symbols: Readonly<Partial<Record<BinaryOperator, readonly [symbol: string, strength: number]>>> = {
  atLeast: [">=", 1],
  above: [">", 1],
  add: ["+", 2],
  subtract: ["-", 2],
  multiply: ["*", 3],
  divide: ["/", 3],
  power: ["^", 4],
};

/** The formula without its "=". */
export function excelFormula(of: Expression, at: Addresses): string {
  const write = (part: Expression): string => excelFormula(part, at);
  switch (of.op) {
    case "number":
      return of.value < 0 ? `(-${constant(-of.value, at)})` : constant(of.value, at);
    case "term":
      return at.term(of.label);
    case "given":
      return `IF(${at.input(of.label)}="",0,1)`;
    case "line":
      return at.line(of.label);
    case "previous":
      return at.previous(of.label);
    case "running":
      return `SUM(${at.upToHere(of.label)})`;
    case "total":
      return at.total?.(of.label) ?? `SUM(${at.all(of.label)})`;
    case "largest":
      return `MAX(${at.all(of.label)})`;
    case "exp":
      return `EXP(${write(of.of)})`;
    case "dayOfMonth":
      return `DAY(${write(of.of)})`;
    case "when":
      return `IF(${condition(of.condition, at)},${write(of.then)},${write(of.otherwise)})`;
    case "choose":
      return options(of.label, Object.entries(of.cases), of.otherwise, at);
    case "unanswered":
      return of.code === "unavailable" ? "NA()" : "SQRT(-1)";
    case "payout":
      return payout(write(of.at), at.payouts?.()) ?? write(of.otherwise);
    case "eventful": {
      const cells = at.events?.();
      return cells ? `IF(${of.kinds.map((kind) => `COUNTIFS(${ofKind(kind, cells)},${cells.amounts},">=0")`).join("+")}>0,${write(of.then)},${write(of.otherwise)})` : write(of.otherwise);
    }
    case "event":
      return events(of, at);
    case "corkscrew":
      return write(rolledForward(of));
    case "internalRate":
      return at.rate?.(of.label) ?? `XIRR(${at.flows(of.label)},${at.dates()})`;
    default:
      return pair(of.op, of.left, of.right, at);
  }
}

const constant = (value: number, at: Addresses): string => at.constant?.(value) ?? String(value);

const payout = (exit: string, cells: { readonly bends: string; readonly changes: string } | undefined): string | undefined =>
  cells && `SUMPRODUCT(${cells.changes},(${exit}>${cells.bends})*(${exit}-${cells.bends}))`;

const ofKind = (kind: KindName, { kinds }: EventCells): string => `${kinds},"${eventKinds[kind].label}"`;

function events({ kind, reading, otherwise }: Extract<Expression, { readonly op: "event" }>, at: Addresses): string {
  const cells = at.events?.();
  if (!cells) return otherwise ? excelFormula(otherwise, at) : "0";
  const { dates, kinds, amounts } = cells;
  const own = ofKind(kind, cells);
  if (reading === "all") return `SUMIFS(${amounts},${own})`;
  if (reading === "lastDay") return `SUMPRODUCT(MAX((${kinds}="${eventKinds[kind].label}")*ISNUMBER(${amounts})*${dates}))`;
  const end = at.line("Month end");
  const after = `${dates},">"&EOMONTH(${end},-1)`;
  const byNow = `${own},${dates},"<="&EOMONTH(${end},0)`;
  if (reading === "inPeriod") return `SUMIFS(${amounts},${own},${after},${dates},"<="&${end})`;
  if (reading === "inMonth") return `COUNTIFS(${byNow},${after})`;
  if (reading === "toDate") return `SUMIFS(${amounts},${byNow})`;
  return `IF(COUNTIFS(${byNow})=0,${otherwise ? excelFormula(otherwise, at) : "0"},SUMIFS(${amounts},${own},${dates},SUMPRODUCT(MAX((${kinds}="${eventKinds[kind].label}")*(${dates}<=EOMONTH(${end},0))*${dates}))))`;
}

function pair(op: BinaryOperator, left: Expression, right: Expression, at: Addresses): string {
  const symbol = symbols[op];
  if (op === "atLeast" || op === "above") return `IF(${comparison(op, left, right, at)},1,0)`;
  if (op === "subtract" && left.op === "number" && left.value === 0) return `-${operand(right, 4, true, at)}`; // Excel's minus binds before its ^
  if (symbol) return `${operand(left, symbol[1], false, at)}${symbol[0]}${operand(right, symbol[1], true, at)}`;
  const [a, b] = [excelFormula(left, at), excelFormula(right, at)];
  switch (op) {
    case "min":
      return `MIN(${all(op, left, at)},${all(op, right, at)})`;
    case "max":
      return `MAX(${all(op, left, at)},${all(op, right, at)})`;
    case "monthEnd":
      return `EOMONTH(${a},${b})`;
    case "monthsLater":
      return `EDATE(${a},${b})`;
    default:
      return `(${constant(12, at)}*(YEAR(${b})-YEAR(${a}))+MONTH(${b})-MONTH(${a})+((DAY(${b})-1)/DAY(EOMONTH(${b},0))-(DAY(${a})-1)/DAY(EOMONTH(${a},0))))`;
  }
}

/** The smaller of one and of the smaller of two others is the smallest of three. */
function all(op: "min" | "max", of: Expression, at: Addresses): string {
  const written = asWritten(of, at);
  return written.op === op ? `${all(op, written.left, at)},${all(op, written.right, at)}` : excelFormula(of, at);
}

/** What is left of an expression where there are no events and no classes. */
function asWritten(of: Expression, at: Addresses): Expression {
  if ((of.op === "eventful" || (of.op === "event" && of.otherwise)) && !at.events?.()) return asWritten(of.otherwise!, at);
  return of.op === "payout" && !at.payouts?.() ? asWritten(of.otherwise, at) : of;
}

/** Brackets where Excel would otherwise read another formula. Excel's ^ goes from left to right, so its left side is bracketed too. */
function operand(of: Expression, strength: number, right: boolean, at: Addresses): string {
  const text = excelFormula(of, at);
  const written = asWritten(of, at);
  const own = "left" in written && written.op !== "atLeast" && written.op !== "above" ? symbols[written.op]?.[1] : undefined;
  const bracketed = own !== undefined && (own < strength || (own === strength && (right || strength === 4)));
  return bracketed ? `(${text})` : text;
}

const comparison = (op: "atLeast" | "above", left: Expression, right: Expression, at: Addresses): string =>
  `${operand(left, 2, false, at)}${symbols[op]![0]}${operand(right, 2, false, at)}`;

const condition = (of: Expression, at: Addresses): string =>
  of.op === "atLeast" || of.op === "above" ? comparison(of.op, of.left, of.right, at) : of.op === "given" ? `${at.input(of.label)}<>""` : `${operand(of, 2, false, at)}<>0`;

/** Of a choice without a formula for all others, the last option needs no IF. */
function options(label: string, cases: readonly (readonly [string, Expression])[], otherwise: Expression | undefined, at: Addresses): string {
  const [first, ...rest] = cases;
  if (!first) return otherwise ? excelFormula(otherwise, at) : "NA()";
  const written = excelFormula(first[1], at);
  return rest.length === 0 && !otherwise ? written : `IF(${at.term(label)}="${first[0]}",${written},${options(label, rest, otherwise, at)})`;
}
