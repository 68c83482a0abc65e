/** Rounds, conversions, protection and notes as others have published them. */
import { CalculationError } from "../../src/core/calculationError";
import { conversionPriceAfter } from "../../src/core/captable/antiDilution";
import type { CapTable } from "../../src/core/captable/capTable";
import type { ConvertibleKind } from "../../src/core/captable/convertible";
import { noteAmount } from "../../src/core/captable/noteAmount";
import { pricedRound, type PricedRound } from "../../src/core/captable/pricedRound";
import type { PoolTerms, Round, RoundingProfile, RoundMethod } from "../../src/core/captable/round";
import { treasuryStock } from "../../src/core/captable/warrants";
import { evaluateFormula } from "../../src/core/model/formula";
import { monthsLater } from "../../src/core/numbers/dates";
import { amount, expectFigure, rows, rowsOf, type Row } from "./captableRows";

const kinds: Record<string, ConvertibleKind> = { safe_post: "Post-money SAFE", safe_pre: "Pre-money SAFE", discount_only: "Note", fixed_pct: "Fixed percent", mfn: "MFN SAFE" };
const methods: Record<string, RoundMethod> = { percent_ownership: "Percent ownership", dollars_invested: "Dollars invested", pre_money_ex_increase: "Pre-money" };
const profiles: Record<string, RoundingProfile> = { yc_guide_4dp: "YC", legal_floor_shares_ceil_price_5dp: "Legal" };

interface Inputs {
  readonly outstanding: unknown;
  readonly pool_available?: unknown;
  readonly pre_money?: unknown;
  readonly post_money?: unknown;
  readonly investments: Readonly<Record<string, unknown>>;
  readonly pool?: { readonly type: string; readonly pct?: unknown; readonly shares?: unknown };
  readonly convertibles?: readonly { readonly name: string; readonly type: string; readonly amount?: unknown; readonly cap?: unknown; readonly discount?: unknown; readonly pct?: unknown }[];
  readonly method?: string;
  readonly rounding?: string;
}

const founders = (shares: number, pool = 0): CapTable => ({
  holdings: [{ holder: "outstanding", stockClass: "Common", shares }, ...(pool > 0 ? [{ holder: "pool", stockClass: "Pool", shares: pool }] : [])],
});

function poolTerms({ pool }: Inputs): { pool?: PoolTerms } {
  if (pool?.type === "target_post") return { pool: { kind: "Target", amount: amount(pool.pct) } };
  if (pool?.type === "new_post") return { pool: { kind: "New", amount: amount(pool.pct) } };
  return pool?.type === "increase" ? { pool: { kind: "Increase", amount: amount(pool.shares) } } : {};
}

function roundOf(inputs: Inputs): Round {
  return {
    ...(inputs.post_money === undefined ? { preMoney: amount(inputs.pre_money) } : { postMoney: amount(inputs.post_money) }),
    ...poolTerms(inputs),
    method: methods[inputs.method ?? "percent_ownership"]!,
    rounding: profiles[inputs.rounding ?? ""] ?? "None",
    investors: Object.entries(inputs.investments).map(([name, cash]) => ({ name, cash: amount(cash) })),
    convertibles: (inputs.convertibles ?? []).map((each) => ({
      name: each.name,
      kind: kinds[each.type]!,
      amount: amount(each.amount),
      valuationCap: amount(each.cap),
      conversionDiscount: amount(each.discount),
      ...(each.pct === undefined ? {} : { percent: amount(each.pct) }),
    })),
  };
}

const closed = ({ inputs }: Row): PricedRound => {
  const given = inputs as unknown as Inputs;
  return pricedRound(founders(amount(given.outstanding), amount(given.pool_available)), roundOf(given));
};

function figureOf(round: PricedRound, figure: string): number | undefined {
  const [head, ...rest] = figure.split(".");
  const name = rest.join(".");
  const held = (holder: string): number => round.table.holdings.filter((each) => each.holder.toLowerCase() === holder.toLowerCase()).reduce((sum, { shares }) => sum + shares, 0);
  const figures: Record<string, () => number | undefined> = {
    price: () => round.price,
    total_shares: () => round.total,
    pool_increase: () => round.poolIncrease,
    pool_available_post: () => held("pool"),
    company_capitalization_post_safe: () => round.total - round.poolIncrease - round.purchases.reduce((sum, { shares }) => sum + shares, 0),
    convertible_shares: () => round.conversions.find((each) => each.name === name)?.shares,
    convertible_price: () => round.conversions.find((each) => each.name === name)?.price,
    new_money_shares: () => round.purchases.find((each) => each.name === name)?.shares,
    ownership: () => held(name) / round.total,
  };
  return figures[head!]?.();
}

describe("published rounds", () => {
  test.each(rowsOf("round"))("%s", (_, row) => {
    const round = closed(row);
    for (const figure of Object.keys(row.expected)) expectFigure(row, figure, figureOf(round, figure));
  });

  test.each(rowsOf("round_error"))("%s is refused", (_, row) => expect(() => closed(row)).toThrow(CalculationError));
});

describe("published protection, notes and warrants", () => {
  test.each(rowsOf("antidilution"))("%s", (_, row) => {
    const { type, cp1, A, new_shares: newShares, consideration, original_price: issued } = row.inputs as Record<string, unknown>;
    const method = ({ broad: "Broad", narrow: "Narrow", full_ratchet: "Ratchet" } as const)[type as "broad"];
    const price = evaluateFormula(conversionPriceAfter, { conversionPrice: amount(cp1), outstanding: amount(A), newShares: amount(newShares), consideration: amount(consideration), method });
    expectFigure(row, "cp2", price);
    expectFigure(row, "ratio", amount(issued) / price);
  });

  test.each(rowsOf("accrual"))("%s", (_, row) => {
    const { principal, rate, method, days, day_count: basis, periods_per_year: perYear, periods } = row.inputs as Record<string, unknown>;
    const start = 43_831;
    const simple = method === "simple";
    const end = simple ? start + amount(days) : monthsLater(start, (12 / amount(perYear)) * amount(periods));
    const interest = simple ? ({ method: "Simple", dayCount: amount(basis) === 360 ? "Actual/360" : "Actual/365" } as const) : ({ method: "Compound", periodsPerYear: amount(perYear) } as const);
    const balance = noteAmount({ principal: amount(principal), rate: amount(rate), issueDate: start, conversionDate: end, interest });
    if ("balance" in row.expected) expectFigure(row, "balance", balance);
    if ("interest" in row.expected) expectFigure(row, "interest", balance - amount(principal));
  });

  test.each(rowsOf("treasury_stock"))("%s", (_, row) => {
    const { quantity, strike, price, basic_shares: basic } = row.inputs;
    const net = evaluateFormula(treasuryStock, { warrants: amount(quantity), strike: amount(strike), price: amount(price) });
    expectFigure(row, "net_shares", net);
    expectFigure(row, "diluted_shares", amount(basic) + net);
  });
});

/** Rows that state their arithmetic: the same question is put to the core. */
describe("published formulas", () => {
  const answers: Record<string, () => Record<string, number>> = {
    "AD-13": () => {
      const ratio = (before: number, now: number): number => before / evaluateFormula(conversionPriceAfter, { conversionPrice: before, outstanding: 1, newShares: 1, consideration: now, method: "Ratchet" });
      return { a: ratio(10, 1), b: ratio(2, 1), c: 1000 * ratio(10, 5) };
    },
    "NT-02": () => {
      const at = (preMoney: number, terms: object): PricedRound => pricedRound(founders(preMoney / 5), { price: 5, convertibles: [{ name: "Note", kind: "Note", amount: 25_000, valuationCap: 5_000_000, ...terms }] });
      const [one, two, three] = [at(10_000_000, { conversionDiscount: 0.2 }), at(6_000_000, { conversionDiscount: 0.2 }), at(20_000_000, {})].map(({ conversions }) => conversions[0]!);
      return { p1: one!.price, s1: one!.shares, v1: one!.shares * 5, p2: two!.price, s2: two!.shares, v2: two!.shares * 5, p3: three!.price, s3: three!.shares };
    },
    "NT-04": () => {
      const round = pricedRound(founders(3_000_000), { price: 2, convertibles: [{ name: "Note", kind: "Note", amount: 500_000, conversionDiscount: 0.2 }] });
      const { price, shares } = round.conversions[0]!;
      return { price, shares, pre_cap: round.total, own: shares / round.total };
    },
    "NT-05": () => {
      const balance = noteAmount({ principal: 500_000, rate: 0.06, issueDate: 43_831, conversionDate: monthsLater(43_831, 18), interest: { method: "Simple", dayCount: "30/360" } });
      return { interest: balance - 500_000, balance, own_at_cap: balance / 5_000_000 };
    },
    "PR-03": () => {
      const { table, total, poolIncrease } = pricedRound(founders(2_500_000), { price: 1, pool: { kind: "New", amount: 0.05 }, rounding: "Legal" });
      return { new_shares: poolIncrease, total, founder_each: (0.4 * table.holdings[0]!.shares) / total, investor: (0.2 * table.holdings[0]!.shares) / total, employee: poolIncrease / total };
    },
    "PR-09": () => {
      const round = pricedRound(founders(10_000_000), { preMoney: 3_000_000, pool: { kind: "New", amount: 0.2, dilutes: "Post" }, investors: [{ name: "I1", cash: 500_000 }, { name: "I2", cash: 250_000 }] });
      return { price: round.price, pool: round.poolIncrease, total: round.total, own_I1: figureOf(round, "ownership.I1")!, own_I2: figureOf(round, "ownership.I2")! };
    },
    "PR-11": () => {
      const { price, total } = pricedRound(founders(1000), { preMoney: 10_000, investors: [{ name: "One", cash: 10_000 }, { name: "Two", cash: 20_000 }] });
      return { price, total };
    },
    "PR-16": () => {
      const round = pricedRound(founders(100_000_000 / 7), { preMoney: 12_000_000, pool: { kind: "New", amount: 0.1, dilutes: "Post" }, investors: [{ name: "A", cash: 3_000_000 }, { name: "Others", cash: 684_107.3253 }] });
      return { price: round.price, new_pool: round.poolIncrease, total: round.total, own_A: figureOf(round, "ownership.A")! };
    },
    "PR-20": () => {
      const round = pricedRound(founders(1_000_000), { price: 2, pool: { kind: "New", amount: 0.1 } });
      return { new: round.poolIncrease, own: 100_000 / round.total, value: (100_000 / round.total) * 2_000_000 };
    },
    "PR-21": () => {
      const effective = (preMoney: number, cash: number, target: number): number => pricedRound(founders(1_000_000), { preMoney, pool: { kind: "Target", amount: target }, investors: [{ name: "A", cash }] }).effectivePreMoney;
      return { a: effective(8, 2, 0.15), b: effective(20, 5, 0.12) };
    },
  };

  test.each(Object.keys(answers))("%s", (id) => {
    const row = rows.find((each) => each.id === id)!;
    const answer = answers[id]!();
    for (const figure of Object.keys(row.expected)) expectFigure(row, figure, answer[figure]);
  });
});
