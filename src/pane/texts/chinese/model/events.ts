/** What the amounts of events are, and where that comes from, in Chinese; by the English of core/model/events.ts. */
export const amounts: Readonly<Record<string, string>> = {
  "the provider's cash in a further close": "云服务商在后续交割中投入的现金",
  "the face of the credits that the provider grants in a further close": "云服务商在后续交割中授予的额度面值",
  "the other investors' cash in a further close": "其他投资人在后续交割中投入的现金",
  "the price per share of a further close": "后续交割的每股价格",
  "what the company is worth just before a further close": "后续交割前一刻公司的价值",
  "1 where the milestone of that day's tranche is met, 0 where it is not": "当日后续交割的里程碑达成为 1，未达成为 0",
  "the face of the credits used": "已使用额度的面值",
  "the share of all credits that is expected to remain unused": "预计最终未使用的额度占全部额度的比例",
  "what the whole holding is worth at the price of an orderly transaction in an identical or similar investment": "按相同或类似投资有序交易的价格计算的全部持股的价值",
  "the fair value of the whole holding": "全部持股的公允价值",
  "what the whole holding is written down to": "全部持股减记后的账面价值",
  "the start-up's net income since the last such event, a loss below 0": "自上次该事件以来初创公司的净利润，亏损为负数",
  "the eliminated profit whose compute the start-up has expensed since": "已抵销利润中，初创公司此后已将相应算力费用化的部分",
  "money received": "收到的款项",
  "money paid for more of the same": "为增持同一投资支付的款项",
  "interest on the note beside what the model accrues": "模型计提之外的票据利息",
  "the fair value of the shares that the note becomes": "票据转换所得股份的公允价值",
  "the grant-date fair value of equity that the customer's purchases have earned": "客户因采购而获得的权益在授予日的公允价值",
  "the fair value of all redeemable preferred shares": "全部可赎回优先股的公允价值",
};

export const eventSources: Readonly<Record<string, string>> = {
  "NVCA stock purchase agreement 1.3, additional closings and milestones": "NVCA 股份购买协议 1.3（后续交割与里程碑）",
  "NVCA stock purchase agreement 1.3; ASC 606-10-32-21": "NVCA 股份购买协议 1.3；ASC 606-10-32-21",
  "NVCA stock purchase agreement 1.3": "NVCA 股份购买协议 1.3",
  "NVCA stock purchase agreement 1.3(b), milestone closing": "NVCA 股份购买协议 1.3(b)（里程碑交割）",
  "ASC 606-10-55-48, 606-10-32-14; IFRS 15.B46, cumulative catch-up": "ASC 606-10-55-48、606-10-32-14；IFRS 15.B46，累计追补调整",
};
