/**
 * One package under the four structures that issue shares. Pre-money, price, stake and compute are held; what differs is who holds
 * the money, how it is classified, and what it earns. A note is restated as a priced round at its conversion pre-money; equity that the provider gave to its customer is left out.
 */
import { CalculationError } from "../calculationError";
import { compile } from "./compile";
import { FastModel } from "./fast";
import { line } from "./expression";
import { notGiven } from "./reference";
import { givenValue, withTerms, type Scenario, type TermValue } from "./scenario";
import { pricedStructures, terms, type PricedStructure } from "./terms";

const preMoney = compile(line("Pre-money"));
const counted = compile(line("Consideration"));
const model = new FastModel();

const noRound = (): CalculationError => new CalculationError("unavailable", "Structure", "No shares of the start-up are bought in this deal; there is no round that the four structures could restate.");

/** The package restated, a scenario a structure, named by it. Throws the CalculationError of a package that cannot be. */
export function compare(scenario: Scenario): readonly Scenario[] {
  model.load(scenario);
  const held = preMoney.run(model, 0) as number;
  if (Number.isNaN(held)) throw givenValue(scenario, "Structure") === "Vendor equity" ? noRound() : notGiven("Conversion pre-money");
  const shared = { ...cleared("Note"), "Method after conversion": null, "Equity given to customer": null, "Pre-money": held, "Post-money": null };
  const consideration = counted.run(model, 0) as number;
  return pricedStructures.map((structure) => withTerms(scenario, { ...shared, Structure: structure, ...restated(scenario, structure, consideration) }, structure));
}

function restated(scenario: Scenario, structure: PricedStructure, consideration: number): Readonly<Record<string, TermValue>> {
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
        Commitment: value("Credits"),
        "Commitment months": value("Credit months"),
        "Commitment curve": value("Usage curve"),
        "Commitment shape": value("Curve shape"),
        "Expected spend": 1 - Number(value("Expected breakage") ?? 0),
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
