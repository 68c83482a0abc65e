import type { startUpHelp } from "../table/startUp";
import { plan } from "./credits";
import type { Chinese } from "./words";

const burn = {
  cash: "初创公司的现金",
  credits: "其额度的面值",
  computeBurn: "每月使用的算力，按标价计",
  otherBurn: "每月其他全部消耗，已扣除收入；收入更大时为负",
  creditMonths: "距额度到期的月数；不填则永不到期",
};
const twoPurses = "两个钱包：额度只能用于支付算力";

export const startUp: Chinese<typeof startUpHelp> = {
  RUNWAY: {
    summary: "额度只能支付算力时，现金耗尽之前的月数。",
    parameters: burn,
    errors: "现金永不耗尽时为 #N/A。",
    source: twoPurses,
  },
  STRANDEDCREDITS: {
    summary: "因到期或现金先行耗尽而永不使用的额度面值。",
    parameters: burn,
    source: twoPurses,
  },
  GPUHOURS: {
    summary: "标价下降过程中额度可购买的 GPU 小时。",
    parameters: {
      credits: "额度面值",
      pricePerHour: "首月每 GPU 小时的标价",
      annualDecline: "标价的年降幅",
      months: "使用额度的整月数",
      curve: plan.curve,
      shape: plan.shape,
    },
    source: "第 t 月价格 = 首月价格 * (1 - 降幅)^((t-1)/12)",
  },
  CAPACITYCOVER: {
    summary: "每承诺一小时可交付的 GPU 小时，形状与 promisedHours 相同。",
    parameters: {
      promisedHours: "各期承诺的 GPU 小时，一行或一列",
      gpus: "GPU 数量",
      hoursPerPeriod: "每期的小时数；一个月为 730",
      availability: "GPU 可用时间的比例",
      reserved: "为他人保留的 GPU 比例",
    },
    errors: "没有承诺的期间为 #NUM!。",
    source: "可交付小时与承诺小时之比",
  },
  GPUCOST: {
    summary: "每 GPU 小时的成本：折旧、电力与其他成本除以售出小时。",
    parameters: {
      capex: "GPU 及其分摊的服务器、网络与机房的购置价",
      lifeYears: "使用年限",
      salvage: "期末残值占购置价的比例",
      kilowatts: "GPU 及其分摊的服务器功率（千瓦）",
      pue: "机房总功率与设备功率之比（PUE）",
      pricePerKwh: "每千瓦时电价",
      otherAnnual: "每年其他全部成本",
      utilisation: "售出小时的比例",
    },
    source: "PUE 依据 ISO/IEC 30134-2；一年 8,760 小时",
  },
};
