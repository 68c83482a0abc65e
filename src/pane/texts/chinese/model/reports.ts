/** What templates say of their figures: who reported them or why they were assumed, and their remarks, by the English sentence. */
export const reports: Readonly<Record<string, string>> = {
  Example: "示例",
  "Not disclosed": "未披露",

  "Reported: a US$1bn round led by Alibaba at US$2.5bn, US$800m of it Alibaba's, just under half in credits kept in escrow. Everything else is an assumption. The further scenarios are readings that could explain the stake disclosed later.":
    "已披露：阿里巴巴领投的 10 亿美元融资，估值 25 亿美元，其中阿里巴巴出资 8 亿美元，近半数为存入托管账户的云额度。其余均为假设。其他情景是可能解释后来披露的持股比例的几种解读。",
  "The funds are kept in an escrow account and treated as incoming revenue (Benzinga, 13 May 2024, citing the Financial Times)": "资金存入托管账户，并作为收入逐步确认（Benzinga 2024 年 5 月 13 日援引《金融时报》）",
  "About 800 in all, of it just under half in credits (Financial Times, February 2024); the split is not disclosed": "合计约 800，其中近半数为云额度（《金融时报》，2024 年 2 月）；具体拆分未披露",
  '"Just under half" of about 800 (Financial Times, February 2024); the amount is not disclosed': "约 800 的“近半数”（《金融时报》，2024 年 2 月）；具体金额未披露",
  "A round of US$1bn led by Alibaba, about US$800m of it Alibaba's (Financial Times, February 2024)": "阿里巴巴领投的 10 亿美元融资，其中阿里巴巴约 8 亿美元（《金融时报》，2024 年 2 月）",
  "Valuation US$2.5bn (Financial Times, February 2024; Bloomberg); that it is after the money is a reading": "估值 25 亿美元（《金融时报》，2024 年 2 月；彭博社）；视为投后估值是一种解读",
  "Reported in February 2024; the day is not disclosed": "2024 年 2 月报道；具体日期未披露",
  "Only Alibaba's part had closed": "仅阿里巴巴部分已交割",
  "2,500 less the whole round of 1,000": "2,500 减去整轮融资 1,000",
  "Unissued options of 11.1 % of the fully diluted count would make 32 % of all shares 36 % of the issued ones": "若未发行期权占完全摊薄股数的 11.1 %，则全部股份的 32 % 相当于已发行股份的 36 %",
  "775 in the round, 390 of it credits; 25 earlier in the fiscal year": "本轮 775，其中云额度 390；同一财年此前另有 25",
  "So that the round is 1,000 as reported": "使整轮融资等于所报道的 1,000",
  "25 at a post-money of 300, the valuation reported for February 2023: 8.3 %, and 5 % after this round": "以投后估值 300（2023 年 2 月报道的估值）投入 25：占 8.3 %，本轮后为 5 %",
  "The US$2.5bn read as before the money": "把 25 亿美元解读为投前估值",
  "About 36 %, for approximately US$0.8bn in the fiscal year: Alibaba annual report FY2024, as quoted by the South China Morning Post": "约 36 %，财年内投资约 8 亿美元：阿里巴巴 2024 财年年报，转引自《南华早报》",

  "Reported amounts only. No valuation was disclosed for these investments, nor the months of the commitment: fill in Post-money (or Pre-money) and Commitment months before the figures mean anything. How much was paid in compute is disputed.":
    "仅含已披露金额。这些投资的估值和承诺月数均未披露：须先填写投后估值（或投前估值）和承诺月数，数字才有意义。以算力支付的金额存在争议。",
  "Reported in two ways: cash, or a large part as purchases of cloud compute (Semafor, 18 November 2023)": "有两种报道：现金，或大部分以购买云算力的方式支付（Semafor，2023 年 11 月 18 日）",
  "US$10bn reported for 2023; only a fraction had been wired by 18 November 2023 (Semafor)": "2023 年报道为 100 亿美元；截至 2023 年 11 月 18 日仅汇出一小部分（Semafor）",
  "Reported for 2023; the day is an assumption": "报道为 2023 年；具体日期为假设",
  "A further commitment to buy Azure beside the stake (SEC filing of 28 October 2025)": "除持股外另有购买 Azure 的承诺（2025 年 10 月 28 日 SEC 文件）",
  "Total commitments of US$13bn, of which US$11.6bn funded on 30 September 2025 (10-Q)": "承诺总额 130 亿美元，其中 116 亿美元截至 2025 年 9 月 30 日已出资（10-Q）",
  "OpenAI is to buy a further US$250bn of Azure (SEC filing of 28 October 2025)": "OpenAI 将另行购买 2,500 亿美元的 Azure 服务（2025 年 10 月 28 日 SEC 文件）",
  "SEC filing of 28 October 2025": "2025 年 10 月 28 日 SEC 文件",
  "27 % as converted after the recapitalisation (SEC filing of 28 October 2025)": "资本重组后按转换后口径计为 27 %（2025 年 10 月 28 日 SEC 文件）",

  "Reported amounts only. Interest, cap, discount and conversion of the notes were not disclosed and are blank: fill in Conversion date and Conversion pre-money before there is a stake. What the notes cost and bring back needs neither.":
    "仅含已披露金额。票据的利息、估值上限、折扣和转换条件均未披露，留空：须先填写转换日和转换轮投前估值，才有持股比例。票据的成本和回流资金无需这两项。",
  "Convertible notes, with AWS as primary provider (press); by the end of 2025 a part had become preferred shares": "可转换票据，以 AWS 为主要云厂商（媒体报道）；至 2025 年底其中一部分已转为优先股",
  "Whether notes or shares was not reported; a note as before": "是票据还是股份未见报道；按此前的票据处理",
  "US$8bn invested in all to 31 December 2025 (press)": "截至 2025 年 12 月 31 日累计投资 80 亿美元（媒体报道）",
  "A further US$4bn was reported in November 2024; the day, and one date for all, are assumptions": "2024 年 11 月报道追加 40 亿美元；具体日期以及合并为同一日期均为假设",
  "US$5bn at once; up to US$20bn more is left out (press, April 2026)": "先投入 50 亿美元；另有至多 200 亿美元未计入（媒体报道，2026 年 4 月）",
  "More than US$100bn on AWS over ten years (press, April 2026)": "十年内在 AWS 上支出超过 1,000 亿美元（媒体报道，2026 年 4 月）",
  "Ten years (press, April 2026)": "十年（媒体报道，2026 年 4 月）",
  "Announced on 20 April 2026; that the money moved on that day is an assumption": "2026 年 4 月 20 日公布；资金当日支付为假设",

  "Reported amounts of the first contract; those of May and September 2025 are left out. No shares of OpenAI are bought, so that there is no stake and no valuation. When spend begins, how it grows and what delivery costs were not disclosed: a straight line from closing and the usual cost stand in. AMD / OpenAI is of the same kind; neither its purchases nor the value of its warrant was disclosed as an amount.":
    "首份合同的已披露金额；2025 年 5 月和 9 月的合同未计入。未购买 OpenAI 的股份，因此没有持股比例，也没有估值。支出何时开始、如何增长以及交付成本均未披露：以自交割日起的直线和通常成本代替。AMD / OpenAI 属同类交易；其采购额和认股权证的价值均未以金额披露。",
  "CoreWeave issues its own stock to its customer beside the contract (Common Stock Issuance Agreement of 7 March 2025, exhibit 10.25 to its S-1)": "CoreWeave 在合同之外向客户发行自身股票（2025 年 3 月 7 日普通股发行协议，S-1 附件 10.25）",
  "Date of the Master Services Agreement and of the Common Stock Issuance Agreement": "主服务协议与普通股发行协议的签署日",
  "US$11.9bn (Reuters, 10 March 2025)": "119 亿美元（路透社，2025 年 3 月 10 日）",
  "Five years (Reuters, 10 March 2025)": "五年（路透社，2025 年 3 月 10 日）",
  "US$350m of Class A common stock at the price of the initial public offering (Common Stock Issuance Agreement of 7 March 2025)": "3.5 亿美元 A 类普通股，按首次公开发行价（2025 年 3 月 7 日普通股发行协议）",

  "Cash for shares; any cloud contract is separate and at arm's length. The amounts are an example.": "以现金认购股份；云服务合同另行独立签订，按公平交易条件。金额仅为示例。",
  "Nothing is filled in. Closing date and Post-money (or Pre-money) are needed before the model answers.": "尚未填写任何内容。填写交割日和投后估值（或投前估值）后，模型才能给出结果。",
};
