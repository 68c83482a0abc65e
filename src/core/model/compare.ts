/**
 * One package under four structures. Pre-money, price, stake and compute are held; what differs is who holds the money,
 * how it is classified, and what it earns.
 */
import { compile } from "./compile";
import { FastModel } from "./fast";
import { line } from "./expression";
import { givenValue, withTerms, type Scenario, type TermValue } from "./scenario";
import { structures, terms, type Structure } from "./terms";

const preMoney = compile(line("Pre-money"));
const counted = compile(line("Consideration"));
const model = new FastModel();

/** The package restated, a scenario a structure, named by it. Throws the CalculationError of a package that cannot be. */
export function compare(scenario: Scenario): readonly Scenario[] {
  model.load(scenario);
  const shared = { "Pre-money": preMoney.run(model, 0) as number, "Post-money": null };
  const consideration = counted.run(model, 0) as number;
  return structures.map((structure) => withTerms(scenario, { ...shared, Structure: structure, ...restated(scenario, structure, consideration) }, structure));
}

function restated(scenario: Scenario, structure: Structure, consideration: number): Readonly<Record<string, TermValue>> {
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

/** What only credits, or only a commitment, have a use for; the general terms of the group stay. */
const general = ["Credit start", "Delivery cost", "Cost basis", "Discount rate", "Breakage method", "Tracing", "Other inflows"];

const cleared = (group: "Credits" | "Commitment"): Record<string, TermValue> =>
  Object.fromEntries(
    terms
      .filter((each) => (each.group === group || each.label === group || (group === "Credits" && each.label === "Credits counted at")) && !general.includes(each.label))
      .map((each) => [each.label, null]),
  );
