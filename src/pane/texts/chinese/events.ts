/** As in english/events.ts. */
import type { Texts } from "../english";

export const events: Texts["events"] = {
  heading: "交割后的事件",
  intro: "后续交割、实际使用、估计变更、公允价值：交割之后发生的事项，对所有情景相同。",
  linked: (sheet) => `已与工作表 ${sheet} 关联`,
  linkedHelp: "在此处更改的单元格会在工作表中更改，反之亦然。",
  notLinked: "尚未写入工作簿",
  notLinkedHelp: "“插入”把事件写入“事件”工作表，所有公式都会读取。",
  write: "写入工作簿",
  meanings: "金额的含义",
  meaning: (amount, allowed) => `${amount}：${allowed}。`,
  noKind: "该行没有选择事件；请选择一种。",
};
