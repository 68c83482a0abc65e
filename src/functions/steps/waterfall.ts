/** Who gets what at one value of the proceeds: preferences rank by rank, the value of a common share, and each class's choice. */
import type { Claim } from "../../core/captable/exitClass";
import { unitsAbove, type PayoutSchedule, type Segment } from "../../core/captable/payoutSchedule";
import { segmentAt, waterfall } from "../../core/captable/waterfall";
import { greatest, least, minus, over, plus, term, times } from "../../core/model/expression";
import { told, toldUpTo, type Asked, type Declared, type Steps } from "../declaredSteps";
import type { Series, TableCells } from "../parameters";
import { scheduleOf } from "../table/exit";

const given = "as given in classes";
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

export const waterfallSteps: Steps = (asked) => {
  const { classes, proceeds, debt } = asked.inputs as { classes: TableCells; proceeds: Series; debt?: number };
  const exit = proceeds.values[asked.column - 1];
  if (asked.row === 0 || exit === undefined) return [];
  const schedule = scheduleOf(classes, debt);
  const claim = schedule.claims[asked.row - 1];
  const money: Declared[] = [{ label: "Proceeds", value: exit, words: "as given in proceeds", unit: "money" }];
  if (claim) return toldUpTo(asked, [...money, ...leftSteps(debt), ...classSteps(asked, schedule, claim, exit)], "Payout");
  if (debt !== undefined && asked.row === schedule.claims.length + 1) return told(asked, [...money, { label: "Debt paid", formula: least(term("Proceeds"), term("debt")), unit: "money" }]);
  const { payouts, debtPaid } = waterfall(schedule, exit);
  const rows = [...schedule.claims.map(({ name }, i) => [name, payouts[i]!] as const), ...(debt === undefined ? [] : [[asked.teller.words.label("Debt"), debtPaid] as const])];
  return told(asked, [{ label: "Total paid", value: sum(payouts) + debtPaid, words: "the rows above, added up", unit: "money", parts: { sum: true, header: ["Class", "Payout"], rows } }]);
};

const leftSteps = (debt: number | undefined): Declared[] => [{ label: "Left after debt", formula: debt === undefined ? term("Proceeds") : greatest(0, minus(term("Proceeds"), term("debt"))), unit: "money" }];

function classSteps(asked: Asked, schedule: PayoutSchedule, claim: Claim, exit: number): Declared[] {
  const i = schedule.claims.indexOf(claim);
  const decision: Declared = { label: "Decision", value: waterfall(schedule, exit).decisions[i]!, words: "what pays the class more, while the others stay with theirs", unit: "choice" };
  const [value, units] = [term("Value of a common share"), term("Shares as converted")];
  const common = [...shareValueSteps(asked, schedule, exit), unitsStep(schedule, i)];
  if (claim.kind === "Common") return [...common, { label: "Payout", formula: times(units, value), unit: "money" }];
  if (claim.kind === "Option") {
    return [...common, { label: "Strike", value: claim.strike, words: given, unit: "price" }, decision, { label: "Payout", formula: times(units, greatest(0, minus(value, term("Strike")))), unit: "money", needs: ["Decision"] }];
  }
  const shared = times(units, value);
  const paid = term("Preference paid");
  if (claim.participation === "Full") return [...common, ...preferenceSteps(schedule, claim), { label: "Payout", formula: plus(paid, shared), unit: "money" }];
  const held = claim.participation === "None" ? paid : least(term("Participation cap"), plus(paid, shared));
  return [
    ...common,
    ...preferenceSteps(schedule, claim),
    ...(claim.participation === "None" ? [] : [{ label: "Participation cap", value: claim.cap, words: given, unit: "money" } as const]),
    { label: "If it holds", formula: held, unit: "money" },
    { label: "If it converts", formula: shared, unit: "money" },
    decision,
    { label: "Payout", formula: greatest(term("If it holds"), term("If it converts")), unit: "money", needs: ["Decision"] },
  ];
}

const unitsStep = ({ claims }: PayoutSchedule, i: number): Declared => ({ label: "Shares as converted", value: claims[i]!.units, words: "shares × conversion ratio, as given in classes", unit: "shares" });

/** What is left for the class's rank, shared by what each class of the rank is owed. */
function preferenceSteps({ claims }: PayoutSchedule, { owed, seniority }: Claim): Declared[] {
  const ofRank = claims.filter((each) => each.seniority === seniority && each.owed > 0);
  const senior = claims.filter((each) => each.seniority > seniority && each.owed > 0);
  if (owed === 0) return [{ label: "Preference paid", value: 0, words: "nothing is owed to it first", unit: "money" }];
  const rows = (of: readonly Claim[]): NonNullable<Declared["parts"]> => ({ sum: true, header: ["Class", "Owed first"], rows: of.map((each) => [each.name, each.owed]) });
  return [
    { label: "Owed to higher ranks", value: sum(senior.map((each) => each.owed)), words: "preferences and dividends of the classes of higher seniority", unit: "money", ...(senior.length > 0 && { parts: rows(senior) }) },
    { label: "Owed to its rank", value: sum(ofRank.map((each) => each.owed)), words: "preferences and dividends of the classes of its seniority", unit: "money", parts: rows(ofRank) },
    { label: "Left for its rank", formula: least(term("Owed to its rank"), greatest(0, minus(term("Left after debt"), term("Owed to higher ranks")))), unit: "money" },
    { label: "Owed to the class", value: owed, words: "its preference and dividends, at most its cap", unit: "money" },
    { label: "Preference paid", formula: over(times(term("Left for its rank"), term("Owed to the class")), term("Owed to its rank")), unit: "money" },
  ];
}

/** From the breakpoint below, at the shares that take part from there. */
function shareValueSteps({ teller }: Asked, { claims, segments }: PayoutSchedule, exit: number): Declared[] {
  const segment = segmentAt({ segments }, exit);
  const label = "Value of a common share";
  if (segment.shareSlope === 0) return [{ label, value: segment.shareValue, words: "nothing is left for common shares yet", unit: "price" }];
  return [
    { label: "Breakpoint below", value: segment.from, words: "the proceeds from which the same classes share", unit: "money" },
    { label: "Value of a common share there", value: segment.shareValue, words: "what a common share gets at the breakpoint", unit: "price" },
    takingPart(claims, segment, teller.words.label),
    { label, formula: plus(term("Value of a common share there"), over(minus(term("Proceeds"), term("Breakpoint below")), term("Shares that take part"))), unit: "price" },
  ];
}

export function takingPart(claims: readonly Claim[], { shareValue }: Segment, label: (english: string) => string): Declared {
  const rows = claims.map((claim) => [label(claim.name), unitsAbove(claim, shareValue)] as const).filter(([, units]) => units > 0);
  return { label: "Shares that take part", value: sum(rows.map(([, units]) => units)), words: "as converted, of all classes that share from the breakpoint on", unit: "shares", parts: { sum: true, header: ["Class", "Shares as converted"], rows } };
}
