/**
 * Who gets what at every exit, worked out once. Above all preferences everything follows from one number, the value v of a common share: common
 * takes v, an option v less its strike, and preferred the better of what it holds and what it converts into. Each of these is a line in v with
 * a few bends; their sum is the exit, so that the exit is a line in v too, and every payout a line in the exit between breakpoints.
 *
 * At these payouts nobody gains by deciding otherwise alone: a class that converts where v is below its own bend would bring v no higher than the
 * bend, and one that holds above it would get less. Testing each class as if all converted is wrong; test/core/captable tries every combination.
 */
import { invalid } from "../calculationError";
import { claimOf, type Claim, type ExitClass } from "./exitClass";

/** What happens to one class at a breakpoint. */
export interface Bend {
  readonly name: string;
  readonly event: "Debt repaid" | "Preference paid" | "Exercises" | "Reaches its cap" | "Converts";
}

/** Payouts are straight lines between two breakpoints; a class's payout in a segment is `at + slope × (exit - from)`. */
export interface Segment {
  /** Exit from which the segment goes, money. */
  readonly from: number;
  /** Value of a common share there, and what it gains for one unit of exit. */
  readonly shareValue: number;
  readonly shareSlope: number;
  readonly at: readonly number[];
  readonly slope: readonly number[];
  /** What happens where the segment begins. */
  readonly bends: readonly Bend[];
}

export interface PayoutSchedule {
  readonly claims: readonly Claim[];
  /** As issued, one a class. */
  readonly shares: readonly number[];
  readonly debt: number;
  /** Ascending; the first one is from 0, the last one has no end. */
  readonly segments: readonly Segment[];
}

/** `debt`: everything that is paid before shareholders, transaction costs and carve-outs too. */
export function payoutSchedule(classes: readonly ExitClass[], debt = 0): PayoutSchedule {
  if (!(debt >= 0 && Number.isFinite(debt))) throw invalid("debt", `debt is ${debt}; an amount from 0 is needed.`);
  const claims = classes.map(claimOf);
  if (!claims.some(({ units }) => units > 0)) throw invalid("classes", "No class has shares, so that nobody takes what the preferences leave; at least one share is needed.");
  const preferences = preferenceSegments(claims, debt);
  const owed = claims.reduce((sum, each) => sum + each.owed, debt);
  const raw = [...preferences, ...residualSegments(claims, owed)];
  return { claims, shares: classes.map(({ shares }) => shares), debt, segments: merged(raw) };
}

/** Debt, then rank after rank; within a rank by what each is owed. */
function preferenceSegments(claims: readonly Claim[], debt: number): Segment[] {
  const nothing = claims.map(() => 0);
  const segments: Segment[] = debt > 0 ? [{ from: 0, shareValue: 0, shareSlope: 0, at: nothing, slope: nothing, bends: [] }] : [];
  const ranks = [...new Set(claims.filter(({ owed }) => owed > 0).map(({ seniority }) => seniority))].sort((a, b) => b - a);
  let from = debt;
  let at = nothing;
  let bends: Bend[] = debt > 0 ? [{ name: "Debt", event: "Debt repaid" }] : [];
  for (const rank of ranks) {
    const inRank = claims.map(({ seniority, owed }) => (seniority === rank ? owed : 0));
    const all = inRank.reduce((a, b) => a + b);
    segments.push({ from, shareValue: 0, shareSlope: 0, at, slope: inRank.map((owed) => owed / all), bends });
    from += all;
    at = at.map((value, i) => value + inRank[i]!);
    bends = claims.flatMap(({ name }, i): Bend[] => (inRank[i]! > 0 ? [{ name, event: "Preference paid" }] : []));
  }
  return [...segments, { from, shareValue: 0, shareSlope: 0, at, slope: nothing, bends }];
}

/** From one bend of v to the next. */
function residualSegments(claims: readonly Claim[], owed: number): Segment[] {
  const turns = [...new Set([0, ...claims.flatMap(turnsOf)])].sort((a, b) => a - b);
  let from = owed;
  return turns.map((value, k) => {
    const active = claims.map((claim) => unitsAbove(claim, value));
    const units = active.reduce((a, b) => a + b, 0);
    const segment: Segment = {
      from,
      shareValue: value,
      shareSlope: units > 0 ? 1 / units : 0,
      at: claims.map((claim) => payoutAt(claim, value)),
      slope: active.map((each) => (units > 0 ? each / units : 0)),
      bends: value === 0 ? [] : claims.flatMap((claim) => bendsAt(claim, value)),
    };
    from += units * ((turns[k + 1] ?? value) - value);
    return segment;
  });
}

/** Values of a common share at which a class begins or ceases to share. */
function turnsOf({ kind, units, owed, participation, cap, kept, strike }: Claim): number[] {
  if (units === 0 || participation === "Full") return [];
  if (kind === "Option") return [strike];
  if (kind === "Common") return [];
  return participation === "None" ? [(owed - kept) / units] : [(cap - owed) / units, (cap - kept) / units];
}

/** Common shares with which a class takes part just above a value: a class that is indifferent takes part. */
export function unitsAbove(claim: Claim, value: number): number {
  const { kind, units, participation } = claim;
  if (kind === "Common" || participation === "Full") return units;
  const [first, second] = turnsOf(claim);
  if (first === undefined) return 0;
  if (participation === "Capped") return value < first || value >= second! ? units : 0;
  return value >= first ? units : 0;
}

/** What a class gets when a common share is worth `value` and all preferences are paid. */
export function payoutAt({ kind, units, owed, participation, cap, kept, strike }: Claim, value: number): number {
  if (kind === "Option") return Math.max(0, value - strike) * units;
  if (kind === "Common") return value * units;
  const held = participation === "None" ? owed : Math.min(owed + value * units, cap);
  return participation === "Full" ? held : Math.max(held, value * units + kept);
}

function bendsAt(claim: Claim, value: number): Bend[] {
  const events: Bend["event"][] = claim.kind === "Option" ? ["Exercises"] : claim.participation === "None" ? ["Converts"] : ["Reaches its cap", "Converts"];
  return turnsOf(claim).flatMap((turn, i): Bend[] => (turn === value ? [{ name: claim.name, event: events[i]! }] : []));
}

/** Segments of no length give what happens in them to the next; neighbours on one line become one. */
function merged(raw: readonly Segment[]): Segment[] {
  const kept: Segment[] = [];
  let pending: Bend[] = [];
  raw.forEach((segment, i) => {
    pending = [...pending, ...segment.bends];
    const until = raw[i + 1]?.from ?? Infinity;
    if (!(until - segment.from > 1e-12 * Math.max(1, segment.from))) return;
    const last = kept[kept.length - 1];
    if (!last || !sameLine(last, segment)) kept.push({ ...segment, bends: pending });
    pending = [];
  });
  return kept;
}

const sameLine = (a: Segment, b: Segment): boolean => a.shareSlope === b.shareSlope && a.slope.every((each, i) => Math.abs(each - b.slope[i]!) < 1e-15);
