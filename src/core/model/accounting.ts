/**
 * What the books ask of the accounting terms, and when. The model's own lines do not look at these terms: so that one which is filled in
 * and has no use in its deal is found all the same, the check of unused terms reads this.
 */
import { choose, plus, positive, term, when, type Expression } from "./expression";
import { hasCommitment, hasCredits, ifNote } from "./lines/gates";

const hasServices = plus(hasCredits, hasCommitment);

/** A note held as available for sale goes on as shares under its own choice. */
const ifEquityMethod = (formula: Expression): Expression =>
  choose("Investment method", { "Equity method": formula, "Available for sale": ifNote(choose("Method after conversion", { "Equity method": formula }, 0), 0) }, 0);

const ofInvestment = when(
  positive(term("Fair value of shares")),
  ifEquityMethod(plus(when(hasServices, term("Capitalised fraction"), 0), when(term("Basis difference"), term("Basis difference months"), 0), term("Committed funding"))),
  0,
);

const ofServices = when(hasServices, plus(term("Tax on services"), term("Research share")), 0);

const issued = plus(term("Fair value of shares"), term("Other investors"));

export const asked: readonly Expression[] = [
  ofInvestment,
  ofServices,
  when(positive(issued), term("Preferred shares as"), 0),
];
