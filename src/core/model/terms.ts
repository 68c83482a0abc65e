/**
 * The terms of a deal: what was agreed, or is assumed. One table; the pane's form, the Terms sheet, the reading of a terms
 * range, its errors and the documentation are all made from it. To add a term, see docs/add-a-term.md.
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
  readonly help: string;
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
  { label: "Structure", chinese: "交易结构", group: "Round", unit: "choice", options: structures, default: "Credits in escrow", help: "The familiar deal that comes nearest; it chooses which terms are shown and whether there is an escrow. The amounts decide what is calculated." },
  { label: "Investor cash", chinese: "投资方现金", group: "Round", unit: "money", allowed: atLeast0, default: 0, help: "Cash that the provider pays for its shares." },
  { label: "Credits", chinese: "云额度", group: "Round", unit: "money", allowed: atLeast0, default: 0, help: "Face value of the cloud credits that the provider gives for its shares." },
  { label: "Credits counted at", chinese: "额度折算比例", group: "Round", unit: "share", allowed: zeroToOne, default: 1, structures: withCredits, help: "Share of the credits' face that buys shares." },
  { label: "Other investors", chinese: "其他投资方", group: "Round", unit: "money", allowed: atLeast0, default: 0, help: "Cash of all other investors in the round." },
  { label: "Pre-money", chinese: "投前估值", group: "Round", unit: "money", allowed: above0, help: "Value of the company before the round. Give this or Post-money." },
  { label: "Post-money", chinese: "投后估值", group: "Round", unit: "money", allowed: above0, help: "Value of the company with the new money. Give this or Pre-money; if both are given they must agree." },
  { label: "Closing date", chinese: "交割日", group: "Round", unit: "date", needed: true, help: "The day on which shares are issued; month 1 of the model is its calendar month." },
  { label: "Fully diluted shares", chinese: "完全摊薄股数", group: "Round", unit: "shares", allowed: above0, help: "Fully diluted share count before the round; only prices and share counts need it." },
  { label: "Pool increase", chinese: "期权池增加", group: "Round", unit: "share", allowed: zeroToBelowOne, default: 0, help: "New option pool as a share of the post-money, created inside the pre-money." },
  { label: "Earlier stake", chinese: "此前持股", group: "Round", unit: "share", allowed: zeroToBelowOne, default: 0, help: "Stake that the provider held before the round; the round dilutes it." },
  { label: "Unissued pool", chinese: "未发行期权池", group: "Round", unit: "share", allowed: zeroToBelowOne, default: term("Pool increase"), help: "Unissued option pool as a share of the fully diluted count after the round; it turns a fully diluted stake into one of issued shares." },
  { label: "Fair value of shares", chinese: "股份公允价值", group: "Round", unit: "money", allowed: atLeast0, default: plus(term("Investor cash"), times(term("Credits"), term("Credits counted at"))), help: "Fair value of all shares that the provider receives; less the cash it is the price of the credits." },
];

const credits: readonly Term[] = [
  { label: "Credit start", chinese: "额度起始日", group: "Credits", unit: "date", default: term("Closing date"), structures: withCredits, help: "First day on which credits can be used; not before closing." },
  { label: "Credit months", chinese: "额度月数", group: "Credits", unit: "months", allowed: upTo600Months, default: 24, structures: withCredits, help: "Months from credit start in which credits can be used." },
  { label: "Usage curve", chinese: "使用曲线", group: "Credits", unit: "choice", options: curveNames, default: "Straight", structures: withCredits, help: "How use of the credits spreads over their life." },
  { label: "Curve shape", chinese: "曲线形状", group: "Credits", unit: "number", allowed: above0, default: usualShape("Usage curve"), structures: withCredits, help: "Exponent of a front- or back-loaded curve (2), steepness of the S-curve (10)." },
  { label: "Expected breakage", chinese: "预计未使用比例", group: "Credits", unit: "share", allowed: zeroToBelowOne, default: 0, structures: withCredits, help: "Share of the credits that is never used." },
  { label: "Breakage method", chinese: "未使用收入确认方法", group: "Credits", unit: "choice", options: breakageMethods, default: "Proportional", structures: [...withCredits, ...withCommitment], help: "Breakage is revenue in proportion to use where it can be estimated, else when use has become remote (ASC 606-10-55-48)." },
  { label: "Unused credits", chinese: "未使用额度", group: "Credits", unit: "choice", options: ["Forfeited", "Refunded"], default: "Forfeited", structures: withCredits, help: "What happens to unused credits at the end: they lapse, or their face is paid back." },
  { label: "Escrow", chinese: "托管账户", group: "Credits", unit: "choice", options: yesOrNo, default: "No", structures: withCredits, help: "Whether the provider keeps the credit money in an escrow account: cash classification and interest only." },
  { label: "Escrow interest", chinese: "托管利率", group: "Credits", unit: "annual rate", allowed: atLeast0, default: 0, structures: withEscrow, help: "Annual interest on the opening escrow balance, not compounded." },
  { label: "Interest to", chinese: "利息归属", group: "Credits", unit: "choice", options: ["Provider", "Start-up"], default: "Provider", structures: withEscrow, help: "Who receives the escrow interest: the provider monthly, or the start-up at credit end." },
  { label: "Delivery cost", chinese: "交付成本", group: "Credits", unit: "ratio", allowed: atLeast0, default: 0.6, structures: [...withCredits, ...withCommitment], help: "Cost to the provider of a unit of compute at list price." },
  { label: "Cost basis", chinese: "成本口径", group: "Credits", unit: "choice", options: ["Marginal", "Fully loaded", "Opportunity"], default: "Fully loaded", structures: [...withCredits, ...withCommitment], help: "What the delivery cost measures. Anything but Marginal makes figures that use it economic, not cash, figures." },
  { label: "Value per credit", chinese: "每单位额度价值", group: "Credits", unit: "ratio", allowed: atLeast0, default: 1, structures: withCredits, help: "Worth of a unit of face to the start-up: market price over list price." },
  { label: "Lock-in", chinese: "锁定折价", group: "Credits", unit: "share", allowed: zeroToBelowOne, default: 0, structures: withCredits, help: "Share of the value lost because only this provider's compute can be bought." },
  { label: "Discount rate", chinese: "折现率", group: "Credits", unit: "annual rate", allowed: { above: -1 }, default: 0.1, help: "Annual effective rate for present values." },
];

const commitment: readonly Term[] = [
  { label: "Commitment", chinese: "采购承诺", group: "Commitment", unit: "money", allowed: atLeast0, default: 0, structures: withCommitment, help: "Spend on the provider's cloud that the start-up commits to." },
  { label: "Commitment months", chinese: "承诺月数", group: "Commitment", unit: "months", allowed: upTo600Months, default: 24, structures: withCommitment, help: "Months of the commitment; it starts with credit start." },
  { label: "Commitment curve", chinese: "承诺曲线", group: "Commitment", unit: "choice", options: curveNames, default: "Straight", structures: withCommitment, help: "How the committed spend spreads over time." },
  { label: "Commitment shape", chinese: "承诺曲线形状", group: "Commitment", unit: "number", allowed: above0, default: usualShape("Commitment curve"), structures: withCommitment, help: "Exponent of a front- or back-loaded curve (2), steepness of the S-curve (10)." },
  { label: "Expected spend", chinese: "预计履约比例", group: "Commitment", unit: "share", allowed: zeroToOne, default: 1, structures: withCommitment, help: "Share of the commitment that is spent." },
  { label: "Take or pay", chinese: "照付不议", group: "Commitment", unit: "choice", options: yesOrNo, default: "Yes", structures: withCommitment, help: "Whether what is not spent is billed at the end of the commitment." },
  { label: "Tracing", chinese: "资金追溯", group: "Commitment", unit: "choice", options: tracingRules, default: "Pro rata", structures: withCommitment, help: "Which of the start-up's money pays the provider first: all in proportion, the provider's own, or the provider's own last." },
  { label: "Other inflows", chinese: "其他资金流入", group: "Commitment", unit: "money", allowed: atLeast0, default: 0, structures: withCommitment, help: "Money of the start-up from customers and later rounds, for tracing." },
];

const startUp: readonly Term[] = [
  { label: "Start-up cash", chinese: "初创公司现金", group: "Start-up", unit: "money", allowed: atLeast0, default: 0, help: "Cash of the start-up before the round." },
  { label: "Compute burn", chinese: "算力消耗", group: "Start-up", unit: "money a month", allowed: atLeast0, help: "Compute that the start-up uses each month, at list price." },
  { label: "Other burn", chinese: "其他消耗", group: "Start-up", unit: "money a month", allowed: {}, help: "All other monthly burn, net of revenue; negative if revenue is larger." },
];

const capacity: readonly Term[] = [
  { label: "GPU-hour price", chinese: "GPU小时价格", group: "Capacity", unit: "price", allowed: above0, help: "List price of a GPU-hour in the first month, in the deal's money." },
  { label: "GPU price decline", chinese: "GPU价格年降幅", group: "Capacity", unit: "share", allowed: zeroToBelowOne, default: 0, help: "Fall of the list price in a year." },
  { label: "Denomination", chinese: "额度计价单位", group: "Capacity", unit: "choice", options: ["Money", "Hours"], default: "Money", help: "Credits in money gain hours as prices fall; credits in hours do not." },
];

const provider: readonly Term[] = [
  { label: "Segment revenue", chinese: "分部收入", group: "Provider", unit: "money", allowed: above0, help: "The provider's cloud revenue in the twelve months before closing, in its reporting money." },
  { label: "Segment growth", chinese: "分部增长率", group: "Provider", unit: "annual rate", allowed: { above: -1 }, default: 0, help: "Annual growth of that revenue, deal included." },
  { label: "Exchange rate", chinese: "汇率", group: "Provider", unit: "ratio", allowed: above0, default: 1, help: "Reporting money for one unit of the deal's money." },
  { label: "Fiscal year ends", chinese: "财年结束月", group: "Provider", unit: "month", allowed: { from: 1, to: 12, whole: true }, default: 12, help: "Month in which the provider's fiscal year ends, 1 to 12." },
];

const exit: readonly Term[] = [
  { label: "Exit date", chinese: "退出日", group: "Exit", unit: "date", help: "The day on which the stake is sold; after closing." },
  { label: "Exit equity value", chinese: "退出股权价值", group: "Exit", unit: "money", allowed: atLeast0, help: "Value of all equity at exit." },
  { label: "Liquidation preference", chinese: "优先清算倍数", group: "Exit", unit: "ratio", allowed: atLeast0, default: 0, help: "Multiple of what the provider's shares were counted at; 0 is common stock." },
  { label: "Later dilution", chinese: "后续稀释", group: "Exit", unit: "share", allowed: zeroToBelowOne, default: 0, help: "Dilution by rounds between this one and exit." },
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

