/** As in english/explain.ts. */
import type { Texts } from "../english";

export const explain: Texts["explain"] = {
  explainIdle: "请选择含有 DEAL 公式的单元格，或由此类公式填充的单元格，以查看其数字的来历。",
  explainNone: (address) => `${address} 没有 DEAL 公式，也不由 DEAL 公式填充。请另选一个单元格，例如 Scenarios 工作表上的一项指标。`,
  error: "此单元格显示错误",
  leftOut: "省略：采用默认值",
  derivation: "计算过程",
  line: "行项目",
  value: "值",
  formula: "公式",
  source: "依据",
  arguments: "参数",
  result: "结果",
  reads: (scenario) => `情景：${scenario}`,
};
