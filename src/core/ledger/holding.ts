/**
 * The provider's investment after day one: what it stands at, and what each event does to it under the method that was chosen. Everything
 * is unrounded; the journal rounds.
 */
import { invalid } from "../calculationError";
import { kindOf, type DealEvent, type KindOf } from "../model/events";
import { isoDate } from "../numbers/dates";
import type { Account } from "./account";
import type { AccountingChoices, InvestmentMethod } from "./choices";
import { transfer, type Entry, type Transfer } from "./entry";
import { requireUse, type Instrument } from "./event";
import { ofProvider } from "./laterEntries";
import * as provider from "./providerAccounts";

/** Of the profit on a sale to the investee, what is eliminated while the investee carries it as an asset (ASC 323-10-35-7 to 35-8, IAS 28.28). */
export const unrealisedProfit = (stake: number, profit: number, fractionCarried: number): number => stake * profit * fractionCarried;

/** Events that the provider's book has. */
export type HoldingKind = KindOf<"Provider">;
export type HoldingEvent = DealEvent & { readonly kind: HoldingKind };
export const isOfHolding = (event: DealEvent): event is HoldingEvent => kindOf(event).readBy === "Provider";

export class Holding {
  readonly entries: Entry[] = [];
  private method: InvestmentMethod;
  /** Losses that are not booked because the investment is at 0; a later profit makes them good first (ASC 323-10-35-22). */
  suspended = 0;
  private obligation = 0;
  private unrealised = 0;
  private eliminated = 0;
  private amortised = 0;

  constructor(
    private readonly choices: AccountingChoices,
    private readonly closing: number,
    /** Share of the investee's result; a note that never converts has none. */
    private readonly stake: () => number,
    private account: Account,
    public carrying: number,
  ) {
    this.method = choices.investmentMethod;
  }

  get instrument(): Instrument {
    return this.account === provider.note ? "Convertible note" : "Shares";
  }

  /** Whether the investee's results are the provider's too: shares under the equity method, from closing or from a conversion on. */
  get takesResults(): boolean {
    return this.method === "Equity method" && this.instrument === "Shares";
  }

  meet(event: HoldingEvent): void {
    const { closing, method, instrument, choices } = this;
    requireUse(event, { closing, method, instrument, preferredShares: choices.preferredShares });
    this.handlers[event.kind](event);
  }

  private readonly handlers: Readonly<Record<HoldingKind, (event: DealEvent) => void>> = {
    observablePrice: (event) => this.remeasure(event.amount, provider.investmentGain, saidOf(event)),
    fairValue: (event) => this.remeasure(event.amount, this.gainAccount, saidOf(event)),
    impairment: (event) => this.impair(event),
    investeeResult: (event) => this.takeResult(this.stake() * event.amount, saidOf(event)),
    deferredProfit: (event) => this.realise(event),
    dividend: (event) => this.receive(event),
    furtherInvestment: (event) => this.add(event),
    interest: (event) => this.accrue(event.amount, saidOf(event)),
    conversion: (event) => this.convert(event.amount, saidOf(event)),
    equityVests: (event) => this.book(saidOf(event), [transfer(provider.equityToCustomer, provider.paidInCapital, event.amount)]),
  };

  /** More of the same, by a further close that the model knows; its entry is made there. */
  grow(by: number): void {
    this.carrying += by;
  }

  /** A share of the investee's result. Losses stop where the investment and what is promised beside it are used up. */
  takeResult(share: number, said: Said): void {
    if (share < 0) {
      const byCarrying = Math.min(-share, Math.max(0, this.carrying));
      const byPromise = Math.min(-share - byCarrying, this.choices.committedFunding - this.obligation);
      this.suspended += -share - byCarrying - byPromise;
      this.obligation += byPromise;
      this.carrying -= byCarrying;
      this.book(said, [transfer(provider.shareOfResult, this.account, byCarrying), transfer(provider.shareOfResult, provider.fundingObligation, byPromise)]);
      return;
    }
    const made = Math.min(share, this.suspended);
    const ofPromise = Math.min(share - made, this.obligation);
    const rest = share - made - ofPromise;
    this.suspended -= made;
    this.obligation -= ofPromise;
    this.carrying += rest;
    this.book(said, [transfer(provider.fundingObligation, provider.shareOfResult, ofPromise), transfer(this.account, provider.shareOfResult, rest)]);
  }

  /** Interest on a note; it is paid in shares or at exit. */
  accrue(interest: number, said: Said): void {
    this.carrying += interest;
    this.book(said, [transfer(this.account, provider.interestIncome, interest)]);
  }

  /** A note at fair value is remeasured, becomes shares, and what was unrealised goes through income; at cost it becomes shares at cost. */
  convert(value: number, said: Said): void {
    const atFairValue = this.method === "Available for sale" || this.method === "Fair value through income";
    if (atFairValue) this.remeasure(value, this.gainAccount, said);
    this.book(said, [transfer(provider.investment, this.account, this.carrying)]);
    this.book({ ...said, ...ofProvider.recycled }, [transfer(provider.unrealised, provider.investmentGain, this.unrealised)]);
    this.unrealised = 0;
    this.account = provider.investment;
    if (this.method === "Available for sale") this.method = this.choices.methodAfterConversion;
  }

  private get gainAccount(): Account {
    return this.method === "Available for sale" ? provider.unrealised : provider.investmentGain;
  }

  /** A month's part of the basis difference. */
  amortise(said: Said): void {
    const { basisDifference, basisDifferenceMonths } = this.choices;
    if (this.amortised++ < basisDifferenceMonths) this.takeResult(-basisDifference / basisDifferenceMonths, said);
  }

  /** Profit of a month on compute that the start-up still carries. */
  eliminate(profit: number, said: Said): void {
    if (this.choices.capitalisedFraction === 0) return; // without it the stake need not be known
    const part = unrealisedProfit(this.stake(), profit, this.choices.capitalisedFraction);
    this.eliminated += part;
    this.takeResult(-part, said);
  }

  /** All of it is sold: what it stood at, what was unrealised and what was promised leave the book. */
  sell(proceeds: number, said: Said): void {
    this.book(said, [
      transfer(provider.cash, this.account, proceeds),
      transfer(this.account, provider.investmentGain, proceeds - this.carrying),
      transfer(provider.unrealised, provider.investmentGain, this.unrealised),
      transfer(provider.fundingObligation, provider.investmentGain, this.obligation),
    ]);
    [this.carrying, this.unrealised, this.obligation, this.suspended] = [0, 0, 0, 0];
  }

  private impair(event: DealEvent): void {
    if (event.amount > this.carrying) throw invalid("events", `The event Impairment on ${isoDate(event.date)} is ${event.amount}; at most the carrying amount ${this.carrying} is allowed.`);
    this.book(saidOf(event), [transfer(provider.impairment, this.account, this.carrying - event.amount)]);
    this.carrying = event.amount;
  }

  private realise(event: DealEvent): void {
    if (event.amount > this.eliminated * (1 + 1e-9)) throw invalid("events", `The event Deferred profit realised on ${isoDate(event.date)} is ${event.amount}; at most the profit eliminated so far, ${this.eliminated}, is allowed.`);
    this.eliminated -= event.amount;
    this.takeResult(event.amount, saidOf(event));
  }

  /** A dividend of an equity-method investee is a return of the investment; any other is income. */
  private receive(event: DealEvent): void {
    const returned = this.method === "Equity method" ? Math.min(event.amount, Math.max(0, this.carrying)) : 0;
    this.carrying -= returned;
    this.book(saidOf(event), [transfer(provider.cash, provider.dividendIncome, event.amount), transfer(provider.dividendIncome, this.account, returned)]);
  }

  private add(event: DealEvent): void {
    this.carrying += event.amount;
    this.book(saidOf(event), [transfer(this.account, provider.cash, event.amount)]);
    const losses = this.suspended;
    this.suspended = 0;
    this.takeResult(-losses, { ...saidOf(event), ...ofProvider.takenUp });
  }

  private remeasure(value: number, gain: Account, said: Said): void {
    const by = value - this.carrying;
    if (gain === provider.unrealised) this.unrealised += by;
    this.carrying = value;
    this.book(said, [transfer(this.account, gain, by)]);
  }

  private book(said: Said, transfers: readonly Transfer[]): void {
    const moved = transfers.filter(({ amount }) => amount !== 0);
    if (moved.length) this.entries.push({ ...said, transfers: moved });
  }
}

export type Said = Pick<Entry, "date" | "memo" | "source">;

/** An event's note is its memo where there is one. */
export function saidOf(event: DealEvent): Said {
  const { label, source } = kindOf(event);
  return { date: event.date, memo: event.note === undefined ? label : `${label}: ${event.note}`, source };
}
