/**
 * A waterfall by brute force: for every combination of who converts and who exercises, the money is paid out in fractions; kept are the
 * combinations in which nobody gains by deciding otherwise alone. Written from the terms anew.
 */
import type { ExitClass } from "../../../src/core/captable/exitClass";
import { Rational, total, ZERO } from "./rational";

const Q = Rational.of;
const least = (a: Rational, b: Rational): Rational => (a.compare(b) <= 0 ? a : b);

/** Converts or exercises? One entry a class that has the choice. */
type Profile = readonly boolean[];

/** Payouts of all equilibria, one entry an equilibrium. */
export function exactWaterfalls(classes: readonly ExitClass[], exit: number, debt = 0): Rational[][] {
  const deciders = classes.flatMap(({ kind, participation = "None" }, i) => (kind === "Option" || (kind === "Preferred" && participation !== "Full") ? [i] : []));
  const known = new Map<string, Rational[]>();
  const paid = (profile: Profile): Rational[] => {
    const key = profile.map(Number).join("");
    if (!known.has(key)) known.set(key, payouts(classes, (i) => profile[deciders.indexOf(i)] ?? false, exit, debt));
    return known.get(key)!;
  };
  const profiles = deciders.reduce<Profile[]>((all) => all.flatMap((each) => [[...each, false], [...each, true]]), [[]]);
  return profiles.filter((profile) => deciders.every((i, k) => paid(profile.map((is, j) => (j === k ? !is : is)))[i]!.compare(paid(profile)[i]!) <= 0)).map(paid);
}

function payouts(classes: readonly ExitClass[], acts: (i: number) => boolean, exit: number, debt: number): Rational[] {
  const got = classes.map(() => ZERO);
  const give = (i: number, money: Rational): void => void (got[i] = got[i]!.plus(money));
  // Debt is paid out of the exit; strike proceeds come on top for shareholders.
  let left = Q(Math.max(0, exit - debt));
  classes.forEach(({ kind, shares, strike = 0 }, i) => {
    if (kind !== "Option" || !acts(i)) return;
    const cost = Q(shares).times(strike);
    give(i, ZERO.minus(cost));
    left = left.plus(cost);
  });
  const claims = classes.map((each, i) => claim(each, acts(i)));
  for (const rank of [...new Set(classes.map(({ seniority = 0 }) => seniority))].sort((a, b) => b - a)) {
    const inRank = classes.flatMap(({ seniority = 0 }, i) => (seniority === rank ? [i] : []));
    const owed = total(inRank.map((i) => claims[i]!));
    if (owed.compare(0) === 0) continue;
    const available = least(left, owed);
    for (const i of inRank) give(i, claims[i]!.times(available).over(owed));
    left = left.minus(available);
  }
  share(classes, acts, claims, left, give);
  return got;
}

function claim({ kind, liquidationPreference = 0, dividends = 0, participation = "None", participationCap = 0, dividendsKept = false, dividendsOutsideCap = false }: ExitClass, acts: boolean): Rational {
  if (kind !== "Preferred") return ZERO;
  const cap = Q(participationCap).plus(dividendsOutsideCap ? dividends : 0);
  const within = (money: Rational): Rational => (participation === "Capped" ? least(money, cap) : money);
  return acts ? (dividendsKept ? within(Q(dividends)) : ZERO) : within(Q(liquidationPreference).plus(dividends));
}

/** What is left goes evenly to all shares that take part, and a class that reaches its cap drops out. */
function share(classes: readonly ExitClass[], acts: (i: number) => boolean, claims: readonly Rational[], money: Rational, give: (i: number, money: Rational) => void): void {
  const units = classes.map(({ shares, conversionRatio = 1 }) => Q(shares).times(conversionRatio));
  const room = classes.map(({ participation, participationCap = 0, dividends = 0, dividendsOutsideCap = false }, i) =>
    participation === "Capped" && !acts(i) ? Q(participationCap).plus(dividendsOutsideCap ? dividends : 0).minus(claims[i]!) : undefined,
  );
  let active = classes.flatMap(({ kind, participation = "None" }, i) => (units[i]!.compare(0) > 0 && (kind === "Common" || acts(i) || (kind === "Preferred" && participation !== "None")) ? [i] : []));
  while (active.length > 0 && money.compare(0) > 0) {
    const all = total(active.map((i) => units[i]!));
    const first = active.map((i) => room[i]?.over(units[i]!)).reduce((a, b) => (a === undefined ? b : b === undefined ? a : least(a, b)), undefined);
    const each = first === undefined ? money.over(all) : least(first, money.over(all));
    for (const i of active) {
      give(i, units[i]!.times(each));
      if (room[i]) room[i] = room[i]!.minus(units[i]!.times(each));
    }
    money = money.minus(all.times(each));
    active = active.filter((i) => room[i] === undefined || room[i]!.compare(0) > 0);
  }
}
