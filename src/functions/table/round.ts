import { atLeast, choose, given, minus, over, plus, positive, term, times, unanswered, when } from "../../core/model/expression";
import { byFormula, byRule, type Help } from "../customFunction";
import { above0, above0To1, choice, from0, from0To1, from0ToBelow1, number, orNone, numbers } from "../parameters";

export const consideration = plus(term("cash"), times(term("credits"), term("countedAt")));
export const newMoney = plus(consideration, term("otherInvestment"));
export const withoutPool = minus(term("preMoney"), times(term("poolPercent"), plus(term("preMoney"), term("newMoney"))));
export const reallyPaid = plus(term("cash"), times(term("credits"), term("valuePerCredit")));
const wholeCompany = unanswered("number", "The round would sell more than the whole company: the new money is more than post-money.");
const others = number("otherInvestment", from0, 0);
const countedAt = number("countedAt", from0To1, 1);

export const round = [
  byFormula(
    "CREDITSTAKE",
    [number("cash", from0), number("credits", from0), number("valuation", above0), choice("basis", ["Post", "Pre"]), orNone(number("otherInvestment", from0)), countedAt],
    choose("basis", {
      Post: when(
        atLeast(term("valuation"), plus(consideration, when(given("otherInvestment"), term("otherInvestment"), 0))),
        over(consideration, term("valuation")),
        wholeCompany,
      ),
      Pre: when(
        given("otherInvestment"),
        over(consideration, plus(term("valuation"), newMoney)),
        unanswered("value", "otherInvestment is blank; with Pre a number from 0 is needed."),
      ),
    }),
  ),
  byFormula(
    "POSTMONEY",
    [number("preMoney", above0), number("cash", from0), number("credits", from0, 0), others, countedAt],
    plus(term("preMoney"), newMoney),
  ),
  byFormula(
    "PREMONEY",
    [number("postMoney", above0), number("cash", from0), number("credits", from0, 0), others, countedAt],
    when(atLeast(term("postMoney"), newMoney), minus(term("postMoney"), newMoney), wholeCompany),
  ),
  byFormula("IMPLIEDVALUATION", [number("invested", from0), number("stake", above0To1)], over(term("invested"), term("stake"))),
  byFormula(
    "SHAREPRICE",
    [number("preMoney", above0), number("fullyDilutedShares", above0), number("newMoney", from0, 0), number("poolPercent", from0ToBelow1, 0)],
    when(
      positive(withoutPool),
      over(withoutPool, term("fullyDilutedShares")),
      unanswered("number", "poolPercent is too large; less than pre-money / post-money is allowed."),
    ),
  ),
  byRule(
    "DILUTEDSTAKE",
    [number("stake", from0To1), numbers("soldFractions", from0To1)],
    (stake, { values }) => values.reduce((left, sold) => left * (1 - sold), stake),
  ),
  byFormula(
    "EFFECTIVEVALUATION",
    [number("cash", from0), number("credits", from0), number("stake", above0To1), number("valuePerCredit", from0, 1)],
    over(reallyPaid, term("stake")),
  ),
];

const primer = "Y Combinator, post-money primer";
const cash = "Cash that the provider pays";
const credits = "Face value of the cloud credits that the provider gives";
const otherInvestment = "Cash of all other investors in the round";
const counted = "Share of the credits' face that buys shares";

export const roundHelp = {
  CREDITSTAKE: {
    summary: "Share of the company bought with cash and credits.",
    parameters: {
      cash,
      credits,
      valuation: "Valuation of the company, on the basis given",
      basis: "Post: the valuation includes the new money; Pre: it does not",
      otherInvestment: `${otherInvestment}; needed with Pre (0 if there are none)`,
      countedAt: counted,
    },
    errors: "#NUM! where the round would sell more than the whole company.",
    examples: [
      { arguments: [410, 390, 2500], result: 0.32 },
      { arguments: [410, 390, 2500, "Pre", 200], result: 800 / 3500 },
    ],
    source: primer,
  },
  POSTMONEY: {
    summary: "Post-money valuation: pre-money and all new money.",
    parameters: { preMoney: "Valuation before the round", cash, credits, otherInvestment, countedAt: counted },
    examples: [{ arguments: [1500, 410, 390, 200], result: 2500 }],
    source: primer,
  },
  PREMONEY: {
    summary: "Pre-money valuation: post-money less all new money.",
    parameters: { postMoney: "Valuation with the new money", cash, credits, otherInvestment, countedAt: counted },
    errors: "#NUM! where the new money is more than the post-money valuation.",
    examples: [{ arguments: [2500, 410, 390, 200], result: 1500 }],
    source: primer,
  },
  IMPLIEDVALUATION: {
    summary: "The valuation at which an amount buys a stake.",
    parameters: { invested: "Amount paid for the stake", stake: "Share of the company" },
    examples: [{ arguments: [800, 0.32], result: 2500 }],
    source: primer,
  },
  SHAREPRICE: {
    summary: "Price per share, with a pool increase inside the pre-money valuation.",
    parameters: {
      preMoney: "Valuation before the round",
      fullyDilutedShares: "Fully diluted shares before the round",
      newMoney: "All new money of the round; only a pool needs it",
      poolPercent: "New option pool as a share of the post-money",
    },
    errors: "#NUM! where the pool would take the whole pre-money valuation.",
    examples: [
      { arguments: [8e6, 6e6], result: 8 / 6 },
      { arguments: [8e6, 6e6, 2e6, 0.2], result: 1 },
    ],
    source: "Venture Hacks, The Option Pool Shuffle; NVCA model term sheet",
  },
  DILUTEDSTAKE: {
    summary: "A stake after later rounds.",
    parameters: { stake: "Share of the company before those rounds", soldFractions: "Share of the company that each later round sells, a row or a column" },
    examples: [{ arguments: [0.32, [[0.1, 0.2, 0.15]]], result: 0.32 * 0.9 * 0.8 * 0.85 }],
    source: "Each round leaves 1 less the share that it sells",
  },
  EFFECTIVEVALUATION: {
    summary: "Look-through valuation: what cash and credits are really worth, over the stake.",
    parameters: { cash, credits, stake: "Share of the company bought", valuePerCredit: "Worth or cost of one unit of face" },
    examples: [{ arguments: [410, 390, 0.32, 0.54], result: 1939.375 }],
    source: "The valuation at which what was really paid buys the stake",
  },
} satisfies Readonly<Record<string, Help>>;
