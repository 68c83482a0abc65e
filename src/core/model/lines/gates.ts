/** What only deals with credits, with a commitment, or of a note have: elsewhere its formula is never calculated. */
import { choose, line, plus, positive, term, unanswered, when, type Expression, type Part } from "../expression";

export const hasCredits = positive(term("Credits"));
export const hasCommitment = positive(term("Commitment"));

export const ifCredits = (formula: Part): Expression => when(hasCredits, formula, 0);
export const ifCommitment = (formula: Part): Expression => when(hasCommitment, formula, 0);
/** No amount tells a note from shares: the structure does. */
export const ifNote = (formula: Part, otherwise: Part): Expression => choose("Structure", { "Convertible note": formula }, otherwise);

const noRound = unanswered("unavailable", "No shares of the start-up are bought in this deal, so that there is no round; the terms Investor cash or Other investors must be above 0.");
/** A seller that gives its own equity to its customer need buy no shares of it: then there is no round to price. */
export const inRound = (note: Part, priced: Part): Expression =>
  choose("Structure", { "Convertible note": note, "Vendor equity": when(positive(plus(line("Consideration"), term("Other investors"))), priced, noRound) }, priced);

/** The provider's own equity that its customer can earn: only purchases vest it. */
export const equityGiven = ifCommitment(term("Equity given to customer"));

/** What the provider's shares are issued for: the consideration, and a note's interest. Their preference counts it. */
export const issuedFor = ifNote(line("Shares issued for"), line("Consideration"));
/** The same shares at the price of the round, which a note may undercut. */
export const atRoundPrice = ifNote(line("Shares at the round price"), line("Consideration"));
