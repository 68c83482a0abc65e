/** Waterfalls, breakpoints and option values as others have published them. */
import { backsolve } from "../../src/core/captable/backsolve";
import { breakpoints } from "../../src/core/captable/breakpoints";
import type { ExitClass } from "../../src/core/captable/exitClass";
import { call, optionValues } from "../../src/core/captable/optionPricing";
import { payoutSchedule, type PayoutSchedule } from "../../src/core/captable/payoutSchedule";
import { waterfall } from "../../src/core/captable/waterfall";
import { amount, expectFigure, leftOut, rows, rowsOf, type Row } from "./captableRows";
import { kelvin } from "./kelvin";

interface PublishedClass {
  readonly name: string;
  readonly kind: string;
  readonly shares: unknown;
  readonly preference?: unknown;
  readonly seniority?: number;
  readonly participating?: boolean;
  readonly cap_total?: unknown;
  readonly conversion_ratio?: unknown;
  readonly accrued_dividend?: unknown;
  readonly cap_includes_dividend?: boolean;
  readonly strike?: unknown;
}

const classOf = (each: PublishedClass): ExitClass => ({
  name: each.name,
  kind: each.strike !== undefined ? "Option" : each.kind === "common" ? "Common" : "Preferred",
  shares: amount(each.shares),
  liquidationPreference: amount(each.preference),
  seniority: each.seniority ?? 0,
  participation: !each.participating ? "None" : each.cap_total ? "Capped" : "Full",
  participationCap: amount(each.cap_total),
  strike: amount(each.strike),
  conversionRatio: amount(each.conversion_ratio ?? 1),
  dividends: amount(each.accrued_dividend),
  dividendsOutsideCap: each.cap_includes_dividend === false,
});

const classesOf = ({ inputs }: Row): ExitClass[] => (inputs["classes"] as PublishedClass[]).map(classOf);

describe("published waterfalls", () => {
  test.each(rowsOf("waterfall"))("%s", (_, row) => {
    const schedule = payoutSchedule(classesOf(row), amount(row.inputs["debt"]));
    const { payouts, decisions } = waterfall(schedule, amount(row.inputs["exit"]));
    for (const figure of Object.keys(row.expected)) {
      if (figure === "converted") expect(schedule.claims.filter((_claim, i) => decisions[i] === "Converts").map(({ name }) => name)).toEqual(row.expected[figure]);
      else expectFigure(row, figure, payouts[schedule.claims.findIndex(({ name }) => `payouts.${name}` === figure)]);
    }
  });

  test.each(rowsOf("breakpoints"))("%s", (_, row) => {
    const schedule = payoutSchedule(classesOf(row), amount(row.inputs["debt"]));
    expect(breakpoints(schedule).map(({ exit }) => exit)).toEqual(row.inputs["breakpoints"]);
    for (const figure of Object.keys(row.expected)) {
      const [, segment, name] = /^slope_(\d+)\.(.*)$/.exec(figure) ?? [];
      expectFigure(row, figure, segment === undefined ? schedule.segments.length : schedule.segments[Number(segment)]!.slope[schedule.claims.findIndex((each) => each.name === name)]);
    }
  });

  test("DW-10, ogulcan-ozyavuz, docs/dividends.md: the exit at which a class converts, with dividends and without", () => {
    const row = rows.find(({ id }) => id === "DW-10")!;
    const conversion = (terms: Partial<ExitClass>): number => {
      const schedule = payoutSchedule([{ name: "common", kind: "Common", shares: 8_000_000 }, { name: "A", kind: "Preferred", shares: 2_000_000, liquidationPreference: 5_000_000, ...terms }]);
      return breakpoints(schedule).find(({ bends }) => bends.some(({ event }) => event === "Converts"))!.exit;
    };
    const exits: Record<string, number> = {
      none: conversion({}),
      simple_8pct_2y: conversion({ dividends: 800_000 }),
      compound_8pct_2y: conversion({ dividends: 832_000 }),
      pik: conversion({ liquidationPreference: 5_800_000, conversionRatio: 1.16 }),
    };
    for (const figure of Object.keys(row.expected)) expectFigure(row, figure, exits[figure]);
  });
});

describe("arthursolwayne/cap-table-bench, kelvin v4: seven series, notes and options at an exit", () => {
  const preferences: Record<string, [holders: string[], money: number]> = {
    Seed: [["seed"], 5_000_000], A: [["A"], 15_000_000], B: [["B"], 30_000_000], C: [["C"], 60_000_000], D: [["D"], 100_000_000], E: [["E"], 300_000_000], F: [["fund", "lead"], 0],
  };
  test.each(rowsOf("kelvin_v4").filter(([, { expected }]) => Object.keys(expected).some((figure) => figure.startsWith("payout"))))("%s", (_, row) => {
    const { shares, options, f } = kelvin(row.inputs);
    const count = (holders: string[]): number => holders.reduce((sum, holder) => sum + shares(holder), 0);
    const series = Object.entries(preferences).map(([name, [holders, money]], i): ExitClass => ({ name, kind: "Preferred", shares: count(holders), liquidationPreference: money || Number(row.inputs["f_primary"]), seniority: i }));
    const schedule = payoutSchedule([
      { name: "common", kind: "Common", shares: count(["founders", "employees"]) },
      { name: "notes", kind: "Common", shares: f.conversions.reduce((sum, each) => sum + each.shares, 0) },
      { name: "options", kind: "Option", shares: options, strike: 0.5 },
      ...series,
    ]);
    const { payouts } = waterfall(schedule, Number(row.inputs["exit"]));
    const of = (name: string): number => payouts[schedule.claims.findIndex((each) => each.name === name)]!;
    for (const figure of Object.keys(row.expected).filter((each) => each.startsWith("payout."))) {
      const name = figure.slice("payout.".length);
      expectFigure(row, figure, name === "fund" ? (of("F") * shares("fund")) / count(["fund", "lead"]) : of(name));
    }
  });
});

describe("published option values", () => {
  test.each(rowsOf("black_scholes"))("%s", (_, row) => {
    const [S, K, q, r, T, sigma] = ["S", "K", "q", "r", "T", "sigma"].map((name) => amount(row.inputs[name])) as [number, number, number, number, number, number];
    const { value } = call(S, { strike: K, years: T, volatility: sigma, riskFreeRate: r, dividendYield: q });
    expectFigure(row, "value", row.inputs["type"] === "call" ? value : value - S * Math.exp(-q * T) + K * Math.exp(-r * T)); // a put by put-call parity
  });

  /** The rows give breakpoints and weights; the classes behind them are a non-participating or a twice capped Series A beside common. */
  const scheduleOf = ({ inputs }: Row): PayoutSchedule => {
    const shares = inputs["shares"] as { A: number; common: number };
    const points = inputs["breakpoints"] as number[];
    const capped = points.length === 3 ? { participation: "Capped" as const, participationCap: 10_000_000 } : {};
    const schedule = payoutSchedule([{ name: "common", kind: "Common", shares: shares.common }, { name: "A", kind: "Preferred", shares: shares.A, liquidationPreference: points[0]!, ...capped }]);
    expect(breakpoints(schedule).map(({ exit }) => exit)).toEqual(points);
    return schedule;
  };
  const termsOf = ({ inputs }: Row): { years: number; volatility: number; riskFreeRate: number } => ({ years: amount(inputs["T"]), volatility: amount(inputs["sigma"]), riskFreeRate: amount(inputs["r"]) });

  test.each(rowsOf("opm"))("%s", (_, row) => {
    const schedule = scheduleOf(row);
    const equity = amount(row.inputs["equity_value"]);
    const { values, perShare } = optionValues(schedule, equity, termsOf(row));
    for (const figure of Object.keys(row.expected)) {
      const [head, name] = figure.split(".");
      const index = schedule.claims.findIndex((each) => each.name === name);
      const strike = (row.inputs["breakpoints"] as number[])[Number(figure.slice("call_".length)) - 1];
      expectFigure(row, figure, head === "value" ? values[index] : head === "per_share" ? perShare[index] : call(equity, { strike: strike!, ...termsOf(row) }).value);
    }
  });

  test.each(rowsOf("backsolve"))("%s", (_, row) => {
    const schedule = scheduleOf(row);
    const equity = backsolve(schedule, String(row.inputs["target_class"]), amount(row.inputs["target_price"]), termsOf(row));
    expectFigure(row, "equity_value", equity);
    if ("per_share.common" in row.expected) expectFigure(row, "per_share.common", optionValues(schedule, equity, termsOf(row)).perShare[0]);
  });
});

test("every row is put to the core, or says why not", () => {
  const kinds = ["round", "round_error", "antidilution", "accrual", "treasury_stock", "formula", "vc_chain", "xirr", "kelvin_v4", "waterfall", "breakpoints", "black_scholes", "opm", "backsolve"];
  expect(rows.filter(({ kind }) => !kinds.includes(kind))).toEqual([]);
  expect(rows.length).toBeGreaterThan(125);
  expect(leftOut.filter(({ id, reason }) => reason.length < 30 || rows.some((row) => row.id === id))).toEqual([]);
});
