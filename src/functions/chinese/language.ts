/** The functions in Simplified Chinese, for functions.zh-CN.json and the reference. Excel and documents read it; no bundle holds more than the help. */
import type { Allowed } from "../../core/model/terms";
import { helpOf } from "../help";
import { inputOf, type Parameter } from "../parameters";
import { english, type FunctionLanguage } from "../language";
import type { ReferenceWords } from "../reference";
import { chineseHelp } from "./help";

/** "大于 0 且不大于 1 的数". */
function allowedNumber({ from, above, to, below, whole }: Allowed): string {
  const low = from !== undefined ? `不小于 ${from}` : above !== undefined ? `大于 ${above}` : "";
  const high = to !== undefined ? `不大于 ${to}` : below !== undefined ? `小于 ${below}` : "";
  const bounds = [low, high].filter(Boolean).join(" 且");
  return `${bounds && `${bounds} 的`}${whole ? "整数" : "数"}`;
}

function allowed(of: Parameter<unknown>): string {
  const input = inputOf(of);
  if (typeof input === "string" || english.allowed(of) === "") return "";
  if (input.options) return input.options.join("、");
  return input.unit === "date" ? "日期" : allowedNumber(input.allowed ?? {});
}

export const chinese: FunctionLanguage = {
  help: (name) => ({ source: helpOf(name).source, ...chineseHelp[name] }),
  allowed,
  otherwise: (of) => (typeof of.default === "object" && of.default.op === "choose" ? "2，S-curve 为 10" : english.otherwise(of)),
  described: (help, allowedValues, otherwise) => {
    const facts = [allowedValues, otherwise && `默认 ${otherwise}`].filter(Boolean).join("；");
    return `${help}${facts && `（${facts}）`}。`;
  },
  page: "help/zh-CN/functions.html",
};

const groups: Readonly<Record<string, string>> = {
  Round: "融资轮次",
  Credits: "额度",
  "Escrow and revenue": "托管与收入",
  Circularity: "循环性",
  "Start-up and capacity": "初创公司与算力",
  "The whole deal": "整个交易",
  Ledger: "账簿",
  "Scenario analysis": "情景分析",
  "Cap table": "股权结构表",
  Exit: "退出",
  Returns: "回报",
};

export const chineseReference: ReferenceWords = {
  introduction: `# 自定义函数

本页由函数表生成：\`npm run generate\` 重新写出。函数名、参数名、选项以及条款和指标的标签在公式中一律为英文；条款的标签也接受中文名称。

- 可选参数在最后。省略、空白和 \`""\` 都表示默认值；不允许为 0 之处，0 也表示空白，因为 Excel 可能把空单元格当作 0 传入。
- 选项不区分大小写、空格和连字符。一维区域可以是行，也可以是列。
- 输入有误时为 \`#VALUE!\`，并以一句话说明参数、所给的值和允许的值；没有数字可以作答时为 \`#NUM!\`；需要未给出的内容，或没有上限时为 \`#N/A\`。以文本存储的数字是错误，需要数字之处的 TRUE 也是错误。参数中的错误原样传出。
- 金额区域中的空白单元格为 0。日期为 Excel 的序列号。
- 溢出的表带有表头，其中的错误只占其自身的单元格。

示例中的 \`Terms\` 是以下区域，即参考交易的两个情景；条款区域也可以是两列（标签、值）。
`,
  group: (name) => groups[name] ?? name,
  heads: ["参数", "含义", "允许的值", "默认值"],
  errors: (sentence) => `错误：${sentence}`,
  is: (formula, result) => `${formula} 等于 ${result}`,
  shows: "得到",
  beginsWith: "的开头为",
  source: (source) => `来源：${source}。`,
};
