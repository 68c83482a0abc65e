/** Random deals of every mixture: credits, commitment, both, neither; every choice; every optional term there or not. */
import fc from "fast-check";
import { readScenario, type Scenario, type TermValue } from "../../src/core/model/scenario";
import { terms } from "../../src/core/model/terms";

const amount = fc.integer({ min: 1, max: 200_000 }).map((cents) => cents / 100);
const amountOrNone = fc.oneof(fc.constant(0), amount);
const share = fc.integer({ min: 0, max: 95 }).map((percent) => percent / 100);
const smallShare = fc.integer({ min: 0, max: 40 }).map((percent) => percent / 100);
const date = fc.integer({ min: 40_000, max: 47_000 });
const months = fc.integer({ min: 1, max: 60 });
const shape = fc.option(fc.integer({ min: 5, max: 1200 }).map((hundredths) => hundredths / 100), { nil: undefined });
const choice = (label: string): fc.Arbitrary<string> => fc.constantFrom(...terms.find((each) => each.label === label)!.options!);

const parts = fc.record({
  structure: choice("Structure"), cash: amountOrNone, credits: amountOrNone, countedAt: share.map((each) => 1 - each), others: amountOrNone,
  preMoney: amount, byPost: fc.boolean(), closing: date, shares: fc.option(amount, { nil: undefined }), pool: smallShare, earlier: smallShare,
  unissued: fc.option(smallShare, { nil: undefined }), startAfter: fc.integer({ min: 0, max: 200 }), creditMonths: months, curve: choice("Usage curve"), shape,
  breakage: smallShare, method: choice("Breakage method"), unused: choice("Unused credits"), escrow: fc.option(choice("Escrow"), { nil: undefined }), interest: smallShare,
  interestTo: choice("Interest to"), cost: share, value: fc.integer({ min: 0, max: 150 }).map((percent) => percent / 100), lockIn: smallShare, rate: smallShare,
});
const more = fc.record({
  commitment: amountOrNone, commitmentMonths: months, commitmentCurve: choice("Commitment curve"), commitmentShape: shape, expected: fc.oneof(fc.constant(0), share, fc.constant(1)),
  takeOrPay: choice("Take or pay"), tracing: choice("Tracing"), inflows: amountOrNone, startUpCash: amountOrNone, compute: fc.option(amountOrNone, { nil: undefined }),
  other: fc.option(fc.integer({ min: -2000, max: 5000 }).map((cents) => cents / 100), { nil: undefined }), gpu: fc.option(amount, { nil: undefined }), decline: smallShare,
  denomination: choice("Denomination"), segment: fc.option(amount, { nil: undefined }), growth: smallShare, exchange: amount, yearEnd: fc.integer({ min: 1, max: 12 }),
  exitAfter: fc.option(fc.integer({ min: 1, max: 3000 }), { nil: undefined }), exitValue: fc.option(amountOrNone, { nil: undefined }), preference: smallShare, dilution: smallShare,
  fairValue: fc.option(share, { nil: undefined }), noteInterest: smallShare, cap: fc.option(amount, { nil: undefined }), discount: smallShare,
  convertsAfter: fc.option(fc.integer({ min: 0, max: 1500 }), { nil: undefined }), conversionPreMoney: fc.option(amount, { nil: undefined }),
});

const accounting = fc.record({
  investmentMethod: choice("Investment method"), methodAfter: choice("Method after conversion"), capitalised: share, basis: fc.oneof(fc.constant(0), amount.map((each) => each - 1000)),
  basisMonths: fc.integer({ min: 1, max: 120 }), promised: amountOrNone, equityGiven: fc.oneof(fc.constant(0), share), tax: share.map((each) => each * 0.9), research: share,
  preferredAs: choice("Preferred shares as"),
});

type Parts = (typeof parts extends fc.Arbitrary<infer P> ? P : never) & (typeof more extends fc.Arbitrary<infer M> ? M : never) & (typeof accounting extends fc.Arbitrary<infer A> ? A : never);

function entries(of: Parts): [string, TermValue][] {
  const newMoney = of.cash + of.credits * of.countedAt + of.others;
  const preMoney = of.preMoney + 1;
  // What credits are worth in shares must be more than a refund: where both are one amount, revenue is nothing but rounding.
  // Without credits the shares may be worth more or less than the cash.
  const fairValue = of.fairValue === undefined ? undefined : of.credits > 0 ? of.cash + of.credits * (of.breakage + 0.01 + of.fairValue) : of.cash * (0.5 + of.fairValue);
  // A pool in the pre-money of a note's round: what the pool takes is less than the pre-money, however much the note has grown.
  const grown = (newMoney * (1 + of.noteInterest * 5)) / (1 - of.discount);
  const conversionPreMoney = of.conversionPreMoney === undefined ? undefined : of.conversionPreMoney + (of.pool * grown) / (1 - of.pool);
  const refundable = of.fairValue !== undefined || of.countedAt > of.breakage;
  return [
    ["Structure", of.structure], ["Investor cash", of.cash], ["Credits", of.credits], ["Credits counted at", of.countedAt], ["Other investors", of.others],
    of.byPost ? ["Post-money", preMoney + newMoney] : ["Pre-money", preMoney], ["Closing date", of.closing], ["Fully diluted shares", of.shares],
    ["Pool increase", (of.pool * preMoney) / (preMoney + newMoney)], ["Earlier stake", of.earlier], ["Unissued pool", of.unissued], ["Fair value of shares", fairValue],
    ["Credit start", of.closing + of.startAfter], ["Credit months", of.creditMonths], ["Usage curve", of.curve], ["Curve shape", of.shape], ["Expected breakage", of.breakage],
    ["Breakage method", of.method], ["Unused credits", refundable ? of.unused : "Forfeited"], ["Escrow", of.escrow], ["Escrow interest", of.interest], ["Interest to", of.interestTo],
    ["Delivery cost", of.cost], ["Value per credit", of.value], ["Lock-in", of.lockIn], ["Discount rate", of.rate], ["Commitment", of.commitment],
    ["Commitment months", of.commitmentMonths], ["Commitment curve", of.commitmentCurve], ["Commitment shape", of.commitmentShape], ["Expected spend", of.expected],
    ["Take or pay", of.takeOrPay], ["Tracing", of.tracing], ["Other inflows", of.inflows], ["Start-up cash", of.startUpCash], ["Compute burn", of.compute], ["Other burn", of.other],
    ["GPU-hour price", of.gpu], ["GPU price decline", of.decline], ["Denomination", of.denomination], ["Segment revenue", of.segment], ["Segment growth", of.growth],
    ["Exchange rate", of.exchange], ["Fiscal year ends", of.yearEnd], ["Exit date", of.exitAfter === undefined ? undefined : of.closing + of.exitAfter],
    ["Note interest", of.noteInterest], ["Valuation cap", of.cap], ["Conversion discount", of.discount],
    ["Conversion date", of.convertsAfter === undefined ? undefined : of.closing + of.convertsAfter], ["Conversion pre-money", conversionPreMoney],
    ["Exit equity value", of.exitValue], ["Liquidation preference", of.preference], ["Later dilution", of.dilution],
    ["Investment method", of.investmentMethod], ["Method after conversion", of.methodAfter], ["Capitalised fraction", of.capitalised], ["Basis difference", of.basis],
    ["Basis difference months", of.basisMonths], ["Committed funding", of.promised], ["Equity given to customer", of.equityGiven * of.commitment], ["Tax on services", of.tax],
    ["Research share", of.research], ["Preferred shares as", of.preferredAs],
  ];
}

export const arbitraryEntries: fc.Arbitrary<[string, TermValue][]> = fc.tuple(parts, more, accounting).map(([one, two, three]) => entries({ ...one, ...two, ...three }));
export const arbitraryDeal: fc.Arbitrary<Scenario> = arbitraryEntries.map((each) => readScenario("Deal", each));
