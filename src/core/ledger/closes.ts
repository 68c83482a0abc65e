/**
 * What closing and each further close bring into the books. Without events the price of all credits, and the refund that is expected, are
 * there at closing; with them the price comes with each close, and the refund follows its estimate from month to month.
 */
import { change, choose, line, term, times, total } from "../model/expression";
import { ifCredits, ifTranches, ifUsageEvents } from "../model/lines/gates";
import { priceAtClosing } from "../model/lines/revenue";

export const closes = "NVCA stock purchase agreement 1.3; ASC 606-10-32-21, 321-10-30-1; IFRS 15.66";

/** Price of the credits of the first close, without what is expected to be refunded. */
export const creditsAtClosing = ifUsageEvents(ifCredits(priceAtClosing), line("Credit revenue in total"));
export const refundAtClosing = ifUsageEvents(0, line("Refund due"));
/** What moves, month by month, between the price still to be earned and the refund expected. */
export const refundReestimated = ifUsageEvents(change("Refund estimate"), 0);
/** What the credits of a tranche are paid with: shares, at what they count for. */
export const creditsOfTranche = ifTranches(times(line("Tranche credits"), term("Credits counted at")), 0);

export const escrowAtClosing = ifTranches(choose("Escrow", { Yes: term("Credits"), No: 0 }), total("Escrow deposit"));
export const escrowOfTranche = ifTranches(choose("Escrow", { Yes: line("Tranche credits"), No: 0 }), 0);
