import type { circularityHelp } from "../table/circularity";
import type { Chinese } from "./words";

const segment = {
  segment: "本期分部收入",
  priorSegment: "上期分部收入",
  circular: "本期分部中的循环收入",
  priorCircular: "上期分部中的循环收入",
};

export const circularity: Chinese<typeof circularityHelp> = {
  ROUNDTRIP: {
    summary: "云厂商每投入一单位资金按合同回流的金额；可以大于 1。",
    parameters: { spend: "额度以及承诺在该云厂商云上的采购", invested: "云厂商的投入" },
    source: "美国联邦贸易委员会关于人工智能合作的 6(b) 工作人员报告，2025 年 1 月",
  },
  TRACEDSPEND: {
    summary: "可追溯至云厂商自有资金的支出，每期一个值，形状与 spend 相同。",
    parameters: {
      spend: "各期在该云厂商云上的支出，一行或一列",
      invested: "云厂商投入的现金",
      otherFunds: "初创公司的全部其他资金",
      rule: "先花哪笔钱：按比例（Pro rata）、先花云厂商的钱（Provider first）、后花云厂商的钱（Provider last）",
    },
    source: "资金是可替代的：规则是约定的，而非查明的",
  },
  GROWTHCONTRIBUTION: {
    summary: "循环收入对分部增长率贡献的百分点。",
    parameters: segment,
    source: "定义",
  },
  EXCIRCULARGROWTH: {
    summary: "两期均剔除循环收入后的分部增长率。",
    parameters: segment,
    errors: "上期没有其他收入时为 #NUM!。",
    source: "定义",
  },
};
