import type { roundHelp } from "../table/round";
import type { Chinese } from "./words";

const cash = "云厂商支付的现金";
const credits = "云厂商投入的云服务额度面值";
const otherInvestment = "本轮其他投资方投入的现金合计";
const countedAt = "额度面值中可换取股份的比例";
const primer = "Y Combinator 投后估值入门（post-money primer）";

export const round: Chinese<typeof roundHelp> = {
  CREDITSTAKE: {
    summary: "以现金和额度取得的公司持股比例。",
    parameters: {
      cash,
      credits,
      valuation: "公司估值，口径由 basis 指定",
      basis: "Post：估值含新资金（投后）；Pre：估值不含新资金（投前）",
      otherInvestment: `${otherInvestment}；口径为 Pre 时必填（没有则填 0）`,
      countedAt,
    },
    errors: "本轮出售超过整个公司时为 #NUM!。",
    source: primer,
  },
  POSTMONEY: {
    summary: "投后估值：投前估值加全部新资金。",
    parameters: { preMoney: "本轮之前的估值", cash, credits, otherInvestment, countedAt },
    source: primer,
  },
  PREMONEY: {
    summary: "投前估值：投后估值减全部新资金。",
    parameters: { postMoney: "含新资金的估值", cash, credits, otherInvestment, countedAt },
    errors: "新资金超过投后估值时为 #NUM!。",
    source: primer,
  },
  IMPLIEDVALUATION: {
    summary: "以一笔金额取得某一持股比例所隐含的估值。",
    parameters: { invested: "为该持股支付的金额", stake: "公司持股比例" },
    source: primer,
  },
  SHAREPRICE: {
    summary: "每股价格，期权池增加计入投前估值。",
    parameters: {
      preMoney: "本轮之前的估值",
      fullyDilutedShares: "本轮之前的完全摊薄股数",
      newMoney: "本轮全部新资金；仅在有期权池时需要",
      poolPercent: "新增期权池占投后的比例",
    },
    errors: "期权池将占满整个投前估值时为 #NUM!。",
    source: "Venture Hacks, The Option Pool Shuffle；NVCA 示范条款清单",
  },
  DILUTEDSTAKE: {
    summary: "经过后续各轮稀释之后的持股比例。",
    parameters: { stake: "后续各轮之前的公司持股比例", soldFractions: "后续每轮出售的公司比例，一行或一列" },
    source: "每轮之后余下 1 减去该轮出售的比例",
  },
  EFFECTIVEVALUATION: {
    summary: "穿透估值：现金与额度的真实价值除以持股比例。",
    parameters: { cash, credits, stake: "取得的公司持股比例", valuePerCredit: "每单位面值的价值或成本" },
    source: "以真实支付的代价取得该持股所对应的估值",
  },
};
