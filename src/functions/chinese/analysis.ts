import type { analysisHelp } from "../table/analysis";
import type { Chinese } from "./words";

const terms = "两列（标签、值），或首个单元格为 Term、每个情景一列且列头为情景名称的表";
const measure = "指标名称";
const scenario = "情景名称，其余条款取自该情景；不填则为第一个";
const classes = "退出时有权分配的各类别，与 WATERFALL 所用相同，另加一列 Investor's share：交易投资方在各类别中的占比，0 至 1。此时退出所得由分配瀑布得出；不填则由持股比例、优先清算权和后续稀释得出";
const source = "每个结果即条款改变后的交易以 MEASURE 计算的结果";
const errors = "不允许的值，或与另一条款矛盾的值（已填投前估值时的投后估值），只在其自身的单元格显示 MEASURE 会给出的错误。";

export const analysis: Chinese<typeof analysisHelp> = {
  MEASURETABLE: {
    summary: "一次计算多个交易的结果：每个交易输入一行，返回一行，列头为各指标。空行仍为空行，错误只占其自身的单元格。",
    parameters: {
      deals: "首行为条款的标签，顺序不限，以下每行一个交易；列头为“交易”、“名称”或“情景”的列是交易名称，作为第一列返回；列头为“备注”或“来源”的列不读取",
      measures: "指标名称，一行或一列；不填则为全部指标",
      classes,
    },
    source: "每个结果即该行交易以 MEASURE 计算的结果",
  },
  SENSITIVITY: {
    summary: "一个指标在某一条款取多个值时的结果（纵向），或两个条款各取多个值时的结果（纵向和横向）。",
    parameters: {
      terms,
      measure,
      downTerm: "逐行变化的条款的标签",
      downValues: "该条款的各个值，数字或选项，一行或一列；空白不计",
      acrossTerm: "逐列变化的第二个条款的标签",
      acrossValues: "该条款的各个值，一行或一列",
      scenario,
      classes,
    },
    errors,
    source,
  },
  TORNADO: {
    summary: "各条款分别由低值变到高值、其余条款不变时，指标的变动幅度：先是基准，然后每个条款一行，变动最大者在前。",
    parameters: { terms, measure, drivers: "含有 Term、Low、High 三列的表；值为数字，或选择类条款的选项", scenario, classes },
    errors,
    source,
  },
};
