/** What a round says besides its numbers: which term ruled, what credits cost, why it is refused. */
import { CalculationError } from "../../../src/core/calculationError";
import type { CapTable } from "../../../src/core/captable/capTable";
import type { Convertible } from "../../../src/core/captable/convertible";
import { pricedRound } from "../../../src/core/captable/pricedRound";
import { register } from "../../../src/core/captable/register";
import type { Round } from "../../../src/core/captable/round";
import { granted, roundChain } from "./roundChain";

const founders: CapTable = { holdings: [{ holder: "Ada", stockClass: "Common", shares: 6_000_000 }, { holder: "Pool", stockClass: "Pool", shares: 2_000_000 }] };
const cash = (name: string, amount: number): { name: string; cash: number } => ({ name, cash: amount });
const safe = (name: string, terms: Partial<Convertible> = {}): Convertible => ({ name, kind: "Post-money SAFE", amount: 500_000, ...terms });

function sentence(round: Round, table = founders): string {
  try {
    pricedRound(table, round);
    return "no error";
  } catch (error) {
    if (error instanceof CalculationError) return error.message;
    throw error;
  }
}

describe("the register", () => {
  test("names the controlling term of each instrument, and whose terms an MFN SAFE elected", () => {
    const round: Round = {
      stockClass: "Series A",
      preMoney: 12_000_000,
      investors: [cash("Lead", 3_000_000)],
      pool: { kind: "Target", amount: 0.1 },
      convertibles: [
        safe("Friends", { kind: "MFN SAFE", amount: 100_000 }),
        safe("Angel", { valuationCap: 10_000_000 }),
        safe("Note", { kind: "Note", conversionDiscount: 0.2 }),
        safe("Late", { valuationCap: 30_000_000 }),
        safe("YC", { kind: "Fixed percent", percent: 0.07 }),
      ],
    };
    const closed = pricedRound(founders, round);
    const rows = register(founders, round, closed);
    expect(rows.map(({ holder, reason }) => [holder, reason])).toEqual([
      ["Ada", ""],
      ["Pool", "Pool target already met"],
      ["Friends", "MFN of Note: discount"],
      ["Angel", "Cap"],
      ["Note", "Discount"],
      ["Late", "Round price"],
      ["YC", "Percent"],
      ["Lead", "New money"],
    ]);
    // Shares that were cheaper than the round's are series of their own, one a price: their preference is what was paid.
    expect(closed.conversions.map(({ stockClass }) => stockClass)).toEqual(["Series A-1", "Series A-2", "Series A-1", "Series A", "Series A-3"]);
    expect(closed.table.stockClasses!.find(({ name }) => name === "Series A")!.originalIssuePrice).toBe(closed.price);
  });

  test("a note for which the round is too small stays outstanding", () => {
    const closed = pricedRound(founders, { preMoney: 8_000_000, investors: [cash("Lead", 1_000_000)], convertibles: [safe("Note", { kind: "Note", conversionDiscount: 0.2, qualifiedFinancing: 2_000_000 })] });
    expect([closed.outstandingNotes, closed.conversions, closed.price]).toEqual([["Note"], [], 1]);
  });
});

describe("credits in a round", () => {
  test("buy shares at what they count for, and have a price at their face, at fair value and at the provider's cost", () => {
    const closed = pricedRound(founders, { preMoney: 8_000_000, investors: [{ name: "Provider", cash: 400_000, credits: 1_600_000, countedAt: 1, fairValue: 0.7, deliveryCost: 0.4 }] });
    const [provider] = closed.purchases;
    expect(provider).toMatchObject({ counted: 2_000_000, shares: 2_000_000, headlinePrice: 1, fairPrice: 0.76 });
    expect(provider!.economicPrice).toBeCloseTo(0.52, 12);
    expect(pricedRound(founders, { preMoney: 8_000_000, investors: [{ name: "Provider", cash: 400_000, credits: 1_600_000, countedAt: 0.75 }] }).purchases[0]).toMatchObject({ counted: 1_600_000, headlinePrice: 1.25 });
  });

  test("at fair value they trip protection in a round that is flat in its headline, and it says so", () => {
    // 12M shares outstanding, 4M sold at $2.50, 40 % of it credits worth 0.70: $2.20 a share, CP2 = 2.50 (12M + 3.52M) / 16M = 2.425.
    const table: CapTable = {
      holdings: [{ holder: "Ada", stockClass: "Common", shares: 10_000_000 }, { holder: "Fund", stockClass: "Series A", shares: 2_000_000 }],
      stockClasses: [{ name: "Series A", originalIssuePrice: 2.5, conversionPrice: 2.5, antiDilution: "Broad" }],
    };
    const investors = [{ name: "Provider", cash: 6_000_000, credits: 4_000_000, countedAt: 1, fairValue: 0.7 }];
    const closed = pricedRound(table, { price: 2.5, investors });
    expect(closed.adjustments[0]!.conversionPrice).toBeCloseTo(2.425, 12);
    expect(closed.warnings).toEqual([
      "The headline price of 2.5 is not below the conversion price of Series A, 2.5, but credits at fair value bring it to 2.2: the protection of Series A lowers its conversion price to 2.425.",
    ]);
    expect(pricedRound(table, { price: 2.5, investors: [cash("Fund", 10_000_000)] })).toMatchObject({ adjustments: [], warnings: [] });
    expect(pricedRound(table, { price: 2.5, investors, exempt: true }).adjustments).toEqual([]);
  });
});

describe("a chain of rounds", () => {
  test("each round finds what the one before it left; grants come out of the pool", () => {
    const [seed, a] = roundChain(founders, [{ stockClass: "Seed", preMoney: 8_000_000, investors: [cash("Angel", 2_000_000)], antiDilution: "Broad" }, { stockClass: "Series A", preMoney: 5_000_000, investors: [cash("Fund", 1_000_000)] }]);
    expect([seed!.price, seed!.total]).toEqual([1, 10_000_000]);
    expect(a!.adjustments).toEqual([expect.objectContaining({ stockClass: "Seed", previousPrice: 1 })]);
    expect(a!.table.stockClasses!.map(({ name }) => name)).toEqual(["Seed", "Series A"]);
    const after = granted(seed!.table, "Grace", 500_000);
    expect(after.holdings.filter(({ stockClass }) => stockClass !== "Seed").map(({ holder, shares }) => [holder, shares])).toEqual([["Ada", 6_000_000], ["Pool", 1_500_000], ["Grace", 500_000]]);
  });
});

describe("a round that cannot be priced says which instrument, and why", () => {
  const lead = [cash("Lead", 2_000_000)];
  test.each<[string, Round]>([
    ["150 % of the company is owned by SAFE (150 %) before the new money; less than 100 % is needed, so that somebody else holds shares.", { preMoney: 8_000_000, investors: lead, convertibles: [safe("SAFE", { amount: 15_000_000, valuationCap: 10_000_000 })] }],
    ["100 % of the company is owned by Angel (50 %) and YC (50 %) before the new money; less than 100 % is needed, so that somebody else holds shares.", { preMoney: 8_000_000, investors: lead, convertibles: [safe("Angel", { amount: 5_000_000, valuationCap: 10_000_000 }), safe("YC", { kind: "Fixed percent", percent: 0.5 })] }],
    ["The round leaves the present holders nothing: Note takes 71.43 %; together Note (71.43 %), new money (20 %) and the pool (10 %) come to 101.4 % of the company and more than the pre-money can pay for.", { preMoney: 8_000_000, investors: lead, pool: { kind: "New", amount: 0.1 }, convertibles: [safe("Note", { kind: "Note", amount: 5_000_000, conversionDiscount: 0.3 })] }],
    ["Note: conversion discount is 1; a share from 0 to below 1 is needed.", { preMoney: 8_000_000, investors: lead, convertibles: [safe("Note", { kind: "Note", conversionDiscount: 1 })] }],
    ["pool target is 1; a share from 0 to below 1 is needed.", { preMoney: 8_000_000, investors: lead, pool: { kind: "Target", amount: 1 } }],
    ["The round has 2 of pre-money, post-money and price; exactly one is needed.", { preMoney: 8_000_000, price: 1, investors: lead }],
    ["post-money is 2000000; more than the new money of 2000000 is needed.", { postMoney: 2_000_000, investors: lead }],
    ["pre-money is -1; an amount above 0 is needed.", { preMoney: -1, investors: lead }],
    ["Provider: counted at is 1.2; a share from 0 to 1 is needed.", { preMoney: 8_000_000, investors: [{ name: "Provider", cash: 0, credits: 1, countedAt: 1.2 }] }],
    ["With the method Pre-money the price follows from the pre-money; give the pre-money and not the post-money.", { postMoney: 8_000_000, method: "Pre-money", investors: lead }],
  ])("%s", (expected, round) => expect(sentence(round)).toBe(expected));

  test("a full ratchet that takes more than the company, and halves of shares with rounding", () => {
    const ratchet: CapTable = { holdings: [{ holder: "Ada", stockClass: "Common", shares: 1_000_000 }, { holder: "Fund", stockClass: "Series A", shares: 1_000_000 }], stockClasses: [{ name: "Series A", originalIssuePrice: 10, conversionPrice: 10, antiDilution: "Ratchet" }] };
    expect(sentence({ preMoney: 5_000_000, investors: lead }, ratchet)).toContain("the full ratchet of Series A (142.9 %)");
    expect(sentence({ preMoney: 1, rounding: "YC" }, { holdings: [{ holder: "Ada", stockClass: "Common", shares: 1.5 }] })).toBe("Ada holds 1.5 shares of Common; with rounding, a whole number is needed.");
    expect(sentence({ preMoney: 1 }, { holdings: [] })).toContain("Nobody holds shares before the round");
  });
});
