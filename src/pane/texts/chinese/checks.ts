/** As in english/checks.ts. */
import type { Texts } from "../english";

export const checks: Texts["checks"] = {
  checkAgain: "重新检查",
  needsExcel: "检查需要工作簿。",
  none: "本工作簿中还没有检查。请插入 Checks 工作表。",
  allPass: (count) => `全部 ${count} 项检查通过。`,
  someFail: (failing, count) => (failing === 0 ? "检查全部通过，但有公式显示错误。" : `${count} 项检查中有 ${failing} 项未通过。请先解决，再使用这些数字。`),
  errors: "显示错误的公式",
  failing: "未通过",
  passing: "通过",
  passingOf: (scenario, count) => `${scenario || "第一个情景"}：${count} 项`,
  pass: "通过",
  fail: "未通过",
  where: (scenario, difference) => `${scenario ? `${scenario} · ` : ""}差额 ${difference}`,
};
