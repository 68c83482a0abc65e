/** A cap table with everything that usually stands in one: founders, a class with a price, options, a pool, a SAFE and a note. */
import type { CapTableDraft, DraftRow } from "../../src/sheets/capTableDraft";
import type { Deal } from "../../src/sheets/deal";

export const row = (values: Readonly<Record<string, string | number>>): DraftRow => new Map(Object.entries(values));

export const capTable: CapTableDraft = {
  holders: [
    row({ Holder: "Founders", Class: "Common", Shares: 6_000_000 }),
    row({ Holder: "Seed fund", Class: "Seed", Shares: 1_500_000, "Issue price": 0.8 }),
    row({ Holder: "Employees", Class: "Options", Shares: 500_000 }),
    row({ Holder: "Reserve", Class: "Pool", Shares: 400_000 }),
  ],
  round: row({ "Pre-money": 24_000_000, "Pool target": 0.1, Class: "Series A" }),
  convertibles: [
    row({ Name: "Angel", Type: "Post-money SAFE", Amount: 1_000_000, Cap: 10_000_000 }),
    row({ Name: "Bridge", Type: "Note", Amount: 500_000, Discount: 0.2 }),
  ],
  investors: [row({ Investor: "Cloud provider", Cash: 2_000_000, Credits: 4_000_000, "Counted at": 0.75 }), row({ Investor: "=Fund", Cash: 1_000_000 })],
  classes: [],
  debt: 1_000_000,
  exitValues: [0, 5_000_000, 10_000_000, 20_000_000, 40_000_000, 80_000_000],
};

/** A cap table alone. */
export const alone: Deal = { name: "Example", scenarios: [], capTable, money: "US$" };

/** The same holders on the terms of a deal: valuation and investors are taken over. */
export const joined: Deal = {
  name: "Example",
  money: "US$",
  scenarios: ["Base", "High"].map((name, i) => ({
    name,
    values: new Map<string, string | number>([["Structure", "Credits"], ["Investor cash", 2_000_000], ["Credits", 4_000_000], ["Credits counted at", 0.75], ["Other investors", 1_000_000], ["Pre-money", 24_000_000 * (i + 1)], ["Closing date", 45341], ["Fully diluted shares", 8_400_000]]),
    sources: new Map(),
  })),
  capTable: { ...capTable, holders: capTable.holders.map((each) => new Map([...each].filter(([label]) => label !== "Issue price"))), convertibles: [], round: row({ Class: "Series A" }), investors: [] },
};
