import { given, line, minus, over, plus, term, times, when } from "../expression";
import { definition, type Line } from "../line";
import { atRoundPrice, inRound } from "./gates";

const primer = "Y Combinator, post-money primer";

export const round: readonly Line[] = [
  { label: "Counted credits", unit: "money", kind: "once", formula: when(term("Credits"), times(term("Credits"), term("Credits counted at")), 0), source: definition },
  { label: "Consideration", unit: "money", kind: "once", formula: plus(term("Investor cash"), line("Counted credits")), source: "What the provider's shares, or its note, are issued for" },
  { label: "New money", unit: "money", kind: "once", formula: plus(atRoundPrice, term("Other investors")), source: "What the new shares of the round are worth at its price" },
  { label: "Post-money", unit: "money", kind: "once", formula: inRound(plus(term("Conversion pre-money"), line("New money")), when(given("Post-money"), term("Post-money"), plus(term("Pre-money"), line("New money")))), source: primer },
  { label: "Pre-money", unit: "money", kind: "once", formula: inRound(term("Conversion pre-money"), when(given("Post-money"), minus(term("Post-money"), line("New money")), term("Pre-money"))), source: primer },
  { label: "Investor stake", unit: "share", kind: "once", formula: over(atRoundPrice, line("Post-money")), source: primer },
  { label: "Round sold", unit: "share", kind: "once", formula: over(line("New money"), line("Post-money")), source: primer },
  {
    label: "Total stake",
    unit: "share",
    kind: "once",
    formula: plus(line("Investor stake"), times(term("Earlier stake"), minus(minus(1, line("Round sold")), term("Pool increase")))),
    source: "The round and its pool dilute what was held before",
  },
  { label: "Issued stake", unit: "share", kind: "once", formula: over(line("Total stake"), minus(1, term("Unissued pool"))), source: "Issued basis: the unissued pool is not counted" },
  {
    label: "Price per share",
    unit: "price",
    kind: "once",
    formula: over(minus(line("Pre-money"), times(term("Pool increase"), line("Post-money"))), term("Fully diluted shares")),
    source: "Pool increase inside the pre-money, NVCA model term sheet",
  },
  { label: "Investor shares", unit: "shares", kind: "once", formula: over(atRoundPrice, line("Price per share")), source: definition },
  { label: "Headline at face", unit: "money", kind: "once", formula: plus(line("Pre-money"), term("Investor cash"), term("Credits"), term("Other investors")), source: "The valuation as announced, credits at face" },
];
