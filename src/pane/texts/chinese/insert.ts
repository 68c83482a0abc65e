/** As in english/insert.ts. */
import type { Texts } from "../english";

export const insert: Texts["insert"] = {
  insertIntro: "把实时工作表写入工作簿：条款是单元格，结果是公式。",
  what: "插入内容",
  partNames: { Terms: "条款 (Terms)", Scenarios: "情景 (Scenarios)", Schedule: "明细表 (Schedule)", Compare: "结构比较 (Compare)", Journal: "日记账 (Journal)", "Trial balance": "试算平衡表 (Trial balance)", Statements: "财务报表 (Statements)", "Cap table": "股权结构表 (Cap table)", Exit: "退出 (Exit)", Checks: "检查 (Checks)" },
  partHelp: {
    Terms: "每个情景的全部条款，附单位和来源；其他工作表读取它。",
    Scenarios: "全部指标，每个情景一列，并附图表。",
    Schedule: "托管余额、使用量和收入的时间序列，并附图表。",
    Compare: "同一交易对价在四种结构下的比较。",
    Journal: "一方的每笔借方和贷方，以及每类分录所依据的条文；同时加入会计条款。",
    "Trial balance": "各科目在某一天的余额。",
    Statements: "按月、季或年列示的利润表、资产负债表和现金流量表，并附合同负债与收入的图表。",
    "Cap table": "持有人、可转换工具和投资人，每股价格，以及融资前后的持股比例。",
    Exit: "各类别在每个退出价值下的所得、分界点，并附图表。",
    Checks: "必须成立的关系，以及一项总检查。",
  },
  insert: "插入",
  inserting: "正在插入…",
  insertNeedsTerms: "请先在“融资”选项卡上填完条款。",
  termsAreThere: (sheet) => `已在工作簿的工作表 ${sheet} 中；插入的内容读取它。`,
  standsThere: "已在工作簿中；“股权”选项卡显示并更改它。",
  insertNeedsExcel: "插入需要工作簿。",
  nothingChosen: "请至少选择一张工作表。",
  written: (what) => (what.length > 0 ? `已插入 ${what.join("、")}。` : "没有需要写入的内容。"),
  overwriteTitle: "覆盖这些单元格吗？",
  overwriteText: (count) => `有 ${count} 处不是空的，其内容将被替换：`,
  overwrite: "替换",
  newSheets: "使用新工作表",
};
