import { greatest, least, line, minus, negative, payout, plus, running, shareOf, term, times, when } from "../expression";
import { definition, type Line } from "../line";
import { allOthers, equityGiven, ifNote, ifTranches, issuedFor } from "./gates";

const cost: readonly Line[] = [
  { label: "Delivery cost", unit: "money", kind: "flow", daily: true, formula: times(term("Delivery cost"), plus(line("Usage"), line("Spend"))), source: "Cost of revenue, on the basis that Cost basis names" },
  { label: "Gross profit", unit: "money", kind: "flow", daily: true, formula: minus(line("Revenue"), line("Delivery cost")), source: definition },
  {
    label: "Economic delivery cost",
    unit: "money",
    kind: "flow",
    formula: times(term("Delivery cost"), plus(line("Usage"), times(line("Spend"), shareOf(line("Money returned"), line("Collected"))))),
    source: "Only compute that the provider's own money pays for; spend beyond it is an ordinary sale",
  },
];

const returnedLessCost = minus(minus(line("Money returned"), line("Economic delivery cost")), plus(line("Refund"), line("Interest paid to start-up"), line("Equity vested")));

const flows: readonly Line[] = [
  {
    label: "Net later flow",
    unit: "money",
    kind: "flow",
    formula: ifTranches(minus(returnedLessCost, line("Tranche cash")), returnedLessCost),
    source: "What comes back and what still goes out, after closing and before exit",
  },
  {
    label: "Headline flow",
    unit: "money",
    kind: "flow",
    atClosing: negative(plus(term("Investor cash"), term("Credits"), equityGiven)),
    formula: ifTranches(negative(plus(line("Tranche cash"), line("Tranche credits"))), 0),
    atExit: line("Exit proceeds"),
    source: "As announced: cash, face value and equity given, out at each close",
  },
  {
    label: "Economic flow",
    unit: "money",
    kind: "flow",
    atClosing: negative(term("Investor cash")),
    formula: line("Net later flow"),
    atExit: line("Exit proceeds"),
    source: "Cash out at closing, the cost of compute as it is delivered, equity as it vests",
  },
  { label: "Discounted later flow", unit: "money", kind: "flow", formula: times(line("Net later flow"), line("Discount factor")), source: definition },
  {
    label: "Funding position",
    unit: "money",
    kind: "balance",
    formula: plus(minus(term("Investor cash"), running("Net later flow")), line("Escrow closing")),
    source: "Cumulative economic outflow and the money held in escrow",
  },
];

const exit: readonly Line[] = [
  {
    label: "Proceeds as a shareholder",
    unit: "money",
    kind: "once",
    formula: times(line("Total stake"), minus(1, term("Later dilution")), term("Exit equity value")),
    source: definition,
  },
  {
    label: "Proceeds by preference",
    unit: "money",
    kind: "once",
    formula: least(
      times(term("Liquidation preference"), issuedFor),
      shareOf(times(term("Exit equity value"), issuedFor), plus(issuedFor, allOthers)),
    ),
    source: "Pari passu with the round's other investors; other series are ignored",
  },
  {
    label: "Proceeds of an open note",
    unit: "money",
    kind: "once",
    formula: ifNote(plus(line("Note proceeds"), times(term("Earlier stake"), minus(1, term("Later dilution")), minus(term("Exit equity value"), line("Note proceeds")))), 0),
    source: "The note, and the earlier stake in what the note leaves",
  },
  {
    label: "Exit proceeds",
    unit: "money",
    kind: "once",
    formula: payout(term("Exit equity value"), when(line("Note open at exit"), line("Proceeds of an open note"), greatest(line("Proceeds as a shareholder"), line("Proceeds by preference")))),
    source: "Non-participating preferred, NVCA model charter",
  },
];

export const provider: readonly Line[] = [...cost, ...flows, ...exit];
