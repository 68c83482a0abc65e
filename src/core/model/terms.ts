/**
 * The terms of a deal: what was agreed, or is assumed. One table; the pane's form, the Terms sheet, the reading of a terms
 * range, its errors and the documentation are all made from it. What a term means in words stands in termHelp, so that the
 * custom functions need not carry it. To add a term, see docs/add-a-term.md.
 */
import { choose, plus, term, times, type Expression } from "./expression";

export type TermUnit = "choice" | "money" | "money a month" | "share" | "annual rate" | "ratio" | "shares" | "months" | "month" | "date" | "number" | "price";
export type TermGroup = "Round" | "Credits" | "Commitment" | "Start-up" | "Capacity" | "Provider" | "Exit";
export type Structure = "Credits in escrow" | "Credits" | "Cash with commitment" | "Cash";

/** The numbers that a term may take. `above` and `below` are not themselves allowed, `from` and `to` are. */
export interface Allowed {
  readonly from?: number;
  readonly above?: number;
  readonly to?: number;
  readonly below?: number;
  readonly whole?: true;
}

export interface Term {
  readonly label: string;
  /** The Chinese label, accepted as an alias wherever the label is. */
  readonly chinese: string;
  readonly group: TermGroup;
  readonly unit: TermUnit;
  readonly allowed?: Allowed;
  readonly options?: readonly string[];
  /** What stands for a blank: a number, an option, or a formula over other terms. Without one the term has no value until it is given. */
  readonly default?: number | string | Expression;
  /** No model without it. */
  readonly needed?: true;
  /** The structures whose form shows the term; all of them where nothing is said. */
  readonly structures?: readonly Structure[];
}

export const structures: readonly Structure[] = ["Credits in escrow", "Credits", "Cash with commitment", "Cash"];
const withCredits = ["Credits in escrow", "Credits"] as const;
const withEscrow = ["Credits in escrow"] as const;
const withCommitment = ["Cash with commitment"] as const;

const yesOrNo = ["Yes", "No"] as const;
export const curveNames = ["Straight", "Front-loaded", "Back-loaded", "S-curve"] as const;
export const tracingRules = ["Pro rata", "Provider first", "Provider last"] as const;
export const breakageMethods = ["Proportional", "Remote"] as const;

const atLeast0: Allowed = { from: 0 };
const above0: Allowed = { above: 0 };
const zeroToOne: Allowed = { from: 0, to: 1 };
const zeroToBelowOne: Allowed = { from: 0, below: 1 };
const upTo600Months: Allowed = { from: 1, to: 600, whole: true };

/** The exponent of a curve where none is given: 2, and the steepness 10 for the S-curve. */
export const usualShape = (curve: string): Expression => choose(curve, { Straight: 2, "Front-loaded": 2, "Back-loaded": 2, "S-curve": 10 });

const round: readonly Term[] = [
  { label: "Structure", chinese: "交易结构", group: "Round", unit: "choice", options: structures, default: "Credits in escrow" },
  { label: "Investor cash", chinese: "投资方现金", group: "Round", unit: "money", allowed: atLeast0, default: 0 },
  { label: "Credits", chinese: "云额度", group: "Round", unit: "money", allowed: atLeast0, default: 0 },
  { label: "Credits counted at", chinese: "额度折算比例", group: "Round", unit: "share", allowed: zeroToOne, default: 1, structures: withCredits },
  { label: "Other investors", chinese: "其他投资方", group: "Round", unit: "money", allowed: atLeast0, default: 0 },
  { label: "Pre-money", chinese: "投前估值", group: "Round", unit: "money", allowed: above0 },
  { label: "Post-money", chinese: "投后估值", group: "Round", unit: "money", allowed: above0 },
  { label: "Closing date", chinese: "交割日", group: "Round", unit: "date", needed: true },
  { label: "Fully diluted shares", chinese: "完全摊薄股数", group: "Round", unit: "shares", allowed: above0 },
  { label: "Pool increase", chinese: "期权池增加", group: "Round", unit: "share", allowed: zeroToBelowOne, default: 0 },
  { label: "Earlier stake", chinese: "此前持股", group: "Round", unit: "share", allowed: zeroToBelowOne, default: 0 },
  { label: "Unissued pool", chinese: "未发行期权池", group: "Round", unit: "share", allowed: zeroToBelowOne, default: term("Pool increase") },
  { label: "Fair value of shares", chinese: "股份公允价值", group: "Round", unit: "money", allowed: atLeast0, default: plus(term("Investor cash"), times(term("Credits"), term("Credits counted at"))) },
];

const credits: readonly Term[] = [
  { label: "Credit start", chinese: "额度起始日", group: "Credits", unit: "date", default: term("Closing date"), structures: withCredits },
  { label: "Credit months", chinese: "额度月数", group: "Credits", unit: "months", allowed: upTo600Months, default: 24, structures: withCredits },
  { label: "Usage curve", chinese: "使用曲线", group: "Credits", unit: "choice", options: curveNames, default: "Straight", structures: withCredits },
  { label: "Curve shape", chinese: "曲线形状", group: "Credits", unit: "number", allowed: above0, default: usualShape("Usage curve"), structures: withCredits },
  { label: "Expected breakage", chinese: "预计未使用比例", group: "Credits", unit: "share", allowed: zeroToBelowOne, default: 0, structures: withCredits },
  { label: "Breakage method", chinese: "未使用收入确认方法", group: "Credits", unit: "choice", options: breakageMethods, default: "Proportional", structures: [...withCredits, ...withCommitment] },
  { label: "Unused credits", chinese: "未使用额度", group: "Credits", unit: "choice", options: ["Forfeited", "Refunded"], default: "Forfeited", structures: withCredits },
  { label: "Escrow", chinese: "托管账户", group: "Credits", unit: "choice", options: yesOrNo, default: "No", structures: withCredits },
  { label: "Escrow interest", chinese: "托管利率", group: "Credits", unit: "annual rate", allowed: atLeast0, default: 0, structures: withEscrow },
  { label: "Interest to", chinese: "利息归属", group: "Credits", unit: "choice", options: ["Provider", "Start-up"], default: "Provider", structures: withEscrow },
  { label: "Delivery cost", chinese: "交付成本", group: "Credits", unit: "ratio", allowed: atLeast0, default: 0.6, structures: [...withCredits, ...withCommitment] },
  { label: "Cost basis", chinese: "成本口径", group: "Credits", unit: "choice", options: ["Marginal", "Fully loaded", "Opportunity"], default: "Fully loaded", structures: [...withCredits, ...withCommitment] },
  { label: "Value per credit", chinese: "每单位额度价值", group: "Credits", unit: "ratio", allowed: atLeast0, default: 1, structures: withCredits },
  { label: "Lock-in", chinese: "锁定折价", group: "Credits", unit: "share", allowed: zeroToBelowOne, default: 0, structures: withCredits },
  { label: "Discount rate", chinese: "折现率", group: "Credits", unit: "annual rate", allowed: { above: -1 }, default: 0.1 },
];

const commitment: readonly Term[] = [
  { label: "Commitment", chinese: "采购承诺", group: "Commitment", unit: "money", allowed: atLeast0, default: 0, structures: withCommitment },
  { label: "Commitment months", chinese: "承诺月数", group: "Commitment", unit: "months", allowed: upTo600Months, default: 24, structures: withCommitment },
  { label: "Commitment curve", chinese: "承诺曲线", group: "Commitment", unit: "choice", options: curveNames, default: "Straight", structures: withCommitment },
  { label: "Commitment shape", chinese: "承诺曲线形状", group: "Commitment", unit: "number", allowed: above0, default: usualShape("Commitment curve"), structures: withCommitment },
  { label: "Expected spend", chinese: "预计履约比例", group: "Commitment", unit: "share", allowed: zeroToOne, default: 1, structures: withCommitment },
  { label: "Take or pay", chinese: "照付不议", group: "Commitment", unit: "choice", options: yesOrNo, default: "Yes", structures: withCommitment },
  { label: "Tracing", chinese: "资金追溯", group: "Commitment", unit: "choice", options: tracingRules, default: "Pro rata", structures: withCommitment },
  { label: "Other inflows", chinese: "其他资金流入", group: "Commitment", unit: "money", allowed: atLeast0, default: 0, structures: withCommitment },
];

const startUp: readonly Term[] = [
  { label: "Start-up cash", chinese: "初创公司现金", group: "Start-up", unit: "money", allowed: atLeast0, default: 0 },
  { label: "Compute burn", chinese: "算力消耗", group: "Start-up", unit: "money a month", allowed: atLeast0 },
  { label: "Other burn", chinese: "其他消耗", group: "Start-up", unit: "money a month", allowed: {} },
];

const capacity: readonly Term[] = [
  { label: "GPU-hour price", chinese: "GPU小时价格", group: "Capacity", unit: "price", allowed: above0 },
  { label: "GPU price decline", chinese: "GPU价格年降幅", group: "Capacity", unit: "share", allowed: zeroToBelowOne, default: 0 },
  { label: "Denomination", chinese: "额度计价单位", group: "Capacity", unit: "choice", options: ["Money", "Hours"], default: "Money" },
];

const provider: readonly Term[] = [
  { label: "Segment revenue", chinese: "分部收入", group: "Provider", unit: "money", allowed: above0 },
  { label: "Segment growth", chinese: "分部增长率", group: "Provider", unit: "annual rate", allowed: { above: -1 }, default: 0 },
  { label: "Exchange rate", chinese: "汇率", group: "Provider", unit: "ratio", allowed: above0, default: 1 },
  { label: "Fiscal year ends", chinese: "财年结束月", group: "Provider", unit: "month", allowed: { from: 1, to: 12, whole: true }, default: 12 },
];

const exit: readonly Term[] = [
  { label: "Exit date", chinese: "退出日", group: "Exit", unit: "date" },
  { label: "Exit equity value", chinese: "退出股权价值", group: "Exit", unit: "money", allowed: atLeast0 },
  { label: "Liquidation preference", chinese: "优先清算倍数", group: "Exit", unit: "ratio", allowed: atLeast0, default: 0 },
  { label: "Later dilution", chinese: "后续稀释", group: "Exit", unit: "share", allowed: zeroToBelowOne, default: 0 },
];

export const terms: readonly Term[] = [...round, ...credits, ...commitment, ...startUp, ...capacity, ...provider, ...exit];

/** What a structure sets, beside the terms that it shows. */
export const presets: Readonly<Record<Structure, Readonly<Record<string, string>>>> = {
  "Credits in escrow": { Escrow: "Yes" },
  Credits: {},
  "Cash with commitment": {},
  Cash: {},
};

/** The two prices of one round agree when post-money = pre-money + new money to this share. */
export const VALUATION_TOLERANCE = 1e-6;
/** The longest model: 600 months of credits that begin in mid-month touch 601 calendar months. */
export const LONGEST_MODEL = 601;

