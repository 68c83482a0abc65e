import type { returnsHelp } from "../table/returns";
import type { Chinese } from "./words";

const values = "现金流，流入为正、流出为负，一行或一列";
const dates = "每笔现金流的日期";
const source = "Microsoft Excel 函数参考；Actual/365，自首个日期起算";

export const returns: Chinese<typeof returnsHelp> = {
  XIRR: {
    summary: "带日期现金流的内部收益率。结果经过检验；存在多个收益率时取最接近猜测值者。",
    parameters: { values, dates: `${dates}；允许早于首个日期的日期`, guess: "存在多个收益率时指明要哪一个" },
    errors: "现金流不变号、都在同一天，或没有合适的收益率时为 #NUM!。",
    source,
  },
  XNPV: {
    summary: "带日期现金流在首个日期的现值。",
    parameters: { rate: "年实际折现率", values, dates: `${dates}；不得早于首个日期` },
    source,
  },
  MOIC: {
    summary: "投入资本倍数：流入与流出之比。",
    parameters: { values },
    errors: "没有流出时为 #NUM!。",
    source: "流入合计除以流出合计",
  },
};
