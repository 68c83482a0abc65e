import type { dealHelp } from "../table/deal";
import type { Chinese } from "./words";

const terms = "两列（标签、值），或首个单元格为 Term、每个情景一列且列头为情景名称的表";
const scenario = "情景名称；不填则为第一个";
const measures = "指标名称，一行或一列；不填则为全部指标";
const classes = "退出时有权分配的各类别，与 WATERFALL 所用相同，另加一列 Investor's share：交易投资方在各类别中的占比，0 至 1。此时退出所得由分配瀑布得出；不填则由持股比例、优先清算权和后续稀释得出";
const events = "交割后发生的事项，每行一项：日期、事件、金额、备注，可带或不带表头；事项种类见模型文档。模型反映后续交割、实际使用和估计变更，其余由分录入账；不填则全按条款";
const source = "交易模型；每一行和每个指标注明各自的来源，EXPLAIN 可以显示";

export const deal: Chinese<typeof dealHelp> = {
  MEASURE: {
    summary: "整个交易的一个结果。",
    parameters: { terms, measure: "指标名称", scenario, classes, events },
    errors: "指标所需的条款未给出时为 #N/A；没有数字可以作答时为 #NUM!。",
    source,
  },
  MEASURES: {
    summary: "整个交易的多个结果，每个指标一行，每个情景一列。错误只占其自身的单元格。",
    parameters: { terms, measures, classes, events },
    source,
  },
  LINE: {
    summary: "模型中某一行在若干日期区间内的值：流量取 from 至 to，余额取 to 日日终。",
    parameters: { terms, line: "行的名称", from: "区间的第一天，或多个第一天组成的区域", to: "区间的最后一天，或与 from 形状相同的区域", scenario, classes, events },
    source,
  },
  SCHEDULE: {
    summary: "模型各行在交易存续期内按月、财季或财年的明细表。",
    parameters: {
      terms,
      lines: "行的名称，一行或一列；不填则为常用且不为零的各行",
      frequency: "期间长度：月（Month）、财季（Quarter）或财年（Year）",
      layout: "Across：时间横向排列，列头为各期最后一天；Down：每期一行",
      scenario,
      classes,
      events,
    },
    source,
  },
  COMPARE: {
    summary: "同一交易对价在四种结构下的比较，价格、持股与算力保持不变：每个指标一行，每种结构一列。",
    parameters: { terms, measures, scenario, classes, events },
    source,
  },
  EXPLAIN: {
    summary: "一个指标的由来：所依据的条款与各行，及其值、公式和来源。",
    parameters: { terms, measure: "指标名称", scenario, classes, events },
    source,
  },
  CHECKS: {
    summary: "每个模型以及双方账簿都必须成立的关系：每项检查一行，附差额与是否通过。",
    parameters: { terms, scenario, classes, events },
    source,
  },
};
