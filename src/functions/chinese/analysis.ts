import type { analysisHelp } from "../table/analysis";
import type { Chinese } from "./words";

const terms = "两列（标签、值），或首个单元格为 Term、每个情景一列且列头为情景名称的表";
const measure = "指标名称";
const scenario = "情景名称，其余条款取自该情景；不填则为第一个";
const classes = "退出时有权分配的各类别，与 WATERFALL 所用相同，另加一列 Investor's share：交易投资方在各类别中的占比，0 至 1。此时退出所得由分配瀑布得出；不填则由持股比例、优先清算权和后续稀释得出";
const events = "交割后发生的事项，每行一项：日期、事件、金额、备注，可带或不带表头；事项种类见模型文档。模型反映后续交割、实际使用和估计变更，其余由分录入账；不填则全按条款";
const source = "每个结果即条款改变后的交易以 MEASURE 计算的结果";
const errors = "不允许的值，或与另一条款矛盾的值（已填投前估值时的投后估值），只在其自身的单元格显示 MEASURE 会给出的错误；取值中的错误也只传到其自身的单元格。";

export const analysis: Chinese<typeof analysisHelp> = {
  MEASURETABLE: {
    summary: "一次计算多个交易的结果：每个交易输入一行，返回一行，列头为各指标。空行仍为空行，错误只占其自身的单元格。",
    parameters: {
      deals: "首行为条款的标签，顺序不限，以下每行一个交易；列头为“交易”、“名称”或“情景”的列是交易名称，作为第一列返回；列头为“备注”或“来源”的列不读取",
      measures: "指标名称，一行或一列；不填则为全部指标",
      classes,
      events,
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
      events,
    },
    errors,
    source,
  },
  TORNADO: {
    summary: "各条款分别由低值变到高值、其余条款不变时，指标的变动幅度：先是基准，然后每个条款一行，变动最大者在前。",
    parameters: { terms, measure, drivers: "含有 Term、Low、High 三列的表；值为数字，或选择类条款的选项", scenario, classes, events },
    errors: `${errors}取值为空白时，由其单元格说明。没有变动幅度的条款排在有变动幅度的条款之后。`,
    source,
  },
  SOLVE: {
    summary: "使指标达到目标值的条款取值。将其代回，指标即为目标值。",
    parameters: {
      terms,
      measure,
      target: "指标应达到的值",
      term: "待求条款的标签",
      low: "查找的起点；不填则为允许的最低值，日期为交割日",
      high: "查找的终点；不填则为允许的最高值，没有上限时为交易中最大金额的 1000 倍（其他数字为该条款自身值的 1000 倍），年利率为 10，日期为 50 年",
      scenario,
      classes,
      events,
    },
    errors: "没有任何取值能达到目标时为 #NUM!，并说明最接近的结果；有多个取值时同样为 #NUM!，并列出这些值；一整段取值都达到目标时，给出这一段的两端。月数和日期只取整数，其中必须有一个恰好达到目标。指标在目标值处跳跃而过时，没有解。",
    source: "条款改变后的交易以 MEASURE 计算，先确定区间再逐步缩小（Chandrupatla 1997）；结果经代回检验",
  },
  SIMULATE: {
    summary: "一个指标在许多路径上的结果，每条路径的驱动因素随机抽取：均值、标准差、百分位数、概率，以及没有结果的路径数。",
    parameters: {
      terms,
      measure,
      drivers:
        "含有 Term、Distribution 及其参数各列的表：Normal 和 Lognormal 用 Mean 和 Deviation（取值本身的均值和标准差），给出 Low 和 High 时在此截断；Triangular 用 Low、Likely 和 High；Uniform 用 Low 和 High；Discrete 用 Value 和 Probability，每个取值一行。列头为某驱动因素条款的列是与它的相关系数，即抽取所用正态分数的相关系数（Discrete 分布的数值随其分数递增，选项按行的次序）；矩阵填一半即可",
      paths: "路径数",
      seed: "相同的种子在任何机器上抽取相同的值；没有相关系数的驱动因素，无论还有哪些驱动因素，抽取的值都相同",
      percentiles: "路径的占比，一行或一列，空白略过，算法同 PERCENTILE.INC；不填则为 5、10、25、50、75、90 和 95 %",
      scenario,
      thresholds: "指标的若干值，一行或一列，空白略过；对每个值给出达到它的路径占比",
      classes,
      events,
    },
    errors: "抽取的值不会被改动以符合条款的允许范围：抽取值不被允许的路径计入 Not allowed，指标没有结果的路径计入 No answer，各项统计只针对其余路径。月数和日期是整数：Uniform 从 Low 到 High 的各个整数机会均等，同 RANDBETWEEN；其他分布抽取的值四舍五入。标准差按样本计算，同 STDEV.S。所有路径都没有结果时，错误说明第一条路径的原因。",
    source: "Philox4x32-10（Salmon、Moraes、Dror 和 Shaw，2011）；正态分位数采用 Wichura（1988，AS 241）；相关系数采用 Cholesky 分解",
  },
};
