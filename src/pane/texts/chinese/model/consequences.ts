/** What follows from each accounting choice, in Chinese; by the English of pane/accounting/consequences.ts. */
export const consequences: Readonly<Record<string, string>> = {
  "The shares stay at cost, and move only with an observable price or an impairment, both through profit.": "股份按成本列示，仅在出现可观察价格或减值时变动，均计入损益。",
  "Every change in the value of the shares moves profit; the values are events.": "股份价值的每次变动都影响利润；价值以事件给出。",
  "The provider books its share of the start-up's result, and defers its share of the profit on compute that the start-up still carries.": "云服务商按份额确认初创公司的损益，并递延初创公司尚未费用化的算力所含利润中属于自身的份额。",
  "Changes in the value of the holding go to other comprehensive income, past profit, until it is sold or becomes shares.": "持有价值的变动计入其他综合收益而不影响利润，直至出售或转换为股份。",
  "Under the equity method, the provider's share of the profit on this part of the compute is deferred until the start-up expenses it; any other method eliminates nothing.": "在权益法下，这部分算力所含利润中属于云服务商的份额递延至初创公司将其费用化时；其他方法不作抵销。",
  "Under the equity method, it is amortised and lowers the share of result; what is not amortised is goodwill.": "在权益法下予以摊销并减少损益份额；未摊销的部分为商誉。",
  "A longer time lowers the charge of each year and leaves its total as it is.": "期限越长，每年的摊销额越低，总额不变。",
  "Losses of an equity-method investee are booked below an investment of 0 as far as this promise goes; what is beyond it is suspended.": "权益法被投资方的亏损在投资减至 0 之后继续确认，以此承诺为限；超出部分暂不确认。",
  "Tax inside face and spend is collected for the state: it is a liability and never revenue.": "面值和支出中所含的税款是代国家收取的：它是负债，绝非收入。",
  "This part of the compute is R&D expense when it is used, the rest is cost of revenue; the start-up's result is the same.": "这部分算力在使用时计入研发费用，其余计入营业成本；初创公司的损益不变。",
  "The shares stand in equity, and a change in their value is not booked.": "股份列示为权益，其价值变动不予入账。",
  "The shares are a liability, and every change in their fair value moves the start-up's profit.": "股份列示为负债，其公允价值的每次变动都影响初创公司的利润。",
};
