/** What only deals with credits, with a commitment, with events, or of a note have: elsewhere its formula is never calculated. */
import { choose, event, eventful, line, plus, positive, term, times, unanswered, when, type Expression, type Part } from "../expression";
import { trancheMoney } from "../tranches";

/** No amount tells a note from shares: the structure does. */
export const ifNote = (formula: Part, otherwise: Part): Expression => choose("Structure", { "Convertible note": formula }, otherwise);
/** A note is drawn at once: the tranches of shares are none of it. */
export const ifTranches = (formula: Part, otherwise: Part, kinds = trancheMoney): Expression => eventful(kinds, ifNote(otherwise, formula), otherwise);

/** What the deal comes to with all its closes. Terms speak of the first. */
export const allCash = ifTranches(plus(term("Investor cash"), event("trancheCash", "all")), term("Investor cash"), ["trancheCash"]);
export const creditsOfAllCloses = plus(term("Credits"), event("trancheCredits", "all"));
export const allCredits = ifTranches(creditsOfAllCloses, term("Credits"), ["trancheCredits"]);
export const allOthers = ifTranches(plus(term("Other investors"), event("trancheOthers", "all")), term("Other investors"), ["trancheOthers"]);

export const hasCredits = positive(allCredits);
export const hasCommitment = positive(term("Commitment"));

export const ifCredits = (formula: Part): Expression => when(hasCredits, formula, 0);
export const ifCommitment = (formula: Part): Expression => when(hasCommitment, formula, 0);
/** Where something happens to the credits after closing, they are rolled forward month by month; the plan alone has a closed form. */
export const ifUsageEvents = (formula: Part, otherwise: Part): Expression => eventful(["actualUsage", "breakageEstimate", "trancheCredits"], formula, otherwise);

const noRound = unanswered("unavailable", "No shares of the start-up are bought in this deal, so that there is no round; the terms Investor cash or Other investors must be above 0.");
/** A seller that gives its own equity to its customer need buy no shares of it: then there is no round to price. */
export const inRound = (note: Part, priced: Part): Expression =>
  choose("Structure", { "Convertible note": note, "Vendor equity": when(positive(plus(line("Consideration"), term("Other investors"))), priced, noRound) }, priced);

/** The provider's own equity that its customer can earn: only purchases vest it. */
export const equityGiven = ifCommitment(term("Equity given to customer"));

/** What the provider's shares are issued for: the consideration of all closes, and a note's interest. Their preference counts it. */
export const issuedFor = ifNote(
  line("Shares issued for"),
  ifTranches(plus(line("Consideration"), event("trancheCash", "all"), times(event("trancheCredits", "all"), term("Credits counted at"))), line("Consideration")),
);
/** The same shares at the price of the round, which a note may undercut. */
export const atRoundPrice = ifNote(line("Shares at the round price"), line("Consideration"));
