/** Columns of the tables that people fill in, what may be chosen in them, and the reasons that a cap table gives. */
import { driversTable } from "../../../../core/analysis/drivers";
import { rangesTable } from "../../../../core/analysis/tornado";
import { eventsTable } from "../../../../core/model/eventRows";
import { classesTable, convertiblesTable, holdersTable, investorsTable, roundTable } from "../../../../core/captable/inputTables";

/** Where two tables call something the same, the Chinese is the same. */
export const columns: ReadonlyMap<string, string> = new Map([holdersTable, roundTable, convertiblesTable, investorsTable, classesTable, eventsTable, rangesTable, driversTable].flatMap(({ fields }) => fields.map(({ label, chinese }) => [label, chinese] as const)));

export const choices: Readonly<Record<string, string>> = {
  None: "无",
  Broad: "广义加权平均",
  "Broad with pool": "广义加权平均（含期权池）",
  Narrow: "狭义加权平均",
  Ratchet: "完全棘轮",
  "Without increase": "不含期权池增加",
  "With increase": "含期权池增加",
  Pre: "投前承担",
  Post: "投后承担",
  "Percent ownership": "按持股比例",
  "Dollars invested": "按投入金额",
  "Pre-money": "按投前估值",
  YC: "YC 规则",
  Legal: "法律文件规则",
  "Post-money SAFE": "投后 SAFE",
  "Pre-money SAFE": "投前 SAFE",
  Note: "可转债",
  "Fixed percent": "固定比例",
  "MFN SAFE": "最惠国 SAFE",
  Common: "普通股",
  Preferred: "优先股",
  Option: "期权",
  Full: "完全参与",
  Capped: "有上限参与",
  "Month first": "月在前",
  "Day first": "日在前",
  Normal: "正态分布",
  Lognormal: "对数正态分布",
  Triangular: "三角分布",
  Uniform: "均匀分布",
  Discrete: "离散分布",
  Point: "句点",
  Comma: "逗号",
};

export const reasons: Readonly<Record<string, string>> = {
  Cap: "估值上限",
  Discount: "折扣",
  "Round price": "本轮价格",
  Percent: "固定比例",
  "New money": "新增资金",
  "Pool target": "期权池目标",
  "Pool target already met": "期权池目标已满足",
  "New pool": "新设期权池",
  "Pool increase": "期权池增加",
  "Full ratchet": "完全棘轮",
  "Weighted average": "加权平均",
};
