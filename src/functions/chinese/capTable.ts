import type { capTableHelp } from "../table/capTable";
import type { Chinese } from "./words";

const tables = {
  holders: "本轮之前的持股：首行为列名，须有 Holder，另可有 Class、Shares、Issue price、Conversion price、Anti-dilution；其后每行一笔持股。类别 Pool 表示尚未授出的期权池",
  round: "本轮条款，两列（标签、值）：Pre-money、Post-money、Price 三者取一，另可有 New money、Pool target、New pool、Pool increase、Pool dilutes、Method、Rounding、Class",
  convertibles: "SAFE 与可转换票据：首行为列名，须有 Name，另可有 Type、Amount、Cap、Discount、Discount rate、Percent、Interest、Issue date、Conversion date、Base、Qualified financing",
  investors: "新增资金的出资人：首行为列名，须有 Investor，另可有 Cash、Credits、Counted at、Fair value、Delivery cost",
};
const errors = "可转换工具、期权池和新增资金占去整个公司时为 #NUM!。";
const source = "Y Combinator，SAFE（投后）v1.1；Cooley 与 Carta 关于票据转换的说明";

export const capTable: Chinese<typeof capTableHelp> = {
  CAPTABLE: {
    summary: "一轮定价融资之后的股权结构表：每笔持股、期权池、每项可转换工具和每位投资人各一行，并说明由何决定。期权池、可转换工具、反稀释与价格一并求解。",
    parameters: tables,
    errors,
    source,
  },
  ROUNDPRICE: {
    summary: "一轮定价融资的每股价格，与期权池增加和可转换工具一并求解。",
    parameters: tables,
    errors,
    source,
  },
  ANTIDILUTION: {
    summary: "受保护类别在一次发行之后的转换价；仅当新股价格严格更低时才变动。",
    parameters: {
      conversionPrice: "发行之前的转换价",
      outstanding: "发行之前流通的普通股，按所用方法计数：Broad 计入期权并按转换后计，Narrow 不计期权",
      newShares: "发行的股数",
      consideration: "为这些股份支付的全部对价，额度按公允价值计",
      method: "加权平均，即 Broad 或 Narrow（公式相同，所计的流通股不同），或完全棘轮 Ratchet",
    },
    errors: "无偿发行的股份适用完全棘轮时为 #NUM!。",
    source: "NVCA 示范公司章程 4.4.4 与 4.4.5",
  },
  WARRANTSHARES: {
    summary: "认股权证或期权按库存股法增加的股数。",
    source: "ASC 260-10-45-23，库存股法",
    parameters: { warrants: "认股权证或期权的数量", strike: "行权取得一股的价格", price: "每股价格" },
  },
  NOTEAMOUNT: {
    summary: "票据在转换日或偿还日的本息合计。天数为实际天数，首日不计。",
    parameters: {
      principal: "票据的本金",
      rate: "年利率",
      start: "发行日",
      end: "转换日或偿还日",
      method: "单利，或按整期复利；已开始而未结束的一期尚不计息",
      basis: "单利的计日方式；按整期计息时不需要",
    },
    source: "ISDA 2006 年定义第 4.16 节（30/360）",
  },
};
