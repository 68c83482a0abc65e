/** How a SAFE or a note becomes shares: the price at its cap, the price at its discount, and the lower of the two. */
import { capitalizationOf, capOf, convertedAmount, type Convertible } from "../../core/captable/convertible";
import { least, minus, over, plus, term, times } from "../../core/model/expression";
import type { Declared } from "../declaredSteps";
import { asGiven, issuedShares, presentShares, type Closed } from "./closedRound";

const given = asGiven.convertibles;

/** `i` counts the instruments that convert. */
export function conversionSteps(of: Closed, i: number): Declared[] {
  const { solved, closed } = of;
  const convertible = solved.terms.convertibles[i]!;
  const { shares } = closed.conversions[i]!;
  if (convertible.kind === "Fixed percent") {
    return [
      { label: "Percent", value: convertible.percent!, words: given, unit: "share" },
      capitalization(of, i),
      ...issuedShares(of, times(term("Percent"), term("Company capitalization")), shares),
    ];
  }
  return [...amountSteps(convertible), ...priceSteps(of, i), ...issuedShares(of, over(term("Amount that converts"), term("Conversion price")), shares)];
}

function amountSteps(of: Convertible): Declared[] {
  const { amount, interest = 0 } = of;
  if (convertedAmount(of) === amount) return [{ label: "Amount that converts", value: amount, words: given, unit: "money" }];
  return [
    { label: "Principal", value: amount, words: given, unit: "money" },
    { label: "Interest until conversion", value: interest, words: "simple, actual days of 365", unit: "money" },
    { label: "Amount that converts", formula: plus(term("Principal"), term("Interest until conversion")), unit: "money" },
  ];
}

function priceSteps(of: Closed, i: number): Declared[] {
  const elected = of.solved.packages[i]!;
  const [cap, { conversionDiscount = 0 }] = [capOf(elected), elected];
  const from = elected.of === of.solved.terms.convertibles[i]!.name ? given : `as given for ${elected.of}, whose terms are elected as the most favoured`;
  const atCap: Declared[] =
    cap === undefined
      ? []
      : [
          { label: "Valuation cap", value: cap, words: from, unit: "money" },
          capitalization(of, i),
          { label: "Price at the cap", formula: over(term("Valuation cap"), term("Company capitalization")), unit: "price" },
        ];
  const discounted: Declared[] =
    conversionDiscount === 0
      ? []
      : [
          { label: "Discount", value: conversionDiscount, words: from, unit: "share" },
          { label: "Price at the discount", formula: times(term("Round price"), minus(1, term("Discount"))), unit: "price" },
        ];
  const other = term(conversionDiscount === 0 ? "Round price" : "Price at the discount");
  return [...atCap, ...discounted, { label: "Conversion price", formula: cap === undefined ? other : least(term("Price at the cap"), other), unit: "price" }];
}

/** The shares that a cap is divided by, or that a percentage is of: by the instrument's own definition. */
function capitalization({ solved, parts }: Closed, i: number): Declared {
  const { terms, packages, solution } = solved;
  const counts = capitalizationOf({ ...terms.convertibles[i]!, ...packages[i]! });
  const [[, outstanding], [, pool]] = presentShares(solved) as [[string, number], [string, number]];
  const rows: [string, number][] = [
    ["Outstanding before the round", outstanding],
    ["Pool before the round", counts.pool ? pool : 0],
    ["Pool increase", counts.increase && terms.pool.dilutes === "Pre" ? solution.increase : 0],
    ["Conversion of SAFEs and notes", counts.conversions ? solution.converted : 0],
    ["Anti-dilution", solution.adjusted],
  ];
  const value = rows.reduce((sum, [, shares]) => sum + shares, 0);
  return { label: "Company capitalization", value, words: "what the instrument counts, all of it solved together with the price", unit: "shares", parts: parts(["Shares", "Number"], rows) };
}
