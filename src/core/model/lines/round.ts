import { given, line, minus, over, plus, term, times, total, when, type Expression } from "../expression";
import { definition, type Line } from "../line";
import { allCredits, atRoundPrice, ifTranches, inRound } from "./gates";

const primer = "Y Combinator, post-money primer";

const firstPostMoney = inRound(plus(term("Conversion pre-money"), line("New money")), when(given("Post-money"), term("Post-money"), plus(term("Pre-money"), line("New money"))));
/** All shares after the last close, and what the first one's are of them; in money at the price of the round. */
const allShares = plus(line("Post-money at first close"), total("Shares issued in tranches"));
const providerShares = plus(line("Consideration"), total("Provider's shares of tranches"));
/** A share of the company after the first close, once tranches have diluted it. */
const diluted = (share: Expression): Expression => ifTranches(times(share, over(line("Post-money at first close"), allShares)), share);
const heldBefore = minus(minus(1, ifTranches(over(line("New money"), line("Post-money at first close")), line("Round sold"))), term("Pool increase"));

export const round: readonly Line[] = [
  { label: "Counted credits", unit: "money", kind: "once", formula: when(term("Credits"), times(term("Credits"), term("Credits counted at")), 0), source: definition },
  { label: "Consideration", unit: "money", kind: "once", formula: plus(term("Investor cash"), line("Counted credits")), source: "What the provider's shares of the first close, or its note, are issued for" },
  { label: "New money", unit: "money", kind: "once", formula: plus(atRoundPrice, term("Other investors")), source: "What the new shares of the first close are worth at its price" },
  { label: "Post-money at first close", unit: "money", kind: "once", formula: firstPostMoney, source: primer },
  { label: "Post-money", unit: "money", kind: "once", formula: ifTranches(total("Value at last close"), firstPostMoney), source: `${primer}; after all closes, at the price of the last` },
  { label: "Pre-money", unit: "money", kind: "once", formula: inRound(term("Conversion pre-money"), when(given("Post-money"), minus(term("Post-money"), line("New money")), term("Pre-money"))), source: primer },
  { label: "Investor stake", unit: "share", kind: "once", formula: ifTranches(over(providerShares, allShares), over(atRoundPrice, line("Post-money"))), source: `${primer}; after all closes` },
  { label: "Round sold", unit: "share", kind: "once", formula: ifTranches(over(plus(line("New money"), total("Shares issued in tranches")), allShares), over(line("New money"), line("Post-money"))), source: `${primer}; in all closes` },
  {
    label: "Total stake",
    unit: "share",
    kind: "once",
    formula: plus(line("Investor stake"), times(term("Earlier stake"), diluted(heldBefore))),
    source: "The round and its pool dilute what was held before",
  },
  { label: "Issued stake", unit: "share", kind: "once", formula: over(line("Total stake"), minus(1, diluted(term("Unissued pool")))), source: "Issued basis: the unissued pool is not counted" },
  {
    label: "Price per share",
    unit: "price",
    kind: "once",
    formula: over(minus(line("Pre-money"), times(term("Pool increase"), line("Post-money at first close"))), term("Fully diluted shares")),
    source: "Pool increase inside the pre-money, NVCA model term sheet",
  },
  { label: "Investor shares", unit: "shares", kind: "once", formula: over(ifTranches(providerShares, atRoundPrice), line("Price per share")), source: "Of all closes" },
  { label: "Headline at face", unit: "money", kind: "once", formula: ifTranches(plus(line("Post-money"), times(allCredits, minus(1, term("Credits counted at")))), plus(line("Pre-money"), term("Investor cash"), term("Credits"), term("Other investors"))), source: "The valuation as announced, credits at face" },
];
