/** Cash by what it is received or paid for: the other account of a movement says its caption (ASC 230-10-45, IAS 7.13 to 7.17). */
import type { Group } from "../model/schedule";
import { isOfIncome, type Activity } from "./account";
import type { Book } from "./book";
import type { PostedTransfer } from "./journal";

export const activities: readonly Activity[] = ["Operating", "Investing", "Financing"];

/** One security has become another (ASC 230-10-50-4). */
export const CONVERTED = "Notes converted into shares";

/** A line of the cash flow statement; without an activity it stands beside the statement, since no cash moved. */
export interface Caption {
  readonly activity: Activity | undefined;
  readonly text: string;
}

/** One posted movement under its caption, received above 0. */
export interface Flow {
  readonly caption: Caption;
  readonly units: number;
}

const captions = new Map<string, Caption>();

/** One object a caption. */
function captionOf(activity: Activity | undefined, text: string): Caption {
  const key = `${activity ?? ""} ${text}`;
  const found = captions.get(key) ?? { activity, text };
  captions.set(key, found);
  return found;
}

/** Between cash and restricted cash nothing flows (ASC 230-10-45-4). Shares that are bought or issued for something else than cash stand beside. */
export function flowOf({ debit, credit, units }: PostedTransfer): Flow | undefined {
  if (debit.cash !== credit.cash) {
    const [other, received] = debit.cash ? [credit, units] : [debit, -units];
    const flow = other.cashFlow;
    return flow && { caption: captionOf(flow.activity, received >= 0 ? flow.received : flow.paid), units: received };
  }
  if (debit.cash || isOfIncome(debit) || isOfIncome(credit)) return undefined;
  const [bought, issued] = [debit.cashFlow?.withoutCash, credit.cashFlow?.withoutCash];
  const text = bought !== undefined && issued !== undefined ? CONVERTED : (bought ?? issued);
  return text === undefined ? undefined : { caption: captionOf(undefined, text), units };
}

/** The captions in the order in which they first occur, with their units in each period. What a party brings before closing is no flow. */
export function cashFlows({ journal, closing }: Book, periods: readonly Group[]): { readonly caption: Caption; readonly units: number[] }[] {
  const found = new Map<Caption, number[]>();
  let p = 0;
  for (const { entry, transfers } of journal.posted) {
    if (entry.date < closing) continue;
    while (periods[p]!.end < entry.date) p++;
    for (const each of transfers) {
      const flow = flowOf(each);
      if (!flow) continue;
      const units = found.get(flow.caption) ?? periods.map(() => 0);
      found.set(flow.caption, units);
      units[p]! += flow.units;
    }
  }
  return [...found].map(([caption, units]) => ({ caption, units }));
}
