/** What only deals with credits, or with a commitment, have: elsewhere it is 0 and its formula is never calculated. */
import { positive, term, when, type Expression, type Part } from "../expression";

export const hasCredits = positive(term("Credits"));
export const hasCommitment = positive(term("Commitment"));

export const ifCredits = (formula: Part): Expression => when(hasCredits, formula, 0);
export const ifCommitment = (formula: Part): Expression => when(hasCommitment, formula, 0);
