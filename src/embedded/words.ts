// What the page says itself, in English and in simplified Chinese. The grid's own menus come from its library, in English.

import type { Lost } from "./files/lost";

type Counted = readonly (readonly [what: Lost, count: number])[];

/** "2 pictures, comments": how many, where somebody would count. */
const listed = (list: Counted, words: Readonly<Record<Lost, readonly [one: string, many: string]>>, between: string): string =>
  list.map(([what, count]) => words[what][count === 1 ? 0 : 1].replace("#", String(count))).join(between);

const lostEnglish: Readonly<Record<Lost, readonly [string, string]>> = {
  pictures: ["a picture or shape", "# pictures or shapes"],
  comments: ["comments", "comments"],
  pivotTables: ["a pivot table", "# pivot tables"],
  macros: ["macros", "macros"],
  externalLinks: ["a link to another workbook", "links to # other workbooks"],
  conditionalFormats: ["a conditional format", "# conditional formats"],
  names: ["a name that is no range of the workbook", "# names that are no ranges of the workbook"],
  validations: ["a data validation", "# data validations"],
  charts: ["a chart", "# charts"],
  chartSheets: ["a chart sheet", "# chart sheets"],
  hyperlinks: ["a hyperlink", "# hyperlinks"],
  tables: ["a table", "# tables"],
  outlines: ["an outline group", "outline groups"],
};
const lostChinese: Readonly<Record<Lost, readonly [string, string]>> = {
  pictures: ["1 个图片或形状", "# 个图片或形状"],
  comments: ["批注", "批注"],
  pivotTables: ["1 个数据透视表", "# 个数据透视表"],
  macros: ["宏", "宏"],
  externalLinks: ["指向其他工作簿的链接", "指向 # 个其他工作簿的链接"],
  conditionalFormats: ["1 个条件格式", "# 个条件格式"],
  names: ["1 个并非工作簿区域的名称", "# 个并非工作簿区域的名称"],
  validations: ["1 个数据验证", "# 个数据验证"],
  charts: ["1 个图表", "# 个图表"],
  chartSheets: ["1 个图表工作表", "# 个图表工作表"],
  hyperlinks: ["1 个超链接", "# 个超链接"],
  tables: ["1 个表格", "# 个表格"],
  outlines: ["分级显示", "分级显示"],
};

const english = {
  language: "en",
  title: "Creditstake workbook",
  tour: "Tour",
  steps: [
    ["Type a formula.", "Select an empty cell and type", "=DEAL."],
    ["Build a scenario table.", "Choose a round in the pane at the right, change its terms and insert it."],
    ["See it follow.", "Change a blue input in the Terms sheet: every answer and chart that rests on it follows."],
  ] as readonly (readonly [title: string, text: string, key?: string])[],
  place: (step: number, of: number): string => `${step} of ${of}. `,
  back: "Back",
  next: "Next",
  closeTour: "Close tour",
  empty: "empty",
  formulaIs: (formula: string, value: string): string => `${formula} is ${value}`,
  open: "Open",
  openTip: "Open an .xlsx workbook in place of this one (Ctrl+O)",
  save: "Save",
  saveTip: "Save the workbook as an .xlsx file (Ctrl+S)",
  discard: "The workbook has changes that are in no file. Open another one in its place?",
  opened: (name: string): string => `${name} is open.`,
  saved: (name: string): string => `${name} was saved to your downloads, with its formulas and the values shown here.`,
  notOpened: (list: Counted): string => (list.length ? `Not taken over, and lost if it is saved from here: ${listed(list, lostEnglish, ", ")}.` : ""),
  notSaved: (list: Counted): string => (list.length ? `Not in the file: ${listed(list, lostEnglish, ", ")}.` : ""),
  refused: (sentence: string): string => `The file was not opened. ${sentence}`,
  closeNote: "Close this message",
};
export type Words = typeof english;

const chinese: Words = {
  language: "zh-CN",
  title: "Creditstake 工作簿",
  tour: "导览",
  steps: [
    ["输入公式。", "选择一个空单元格，输入", "=DEAL."],
    ["搭建情景表。", "在右侧窗格中选择一轮融资，修改条款并插入。"],
    ["观察联动。", "修改 Terms 工作表中的蓝色输入值：所有依赖它的结果和图表随之更新。"],
  ],
  place: (step, of) => `${step}/${of} `,
  back: "上一步",
  next: "下一步",
  closeTour: "关闭导览",
  empty: "空",
  formulaIs: (formula, value) => `${formula} 的值为 ${value}`,
  open: "打开",
  openTip: "打开一个 .xlsx 工作簿以替换当前工作簿 (Ctrl+O)",
  save: "保存",
  saveTip: "将工作簿保存为 .xlsx 文件 (Ctrl+S)",
  discard: "工作簿中有尚未保存到文件的更改。要打开另一个工作簿替换它吗？",
  opened: (name) => `已打开 ${name}。`,
  saved: (name) => `${name} 已保存到下载文件夹，包含公式和此处显示的值。`,
  notOpened: (list) => (list.length ? `以下内容未导入，从此处保存后将会丢失：${listed(list, lostChinese, "、")}。` : ""),
  notSaved: (list) => (list.length ? `以下内容未写入文件：${listed(list, lostChinese, "、")}。` : ""),
  refused: (sentence) => `文件未打开。${sentence}`,
  closeNote: "关闭此消息",
};

/** Readers of traditional Chinese get English: the characters here are simplified. */
export const wordsIn = (language: string): Words => (/^zh(?!-(?:hant|tw|hk|mo))/i.test(language) ? chinese : english);
