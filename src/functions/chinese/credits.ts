import type { creditsHelp, planHelp } from "../table/credits";
import type { Chinese } from "./words";

export const plan: { readonly [Name in keyof typeof planHelp]: string } = {
  curve: "额度在有效期内的使用方式",
  shape: "Front-loaded 或 Back-loaded 曲线的指数（2），S-curve 的陡峭程度（10）",
  breakage: "预计未使用比例，即额度中预计始终不会使用的部分",
};
const face = "额度面值";
const months = "使用额度的整月数";
const annualRate = "年实际折现率；现金流发生在月末";
const lockIn = "因只能购买该云厂商的算力而损失的价值比例";
const source = "月末现金流，折现因子 (1 + r)^(-t/12)；同名指标按日历月计算";

export const credits: Chinese<typeof creditsHelp> = {
  USAGECURVE: {
    summary: "计划在若干等长期间内各期的使用比例，合计为 1。",
    parameters: { periods: "期数", curve: plan.curve, shape: plan.shape, layout: "Down：一列；Across：一行" },
    source: "Straight 为 p，Front-loaded 为 1-(1-p)^k，Back-loaded 为 p^k，S-curve 为截取到 0 与 1 之间的逻辑曲线",
  },
  CREDITVALUE: {
    summary: "额度对初创公司而言的当前价值。",
    parameters: { credits: face, months, ...plan, valuePerCredit: "每单位面值的价值：市场价与标价之比", annualRate, lockIn },
    source,
  },
  CREDITCOST: {
    summary: "额度对云厂商而言的当前成本。",
    parameters: { credits: face, months, ...plan, costPerCredit: "交付每单位面值的成本", annualRate },
    source,
  },
  BREAKEVENPREMIUM: {
    summary: "使一单位额度与一单位现金等值的市场价相对标价的溢价。",
    parameters: { months, ...plan, annualRate, lockIn },
    source,
  },
};
