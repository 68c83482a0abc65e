/** The sentences that the core and the functions say, each with its Chinese. The kinds of facts in braces are in sentences.ts. */

export const forms: readonly (readonly [english: string, chinese: string])[] = [
  // One value.
  ["{label} is blank; {wanted} is needed.", "{label} 为空；需要{wanted}。"],
  ["{label} is blank or 0; {wanted} is needed.", "{label} 为空或为 0；需要{wanted}。"],
  ['{label} is the text "{text}"; {wanted} is needed.', "{label} 是文本“{text}”；需要{wanted}。"],
  ["{label} is not a finite number; {wanted} is needed.", "{label} 不是有限的数；需要{wanted}。"],
  ["{label} is missing; {wanted} is needed.", "{label} 缺失；需要{wanted}。"],
  ['{label} is "{text}"; {wanted} is allowed.', "{label} 为“{text}”；允许{wanted}。"],
  ["{label} is {number}; {wanted} is allowed.", "{label} 为 {number}；允许{wanted}。"],
  ["{label} is {number}; {wanted} is needed.", "{label} 为 {number}；需要{wanted}。"],
  ["{label} is undefined; {wanted} is needed.", "{label} 未填写；需要{wanted}。"],
  ["{label} is TRUE; {wanted} is allowed.", "{label} 为 TRUE；允许{wanted}。"],
  ["{label} is FALSE; {wanted} is allowed.", "{label} 为 FALSE；允许{wanted}。"],
  ["{label} is TRUE; {wanted} is needed.", "{label} 为 TRUE；需要{wanted}。"],
  ["{label} is FALSE; {wanted} is needed.", "{label} 为 FALSE；需要{wanted}。"],
  ["{label} holds the error {text}.", "{label} 含有错误 {text}。"],

  // Names.
  ['There is no term "{text}".', "没有名为“{text}”的条款。"],
  ['There is no term "{text}". Did you mean "{named}"?', "没有名为“{text}”的条款。是否指{named}？"],
  ['There is no measure "{text}". Did you mean "{named}"?', "没有名为“{text}”的指标。是否指{named}？"],
  ['There is no measure "{text}". "{named}" is one.', "没有名为“{text}”的指标。{named}是其中之一。"],
  ['There is no line "{text}". Did you mean "{named}"?', "没有名为“{text}”的行项目。是否指{named}？"],
  ['There is no line "{text}". "{named}" is one.', "没有名为“{text}”的行项目。{named}是其中之一。"],
  ['There is no scenario "{text}"; {options} is allowed.', "没有名为“{text}”的情景；允许{options}。"],
  ["There is no function DEAL.{text}.", "没有函数 DEAL.{text}。"],
  ['The term "{named}" appears twice; once is allowed.', "条款{named}出现了两次；只允许出现一次。"],
  ['The scenario "{text}" appears twice; once is allowed.', "情景“{text}”出现了两次；只允许出现一次。"],

  // Ranges.
  ["{label} is a range of {number1} by {number2} cells; one value is needed.", "{label} 是 {number1} 行 {number2} 列的区域；需要单个值。"],
  ["{label} is a range of {number1} by {number2} cells; one row or one column is needed.", "{label} 是 {number1} 行 {number2} 列的区域；需要一行或一列。"],
  ["{label} is an empty range; at least one cell is needed.", "{label} 是空区域；至少需要一个单元格。"],
  ["{label} is ragged; all rows of a range must have the same length.", "{label} 各行长度不一；区域的所有行长度必须相同。"],
  ["to is a range of {number1} by {number2} cells and from of {number3} by {number4}; one shape, or a single date, is needed.", "to 是 {number1} 行 {number2} 列的区域，而 from 是 {number3} 行 {number4} 列；两者形状须相同，或为单个日期。"],
  ["{label} is {number} wide; two columns (label, value), or a table whose first cell is Term, are allowed.", "{label} 宽 {number} 列；允许两列（名称、值），或首个单元格为 Term 的表格。"],
  ["Column {number} of {text} has no heading; the name of its scenario is needed.", "{text} 的第 {number} 列没有标题；需要其情景的名称。"],
  ["{label} has no scenario; at least one column with its name in the header is needed.", "{label} 没有情景；至少需要一列标题为情景名称的数据。"],
  ["The label in {label} is blank; the label of a term is needed.", "{label}的名称为空；需要条款的名称。"],
  ["The label in {label} is {text}; the label of a term is needed.", "{label}的名称为 {text}；需要条款的名称。"],
  ["breakage has {number1} values; one, or one for each of the {number2} periods of usage, is allowed.", "breakage 有 {number1} 个值；允许一个值，或 {number2} 个使用期间各一个值。"],

  // Dates and flows.
  ["to is {text1}, before from ({text2}); a window runs from its first to its last day.", "to 为 {text1}，早于 from（{text2}）；期间应从首日至末日。"],
  ["{text1} is {text2}, before {text3} ({text4}); {text5} or a later date is allowed.", "{text1} 为 {text2}，早于 {text3}（{text4}）；允许与 {text5} 相同或更晚的日期。"],
  ["dates has {number1} values and values has {number2}; a date for each value is needed.", "dates 有 {number1} 个值，values 有 {number2} 个；每个值都需要一个日期。"],
  ["dates in place {number} is blank; a date for the value {text} is needed.", "dates 的第 {number} 个值为空；值 {text} 需要一个日期。"],
  ["dates holds {text1}, before the first date ({text2}); the first or later dates are allowed.", "dates 含有 {text1}，早于第一个日期（{text2}）；允许第一个日期或更晚的日期。"],
  ["values are all of one sign or one date; a rate of return needs money out and money in on two dates.", "values 均为同一符号或同一日期；计算收益率需要在两个日期分别有流出和流入。"],
  ["values holds no money out (negative), and nothing can be divided by it.", "values 中没有资金流出（负数），无法作为除数。"],
  ["No rate above -100 % makes these flows worth nothing.", "没有高于 -100 % 的收益率能使这些现金流的现值为零。"],
  ["{label} has no internal rate of return: no rate makes its flows worth nothing.", "{label} 没有内部收益率：没有任何收益率能使其现金流的现值为零。"],

  // Terms together.
  ["Credit start is {text1}; a date not before closing ({text2}) is allowed.", "额度起始日为 {text1}；允许不早于交割日（{text2}）的日期。"],
  ["Exit date is {text1}; a date after closing ({text2}) is allowed.", "退出日为 {text1}；允许晚于交割日（{text2}）的日期。"],
  ["Fair value of shares is {number1}; with credits it must be at least Investor cash, {number2}, since the rest is the price of the credits.", "股份公允价值为 {number1}；有云额度时，它至少应等于投资方现金 {number2}，因为其余部分是额度的对价。"],
  ["The refund of unused credits is {number1}; at most the price of the credits, {number2}, can be refunded.", "未使用额度的退款为 {number1}；最多只能退还额度的对价 {number2}。"],
  ["Post-money and Pre-money are both missing; exactly one of them is needed.", "投后估值和投前估值均缺失；需要且只需要其中之一。"],
  ["Post-money is {number1}, but Pre-money {number2} and new money {number3} make {number4}; give one of the two, or two that agree.", "投后估值为 {number1}，但投前估值 {number2} 与新增资金 {number3} 之和为 {number4}；请二者填其一，或填写一致的两个值。"],
  ["Post-money is {number1}, but the new money is {number2}: the round would sell the whole company or more.", "投后估值为 {number1}，而新增资金为 {number2}：本轮将出让整个公司甚至更多。"],
  ["Pool increase is {number}: with the new money it would be more than the whole company.", "期权池增加为 {number}：加上新增资金将超过整个公司。"],
  ["The model would run beyond {text}, the last date that Excel knows.", "模型将超过 {text}，即 Excel 支持的最后日期。"],
  ["The model would run for {number1} months; {number2} at most are allowed.", "模型将持续 {number1} 个月；最多允许 {number2} 个月。"],
  ["price is {number1}; at least the refund expected for unused credits, {number2}, is needed.", "price 为 {number1}；至少需要等于未使用额度的预计退款 {number2}。"],
  ["otherInvestment is blank; with Pre a number from 0 is needed.", "otherInvestment 为空；选用 Pre 时需要不小于 0 的数。"],
  ["poolPercent is too large; less than pre-money / post-money is allowed.", "poolPercent 过大；允许小于投前估值除以投后估值的数。"],
  ["The round would sell more than the whole company: the new money is more than post-money.", "本轮将出让超过整个公司：新增资金大于投后估值。"],
  ["priorSegment has no revenue but circular revenue; growth needs other revenue.", "priorSegment 除循环收入外没有其他收入；计算增长率需要其他收入。"],

  // The cap table.
  ["{text1} holds {number} shares of {text2}; a number from 0 is needed.", "{text1} 持有 {text2} {number} 股；需要不小于 0 的数。"],
  ["{text1} holds {number} shares of {text2}; with rounding, a whole number is needed.", "{text1} 持有 {text2} {number} 股；采用取整时需要整数。"],
  ["conversionDate is {text1}; a date not before the issue date {text2} is needed.", "conversionDate 为 {text1}；需要不早于发行日 {text2} 的日期。"],
  ["consideration is 0; a full ratchet to a price of 0 would convert into shares without end.", "consideration 为 0；完全棘轮调整至价格 0 将转换出无限多的股份。"],
  ["Nobody holds shares before the round; a price needs at least one outstanding share.", "本轮之前无人持股；计算价格至少需要一股已发行股份。"],
  ["The round has {number} of pre-money, post-money and price; exactly one is needed.", "本轮给出了投前估值、投后估值和价格中的 {number} 项；需要且只需要其中一项。"],
  ["With the method Pre-money the price follows from the pre-money; give the pre-money and not the post-money.", "采用 Pre-money 方法时，价格由投前估值得出；请填写投前估值，而非投后估值。"],
  ["post-money is {number1}; more than the new money of {number2} is needed.", "投后估值为 {number1}；需要大于新增资金 {number2}。"],
  ["{texts} own {text} of the company before the new money; less than 100 % is needed, so that somebody else holds shares.", "{texts}在新增资金之前合计持有公司的 {text}；需要小于 100 %，使其他人也持有股份。"],
  ["The round leaves the present holders nothing: {text1} takes {text2}; together {claims} come to {text3} of the company and more than the pre-money can pay for.", "本轮使现有股东一无所有：{text1} 取得 {text2}；{claims}合计占公司的 {text3}，超过投前估值所能支付的数额。"],
  ["The round leaves the present holders nothing: {claims} come to {text} of the company and more than the pre-money can pay for.", "本轮使现有股东一无所有：{claims}合计占公司的 {text}，超过投前估值所能支付的数额。"],

  // The exit.
  ["No class has shares, so that nobody takes what the preferences leave; at least one share is needed.", "没有任何类别持有股份，因此无人取得优先清算之后的剩余；至少需要一股。"],
  ["debt is {number}; the equity value is what is left after debt, so that option values take none.", "debt 为 {number}；股权价值是偿还债务之后的剩余，因此期权估值不再计入债务。"],
  ["There is no class {text}; there are {texts}.", "没有名为“{text}”的类别；现有{texts}。"],
  ["{text} has no shares, so that its price says nothing.", "{text} 没有股份，因此其价格没有意义。"],
  ["{text} is worth {number1} a share over a wide range of equity values around {number2}: its price does not say which.", "在 {number2} 附近很宽的股权价值范围内，{text} 每股均值 {number1}：其价格无法确定股权价值。"],
  ["No equity value makes {text} worth {number} a share under these terms.", "在这些条款下，没有任何股权价值能使 {text} 每股值 {number}。"],

  // No answer.
  ["The term {label} is not given, and the answer needs it.", "未填写条款“{label}”，而计算结果需要它。"],
  ["The term {label} is not given.", "未填写条款“{label}”。"],
  ["The answer has no finite value for these inputs.", "对于这些输入，结果没有有限的值。"],
  ["{label} has no finite value for these inputs.", "对于这些输入，{label} 没有有限的值。"],
  ["{label} has no finite value for these terms.", "对于这些条款，{label} 没有有限的值。"],
  ["The denominator is 0, and nothing can be divided by it.", "分母为 0，无法作为除数。"],
  ["promisedHours is 0 in this period, and nothing can be divided by it.", "本期 promisedHours 为 0，无法作为除数。"],
  ["{label} is 0, and nothing can be divided by it.", "{label} 为 0，无法作为除数。"],
  ["There are no credits in this deal; the term Credits must be above 0.", "本交易没有云额度；条款“云额度”必须大于 0。"],
  ["There is no revenue in this deal; give Credits or a Commitment.", "本交易没有收入；请填写云额度或采购承诺。"],
  ["The runway has no limit: the company does not burn cash once its credits are used.", "资金可支撑月数没有上限：额度用完后，公司不再消耗现金。"],
  ["A fault of Creditstake, not of the arguments: {text}", "这是 Creditstake 的故障，与参数无关：{text}"],

  // Checks, and a scenario or measure that the sentence is about.
  ["Every term that is filled in is used (not: {labels})", "填写的条款均被使用（以下除外：{labels}）"],
  ["{label}: {sentence}", "{label}：{sentence}"],
];

/** What is wanted of a value. */
export const phrases: readonly (readonly [english: string, chinese: string])[] = [
  ["a whole number from {number1} to {number2}", "{number1} 至 {number2} 的整数"],
  ["a whole number from {number}", "不小于 {number} 的整数"],
  ["a number from {number1} to below {number2}", "不小于 {number1} 且小于 {number2} 的数"],
  ["a number from {number1} to {number2}", "{number1} 至 {number2} 的数"],
  ["a number above {number1} to below {number2}", "大于 {number1} 且小于 {number2} 的数"],
  ["a number above {number1} to {number2}", "大于 {number1} 且不大于 {number2} 的数"],
  ["a number from {number}", "不小于 {number} 的数"],
  ["a number above {number}", "大于 {number} 的数"],
  ["a number to {number}", "不大于 {number} 的数"],
  ["a number to below {number}", "小于 {number} 的数"],
  ["an amount from {number}", "不小于 {number} 的金额"],
  ["an amount above {number}", "大于 {number} 的金额"],
  ["a share from {number1} to {number2}", "{number1} 至 {number2} 的比例"],
  ["a share from {number1} to below {number2}", "不小于 {number1} 且小于 {number2} 的比例"],
  ["a share above {number1} and below {number2}", "大于 {number1} 且小于 {number2} 的比例"],
  ["an amount above {number}, or none,", "大于 {number} 的金额，或留空"],
  ["a rate from {number}", "不小于 {number} 的利率"],
  ["a number of shares from {number}", "不小于 {number} 的股数"],
  ["1, 2, 3, 4, 6 or 12", "1、2、3、4、6 或 12"],
  ["a number", "数"],
  ["a whole number", "整数"],
  ["a date", "日期"],
  ["a name", "名称"],
  ["a range of terms", "条款区域"],
];

/** Who asks for a part of the company in a round that cannot be. */
export const claims: readonly (readonly [english: string, chinese: string])[] = [
  ["new money ({text})", "新增资金（{text}）"],
  ["the pool ({text})", "期权池（{text}）"],
  ["the full ratchet of {text1} ({text2})", "{text1} 的完全棘轮条款（{text2}）"],
  ["the protection of {text1} ({text2})", "{text1} 的反稀释保护（{text2}）"],
];
