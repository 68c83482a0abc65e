/**
 * One package under the four structures that issue shares. Pre-money, price, stake and compute are held; what differs is who holds
 * the money, how it is classified, and what it earns. A note is restated as a priced round at its conversion pre-money; equity that the provider gave to its customer is left out.
 */
import { CalculationError } from "../calculationError";
import { compile } from "./compile";
import type { DealEvent } from "./events";
import { FastModel } from "./fast";
import { line, over, total } from "./expression";
import { Events } from "./happening";
import { allCredits } from "./lines/gates";
import { notGiven } from "./reference";
import { givenValue, withBeside, withTerms, type Scenario, type TermValue } from "./scenario";
import { pricedStructures, terms, type PricedStructure } from "./terms";

const preMoney = compile(line("Pre-money"));
const counted = compile(line("Consideration"));
const shareUsed = compile(over(total("Usage"), allCredits));
const creditsInAll = compile(allCredits);
const model = new FastModel();

const noRound = (): CalculationError => new CalculationError("unavailable", "Structure", "No shares of the start-up are bought in this deal; there is no round that the four structures could restate.");

/** The package restated, a scenario a structure, named by it. Throws the CalculationError of a package that cannot be. */
export function compare(scenario: Scenario): readonly Scenario[] {
  model.load(scenario);
  const held = preMoney.run(model, 0) as number;
  if (Number.isNaN(held)) throw givenValue(scenario, "Structure") === "Vendor equity" ? noRound() : notGiven("Conversion pre-money");
  const shared = { ...cleared("Note"), "Method after conversion": null, "Equity given to customer": null, "Pre-money": held, "Post-money": null };
  const consideration = counted.run(model, 0) as number;
  const { name, numbers, exit, events } = scenario;
  const terms = { name, numbers, ...(exit ? { exit } : {}) };
  const used = events && Number(givenValue(scenario, "Credits") ?? 0) + events.of("trancheCredits").length > 0 ? { share: shareUsed.run(model, 0) as number, credits: creditsInAll.run(model, 0) as number } : undefined;
  return pricedStructures.map((structure) =>
    withBeside(withTerms(terms, { ...shared, Structure: structure, ...restated(scenario, structure, consideration, used) }, structure), { exit, events: events && eventsUnder(structure, scenario, events) }),
  );
}

/** Where there are no credits, those of a tranche are its cash, and nothing is left to use; what has been used is in the spend that is expected. */
function eventsUnder(structure: PricedStructure, scenario: Scenario, events: Events): Events | undefined {
  if (structure === "Credits" || structure === "Credits in escrow") return events;
  const counted = Number(givenValue(scenario, "Credits counted at") ?? 1);
  const left = events.all.flatMap((event): DealEvent[] => {
    if (event.kind === "actualUsage" || event.kind === "breakageEstimate") return [];
    if (event.kind !== "trancheCredits") return [event];
    return counted > 0 ? [{ ...event, kind: "trancheCash", amount: event.amount * counted }] : [];
  });
  return left.length ? new Events(left) : undefined;
}

interface Used {
  /** Of the credits of all closes, over the life of the deal. */
  readonly share: number;
  readonly credits: number;
}

/** `used` is told where events say more of the credits than the terms. */
function restated(scenario: Scenario, structure: PricedStructure, consideration: number, used: Used | undefined): Readonly<Record<string, TermValue>> {
  const value = (label: string): TermValue => givenValue(scenario, label);
  const noCommitment = cleared("Commitment");
  switch (structure) {
    case "Credits in escrow":
      return { ...noCommitment, Escrow: "Yes" };
    case "Credits":
      return { ...noCommitment, Escrow: "No" };
    case "Cash":
      return { ...noCommitment, ...cleared("Credits"), "Investor cash": consideration };
    case "Cash with commitment":
      return {
        ...cleared("Credits"),
        "Investor cash": consideration,
        Commitment: used ? used.credits : value("Credits"),
        "Commitment months": value("Credit months"),
        "Commitment curve": value("Usage curve"),
        "Commitment shape": value("Curve shape"),
        "Expected spend": used ? Math.min(1, used.share) : 1 - Number(value("Expected breakage") ?? 0),
        "Take or pay": value("Unused credits") === "Refunded" ? "No" : "Yes",
      };
  }
}

/** What only a note, only credits, or only a commitment have a use for; the general terms of the group stay. */
const general = ["Credit start", "Delivery cost", "Cost basis", "Discount rate", "Breakage method", "Tracing", "Other inflows"];

const cleared = (group: "Note" | "Credits" | "Commitment"): Record<string, TermValue> =>
  Object.fromEntries(
    terms
      .filter((each) => (each.group === group || each.label === group || (group === "Credits" && each.label === "Credits counted at")) && !general.includes(each.label))
      .map((each) => [each.label, null]),
  );
