/** As in english/refresh.ts. */
import type { Texts } from "../english";

const all = (words: readonly string[]): string => words.join("、");
const holding = (holds: string): string => (holds ? `“${holds}”` : "空白");

const pickedWords = new Map([["scenario", "情景"], ["frequency", "频率"], ["party", "主体"], ["places", "小数位数"], ["date", "日期"]]);
const picked = (what: string): string => pickedWords.get(what) ?? "报表";

const findings: Texts["refresh"]["findings"] = {
  partDeleted: ({ part }) => `工作表 ${part} 已被删除。刷新可以重新写入。`,
  formulaOverwritten: ({ part, what, holds, formula }) =>
    ({
      formula: `${part} 的公式被覆盖：单元格现为${holding(holds)}，原为 ${formula}。`,
      masterCheck: `${part} 上的总检查被覆盖：单元格现为${holding(holds)}。`,
      checkLine: `${part} 上显示总检查的一行被覆盖：现为${holding(holds)}。`,
      checks: `${part} 上的一组检查被覆盖：单元格现为${holding(holds)}，原为 ${formula}。`,
    })[what],
  nameLost: ({ part }) => `用于定位 ${part} 的隐藏名称被更改或删除；工作表本身完好。`,
  nameError: ({ formula }) => `Excel 不认识 ${formula} 中的函数，因为读取公式时加载项尚未加载。`,
  referenceLost: ({ part, formula }) => `${part} 的公式引用了已删除的单元格：${formula}。`,
  spillBlocked: ({ formula, inTheWay }) =>
    inTheWay.length > 0 ? `${formula} 的结果没有空间溢出：${all(inTheWay)} 不是空的。请移走其中的内容。` : `${formula} 的结果没有空间溢出：被表格或合并单元格挡住。请移走它们。`,
  scenarioNotCovered: ({ part, scenarios, lacks }) =>
    ({ checks: `${all(scenarios)} 在 ${part} 上还没有检查。`, formats: `${all(scenarios)} 在 ${part} 上还没有数字格式。`, charts: `${all(scenarios)} 还没有进入 ${part} 的图表。` })[lacks],
  scenarioGone: ({ part, count }) => `${part} 仍为 ${count} 个已不存在的情景保留位置。`,
  formatsLost: ({ part, cells }) => `${part} 有 ${cells} 个单元格丢失了数字格式。`,
  chartDeleted: ({ part, chart }) => `${part} 上的图表“${chart}”已被删除。`,
  chartShort: ({ part, chart, shows, needed }) => `${part} 上的图表“${chart}”只显示 ${needed} 个期间或情景中的 ${shows} 个。`,
  axesStale: ({ part, chart }) => `${part} 上图表“${chart}”的坐标轴仍显示先前所问的内容。`,
  sharesDiffer: ({ part, classes }) => `${part} 上 ${classes.join("、")} 的股数已与股权结构表不一致。`,
  checksNotCounted: ({ part }) => `总检查尚未计入 ${part} 的检查。`,
  eventsNotRead: ({ part, formula }) => `${part} 的一个公式没有计入交割后的事件：${formula}。`,
  pickerWrong: ({ part, picks, holds, allowed }) => `${holds === "" ? `${part} 上没有选择${picked(picks)}` : `${part} 上选择的${picked(picks)}是“${holds}”`}；允许 ${all(allowed)}。`,
  tableRenamed: ({ was, is }) => `表格 ${was} 现名为 ${is}。公式会自动跟随；刷新会记住新名称。`,
  tableGone: ({ table }) => `${table} 不再是 Excel 表格：其单元格被转换为普通区域，引用它的公式不会再跟随。请撤销，或用“插入 > 表格”以原名重新建立表格。`,
  tableShort: ({ table, rows }) => `${all(rows)} 位于表格 ${table} 之外，因此没有公式读取它们。`,
  headerBlank: ({ header, was }) => (was === undefined ? `一个情景没有自己的名称：其标题是“${header}”。请在该处输入名称。` : `情景“${was}”失去了名称：其标题是“${header}”。`),
  numberAsText: ({ scenario, term, text, value }) =>
    value === undefined ? `${scenario} 的 ${term} 是文本“${text}”，需要数字。请重新输入。` : `${scenario} 的 ${term} 是文本“${text}”，而不是数字 ${value}。`,
  termUnknown: ({ label, nearest }) => `没有名为“${label}”的条款${nearest === undefined ? "" : `；您是否指“${nearest}”？`}没有公式读取这一行。`,
  termTwice: ({ label, rows }) => `${label} 出现在第 ${rows.join("、")} 行；只允许出现一次。请删除其中之一。`,
  unreadable: ({ scenario, sentence }) => (scenario === undefined || sentence.startsWith(scenario) ? sentence : `${scenario}：${sentence}`),
  sheetProtected: ({ sheet }) => `工作表 ${sheet} 受保护，无法修复其中的内容。请取消保护（审阅 > 撤销工作表保护）后再刷新。`,
  workbookProtected: () => "工作簿结构受保护，无法添加工作表。请取消保护（审阅 > 保护工作簿）后再刷新。",
  recordDamaged: () => "工作簿对上次刷新的记录已损坏。重新开始会丢弃该记录：变化将从现在起计算。",
  recordNewer: ({ schema }) => `本工作簿对上次刷新的记录由更新版本的 Creditstake 写入（架构 ${schema}），因此保持不变；请更新加载项以查看变化。`,
};

export const refresh: Texts["refresh"] = {
  intro: "公式会自动跟随条款。刷新修复公式无法跟随的部分，并说明做了什么。",
  needsExcel: "刷新需要工作簿。",
  noModel: "本工作簿中还没有模型。请先搭建一轮融资并插入。",
  looking: "正在检查工作簿…",
  working: "正在处理…",
  refresh: "刷新",
  lookAgain: "重新检查",
  nothingStale: "一切都是最新的。",
  willMend: "刷新将修复",
  ifAsked: "仅在您勾选时",
  needsYou: "需要您处理",
  replaces: (cells) => `将替换 ${all(cells)} 中的内容。`,
  findings,
  done: "已修复的问题",
  mended: (count) => (count === 0 ? "没有需要修复的内容。" : `已修复 ${count} 处。`),
  didNotHelp: "修复后仍然存在",
  changes: "自上次刷新以来的变化",
  noChanges: "自上次刷新以来没有条款变化。",
  firstTime: "这是第一次刷新；变化从现在起计算。",
  added: (scenario) => `新增情景 ${scenario}。`,
  removed: (scenario) => `情景 ${scenario} 已删除。`,
  eventsChanged: (before, after) => `交割后的事件已更改：原有 ${before} 项，现有 ${after} 项。`,
  renamed: (was, is) => `情景 ${was} 现名为 ${is}。`,
  term: "条款",
  measure: "指标",
  before: "之前",
  after: "之后",
  blank: "空白",
  noAnswer: "无结果",
  termsOf: (scenario) => `${scenario}：条款`,
  measuresOf: (scenario) => `${scenario}：变动的指标`,
  tools: "公式",
  repair: "修复 DEAL 公式",
  repairHelp: "重新输入显示 #NAME? 的公式，例如在没有加载项的电脑上打开文件之后。",
  repaired: (count) => (count === 0 ? "没有需要修复的 DEAL 公式。" : `已修复 ${count} 个公式。`),
  freeze: "冻结为数值…",
  freezeHelp: "用数字替换 DEAL 公式，供没有加载项的读者使用。这些数字不再跟随条款。",
  scope: "冻结范围",
  scopes: { selection: "所选区域", sheet: "当前工作表", workbook: "整个工作簿" },
  freezeTitle: "冻结这些公式吗？",
  freezeText: (count) => `${count} 个 DEAL 公式将变为当前显示的数值。`,
  freezeNothing: "此范围内没有 DEAL 公式。",
  freezeNow: "冻结",
  frozen: (count) => `已将 ${count} 个公式冻结为数值。`,
  leftAlone: (cells) => `以下单元格显示错误，保持不变：${all(cells)}。`,
};
