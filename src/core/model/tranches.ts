/** The kinds of events that make up a further close. Rows of one day are one tranche. */
import type { KindName } from "./events";

/** What a tranche brings in. */
export const trancheMoney: readonly KindName[] = ["trancheCash", "trancheCredits", "trancheOthers"];
export const tranchePrices: readonly KindName[] = ["tranchePrice", "tranchePreMoney"];
export const trancheKinds: readonly KindName[] = [...trancheMoney, ...tranchePrices, "milestoneMet"];
