import type { escrowHelp } from "../table/escrow";
import { plan } from "./credits";
import type { Chinese } from "./words";

const face = "额度面值";
const start = "可以使用额度的第一天";
const end = "可以使用额度的最后一天";
const asOf = "截至该日日终的余额";
const price = "为额度支付的对价；不填则为其面值";
const method = "未行使权利收入：按使用进度比例确认（Proportional）、行使的可能性极低时确认（Remote），或不确认收入而予以退款（Refundable）";
const errors = "未使用额度的退款将超过其对价时为 #VALUE!。";

export const escrow: Chinese<typeof escrowHelp> = {
  ESCROWREVENUE: {
    summary: "一段日期内来自额度的收入；相邻各段之和恰好等于总额。",
    parameters: { credits: face, start, end, from: "该段的第一天", to: "该段的最后一天", ...plan, method, price },
    errors,
  },
  ESCROWBALANCE: {
    summary: "某日日终未使用额度的面值；自最后一天起为 0。",
    parameters: { credits: face, start, end, asOf, ...plan },
    source: "按经过的时间计算：每个完整日历月权重相同",
  },
  CONTRACTLIABILITY: {
    summary: "截至某日日终 ESCROWREVENUE 尚未确认的额度收入，不含退款负债。",
    parameters: { credits: face, start, end, asOf, ...plan, method, price },
    errors,
  },
  ESCROWSCHEDULE: {
    summary: "根据各期实际使用量编制的托管额度变动表；最后一期为到期。",
    parameters: {
      credits: `${face}，于第 1 期存入`,
      usage: "各期使用的面值：一列则每期一行，一行则每期一列；以余额为上限",
      breakage: "预计未使用比例：各期同一比例，或每期一个估计，估计变更立即累计追溯调整；不填则为 0",
      method,
      annualRate: "余额的年单利，随期付出",
      periodsPerYear: "每年的期数",
      price,
    },
    errors,
  },
};
