/** Transactions in the order of their days; those of one day stay in the order of the files. */
import type { OcfObject } from "./ocfObject";

export const byDate = (events: readonly OcfObject[]): OcfObject[] => [...events].sort((a, b) => (a.date("date") ?? 0) - (b.date("date") ?? 0));
