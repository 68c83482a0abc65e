/**
 * A note in place of shares: what it has grown to, what it converts into, and what it is owed while it is a loan. It converts in a round
 * whose pre-money counts neither its own shares nor the new money, so that a note without interest, discount and cap is a priced round at
 * that pre-money. The cap divides by all shares before the round, without the round's pool increase.
 */
import { above, atLeast, change, given, greatest, least, line, minus, monthEnd, over, plus, shareOf, term, times, when, type Expression, type Part } from "../expression";
import type { Line } from "../line";
import { ifNote, issuedFor } from "./gates";

const interestUntil = (day: Part): Expression => times(line("Consideration"), over(times(term("Note interest"), minus(day, term("Closing date"))), 365));
const owedOn = (day: Part): Expression => plus(line("Consideration"), interestUntil(day));
const simple = "Simple interest, Actual/365";

const capped = term("Valuation cap");
const pool = term("Pool increase");
/** What the pre-money leaves for shares before the round once the pool has its part of a post-money without the note. */
export const beforeTheNote = minus(term("Conversion pre-money"), times(pool, plus(term("Conversion pre-money"), term("Other investors"))));

const conversion: readonly Line[] = [
  { label: "Shares issued for", unit: "money", kind: "once", formula: ifNote(owedOn(term("Conversion date")), 0), source: "Principal and interest, which convert together" },
  { label: "Note at the discount", unit: "money", kind: "once", formula: ifNote(over(line("Shares issued for"), minus(1, term("Conversion discount"))), 0), source: "What the shares bought at the discount are worth at the round price" },
  {
    label: "Note at the cap",
    unit: "money",
    kind: "once",
    formula: ifNote(when(given("Valuation cap"), over(times(line("Shares issued for"), beforeTheNote), plus(capped, times(pool, line("Shares issued for")))), 0), 0),
    source: "What the shares bought at the cap are worth at the round price, which the pool and these shares lower",
  },
  {
    label: "Shares at the round price",
    unit: "money",
    kind: "once",
    formula: ifNote(greatest(line("Note at the discount"), line("Note at the cap")), 0),
    source: "A note converts at the lower of the cap price and the discounted round price",
  },
  { label: "Conversion price", unit: "price", kind: "once", formula: over(issuedFor, line("Investor shares")), source: "What the provider pays for one share" },
];

const loan: readonly Line[] = [
  {
    label: "Note end",
    unit: "date",
    kind: "once",
    formula: ifNote(
      when(
        given("Conversion date"),
        when(given("Exit date"), least(term("Conversion date"), term("Exit date")), term("Conversion date")),
        when(given("Exit date"), term("Exit date"), plus(monthEnd(line("Model end"), 0), 1)),
      ),
      0,
    ),
    source: "Conversion or exit, whichever comes first; without either the note outlasts the model",
  },
  { label: "Cumulative note interest", unit: "money", kind: "balance", daily: true, formula: ifNote(interestUntil(least(line("Month end"), line("Note end"))), 0), source: simple },
  { label: "Note interest", unit: "money", kind: "flow", daily: true, formula: ifNote(change("Cumulative note interest"), 0), source: "Accrued, and paid in shares or at exit" },
  {
    label: "Note balance",
    unit: "money",
    kind: "balance",
    daily: true,
    formula: ifNote(when(atLeast(line("Month end"), line("Note end")), 0, plus(line("Consideration"), line("Cumulative note interest"))), 0),
    source: "Principal and interest while it is a loan",
  },
  {
    label: "Note open at exit",
    unit: "flag",
    kind: "once",
    // A pre-money without a date says that it is to convert: the date is asked for.
    formula: ifNote(when(given("Conversion date"), when(given("Exit date"), above(term("Conversion date"), term("Exit date")), 0), when(given("Conversion pre-money"), term("Conversion date"), 1)), 0),
    source: "1 where the exit comes before the conversion, or there is none",
  },
  { label: "Note owed at exit", unit: "money", kind: "once", formula: ifNote(owedOn(term("Exit date")), 0), source: simple },
  {
    label: "Note proceeds",
    unit: "money",
    kind: "once",
    formula: ifNote(
      greatest(
        least(line("Note owed at exit"), term("Exit equity value")),
        when(given("Valuation cap"), shareOf(times(term("Exit equity value"), line("Note owed at exit")), plus(capped, line("Note owed at exit"))), 0),
      ),
      0,
    ),
    source: "Repaid with interest before all shares, or converted at the cap where that brings more",
  },
];

export const note: readonly Line[] = [...conversion, ...loan];
