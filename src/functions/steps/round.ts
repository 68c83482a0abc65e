import { told, type Named, type Steps } from "../declaredSteps";
import type { Series } from "../parameters";
import { consideration, newMoney, reallyPaid, withoutPool } from "../table/round";

const money = { "Counted as paid": consideration, "New money": newMoney };

export const roundSteps: Readonly<Record<string, Named | Steps>> = {
  CREDITSTAKE: { answer: "Stake", unit: "share", parts: money },
  POSTMONEY: { answer: "Post-money", unit: "money", parts: money },
  PREMONEY: { answer: "Pre-money", unit: "money", parts: money },
  IMPLIEDVALUATION: { answer: "Valuation", unit: "money" },
  SHAREPRICE: { answer: "Price per share", unit: "price", parts: { "Pre-money without the new pool": withoutPool } },
  DILUTEDSTAKE: (asked) => {
    const { stake, soldFractions } = asked.inputs as { stake: number; soldFractions: Series };
    let left = stake;
    const rows = soldFractions.values.map((sold, i) => [i + 1, sold, (left *= 1 - sold)]);
    return told(asked, [{ label: "Stake after all rounds", value: left, words: "the stake × (1 - the share sold), round after round", unit: "share", parts: { header: ["Later round", "Sold", "Stake after it"], rows } }]);
  },
  EFFECTIVEVALUATION: { answer: "Look-through valuation", unit: "money", parts: { "Really paid": reallyPaid } },
};
