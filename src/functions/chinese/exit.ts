import type { exitHelp } from "../table/exit";
import type { Chinese } from "./words";

const classes = "对退出所得有权利的各类别：首行为列名，须有 Class，另可有 Type、Shares、Preference、Seniority、Participation、Cap、Strike、Conversion ratio、Dividends；其后每行一个类别";
const debt = "先于股东支付的一切：债务、交易费用、管理层留成";
const assumptions = { years: "距退出的年数", volatility: "权益的年波动率", riskFreeRate: "年无风险利率，连续复利" };
const waterfallSource = "NVCA 示范公司章程第 IV 条 B 款";
const optionSource = "AICPA《非上场公司权益证券估值》第 8 章；Haug 2007，1.1.6 节";

export const exit: Chinese<typeof exitHelp> = {
  WATERFALL: {
    summary: "公司出售时各方所得：每个类别一行，每个退出金额一列。转换与行权均为各类别的最优选择。",
    parameters: { classes, proceeds: "退出金额，一行或一列", debt: `${debt}；给出时另占一行` },
    source: waterfallSource,
  },
  BREAKPOINTS: {
    summary: "某一方在下一单位资金中所占份额发生变化的退出金额，该处发生何事，以及自该处起各类别的份额。",
    parameters: { classes, debt },
    source: waterfallSource,
  },
  OPTIONVALUES: {
    summary: "用期权定价法把权益价值分配给各类别：各分界点之间为对全部权益的看涨期权。",
    parameters: { classes: `${classes}；以本轮之后为准`, equityValue: "今日全部权益的价值，已扣除债务", ...assumptions },
    source: optionSource,
  },
  BACKSOLVE: {
    summary: "使某一类别按期权定价法恰好值其成交价的权益价值。",
    parameters: { classes: `${classes}；以本轮之后为准`, class: "所售类别的名称", pricePerShare: "该类别一股的成交价", ...assumptions },
    errors: "没有任何权益价值对应该价格，或很宽范围内的权益价值都对应该价格时为 #NUM!。",
    source: optionSource,
  },
};
