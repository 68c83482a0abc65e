/** What is booked after closing beside rules and events: the memo of each entry and what it rests on. */
import type { Entry } from "./entry";

type Words = Pick<Entry, "memo" | "source">;

export const ofProvider = {
  interest: { memo: "Note interest", source: "ASC 310-20-35; IFRS 9 5.4.1" },
  conversion: { memo: "Conversion of the note into shares", source: "ASC 320-10-40, 321-10-30-1; IFRS 9 3.2.3" },
  recycled: { memo: "Conversion: unrealised gain recycled", source: "ASC 320-10-40-1 to 40-2" },
  amortised: { memo: "Basis difference amortised", source: "ASC 323-10-35-13; IAS 28.32" },
  eliminated: { memo: "Deferred profit on compute that the start-up carries", source: "ASC 323-10-35-7 to 35-8; IAS 28.28" },
  takenUp: { memo: "Suspended losses taken up by the further investment", source: "ASC 323-10-35-29" },
  exit: { memo: "Exit: all that is held is sold", source: "ASC 321-10-40, 860-20-40; IFRS 9 3.2.12" },
} as const satisfies Readonly<Record<string, Words>>;

export const ofStartUp = {
  interest: { memo: "Note interest", source: "ASC 835-30; IFRS 9 5.4.1" },
  conversion: { memo: "Conversion of the note into shares", source: "ASC 470-20-40-4; IAS 32.AG32" },
} as const satisfies Readonly<Record<string, Words>>;
