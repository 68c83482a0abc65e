/**
 * What columns are called in the exports of Carta, Pulley and their like, and in people's own sheets. Case, spaces and punctuation do
 * not count. A column of another name is told and not read.
 */
import { normalLabel } from "../../core/model/labels";

const aliases = {
  holder: ["Stakeholder name", "Stakeholder", "Shareholder", "Shareholder name", "Holder", "Holder name", "Name", "Investor", "Investor name", "Owner", "Recipient", "Grantee", "Optionee", "Security holder", "Full name", "持有人", "股东", "名称"],
  stockClass: ["Share class", "Stock class", "Class", "Security class", "Class of stock", "Share series", "Share class name", "类别"],
  type: ["Type", "Security type", "Security", "Instrument", "Instrument type", "Equity type", "Share type", "Stock type", "Award type", "Grant type", "Option type", "类型"],
  id: ["Security ID", "Certificate", "Certificate ID", "Certificate number", "ID", "Label", "Security label", "Grant ID", "Grant number", "Note ID", "SAFE ID"],
  outstanding: ["Quantity outstanding", "Outstanding", "Outstanding quantity", "Shares outstanding", "Outstanding shares", "Quantity remaining", "Currently held"],
  quantity: ["Quantity", "Shares", "Number of shares", "No. of shares", "# of shares", "Quantity issued", "Issued quantity", "Shares issued", "Issued shares", "Shares held", "Shares owned", "Quantity granted", "Options granted", "Shares granted", "Granted", "Units", "Number of options", "Number of units", "Share count", "Issued", "股数"],
  exercised: ["Quantity exercised", "Exercised", "Exercised quantity", "Shares exercised", "Options exercised", "Quantity settled"],
  cancelled: ["Quantity canceled", "Quantity cancelled", "Canceled", "Cancelled", "Quantity forfeited", "Forfeited", "Quantity repurchased", "Repurchased", "Returned", "Shares canceled", "Shares cancelled"],
  price: ["Issue price", "Price per share", "Original issue price", "OIP", "Purchase price", "Share price", "PPS", "Issue price per share", "Purchase price per share", "Price", "发行价"],
  strike: ["Exercise price", "Strike price", "Strike", "Exercise price per share", "行权价"],
  conversionPrice: ["Conversion price", "转换价"],
  conversionRatio: ["Conversion ratio", "转换比例"],
  multiple: ["Liquidation preference multiple", "Liquidation multiple", "Preference multiple", "Liq pref multiple"],
  seniority: ["Seniority", "Liquidation seniority", "清偿顺位"],
  antiDilution: ["Anti-dilution", "反稀释"],
  amount: ["Principal", "Principal amount", "Amount", "Investment amount", "Purchase amount", "Investment", "Amount invested", "SAFE amount", "Note amount", "Principal outstanding", "Outstanding principal", "Capital invested", "金额"],
  cap: ["Valuation cap", "Cap", "Conversion cap", "Val cap", "Conversion valuation cap", "估值上限"],
  capBefore: ["Pre-money valuation cap", "Pre-money cap", "Valuation cap (pre-money)"],
  capAfter: ["Post-money valuation cap", "Post-money cap", "Valuation cap (post-money)"],
  discount: ["Discount", "Conversion discount", "Discount %", "Discount percentage", "Discount rate", "折扣"],
  interest: ["Interest rate", "Interest", "Annual interest rate", "Interest %", "利率"],
  percent: ["Percent", "Fixed percent", "百分比"],
  issued: ["Issue date", "Date", "Date issued", "Issuance date", "Grant date", "Investment date", "Original issue date", "Effective date", "Purchase date", "发行日"],
  timing: ["Pre or post money", "Pre/post-money", "Pre-money or post-money", "SAFE type", "Valuation type", "Valuation cap type", "Cap type", "Conversion timing", "Money"],
  mostFavored: ["MFN", "Most favored nation", "MFN clause", "Most favoured nation"],
  qualified: ["Qualified financing", "Qualified financing threshold", "Qualified financing amount", "合格融资"],
  status: ["Status", "Security status", "State"],
  closed: ["Canceled date", "Cancelled date", "Cancellation date", "Date canceled", "Date cancelled", "Converted date", "Date converted", "Transferred date", "Repurchased date", "Retired date"],
} as const;

export type CsvField = keyof typeof aliases;

const byName = new Map((Object.keys(aliases) as CsvField[]).flatMap((field) => aliases[field].map((name) => [normalLabel(name), field] as const)));

/** The field that a header names; words in brackets, such as a currency, do not count unless they are part of a name. */
export const fieldOf = (header: string): CsvField | undefined => byName.get(normalLabel(header)) ?? byName.get(normalLabel(header.replace(/\s*\([^()]*\)\s*$/, "")));

/** Columns of figures that other figures make, or that no table has a place for: not worth a word. */
export const derived = /own|dilut|%|total|percent|value|vest|mail|address|relation|cost|paid|basis|note|comment|source/i;

export type CsvKind = "pool" | "SAFE" | "Note" | "Warrants" | "Options" | "preferred" | "common";

/** What a security is, by the words for its class and type; undefined where they do not say. */
export function kindOf(words: string): CsvKind | undefined {
  if (/\b(?:pool|unissued|ungranted|unallocated|available|reserved)\b/i.test(words)) return "pool";
  if (/\bsafes?\b|simple agreement|^kiss$/i.test(words)) return "SAFE";
  if (/prefer|\bseries\b|\bseed\b/i.test(words)) return "preferred";
  if (/\bnotes?\b|\bconvertibles?\b|\bdebt\b/i.test(words)) return "Note";
  if (/warrant/i.test(words)) return "Warrants";
  if (/\boptions?\b|\bisos?\b|\bnsos?\b|\brsus?\b|\bs?sars?\b|equity plan|equity incentive|\besop\b/i.test(words)) return "Options";
  if (/\bcommon\b|\bordinary\b|\bfounders?\b|\brsas?\b|\bstock\b|\bshares?\b/i.test(words)) return "common";
  return undefined;
}
