/** As in english/shell.ts. */
import type { Texts } from "../english";

export const shell: Texts["shell"] = {
  title: "Creditstake",
  tabs: { Round: "融资", Scenarios: "情景", Insert: "插入", WhatIf: "假设", CapTable: "股权", Refresh: "刷新", Explain: "解释", Checks: "检查" },
  tabList: "Creditstake",
  moreTabs: "更多选项卡",
  noExcel: "此处没有 Excel。您可以搭建一轮融资并查看结果；插入和解释需要工作簿。",
  notLoaded: "窗格的一部分未能加载。请检查与加载项服务器的连接，然后关闭窗格并重新打开。",
  goTo: (address) => `转到 ${address}`,
  close: "关闭",
  cancel: "取消",
  andMore: (count) => `以及另外 ${count} 处`,
};
