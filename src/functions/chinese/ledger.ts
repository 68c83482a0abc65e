import type { ledgerHelp } from "../table/ledger";
import type { Chinese } from "./words";

const terms = "两列（标签、值），或首个单元格为 Term、每个情景一列且列头为情景名称的表";
const party = "账簿属于哪一方：云厂商（Provider）或初创公司（Start-up）";
const scenario = "情景名称；不填则为第一个";
const places = "入账单位的小数位数：2 表示条款所用金额单位的百分之一，0 表示整单位";
const classes = "退出时有权分配的各类别，与 MEASURE 所用相同；影响出售股份的所得";
const events = "交割后发生的事项：每个事件一行，列依次为 Date、Event、Amount、Note，或带有表头";
const source = "账簿的规则；每条规则注明其所依据的段落";

export const ledger: Chinese<typeof ledgerHelp> = {
  JOURNAL: {
    summary: "交易一方在存续期内的全部分录，按日期排列：每个借方或贷方一行，每笔分录的借贷在入账单位上相等。",
    parameters: { terms, party, scenario, places, classes, events },
    source,
  },
  TRIALBALANCE: {
    summary: "某日日终各科目的余额；最后一行为借贷合计，两者相等。",
    parameters: { terms, asOf: "取该日日终的余额", party, scenario, places, classes, events },
    source,
  },
  STATEMENT: {
    summary: "交易一方按月、财季或财年的报表，由其分录得出，只反映该交易。",
    parameters: {
      terms,
      statement: "云厂商的利润表（Income）、资产负债表（Balance）或现金流量表（Cash flow），或初创公司的同类报表（Start-up income、Start-up balance、Start-up cash flow）",
      frequency: "期间长度：月（Month）、财季（Quarter）或财年（Year）",
      scenario,
      places,
      classes,
      events,
    },
    source,
  },
};
