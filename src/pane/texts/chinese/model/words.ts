/** Groups, options, checks, templates and units, by what the tables call them. */
import type { MeasureUnit } from "../../../../core/model/measures";
import type { TermUnit } from "../../../../core/model/terms";

/** Of terms, measures and lines. One that is named like a term or a measure has its name. */
export const groups: Readonly<Record<string, string>> = {
  Round: "融资",
  Note: "票据",
  Capacity: "算力",
  Exit: "退出",
  Accounting: "会计处理",
  Economics: "经济实质",
  Circularity: "资金循环",
  Returns: "投资回报",
  Time: "时间轴",
  "Further closes": "后续交割",
};

/** What a term may be where it is no number; structures among them. `Start-up` and `Provider` are groups too. */
export const options: Readonly<Record<string, string>> = {
  "Credits in escrow": "托管云额度",
  "Cash with commitment": "现金加采购承诺",
  Cash: "现金",
  "Convertible note": "可转换票据",
  "Vendor equity": "供应商授予权益",
  Straight: "直线",
  "Front-loaded": "前高后低",
  "Back-loaded": "前低后高",
  "S-curve": "S 形曲线",
  Proportional: "按比例",
  Remote: "可能性极低时",
  Forfeited: "作废",
  Refunded: "退还",
  Yes: "是",
  No: "否",
  Provider: "云厂商",
  "Start-up": "初创公司",
  Marginal: "边际成本",
  "Fully loaded": "完全成本",
  Opportunity: "机会成本",
  "Pro rata": "按比例分摊",
  "Provider first": "云厂商资金优先",
  "Provider last": "云厂商资金最后",
  Money: "金额",
  Hours: "小时",
  "Measurement alternative": "计量替代法",
  "Fair value through income": "公允价值计入损益",
  "Equity method": "权益法",
  "Available for sale": "可供出售",
  Equity: "权益",
  Liability: "负债",
};

export const checks: Readonly<Record<string, string>> = {
  "Post-money = pre-money + new money": "投后估值 = 投前估值 + 新增资金",
  "All stakes add up to the whole company": "各方持股合计为公司全部股权",
  "A note converts at the round price or below": "票据的转换价格不高于本轮价格",
  "Credits = used + lapsed": "云额度 = 已使用 + 已失效",
  "Escrow deposit = released + lapsed": "存入托管 = 已释放 + 已失效",
  "Escrow balance never negative, nothing at the end": "托管余额不为负，期末为零",
  "Credit revenue + refund = transaction price": "额度收入 + 退款 = 交易价格",
  "Refunds due are paid": "应付退款均已支付",
  "Contract liability ends at 0": "合同负债期末为 0",
  "Refund liability ends at 0": "退款负债期末为 0",
  "Start-up's prepaid credits = used + expired": "初创公司的预付额度 = 已使用 + 已失效",
  "Collected = spend + shortfall": "收款 = 支出 + 差额",
  "Commitment revenue = collected + premium - upfront payment - equity vested": "承诺收入 = 收款 + 溢价 - 预付给客户的对价 - 已归属权益",
  "Equity given to the customer is worth no more than what it buys": "授予客户的权益价值不超过其采购额",
  "Contract asset and upfront payment end at 0": "合同资产与预付对价资产期末为 0",
  "Remaining obligation ends at 0": "剩余履约义务期末为 0",
  "Traced money is at most the investment and what was collected": "追溯资金不超过投资额，也不超过收款额",
  "Cash paid above the shares' fair value has services to set it against": "高于股份公允价值的现金有服务可供冲抵",
  "Every term that is filled in is used": "填写的条款均被使用",
};

export const templates: Readonly<Record<string, string>> = {
  "Alibaba / Moonshot AI, February 2024": "阿里巴巴 / 月之暗面，2024 年 2 月",
  "Microsoft / OpenAI": "微软 / OpenAI",
  "CoreWeave / OpenAI": "CoreWeave 与 OpenAI",
  "Amazon / Anthropic": "亚马逊 / Anthropic",
  "Plain cash": "纯现金",
  Blank: "空白",
};

/** Of terms, measures and lines, and what one unit of a template's money is called. */
export const units = {
  choice: "选项",
  money: "货币单位",
  "money a month": "货币单位 / 月",
  share: "比例",
  "annual rate": "年利率",
  ratio: "比率",
  shares: "股",
  months: "个月",
  month: "月份",
  date: "日期",
  number: "数",
  price: "价格",
  hours: "小时",
  flag: "标志",
  rate: "比率",
  multiple: "倍",
  "reporting money": "报告货币",
  "% a year": "% / 年",
  "US$ m": "百万美元",
} satisfies Readonly<Record<TermUnit | MeasureUnit, string>> & Readonly<Record<string, string>>;
