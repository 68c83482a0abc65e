/** A made-up cap table, to show what the tables are for. It is marked as an example wherever it stands; its money is the deal's own. */
import type { CapTableDraft, DraftRow } from "../../sheets/capTableDraft";
import type { Texts } from "../texts/english";

const row = (cells: Readonly<Record<string, string | number>>): DraftRow => new Map(Object.entries(cells));

export const exampleTables = ({ founder, employees, fund, pool }: Texts["captable"]["exampleNames"]): Pick<CapTableDraft, "holders" | "convertibles"> => ({
  holders: [
    row({ Holder: founder("A"), Class: "Common", Shares: 4_000_000 }),
    row({ Holder: founder("B"), Class: "Common", Shares: 3_000_000 }),
    row({ Holder: employees, Class: "Options", Shares: 700_000 }),
    row({ Holder: fund, Class: "Seed", Shares: 2_000_000, "Issue price": 0.00001 }),
    row({ Holder: pool, Class: "Pool", Shares: 300_000 }),
  ],
  convertibles: [
    row({ Name: "SAFE 1", Type: "Post-money SAFE", Amount: 20, Cap: 600 }),
    row({ Name: "SAFE 2", Type: "MFN SAFE", Amount: 5 }),
  ],
});
