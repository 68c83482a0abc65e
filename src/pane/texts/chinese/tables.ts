/** As in english/tables.ts. */
import type { Texts } from "../english";

const without = (skipped: readonly string[]): string => (skipped.length === 0 ? "" : `已略去没有对应列的标题：${skipped.join("、")}。`);

export const tables: Texts["tables"] = {
  undo: "撤销",
  titles: { events: "事件", holders: "融资前持有人", round: "本轮条款", convertibles: "可转换工具", investors: "投资人", classes: "退出时的类别" },
  entry: { events: "事件", holders: "持有人", round: "条款", convertibles: "工具", investors: "投资人", classes: "类别" },
  add: "添加…",
  newRow: (entry) => `添加${entry}`,
  cell: (column, row) => `${column}，${row}`,
  rowNumber: (place) => `第 ${place} 行`,
  allColumns: (count) => `另外 ${count} 列`,
  fewerColumns: "收起部分列",
  fromSelection: "取自所选区域",
  actions: (row) => `${row} 的操作`,
  insertAbove: "在上方插入一行",
  up: "上移",
  down: "下移",
  remove: "删除该行",
  keys: "回车键和方向键在行间移动；Alt 加方向键移动整行。可粘贴工作表中的单元格。",
  computed: "工作表中的公式",
  showAllRows: (count) => `显示全部 ${count} 行`,
  pasted: (rows, skipped) => `已粘贴 ${rows} 行。${without(skipped)}`,
  taken: (rows, address, skipped) => `已从 ${address} 取入 ${rows} 行。${without(skipped)}`,
  noHeader: (address, columns) => `${address} 的首行不是标题行：首行须为本表各列的名称，即${columns.join("、")}。`,
};
