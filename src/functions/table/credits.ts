import { overPlan, usageWeights } from "../../core/credits/usagePlan";
import { curveNames, usualShape } from "../../core/model/terms";
import { inShape } from "../cells";
import { byRule, byTable, type Help } from "../customFunction";
import { aboveMinus1, above0, choice, from0, from0ToBelow1, number, wholeFrom1 } from "../parameters";

export const curve = choice("curve", curveNames);
export const shape = number("shape", above0, usualShape("curve"));
export const breakage = number("breakage", from0ToBelow1, 0);
export const months = wholeFrom1(600);
const annualRate = number("annualRate", aboveMinus1, 0);
const lockIn = number("lockIn", from0ToBelow1, 0);

const discounted = (rate: number) => (month: number): number => (1 + rate) ** (-month / 12);

export const credits = [
  byTable(
    "USAGECURVE",
    [number("periods", wholeFrom1(10000)), curve, shape, choice("layout", ["Down", "Across"])],
    (periods, name, steepness, layout) => inShape(usageWeights(periods, name, steepness), layout === "Across"),
  ),
  byRule(
    "CREDITVALUE",
    [number("credits", from0), number("months", months), curve, breakage, number("valuePerCredit", from0, 1), annualRate, lockIn, shape],
    (face, life, name, unused, value, rate, locked, steepness) => face * (1 - unused) * value * (1 - locked) * overPlan(life, name, steepness, discounted(rate)),
  ),
  byRule(
    "CREDITCOST",
    [number("credits", from0), number("months", months), curve, breakage, number("costPerCredit", from0, 1), annualRate, shape],
    (face, life, name, unused, cost, rate, steepness) => face * (1 - unused) * cost * overPlan(life, name, steepness, discounted(rate)),
  ),
  byRule(
    "BREAKEVENPREMIUM",
    [number("months", months), curve, breakage, annualRate, lockIn, shape],
    (life, name, unused, rate, locked, steepness) => 1 / ((1 - unused) * (1 - locked) * overPlan(life, name, steepness, discounted(rate))) - 1,
  ),
];

export const planHelp = {
  curve: "How use spreads over the life of the credits",
  shape: "Exponent of a front- or back-loaded curve (2), steepness of the S-curve (10)",
  breakage: "Share of the credits that is never used",
};
const face = "Face value of the credits";
const life = "Whole months in which credits are used";
const rate = "Annual effective discount rate; flows fall on month ends";
const locked = "Share of the value lost because only this provider's compute can be bought";
const source = "Month-end flows, discount factor (1 + r)^(-t/12). The measures of the same names use calendar months";

export const creditsHelp = {
  USAGECURVE: {
    summary: "Shares of a plan used in each of several equal periods; they add up to 1.",
    parameters: { periods: "Number of periods", curve: planHelp.curve, shape: planHelp.shape, layout: "Down: a column; Across: a row" },
    examples: [
      { arguments: [4, null, null, "Across"], result: [[0.25, 0.25, 0.25, 0.25]] },
      { arguments: [2, "Back-loaded"], result: [[0.25], [0.75]] },
    ],
    source: "Straight p, front-loaded 1-(1-p)^k, back-loaded p^k, S-curve the logistic curve cut to 0 and 1",
  },
  CREDITVALUE: {
    summary: "Worth of credits to the start-up today.",
    parameters: { credits: face, months: life, ...planHelp, valuePerCredit: "Worth of a unit of face: market price over list price", annualRate: rate, lockIn: locked },
    examples: [
      { arguments: [390, 24, "S-curve", 0.1], result: 351 },
      { arguments: [100, 1, null, null, null, 0.1], result: 100 / 1.1 ** (1 / 12) },
    ],
    source,
  },
  CREDITCOST: {
    summary: "Cost of credits to the provider today.",
    parameters: { credits: face, months: life, ...planHelp, costPerCredit: "Cost of delivering a unit of face", annualRate: rate },
    examples: [{ arguments: [390, 24, null, 0.1, 0.6], result: 210.6 }],
    source,
  },
  BREAKEVENPREMIUM: {
    summary: "Premium of market over list price at which a credit is worth a unit of cash.",
    parameters: { months: life, ...planHelp, annualRate: rate, lockIn: locked },
    examples: [{ arguments: [24, null, 0.1], result: 1 / 0.9 - 1 }],
    source,
  },
} satisfies Readonly<Record<string, Help>>;
