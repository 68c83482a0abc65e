/** What the start-up has issued, over time: interest on a note and its conversion, or redeemable shares that are a liability at fair value. */
import { invalid } from "../calculationError";
import { kindOf, named, type DealEvent } from "../model/events";
import type { Scenario } from "../model/scenario";
import { termValue } from "../model/usual";
import type { AccountingChoices } from "./choices";
import { balanceIn, transfer, type Entry } from "./entry";
import { requireUse } from "./event";
import { saidOf } from "./holding";
import { ofStartUp } from "./laterEntries";
import { instrumentOf, noteConversion, noteInterest } from "./noteMonths";
import { closingOf } from "./rule";
import { costOfRevenue, fairValueLoss, interestExpense, notesPayable, research, supplierEquity } from "./startUpAccounts";
import { fromSupplier, sharesIn } from "./startUpRules";

export function issuedAfter(scenario: Scenario, choices: AccountingChoices, events: readonly DealEvent[], known: readonly Entry[]): Entry[] {
  const later = noteUntilConversion(scenario, choices, events, known);
  return [...later, ...steppedUp(scenario, choices, events, [...known, ...later]), ...equityEarned(scenario, events)];
}

/** Equity of the supplier that vests on the day of an event, and not pro rata to spend, is booked by both parties. */
function equityEarned(scenario: Scenario, events: readonly DealEvent[]): Entry[] {
  const trains = Number(termValue(scenario, "Research share"));
  return events
    .filter(({ kind }) => kind === "equityVests")
    .map((event) => ({ ...saidOf(event), source: fromSupplier, transfers: [transfer(supplierEquity, research, event.amount * trains), transfer(supplierEquity, costOfRevenue, event.amount * (1 - trains))] }));
}

/** A note converts by its own terms at what it stands at: no gain and no loss (ASC 470-20-40-4). */
function noteUntilConversion(scenario: Scenario, choices: AccountingChoices, events: readonly DealEvent[], known: readonly Entry[]): Entry[] {
  const conversion = noteConversion(scenario, events);
  const interest = noteInterest(scenario, conversion?.date).map(({ date, amount }): Entry => ({ date, ...ofStartUp.interest, transfers: [transfer(interestExpense, notesPayable, amount)] }));
  if (!conversion) return interest;
  const owed = -balanceIn(notesPayable, [...known, ...interest]);
  return [...interest, { date: conversion.date, ...ofStartUp.conversion, transfers: [transfer(notesPayable, sharesIn(choices.preferredShares), owed)] }];
}

function steppedUp(scenario: Scenario, choices: AccountingChoices, events: readonly DealEvent[], known: readonly Entry[]): Entry[] {
  const shares = sharesIn(choices.preferredShares);
  const standing = { closing: closingOf(scenario), method: choices.investmentMethod, instrument: instrumentOf(scenario), preferredShares: choices.preferredShares };
  let steps = 0;
  return events
    .filter((event) => kindOf(event).readBy === "Start-up")
    .map((event) => {
      requireUse(event, standing);
      const issued = -balanceIn(shares, known.filter(({ date }) => date <= event.date));
      if (issued === 0) throw invalid("events", `${named(event)} comes before any preferred shares are issued.`);
      const stepUp = event.amount - issued - steps;
      steps += stepUp;
      return { ...saidOf(event), transfers: [transfer(fairValueLoss, shares, stepUp)] };
    });
}
