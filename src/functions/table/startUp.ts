import { unanswerable } from "../../core/calculationError";
import { overPlan } from "../../core/credits/usagePlan";
import { given, minus, over, plus, term, times, when, type Expression } from "../../core/model/expression";
import { monthsOnCredits, runway, strandedCredits, type Purses } from "../../core/model/lines/startUp";
import { inShape } from "../cells";
import { byFormula, byRule, byTable, type Help } from "../customFunction";
import { above0, above0To1, anyNumber, from0, from0To1, from0ToBelow1, number, orNone, numbers } from "../parameters";
import { curve, months, planHelp, shape } from "./credits";

const HOURS_A_YEAR = 8760;
const purses: Purses = { cash: term("cash"), credits: term("credits"), computeBurn: term("computeBurn"), otherBurn: term("otherBurn") };
const withOrWithoutExpiry = (of: (purses: Purses) => Expression): Expression =>
  when(given("creditMonths"), of({ ...purses, creditMonths: term("creditMonths") }), of(purses));
const burns = [number("cash", from0), number("credits", from0), number("computeBurn", from0), number("otherBurn", anyNumber), orNone(number("creditMonths", above0))];
export const monthsOnCreditsOf = withOrWithoutExpiry(monthsOnCredits);
export const yearlyDepreciation = over(times(term("capex"), minus(1, term("salvage"))), term("lifeYears"));
export const yearlyPower = times(term("kilowatts"), term("pue"), HOURS_A_YEAR, term("pricePerKwh"));
export const hoursSold = times(HOURS_A_YEAR, term("utilisation"));

export const startUp = [
  byFormula("RUNWAY", burns, withOrWithoutExpiry(runway)),
  byFormula("STRANDEDCREDITS", burns, withOrWithoutExpiry(strandedCredits)),
  byRule(
    "GPUHOURS",
    [number("credits", from0), number("pricePerHour", above0), number("annualDecline", from0ToBelow1, 0), number("months", months, 24), curve, shape],
    (credits, price, decline, life, name, steepness) => credits * overPlan(life, name, steepness, (month) => 1 / (price * (1 - decline) ** ((month - 1) / 12))),
  ),
  byTable(
    "CAPACITYCOVER",
    [numbers("promisedHours", from0), number("gpus", from0), number("hoursPerPeriod", above0, 730), number("availability", above0To1, 1), number("reserved", from0ToBelow1, 0)],
    ({ values, across }, gpus, hours, availability, reserved) => {
      const deliverable = gpus * hours * availability * (1 - reserved);
      const nothing = unanswerable("promisedHours", "promisedHours is 0 in this period, and nothing can be divided by it.");
      return inShape(values.map((promised) => (promised === 0 ? nothing : deliverable / promised)), across);
    },
  ),
  byFormula(
    "GPUCOST",
    [
      number("capex", from0),
      number("lifeYears", above0),
      number("salvage", from0To1, 0),
      number("kilowatts", from0, 0),
      number("pue", { from: 1 }, 1),
      number("pricePerKwh", from0, 0),
      number("otherAnnual", from0, 0),
      number("utilisation", above0To1, 1),
    ],
    over(plus(yearlyDepreciation, yearlyPower, term("otherAnnual")), hoursSold),
  ),
];

const burnHelp = {
  cash: "Cash of the start-up",
  credits: "Face value of its credits",
  computeBurn: "Compute that it uses each month, at list price",
  otherBurn: "All other burn each month, net of revenue; negative if revenue is larger",
  creditMonths: "Months until the credits expire; never where nothing is said",
};
const twoPurses = "Two purses: credits pay for compute only";
const capacity = "ISO/IEC 30134-2 for the PUE; 8,760 hours a year";

export const startUpHelp = {
  RUNWAY: {
    summary: "Months until the cash is used up, when credits pay for compute only.",
    parameters: burnHelp,
    errors: "#N/A where cash never runs out.",
    examples: [
      { arguments: [610, 390, 20, 20], result: 25 },
      { arguments: [200, 390, 10, 20], result: 10 },
    ],
    source: twoPurses,
  },
  STRANDEDCREDITS: {
    summary: "Face value of credits that is never used, because they expire or because the cash is used up first.",
    parameters: burnHelp,
    examples: [
      { arguments: [610, 390, 20, 20], result: 0 },
      { arguments: [200, 390, 10, 20], result: 290 },
    ],
    source: twoPurses,
  },
  GPUHOURS: {
    summary: "GPU-hours that credits buy while list prices fall.",
    parameters: {
      credits: "Face value of the credits",
      pricePerHour: "List price of a GPU-hour in the first month",
      annualDecline: "Fall of the list price in a year",
      months: "Whole months in which credits are used",
      curve: planHelp.curve,
      shape: planHelp.shape,
    },
    examples: [{ arguments: [390, 2.5], result: 156 }],
    source: "Price in month t = first price * (1 - decline)^((t-1)/12)",
  },
  CAPACITYCOVER: {
    summary: "GPU-hours that can be delivered for each hour promised, in the shape of promisedHours.",
    parameters: {
      promisedHours: "GPU-hours promised each period, a row or a column",
      gpus: "Number of GPUs",
      hoursPerPeriod: "Hours in a period; a month has 730",
      availability: "Share of the time in which a GPU works",
      reserved: "Share of the GPUs that is kept for others",
    },
    errors: "#NUM! in a period in which nothing is promised.",
    examples: [{ arguments: [[[65700, 73000]], 100, null, 0.9], result: [[1, 0.9]] }],
    source: "Deliverable over promised hours",
  },
  GPUCOST: {
    summary: "Cost of a GPU-hour: depreciation, power and other cost over the hours sold.",
    parameters: {
      capex: "Price of the GPU with its share of server, network and building",
      lifeYears: "Useful life in years",
      salvage: "Share of the price that is left at the end",
      kilowatts: "Power drawn by the GPU with its share of the server",
      pue: "Power of the site for each unit of power of its machines",
      pricePerKwh: "Price of a kilowatt-hour",
      otherAnnual: "All other cost in a year",
      utilisation: "Share of the hours that is sold",
    },
    examples: [{ arguments: [35000, 5, 0.2, 1.275, 1.2, 0.08, 500, 0.7], result: (5600 + 1.275 * 1.2 * 8760 * 0.08 + 500) / 6132 }],
    source: capacity,
  },
} satisfies Readonly<Record<string, Help>>;
