/** Cap tables: fifty holders through eight rounds, and twelve classes at a thousand exits, against what else could give the same answers. */
import Decimal from "decimal.js";
import { ownership, type CapTable } from "../../src/core/captable/capTable";
import type { ExitClass } from "../../src/core/captable/exitClass";
import { payoutSchedule } from "../../src/core/captable/payoutSchedule";
import type { Round, RoundingProfile } from "../../src/core/captable/round";
import { payoutRows, wholePayouts } from "../../src/core/captable/waterfall";
import { fractions, type Fraction, type Rational } from "../../src/core/numbers/fraction";
import { roundChain } from "../core/captable/roundChain";
import { chainByHand, chainIn, waterfallByHand, waterfallIn, type PlainChain, type PlainClass } from "./captableByHand";
import { mustAgree } from "./randomDeals";
import { head, inTimes, inTurn, randomNumbers, rows, type Claim, type Section } from "./timing";

const CHAINS = 200;
const SLOW_CHAINS = 2;
const HOLDERS = 50;
const ROUNDS = 8;
const EXITS = 1000;
const SLOW_EXITS = 10;
/** One calculation is too short to be timed: so many are one run. */
const QUICK = 20;

const Exact = Decimal.clone({ precision: 34 });
const decimals: Rational<Decimal> = {
  of: (value) => new Exact(value),
  add: (a, b) => a.plus(b),
  subtract: (a, b) => a.minus(b),
  multiply: (a, b) => a.times(b),
  divide: (a, b) => a.div(b),
  sign: (value) => (value.isZero() ? 0 : value.isNegative() ? -1 : 1),
};
const toNumber = ({ numerator, denominator }: Fraction): number => Number((numerator * 10n ** 40n) / denominator) / 1e40;

export const captable = (): Section[] => [chains(), exits()];

function chains(): Section {
  const random = randomNumbers(1984);
  const whole = (low: number, high: number): number => Math.floor(random(low, high));
  const plain = Array.from({ length: CHAINS }, (): PlainChain => ({
    holders: Array.from({ length: HOLDERS }, () => whole(1000, 900_000)),
    pool: whole(100_000, 2_000_000),
    rounds: Array.from({ length: ROUNDS }, (_, i) => ({ preMoney: whole(4e6, 9e6) * 2 ** i, cheques: [whole(5e5, 2e6) * 2 ** i, whole(1e5, 9e5) * 2 ** i], target: whole(5, 15) / 100 })),
  }));
  const tables = plain.map(({ holders, pool }): CapTable => ({
    holdings: [...holders.map((shares, i) => ({ holder: `Holder ${i + 1}`, stockClass: "Common", shares })), { holder: "Pool", stockClass: "Pool", shares: pool }],
  }));
  const ours = (rounding: RoundingProfile) => {
    const all = plain.map(({ rounds }) => rounds.map(({ preMoney, cheques, target }, i): Round => ({ stockClass: `Series ${i + 1}`, preMoney, rounding, pool: { kind: "Target", amount: target }, investors: cheques.map((cash, k) => ({ name: `Fund ${k + 1}`, cash })) })));
    return (): number[] => {
      const out: number[] = [];
      tables.forEach((table, i) => {
        for (const { price, poolIncrease, table: after } of roundChain(table, all[i]!)) {
          out.push(price, poolIncrease);
          for (const each of ownership(after)) out.push(each);
        }
      });
      return out;
    };
  };
  const byHand = (): number[] => {
    const out: number[] = [];
    for (const each of plain) chainByHand(each, out);
    return out;
  };
  const slowly = <N>(arithmetic: Rational<N>) => (): N[] => plain.slice(0, SLOW_CHAINS).flatMap((each) => chainIn(each, arithmetic));
  const [none, yc] = [ours("None"), ours("YC")];
  const answers = none();
  const few = answers.slice(0, (SLOW_CHAINS * answers.length) / CHAINS);
  const apart = [
    mustAgree("hand-written loop", byHand(), answers, 1e-12),
    mustAgree("decimal.js", slowly(decimals)().map(Number), few, 1e-12),
    mustAgree("fractions", slowly(fractions)().map(toNumber), few, 1e-12),
  ];
  const measured = inTurn(
    [
      { name: "Creditstake, with reasons, unrounded", run: none },
      { name: "double loop written by hand for these rounds, unrounded", run: byHand },
      { name: "Creditstake, whole shares as in YC's guide", run: yc },
      { name: `decimal.js, the hand-written loop (${SLOW_CHAINS} tables, scaled)`, run: slowly(decimals), scale: CHAINS / SLOW_CHAINS },
      { name: `exact fractions, the hand-written loop (${SLOW_CHAINS} tables, scaled)`, run: slowly(fractions), scale: CHAINS / SLOW_CHAINS },
    ],
    9,
  );
  return {
    title: `${CHAINS} cap tables of ${HOLDERS} holders through ${ROUNDS} priced rounds with a pool target, everybody's ownership after each`,
    head,
    rows: rows(measured),
    note: `Answers differ by at most ${apart.join(", ")} (relative). The loop knows these rounds only; Creditstake solves any mixture of convertibles, pool and protection by the same equations. Whole shares are other answers, which nothing else here gives.`,
    claims: [claim("cap tables through eight rounds against a loop written by hand", 1 / measured[1]!.ratio, 3)],
  };
}

function exits(): Section {
  const plain: PlainClass[] = [
    { shares: 9_000_000, preference: 0, seniority: 0, participates: false, cap: 0 },
    { shares: 1_500_000, preference: 0, seniority: 0, participates: false, cap: 0 },
    ...Array.from({ length: 10 }, (_, i): PlainClass => {
      const preference = (i + 1) * 3_000_000;
      return { shares: 400_000 + 90_000 * i, preference, seniority: 1 + (i % 3), participates: i % 3 !== 0, cap: i % 3 === 1 ? preference * 2.5 : 0 };
    }),
  ];
  const classes = plain.map(({ shares, preference, seniority, participates, cap }, i): ExitClass => ({
    name: `Class ${i + 1}`,
    kind: preference === 0 ? "Common" : "Preferred",
    shares,
    liquidationPreference: preference,
    seniority,
    participation: !participates ? "None" : cap > 0 ? "Capped" : "Full",
    ...(cap > 0 ? { participationCap: cap } : {}),
  }));
  const values = Array.from({ length: EXITS }, (_, i) => 1_000_000 + i * 997_331);
  const ours = (): Float64Array => payoutRows(payoutSchedule(classes), values);
  const inCents = (): number[] => {
    const schedule = payoutSchedule(classes);
    return values.flatMap((exit) => wholePayouts(schedule, exit).payouts);
  };
  const byHand = (): Float64Array => {
    const out = new Float64Array(EXITS * plain.length);
    values.forEach((exit, i) => waterfallByHand(plain, exit, out, i * plain.length));
    return out;
  };
  const some = values.filter((_, i) => i % (EXITS / SLOW_EXITS) === 0);
  const slowly = <N>(arithmetic: Rational<N>) => (): N[] => some.flatMap((exit) => waterfallIn(plain, exit, arithmetic));
  const answers = ours();
  const few = payoutRows(payoutSchedule(classes), some);
  const apart = [mustAgree("hand-written waterfall", byHand(), answers, 1e-8), mustAgree("decimal.js", slowly(decimals)().map(Number), few, 1e-12), mustAgree("fractions", slowly(fractions)().map(toNumber), few, 1e-12)];
  mustAgree("Payouts in whole cents", inCents().map((payout, i) => payout - answers[i]!), answers.map(() => 0), 0.01);
  const measured = inTurn(
    [
      { name: "Creditstake, one payout schedule", run: () => Array.from({ length: QUICK }, ours), scale: 1 / QUICK },
      { name: "double loops written by hand, conversions tried at each exit", run: byHand },
      { name: "Creditstake, payouts in whole cents that add up", run: inCents },
      { name: `decimal.js, the hand-written loops (${SLOW_EXITS} exits, scaled)`, run: slowly(decimals), scale: EXITS / SLOW_EXITS },
      { name: `exact fractions, the hand-written loops (${SLOW_EXITS} exits, scaled)`, run: slowly(fractions), scale: EXITS / SLOW_EXITS },
    ],
    9,
  );
  return {
    title: `A waterfall of ${plain.length} classes at ${EXITS} exits`,
    head,
    rows: rows(measured),
    note: `Three ranks, a third of the preferred participating up to a cap and a third in full; answers differ by at most ${apart.join(", ")} (relative).`,
    claims: [claim("a waterfall at a thousand exits against loops written by hand", 1 / measured[1]!.ratio, 1)],
  };
}

/** `limit`: how many times as long as loops written by hand it may take. */
const claim = (what: string, ratio: number, limit: number): Claim => ({ what, limit: `at most ${limit}x`, measured: inTimes(ratio), holds: ratio <= limit });
