/**
 * The tables that people fill in for a round and for an exit: one declaration a column. Functions read ranges by them, the pane and the
 * sheets make their grids of them, imports and the documents name their columns. Labels are as in docs/functions.md; a column may be
 * left out unless it is needed, and stand in any order.
 */
import type { Allowed, TermUnit } from "../model/terms";
import { convertibleKinds } from "./convertible";
import { exitKinds, participations } from "./exitClass";
import { roundingProfiles, roundMethods } from "./round";

/** What a cell holds: a quantity, or a text, which is a name. */
export type FieldUnit = TermUnit | "text";

export interface InputField<Unit extends string = FieldUnit> {
  readonly label: string;
  /** The Chinese label, accepted as an alias wherever the label is. */
  readonly chinese: string;
  readonly unit: Unit;
  readonly allowed?: Allowed;
  readonly options?: readonly string[];
  /** What a blank means; without one a blank is "not given". */
  readonly default?: number | string;
  /** No row without it. */
  readonly needed?: true;
}

/** The tables of a cap table and its exit. */
export type CapTableName = "holders" | "round" | "convertibles" | "investors" | "classes";

export interface InputTable<Name extends string = CapTableName, Unit extends string = FieldUnit> {
  /** As functions call the range. */
  readonly name: Name;
  /** A header row and a row an entry; or two columns, label and value. */
  readonly layout: "rows" | "labels";
  readonly fields: readonly InputField<Unit>[];
}

/** Any table that is filled in: a cell may also hold a value of a term, a number or an option. */
export type AnyField = InputField<FieldUnit | "value">;
export type AnyInputTable = InputTable<string, FieldUnit | "value">;

const from0: Allowed = { from: 0 };
const above0: Allowed = { above: 0 };
const from0To1: Allowed = { from: 0, to: 1 };
const from0ToBelow1: Allowed = { from: 0, below: 1 };
const above0To1: Allowed = { above: 0, to: 1 };

/** None means that a class is not protected. */
export const protections = ["None", "Broad", "Broad with pool", "Narrow", "Ratchet"] as const;
/** What a note's cap divides by: all shares before the round, without or with the pool increase of the round. */
export const noteBases = ["Without increase", "With increase"] as const;
export const poolSides = ["Pre", "Post"] as const;

export const holdersTable: InputTable = {
  name: "holders",
  layout: "rows",
  fields: [
    { label: "Holder", chinese: "持有人", unit: "text", needed: true },
    { label: "Class", chinese: "类别", unit: "text", default: "Common" },
    { label: "Shares", chinese: "股数", unit: "shares", allowed: from0, default: 0 },
    { label: "Issue price", chinese: "发行价", unit: "price", allowed: above0 },
    { label: "Conversion price", chinese: "转换价", unit: "price", allowed: above0 },
    { label: "Anti-dilution", chinese: "反稀释", unit: "choice", options: protections, default: "None" },
  ],
};

export const roundTable: InputTable = {
  name: "round",
  layout: "labels",
  fields: [
    { label: "Pre-money", chinese: "投前估值", unit: "money", allowed: above0 },
    { label: "Post-money", chinese: "投后估值", unit: "money", allowed: above0 },
    { label: "Price", chinese: "每股价格", unit: "price", allowed: above0 },
    { label: "New money", chinese: "新增资金", unit: "money", allowed: from0 },
    { label: "Pool target", chinese: "期权池目标", unit: "share", allowed: from0ToBelow1 },
    { label: "New pool", chinese: "新设期权池", unit: "share", allowed: from0ToBelow1 },
    { label: "Pool increase", chinese: "期权池增加", unit: "shares", allowed: from0 },
    { label: "Pool dilutes", chinese: "期权池稀释", unit: "choice", options: poolSides, default: "Pre" },
    { label: "Method", chinese: "转换方法", unit: "choice", options: roundMethods, default: "Percent ownership" },
    { label: "Rounding", chinese: "取整", unit: "choice", options: roundingProfiles, default: "None" },
    { label: "Class", chinese: "类别", unit: "text", default: "New shares" },
  ],
};

export const convertiblesTable: InputTable = {
  name: "convertibles",
  layout: "rows",
  fields: [
    { label: "Name", chinese: "名称", unit: "text", needed: true },
    { label: "Type", chinese: "类型", unit: "choice", options: convertibleKinds, default: "Post-money SAFE" },
    { label: "Amount", chinese: "金额", unit: "money", allowed: from0, default: 0 },
    { label: "Cap", chinese: "估值上限", unit: "money", allowed: above0 },
    { label: "Discount", chinese: "折扣", unit: "share", allowed: from0 },
    { label: "Discount rate", chinese: "折后比率", unit: "share", allowed: above0To1 },
    { label: "Percent", chinese: "百分比", unit: "share", allowed: above0To1 },
    { label: "Interest", chinese: "利率", unit: "annual rate", allowed: from0, default: 0 },
    { label: "Issue date", chinese: "发行日", unit: "date" },
    { label: "Conversion date", chinese: "转换日", unit: "date" },
    { label: "Base", chinese: "计算基数", unit: "choice", options: noteBases, default: "Without increase" },
    { label: "Qualified financing", chinese: "合格融资", unit: "money", allowed: from0, default: 0 },
  ],
};

export const investorsTable: InputTable = {
  name: "investors",
  layout: "rows",
  fields: [
    { label: "Investor", chinese: "投资人", unit: "text", needed: true },
    { label: "Cash", chinese: "现金", unit: "money", allowed: from0, default: 0 },
    { label: "Credits", chinese: "额度", unit: "money", allowed: from0, default: 0 },
    { label: "Counted at", chinese: "计入比例", unit: "share", allowed: from0To1, default: 1 },
    { label: "Fair value", chinese: "公允价值", unit: "ratio", allowed: from0 },
    { label: "Delivery cost", chinese: "交付成本", unit: "ratio", allowed: from0, default: 1 },
  ],
};

/** What the investor of the deal holds of a class; the waterfall itself has no use for it. */
const heldShare: InputField = { label: "Investor's share", chinese: "投资方占比", unit: "share", allowed: from0To1, default: 0 };

export const classesTable: InputTable = {
  name: "classes",
  layout: "rows",
  fields: [
    { label: "Class", chinese: "类别", unit: "text", needed: true },
    { label: "Type", chinese: "类型", unit: "choice", options: exitKinds, default: "Common" },
    { label: "Shares", chinese: "股数", unit: "shares", allowed: from0, default: 0 },
    { label: "Preference", chinese: "优先清算额", unit: "money", allowed: from0, default: 0 },
    { label: "Seniority", chinese: "清偿顺位", unit: "number", allowed: {}, default: 0 },
    { label: "Participation", chinese: "参与分配", unit: "choice", options: participations, default: "None" },
    { label: "Cap", chinese: "上限", unit: "money", allowed: above0 },
    { label: "Strike", chinese: "行权价", unit: "price", allowed: from0, default: 0 },
    { label: "Conversion ratio", chinese: "转换比例", unit: "ratio", allowed: above0, default: 1 },
    { label: "Dividends", chinese: "股息", unit: "money", allowed: from0, default: 0 },
  ],
};

/** The same table where it stands beside a deal. */
export const heldClassesTable: InputTable = { ...classesTable, fields: [...classesTable.fields, heldShare] };
