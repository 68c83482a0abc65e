/** A breakpoint: the value of a common share at which somebody begins or ceases to share, and the proceeds that bring it about. */
import { payoutAt, unitsAbove, type Bend, type PayoutSchedule } from "../../core/captable/payoutSchedule";
import type { Claim } from "../../core/captable/exitClass";
import { minus, over, term } from "../../core/model/expression";
import { toldUpTo, type Asked, type Declared, type Steps } from "../declaredSteps";
import type { TableCells } from "../parameters";
import { happening, scheduleOf } from "../table/exit";
import { takingPart } from "./waterfall";

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

export const breakpointSteps: Steps = (asked) => {
  const { classes, debt } = asked.inputs as { classes: TableCells; debt?: number };
  const schedule = scheduleOf(classes, debt);
  const segment = schedule.segments[asked.row - 1];
  if (!segment) return [];
  const label = ["Proceeds", "Share value", "What happens"][asked.column];
  const steps = [...shareValueSteps(schedule, asked.row - 1), proceedsStep(asked, schedule, asked.row - 1)];
  if (label === "What happens") {
    const value = segment.from === 0 ? "First money" : happening(segment.bends);
    return toldUpTo(asked, [...steps, { label, value, words: "the classes whose share of the next unit of money changes here", needs: ["Share value"] }], label);
  }
  if (label !== undefined) return toldUpTo(asked, steps, label);
  return toldUpTo(asked, shareSteps(asked, schedule, asked.column - 3), "Share of the next unit");
};

function shareValueSteps({ claims, segments }: PayoutSchedule, k: number): Declared[] {
  const { shareValue, bends } = segments[k]!;
  const label = "Share value";
  const turning = bends.find(({ event }) => event !== "Debt repaid" && event !== "Preference paid");
  const claim = turning && claims.find(({ name }) => name === turning.name);
  if (!claim || shareValue === 0) return [{ label, value: shareValue, words: "nothing is left for common shares below this point", unit: "price" }];
  return turnSteps(claim, turning);
}

/** The value at which one class turns; others that turn at the same value come to it alike. */
function turnSteps({ owed, units, cap, strike }: Claim, { event }: Bend): Declared[] {
  const label = "Share value";
  if (event === "Exercises") return [{ label, value: strike, words: "the strike at which the option is worth exercising", unit: "price" }];
  const shares: Declared = { label: "Shares as converted", value: units, words: "shares × conversion ratio, as given in classes", unit: "shares" };
  const first: Declared = { label: "Owed to the class", value: owed, words: "its preference and dividends, at most its cap", unit: "money" };
  const most: Declared = { label: "Participation cap", value: cap, words: "as given in classes", unit: "money" };
  const [held, limit, by] = [term("Owed to the class"), term("Participation cap"), term("Shares as converted")];
  if (event === "Reaches its cap") return [shares, first, most, { label, formula: over(minus(limit, held), by), unit: "price" }];
  return Number.isFinite(cap) ? [shares, most, { label, formula: over(limit, by), unit: "price" }] : [shares, first, { label, formula: over(held, by), unit: "price" }];
}

/** What all classes get at the value of a common share, and the debt, come to the proceeds. */
function proceedsStep({ teller }: Asked, { claims, debt, segments }: PayoutSchedule, k: number): Declared {
  const { from, at, shareValue, shareSlope } = segments[k]!;
  const paid = claims.map((claim, i) => [claim.name, shareSlope > 0 ? payoutAt(claim, shareValue) : at[i]!] as const);
  const owed = from === 0 ? 0 : Math.min(from, debt);
  const rows = [...(owed > 0 ? [[teller.words.label("Debt"), owed] as const] : []), ...paid].filter(([, value]) => value > 0);
  return { label: "Proceeds", value: from, words: "debt and what each class gets at this value of a common share, added up", unit: "money", needs: ["Share value"], ...(rows.length > 0 && { parts: { sum: true, header: ["Class", "Payout"], rows } }) };
}

function shareSteps({ teller, row }: Asked, { claims, segments }: PayoutSchedule, i: number): Declared[] {
  const segment = segments[row - 1]!;
  const label = "Share of the next unit";
  const claim = claims[i];
  const none = !segment.slope.some((each) => each > 0);
  if (!claim || none) return [{ label, value: Number(!claim && none), words: none ? "the debt takes all until it is repaid" : "the debt is repaid", unit: "share" }];
  if (segment.shareSlope > 0) {
    return [
      takingPart(claims, segment, teller.words.label),
      { label: "Shares of the class that take part", value: unitsAbove(claim, segment.shareValue), words: "as converted; none while the class holds or has reached its cap", unit: "shares" },
      { label, formula: over(term("Shares of the class that take part"), term("Shares that take part")), unit: "share" },
    ];
  }
  const ofRank = claims.filter((_, k) => segment.slope[k]! > 0);
  return [
    { label: "Owed to the rank that is paid", value: sum(ofRank.map(({ owed }) => owed)), words: "preferences and dividends of the classes of its seniority", unit: "money", parts: { sum: true, header: ["Class", "Owed first"], rows: ofRank.map(({ name, owed }) => [name, owed]) } },
    { label: "Owed to the class in it", value: ofRank.includes(claim) ? claim.owed : 0, words: "nothing where the class has another rank", unit: "money" },
    { label, formula: over(term("Owed to the class in it"), term("Owed to the rank that is paid")), unit: "share" },
  ];
}
