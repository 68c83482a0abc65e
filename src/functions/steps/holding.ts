/** What a round does to those who were there before it: the pool, protected classes, everybody else. */
import { isPool, type Holding } from "../../core/captable/capTable";
import { minus, over, plus, term, times } from "../../core/model/expression";
import type { Declared } from "../declaredSteps";
import { asGiven, issuedShares, type Closed } from "./closedRound";

const given = asGiven.holders;
const nothing = (words: string): Declared => ({ label: "Issued", value: 0, words, unit: "shares" });

/** Shares before and issued, of the holding at a place. */
export function holdingSteps(of: Closed, i: number): Declared[] {
  const { table, rows } = of;
  const holding = table.holdings[i];
  const { before } = rows[i]!;
  if (!holding) return [{ label: "Before", value: 0, words: "nothing before the round", unit: "shares" }, ...poolSteps(of, i)];
  const asGiven: Declared = { label: "Before", value: before, words: given, unit: "shares" };
  if (isPool(holding)) return [asGiven, ...poolSteps(of, i)];
  const stockClass = table.stockClasses?.find(({ name }) => name === holding.stockClass);
  const adjusted = of.closed.adjustments.find((each) => each.stockClass === holding.stockClass);
  const converts = stockClass && (adjusted || stockClass.originalIssuePrice !== stockClass.conversionPrice);
  if (!converts) return [asGiven, nothing("nothing in this round")];
  const counted = { label: "Before", unit: "shares" } as const;
  return [
    { label: "Shares held", value: holding.shares, words: given, unit: "shares" },
    { label: "Issue price", value: stockClass.originalIssuePrice, words: given, unit: "price" },
    { label: "Conversion price before the round", value: stockClass.conversionPrice, words: given, unit: "price" },
    of.whole
      ? { ...counted, value: before, words: "as converted, in whole shares", needs: ["Shares held", "Issue price", "Conversion price before the round"] }
      : { ...counted, formula: over(times(term("Shares held"), term("Issue price")), term("Conversion price before the round")) },
    ...(adjusted ? protectedSteps(of, i, holding, adjusted.conversionPrice) : [nothing("nothing in this round")]),
  ];
}

/** The conversion price that the protection leaves, and the further shares that the holding converts into. */
function protectedSteps(of: Closed, i: number, { stockClass }: Holding, conversionPrice: number): Declared[] {
  const { terms, solution } = of.solved;
  const { outstanding, stockClass: protection } = terms.protections.find((each) => each.stockClass.name === stockClass)!;
  const [paid, issued] = [term("Paid for the new shares"), term("New shares")];
  const [counted, before] = [term("Outstanding as the protection counts"), term("Conversion price before the round")];
  const average = over(plus(times(before, counted), paid), plus(counted, issued));
  const rule = protection.antiDilution === "Ratchet" ? over(paid, issued) : average;
  const after = "Conversion price after the round";
  return [
    { label: "Paid for the new shares", value: terms.considerations.reduce((sum, { fairValue }) => sum + fairValue, 0), words: "cash, and credits at fair value, of all investors", unit: "money" },
    { label: "New shares", value: terms.newMoney * solution.perMoney, words: "what the new money buys at the price of the round", unit: "shares" },
    { label: "Outstanding as the protection counts", value: outstanding, words: "as converted before the round: Broad with options, Narrow without", unit: "shares" },
    ...(of.whole
      ? ([
          { label: "Conversion price before rounding", formula: rule, unit: "price" },
          { label: after, value: conversionPrice, words: "to four decimal places", unit: "price", needs: ["Conversion price before rounding"] },
        ] as const)
      : ([{ label: after, formula: rule, unit: "price" }] as const)),
    ...issuedShares(of, minus(over(times(term("Shares held"), term("Issue price")), term(after)), term("Before")), of.rows[i]!.issued),
  ];
}

function poolSteps(of: Closed, i: number): Declared[] {
  const { round, solved, closed, rows } = of;
  const { issued } = rows[i]!;
  const isFirst = solved.terms.before.poolAt < 0 || solved.terms.before.poolAt === i;
  if (!round.pool || !isFirst || round.pool.amount === 0) return [nothing("nothing in this round")];
  const { kind, amount } = round.pool;
  if (kind === "Increase") return [{ label: "Issued", value: issued, words: asGiven.round, unit: "shares" }];
  if (kind === "New") return [{ label: "New pool", value: amount, words: asGiven.round, unit: "share" }, ...issuedShares(of, times(term("New pool"), term("All shares after the round")), issued)];
  const target: Declared[] = [
    { label: "Pool target", value: amount, words: asGiven.round, unit: "share" },
    { label: "Pool before the round", value: solved.terms.before.pool, words: given, unit: "shares" },
  ];
  if (closed.poolIncrease === 0) return [...target, { ...nothing("the pool is at its target already, and never shrinks"), needs: ["Pool target", "Pool before the round", "All shares after the round"] }];
  return [...target, ...issuedShares(of, minus(times(term("Pool target"), term("All shares after the round")), term("Pool before the round")), issued)];
}
