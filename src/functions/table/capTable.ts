import { invalid } from "../../core/calculationError";
import { conversionPriceAfter, dilutionMethods } from "../../core/captable/antiDilution";
import { closedRound } from "../../core/captable/closedRound";
import { convertiblesTable, holdersTable, investorsTable, roundTable } from "../../core/captable/inputTables";
import { dayCounts, noteAmount } from "../../core/captable/noteAmount";
import { register, type RegisterRow } from "../../core/captable/register";
import { treasuryStock } from "../../core/captable/warrants";
import { isoDate } from "../../core/numbers/dates";
import type { Cell, Table } from "../cells";
import { byFormula, byRule, byTable, type Help } from "../customFunction";
import { above0, choice, date, from0, inputTable, number, orNone } from "../parameters";

const tables = [inputTable(holdersTable), inputTable(roundTable), orNone(inputTable(convertiblesTable)), orNone(inputTable(investorsTable))] as const;

/** In the order of a RegisterRow. */
export const registerColumns = ["Holder", "Class", "Before", "Issued", "After", "Ownership", "Cash", "Credits", "Value", "Reason"];

/** Compounding: periods a year. */
export const compounding = { Simple: 0, Annual: 1, Semiannual: 2, Quarterly: 4, Monthly: 12 } as const;

export const capTable = [
  byTable("CAPTABLE", tables, (holders, terms, convertibles, investors): Table => {
    const { table, round, closed } = closedRound({ holders, round: terms, convertibles, investors });
    const rows = register(table, round, closed);
    const sum = (of: "before" | "issued" | "cash" | "credits"): number => rows.reduce((total, row) => total + row[of], 0);
    const total: RegisterRow = { holder: "Total", stockClass: "", before: sum("before"), issued: sum("issued"), after: closed.total, ownership: 1, cash: sum("cash"), credits: sum("credits"), value: closed.postMoney, reason: "" };
    return [registerColumns, ...[...rows, total].map(rowOf)];
  }),
  byRule("ROUNDPRICE", tables, (holders, round, convertibles, investors) => closedRound({ holders, round, convertibles, investors }).closed.price),
  byFormula("ANTIDILUTION", [number("conversionPrice", above0), number("outstanding", from0), number("newShares", above0), number("consideration", from0), choice("method", dilutionMethods)], conversionPriceAfter),
  byFormula("WARRANTSHARES", [number("warrants", from0), number("strike", from0), number("price", above0)], treasuryStock),
  byRule(
    "NOTEAMOUNT",
    [number("principal", from0), number("rate", from0), date("start"), date("end"), choice("method", Object.keys(compounding) as (keyof typeof compounding)[]), choice("basis", dayCounts)],
    (principal, rate, start, end, method, basis) => {
      if (start > end) throw invalid("end", `end is ${isoDate(end)}, before start (${isoDate(start)}); start or a later date is allowed.`);
      return noteAmount({ principal, rate, issueDate: start, conversionDate: end, interest: method === "Simple" ? { method, dayCount: basis } : { method: "Compound", periodsPerYear: compounding[method] } });
    },
  ),
];

const rowOf = ({ holder, stockClass, before, issued, after, ownership, cash, credits, value, reason }: RegisterRow): readonly Cell[] => [holder, stockClass, before, issued, after, ownership, cash, credits, value, reason];

const holders = "Who holds what before the round: a header row with Holder and any of Class, Shares, Issue price, Conversion price, Anti-dilution, and a row a holding; the class Pool is what is not yet granted";
const terms = "The round, two columns (label, value): one of Pre-money, Post-money and Price, and any of New money, Pool target, New pool, Pool increase, Pool dilutes, Method, Rounding, Class";
const convertibles = "SAFEs and notes: a header row with Name and any of Type, Amount, Cap, Discount, Discount rate, Percent, Interest, Issue date, Conversion date, Base, Qualified financing";
const investors = "Who pays the new money: a header row with Investor and any of Cash, Credits, Counted at, Fair value, Delivery cost";
const tablesHelp = { holders, round: terms, convertibles, investors };
const noPrice = "#NUM! where convertibles, pool and new money take the whole company.";
const roundSource = "Y Combinator, post-money SAFE v1.1; Cooley and Carta on converting notes";
/** Founders, pool, a SAFE at its cap and a provider that pays partly in credits. */
const exampleRound = [
  [
    ["Holder", "Class", "Shares"],
    ["Founders", "Common", 6.25e6],
    ["Reserve", "Pool", 5e5],
  ],
  [
    ["Pre-money", 12e6],
    ["Pool target", 0.1],
  ],
  [
    ["Name", "Type", "Amount", "Cap"],
    ["Angel", "Post-money SAFE", 1e6, 10e6],
  ],
  [
    ["Investor", "Cash", "Credits"],
    ["Cloud provider", 1e6, 2e6],
  ],
] as const;

export const capTableHelp = {
  CAPTABLE: {
    summary: "The cap table after a priced round: a row a holding, the pool, each convertible and each investor, with what decided it. Pool, convertibles, anti-dilution and price are solved together.",
    parameters: tablesHelp,
    errors: noPrice,
    examples: [
      {
        arguments: exampleRound,
        result: [
          ["Holder", "Class", "Before", "Issued", "After", "Ownership", "Cash", "Credits", "Value", "Reason"],
          ["Founders", "Common", 6.25e6, 0, 6.25e6, 0.625, 0, 0, 9.375e6, ""],
          ["Reserve", "Pool", 5e5, 5e5, 1e6, 0.1, 0, 0, 1.5e6, "Pool target"],
          ["Angel", "New shares-1", 0, 7.5e5, 7.5e5, 0.075, 0, 0, 1.125e6, "Cap"],
          ["Cloud provider", "New shares", 0, 2e6, 2e6, 0.2, 1e6, 2e6, 3e6, "New money"],
          ["Total", "", 6.75e6, 3.25e6, 1e7, 1, 1e6, 2e6, 1.5e7, ""],
        ],
      },
    ],
    source: roundSource,
  },
  ROUNDPRICE: {
    summary: "The price of a share in a priced round, pool increase and convertibles solved together with it.",
    parameters: tablesHelp,
    errors: noPrice,
    examples: [{ arguments: exampleRound, result: 1.5 }],
    source: roundSource,
  },
  ANTIDILUTION: {
    summary: "The conversion price of a protected class after an issue; unchanged unless the new shares cost strictly less.",
    parameters: {
      conversionPrice: "Conversion price before the issue",
      outstanding: "Common shares outstanding before it, as the method counts them: broad with options and as converted, narrow without options",
      newShares: "Shares issued",
      consideration: "What was paid for them in all, credits at fair value",
      method: "Weighted average, Broad or Narrow (one formula; the outstanding shares differ), or full Ratchet",
    },
    errors: "#NUM! for a full ratchet on shares given away.",
    examples: [
      { arguments: [2.5, 12e6, 4e6, 8.8e6], result: 2.425 },
      { arguments: [2.5, 12e6, 4e6, 8.8e6, "Ratchet"], result: 2.2 },
    ],
    source: "NVCA model charter 4.4.4 and 4.4.5",
  },
  WARRANTSHARES: {
    summary: "Shares that warrants or options add by the treasury-stock method.",
    parameters: { warrants: "Number of warrants or options", strike: "What one share costs to exercise", price: "Price of a share" },
    examples: [{ arguments: [1000, 10, 25], result: 600 }],
    source: "ASC 260-10-45-23",
  },
  NOTEAMOUNT: {
    summary: "Principal and interest of a note on the day it converts or is repaid. Days are actual, the first excluded.",
    parameters: {
      principal: "Principal of the note",
      rate: "Interest rate a year",
      start: "Day of issue",
      end: "Day of conversion or repayment",
      method: "Simple interest, or compounding over whole periods; what has begun and not ended earns nothing yet",
      basis: "Days of simple interest; whole periods need none",
    },
    examples: [
      { arguments: [1e6, 0.08, 45000, 45365], result: 1.08e6 },
      { arguments: [1e6, 0.08, 45000, 45366, "Semiannual"], result: 1.0816e6 },
    ],
    source: "ISDA 2006 definitions, 4.16, for 30/360",
  },
} satisfies Readonly<Record<string, Help>>;
