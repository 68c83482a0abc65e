/**
 * The terms of a deal: what was agreed, or is assumed. One table; the pane's form, the Terms sheet, the reading of a terms
 * range, its errors and the documentation are all made from it. What a term means in words stands in termHelp, so that the
 * custom functions need not carry it. To add a term, see docs/add-a-term.md.
 */
import { choose, plus, term, times, type Expression } from "./expression";

export type TermUnit = "choice" | "money" | "money a month" | "share" | "annual rate" | "ratio" | "shares" | "months" | "month" | "date" | "number" | "price";
export type TermGroup = "Round" | "Note" | "Credits" | "Commitment" | "Start-up" | "Capacity" | "Provider" | "Exit" | "Accounting";
export type Structure = "Credits in escrow" | "Credits" | "Cash with commitment" | "Cash" | "Convertible note" | "Vendor equity";

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

/** An entry of the table; its group is the list that it stands in. */
type Entry = Omit<Term, "group">;

/** The structures that issue shares at closing, for a price that closing knows. */
export const pricedStructures = ["Credits in escrow", "Credits", "Cash with commitment", "Cash"] as const;
export type PricedStructure = (typeof pricedStructures)[number];
export const structures: readonly Structure[] = [...pricedStructures, "Convertible note", "Vendor equity"];
const withCredits = ["Credits in escrow", "Credits"] as const;
const withEscrow = ["Credits in escrow"] as const;
const asVendor = ["Vendor equity"] as const;
const withCommitment = ["Cash with commitment", ...asVendor] as const;
const asNote = ["Convertible note"] as const;

const yesOrNo = ["Yes", "No"] as const;
export const curveNames = ["Straight", "Front-loaded", "Back-loaded", "S-curve"] as const;
export const tracingRules = ["Pro rata", "Provider first", "Provider last"] as const;
const breakageMethods = ["Proportional", "Remote"] as const;
export const investmentMethods = ["Measurement alternative", "Fair value through income", "Equity method", "Available for sale"] as const;
export const preferredSharesAs = ["Equity", "Liability"] as const;

const atLeast0: Allowed = { from: 0 };
const above0: Allowed = { above: 0 };
const zeroToOne: Allowed = { from: 0, to: 1 };
const zeroToBelowOne: Allowed = { from: 0, below: 1 };
const upTo600Months: Allowed = { from: 1, to: 600, whole: true };

/** The exponent of a curve where none is given: 2, and the steepness 10 for the S-curve. */
export const usualShape = (curve: string): Expression => choose(curve, { Straight: 2, "Front-loaded": 2, "Back-loaded": 2, "S-curve": 10 });

const round: readonly Entry[] = [
  { label: "Structure", chinese: "交易结构", unit: "choice", options: structures, default: "Credits in escrow" },
  { label: "Investor cash", chinese: "投资方现金", unit: "money", allowed: atLeast0, default: 0 },
  { label: "Credits", chinese: "云额度", unit: "money", allowed: atLeast0, default: 0 },
  { label: "Credits counted at", chinese: "额度折算比例", unit: "share", allowed: zeroToOne, default: 1, structures: withCredits },
  { label: "Other investors", chinese: "其他投资方", unit: "money", allowed: atLeast0, default: 0 },
  { label: "Pre-money", chinese: "投前估值", unit: "money", allowed: above0, structures: [...pricedStructures, ...asVendor] },
  { label: "Post-money", chinese: "投后估值", unit: "money", allowed: above0, structures: [...pricedStructures, ...asVendor] },
  { label: "Closing date", chinese: "交割日", unit: "date", needed: true },
  { label: "Fully diluted shares", chinese: "完全摊薄股数", unit: "shares", allowed: above0 },
  { label: "Pool increase", chinese: "期权池增加", unit: "share", allowed: zeroToBelowOne, default: 0 },
  { label: "Earlier stake", chinese: "此前持股", unit: "share", allowed: zeroToBelowOne, default: 0 },
  { label: "Unissued pool", chinese: "未发行期权池", unit: "share", allowed: zeroToBelowOne, default: term("Pool increase") },
  { label: "Fair value of shares", chinese: "股份公允价值", unit: "money", allowed: atLeast0, default: plus(term("Investor cash"), times(term("Credits"), term("Credits counted at"))) },
];

const note: readonly Entry[] = [
  { label: "Note interest", chinese: "票据利息", unit: "annual rate", allowed: atLeast0, default: 0, structures: asNote },
  { label: "Valuation cap", chinese: "估值上限", unit: "money", allowed: above0, structures: asNote },
  { label: "Conversion discount", chinese: "转换折扣", unit: "share", allowed: zeroToBelowOne, default: 0, structures: asNote },
  { label: "Conversion date", chinese: "转换日", unit: "date", structures: asNote },
  { label: "Conversion pre-money", chinese: "转换轮投前估值", unit: "money", allowed: above0, structures: asNote },
];

const credits: readonly Entry[] = [
  { label: "Credit start", chinese: "额度起始日", unit: "date", default: term("Closing date"), structures: withCredits },
  { label: "Credit months", chinese: "额度月数", unit: "months", allowed: upTo600Months, default: 24, structures: withCredits },
  { label: "Usage curve", chinese: "使用曲线", unit: "choice", options: curveNames, default: "Straight", structures: withCredits },
  { label: "Curve shape", chinese: "曲线形状", unit: "number", allowed: above0, default: usualShape("Usage curve"), structures: withCredits },
  { label: "Expected breakage", chinese: "预计未使用比例", unit: "share", allowed: zeroToBelowOne, default: 0, structures: withCredits },
  { label: "Breakage method", chinese: "未行使权利确认方法", unit: "choice", options: breakageMethods, default: "Proportional", structures: [...withCredits, ...withCommitment] },
  { label: "Unused credits", chinese: "未使用额度", unit: "choice", options: ["Forfeited", "Refunded"], default: "Forfeited", structures: withCredits },
  { label: "Escrow", chinese: "托管账户", unit: "choice", options: yesOrNo, default: "No", structures: withCredits },
  { label: "Escrow interest", chinese: "托管利息", unit: "annual rate", allowed: atLeast0, default: 0, structures: withEscrow },
  { label: "Interest to", chinese: "利息归属", unit: "choice", options: ["Provider", "Start-up"], default: "Provider", structures: withEscrow },
  { label: "Delivery cost", chinese: "交付成本", unit: "ratio", allowed: atLeast0, default: 0.6, structures: [...withCredits, ...withCommitment] },
  { label: "Cost basis", chinese: "成本口径", unit: "choice", options: ["Marginal", "Fully loaded", "Opportunity"], default: "Fully loaded", structures: [...withCredits, ...withCommitment] },
  { label: "Value per credit", chinese: "每单位额度价值", unit: "ratio", allowed: atLeast0, default: 1, structures: withCredits },
  { label: "Lock-in", chinese: "锁定折价", unit: "share", allowed: zeroToBelowOne, default: 0, structures: withCredits },
  { label: "Discount rate", chinese: "折现率", unit: "annual rate", allowed: { above: -1 }, default: 0.1 },
];

const commitment: readonly Entry[] = [
  { label: "Commitment", chinese: "采购承诺", unit: "money", allowed: atLeast0, default: 0, structures: [...withCommitment, ...asNote] },
  { label: "Commitment months", chinese: "承诺月数", unit: "months", allowed: upTo600Months, default: 24, structures: withCommitment },
  { label: "Commitment curve", chinese: "承诺曲线", unit: "choice", options: curveNames, default: "Straight", structures: withCommitment },
  { label: "Commitment shape", chinese: "承诺曲线形状", unit: "number", allowed: above0, default: usualShape("Commitment curve"), structures: withCommitment },
  { label: "Expected spend", chinese: "预计履约比例", unit: "share", allowed: zeroToOne, default: 1, structures: withCommitment },
  { label: "Take or pay", chinese: "照付不议", unit: "choice", options: yesOrNo, default: "Yes", structures: withCommitment },
  { label: "Equity given to customer", chinese: "授予客户的权益", unit: "money", allowed: atLeast0, default: 0, structures: asVendor },
  { label: "Tracing", chinese: "资金追溯", unit: "choice", options: tracingRules, default: "Pro rata", structures: withCommitment },
  { label: "Other inflows", chinese: "其他资金流入", unit: "money", allowed: atLeast0, default: 0, structures: withCommitment },
];

const startUp: readonly Entry[] = [
  { label: "Start-up cash", chinese: "初创公司现金", unit: "money", allowed: atLeast0, default: 0 },
  { label: "Compute burn", chinese: "算力消耗", unit: "money a month", allowed: atLeast0 },
  { label: "Other burn", chinese: "其他消耗", unit: "money a month", allowed: {} },
];

const capacity: readonly Entry[] = [
  { label: "GPU-hour price", chinese: "GPU小时价格", unit: "price", allowed: above0 },
  { label: "GPU price decline", chinese: "GPU价格年降幅", unit: "share", allowed: zeroToBelowOne, default: 0 },
  { label: "Denomination", chinese: "额度计价单位", unit: "choice", options: ["Money", "Hours"], default: "Money" },
];

const provider: readonly Entry[] = [
  { label: "Segment revenue", chinese: "分部收入", unit: "money", allowed: above0 },
  { label: "Segment growth", chinese: "分部增长率", unit: "annual rate", allowed: { above: -1 }, default: 0 },
  { label: "Exchange rate", chinese: "汇率", unit: "ratio", allowed: above0, default: 1 },
  { label: "Fiscal year ends", chinese: "财年结束月", unit: "month", allowed: { from: 1, to: 12, whole: true }, default: 12 },
];

const exit: readonly Entry[] = [
  { label: "Exit date", chinese: "退出日", unit: "date" },
  { label: "Exit equity value", chinese: "退出股权价值", unit: "money", allowed: atLeast0 },
  { label: "Liquidation preference", chinese: "优先清算倍数", unit: "ratio", allowed: atLeast0, default: 0 },
  { label: "Later dilution", chinese: "后续稀释", unit: "share", allowed: zeroToBelowOne, default: 0 },
];

/** How the parties account for the deal: chosen by whoever keeps the book, never inferred. The model's lines do not move with them. */
const accounting: readonly Entry[] = [
  { label: "Investment method", chinese: "投资核算方法", unit: "choice", options: investmentMethods, default: "Measurement alternative" },
  { label: "Method after conversion", chinese: "转换后核算方法", unit: "choice", options: investmentMethods.slice(0, 3), default: "Measurement alternative", structures: asNote },
  { label: "Capitalised fraction", chinese: "资本化比例", unit: "share", allowed: zeroToOne, default: 0 },
  { label: "Basis difference", chinese: "基础差额", unit: "money", allowed: {}, default: 0 },
  { label: "Basis difference months", chinese: "基础差额摊销月数", unit: "months", allowed: { from: 1, whole: true }, default: 120 },
  { label: "Committed funding", chinese: "承诺出资", unit: "money", allowed: atLeast0, default: 0 },
  { label: "Tax on services", chinese: "服务税率", unit: "share", allowed: zeroToBelowOne, default: 0, structures: [...withCredits, ...withCommitment] },
  { label: "Research share", chinese: "研发比例", unit: "share", allowed: zeroToOne, default: 1, structures: [...withCredits, ...withCommitment] },
  { label: "Preferred shares as", chinese: "优先股列示为", unit: "choice", options: preferredSharesAs, default: "Equity" },
];

const groups: Readonly<Record<TermGroup, readonly Entry[]>> = {
  Round: round,
  Note: note,
  Credits: credits,
  Commitment: commitment,
  "Start-up": startUp,
  Capacity: capacity,
  Provider: provider,
  Exit: exit,
  Accounting: accounting,
};

export const terms: readonly Term[] = Object.entries(groups).flatMap(([group, entries]) => entries.map((each): Term => ({ ...each, group: group as TermGroup })));

/** What a structure sets, beside the terms that it shows. */
export const presets: Readonly<Record<Structure, Readonly<Record<string, string>>>> = {
  "Credits in escrow": { Escrow: "Yes" },
  Credits: {},
  "Cash with commitment": {},
  Cash: {},
  "Convertible note": {},
  "Vendor equity": {},
};

/** The two prices of one round agree when post-money = pre-money + new money to this share. */
export const VALUATION_TOLERANCE = 1e-6;
/** The longest model: 600 months of credits that begin in mid-month touch 601 calendar months. */
export const LONGEST_MODEL = 601;

