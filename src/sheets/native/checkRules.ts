/**
 * What must hold in a native model, as plain formulas: the checks of the model, and what the add-in would refuse to read. Each is a
 * difference that should be nothing; undefined where the model holds none of the lines that it speaks of.
 */
import type { Places } from "./places";
import { LAST_MONTH } from "./workings";

/** Cells by what they hold; undefined for what the deal does not use, which is nothing. */
export class Cells {
  /** @param agreement the cell with the share to which two valuations of one round agree */
  constructor(
    private readonly places: Places,
    readonly agreement: string,
  ) {}
  get hasEvents(): boolean {
    return this.places.reading.events !== undefined;
  }
  private when(label: string, at: () => string): string | undefined {
    return this.places.reading.line(label) ? at() : undefined;
  }
  once = (label: string): string | undefined => {
    if (this.places.reading.line(label)) return this.places.onceCell(label).elsewhere;
    const { formula } = this.places.reading.special(label);
    return formula.op === "number" && formula.value !== 0 ? String(formula.value) : undefined;
  };
  sum = (label: string): string | undefined => this.when(label, () => this.places.totalCell(label).elsewhere);
  last = (label: string): string | undefined => this.when(label, () => `SUMPRODUCT(${this.places.allMonths(label).elsewhere},${this.places.allMonths(LAST_MONTH).elsewhere})`);
  term = (label: string): string | undefined => (this.places.hasTerm(label) ? this.places.value(label).elsewhere : undefined);
  chosen = (label: string): string | undefined => (this.places.hasTerm(label) ? this.places.chosen(label).elsewhere : undefined);
}

type Part = string | undefined;

/** What is there of so much and so much, less so much; undefined where nothing of it is. */
function balance(plus: readonly Part[], minus: readonly Part[]): Part {
  const [given, taken] = [plus, minus].map((all) => all.filter((each): each is string => each !== undefined)) as [string[], string[]];
  if (given.length + taken.length === 0) return undefined;
  return [given.join("+") || "0", ...taken].join("-");
}

export interface NativeRule {
  readonly label: string;
  readonly difference: (of: Cells) => Part;
  /** It is of a round: where the note does not convert, there is none. */
  readonly ofRound?: true;
}

/** Tranches of another price add to what the company is worth, not to the new money: the sum holds at the first close. */
const firstPostMoney = (of: Cells): Part => (of.hasEvents ? of.once("Post-money at first close") : of.once("Post-money"));

const round: readonly NativeRule[] = [
  { label: "Post-money = pre-money + new money", ofRound: true, difference: (of) => firstPostMoney(of) && balance([firstPostMoney(of)], [of.once("Pre-money"), of.once("New money")]) },
  {
    label: "All stakes add up to the whole company",
    ofRound: true,
    difference: (of) => {
      const [post, pre, sold, later] = [firstPostMoney(of), of.once("Pre-money"), of.once("Round sold"), of.sum("Shares issued in tranches")];
      return post && pre && sold && `1-${sold}-${pre}/${later ? `(${post}+${later})` : post}`;
    },
  },
  { label: "A note converts at the round price or below", ofRound: true, difference: (of) => { const paid = of.once("Shares issued for"); return paid && `MAX(0,${balance([paid], [of.once("Shares at the round price")])!})`; } },
];

const flows: readonly NativeRule[] = [
  { label: "Credits = used + lapsed", difference: (of) => of.sum("Usage") && balance([of.term("Credits"), of.sum("Tranche credits")], [of.sum("Usage"), of.sum("Lapsed credits")]) },
  { label: "Actual usage is at most what is left of the credits", difference: (of) => of.sum("Usage beyond the credits") },
  { label: "Escrow deposit = released + lapsed", difference: (of) => of.sum("Escrow deposit") && balance([of.sum("Escrow deposit")], [of.sum("Escrow release"), of.sum("Escrow lapse")]) },
  { label: "Escrow balance never negative, nothing at the end", difference: (of) => { const below = of.sum("Escrow below 0"); return below && `${below}+ABS(${of.last("Escrow closing") ?? "0"})`; } },
  { label: "Escrow opening + deposit = release + lapse + closing, every month", difference: (of) => of.sum("Escrow corkscrew") },
  { label: "Credit revenue + refund = transaction price", difference: (of) => balance([of.sum("Credit revenue"), of.once("Refund due")], [of.once("Transaction price")]) },
  { label: "Refunds due are paid", difference: (of) => balance([of.once("Refund due")], [of.sum("Refund")]) },
  { label: "Credit liability opening + sold = revenue + closing, every month", difference: (of) => of.sum("Credit liability corkscrew") },
  { label: "Contract liability ends at 0", difference: (of) => of.last("Contract liability") },
  { label: "Refund liability ends at 0", difference: (of) => of.last("Refund liability") },
  { label: "Refund liability opening + expected = refund + closing, every month", difference: (of) => of.sum("Refund liability corkscrew") },
  { label: "Start-up's prepaid credits = used + expired", difference: (of) => balance([of.once("Credit revenue in total")], [of.last("Prepaid credits used"), of.sum("Prepaid credits expired")]) },
  { label: "Prepaid credits opening + bought = used + expired + closing, every month", difference: (of) => of.sum("Prepaid credits corkscrew") },
];

const commitment: readonly NativeRule[] = [
  { label: "Collected = spend + shortfall", difference: (of) => balance([of.sum("Collected")], [of.once("Spend in total"), of.once("Shortfall in total")]) },
  {
    label: "Commitment revenue = collected + premium - upfront payment - equity vested",
    difference: (of) => balance([of.sum("Commitment revenue"), of.once("Upfront payment"), of.sum("Equity vested")], [of.sum("Collected"), of.once("Premium")]),
  },
  {
    label: "Equity given to the customer is worth no more than what it buys",
    difference: (of) => {
      const vested = of.sum("Equity vested");
      return vested && `MAX(0,${balance([vested], [of.once("Spend in total")])!})`;
    },
  },
  { label: "Contract asset and upfront payment end at 0", difference: (of) => {
    const ends = [of.last("Contract asset"), of.last("Upfront payment asset")].filter(Boolean);
    return ends.length > 0 ? ends.map((each) => `ABS(${each})`).join("+") : undefined;
  } },
  { label: "Remaining obligation ends at 0", difference: (of) => of.last("Remaining obligation") },
  { label: "Traced money is at most the investment and what was collected", difference: (of) => of.sum("Traced above what can be") },
  {
    label: "Cash paid above the shares' fair value has services to set it against",
    difference: (of) => {
      const [cash, fair] = [of.term("Investor cash"), of.term("Fair value of shares")];
      const services = [of.term("Credits"), of.sum("Tranche credits"), of.term("Commitment")].filter(Boolean).join("+");
      return cash && fair && `IF(${services || "0"}>0,0,MAX(0,${cash}-${fair}))`;
    },
  },
];

const notBefore = (label: string, strictly: boolean): NativeRule => ({
  label: `${label} is ${strictly ? "" : "not before "}${strictly ? "after " : ""}the closing date`,
  difference: (of) => {
    const [date, closing] = [of.chosen(label), of.term("Closing date")];
    return date && closing && `IF(${date}="",0,MAX(0,${closing}-${date}${strictly ? "+1" : ""}))`;
  },
});

/** What the add-in refuses to read, terms that contradict each other. */
const inputs: readonly NativeRule[] = [
  {
    label: "Post-money or pre-money is given, or both agree",
    difference: (of) => {
      const [pre, post, structure] = [of.chosen("Pre-money"), of.chosen("Post-money"), of.term("Structure")];
      if (!pre || !post) return undefined;
      const apart = `${pre}+${of.once("New money") ?? "0"}-${post}`;
      const agree = `IF(${pre}="",IF(${post}="",1,0),IF(${post}="",0,IF(ABS(${apart})<=${of.agreement}*${post},0,${apart})))`;
      // A seller that gives its own equity need buy no shares: then there is no round.
      const bought = [of.once("Consideration"), of.term("Other investors")].filter(Boolean).join("+") || "0";
      return `IF(OR(${structure}="Convertible note",AND(${structure}="Vendor equity",${bought}=0)),0,${agree})`;
    },
  },
  { label: "The round sells less than the whole company", ofRound: true, difference: (of) => { const sold = of.once("Round sold"); return sold && `MAX(0,${sold}+${of.term("Pool increase") ?? "0"}-1)`; } },
  notBefore("Credit start", false),
  notBefore("Conversion date", false),
  notBefore("Exit date", true),
  { label: "A refund is at most the price of the credits", difference: (of) => { const price = of.once("Transaction price"); return price && `MAX(0,${balance([of.once("Refund due")], [price])!},-${price})`; } },
];

export const nativeRules: readonly NativeRule[] = [...round, ...flows, ...commitment, ...inputs];
