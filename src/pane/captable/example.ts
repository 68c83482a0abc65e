/** A made-up cap table, to show what the tables are for. It is marked as an example wherever it stands; its money is the deal's own. */
import type { CapTableDraft, DraftRow } from "../../sheets/capTableDraft";

const row = (cells: Readonly<Record<string, string | number>>): DraftRow => new Map(Object.entries(cells));

export const exampleTables: Pick<CapTableDraft, "holders" | "convertibles"> = {
  holders: [
    row({ Holder: "Founder A", Class: "Common", Shares: 4_000_000 }),
    row({ Holder: "Founder B", Class: "Common", Shares: 3_000_000 }),
    row({ Holder: "Employees", Class: "Options", Shares: 700_000 }),
    row({ Holder: "Seed fund", Class: "Seed", Shares: 2_000_000, "Issue price": 0.00001 }),
    row({ Holder: "Unissued pool", Class: "Pool", Shares: 300_000 }),
  ],
  convertibles: [
    row({ Name: "SAFE 1", Type: "Post-money SAFE", Amount: 20, Cap: 600 }),
    row({ Name: "SAFE 2", Type: "MFN SAFE", Amount: 5 }),
  ],
};
