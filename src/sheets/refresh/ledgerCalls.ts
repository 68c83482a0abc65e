/** The DEAL formulas of the sheets of the ledger, over the cells where a person has picked what they show. */
import type { FunctionName } from "../../functions/table";
import type { Role } from "../anchors";
import type { Area } from "../area";
import type { Part } from "../deal";
import { journalCall } from "../journal";
import type { Model } from "../model";
import { plotCall, statementCall, statementPlaces } from "../statements";
import { trialBalanceCall } from "../trialBalance";

export interface LedgerCall {
  readonly name: FunctionName;
  /** Undefined for the part's own cell. */
  readonly role?: Role;
  /** Undefined where a cell that it has to name is gone. */
  readonly formula: string | undefined;
}

export function ledgerCalls(model: Pick<Model, "table" | "events">, part: Part, cells: ReadonlyMap<Role, Area>): readonly LedgerCall[] {
  const [scenario, party, places, asOf, frequency, lines] = (["scenario", "party", "places", "asof", "frequency", "lines"] as const).map((role) => cells.get(role));
  const book = scenario && party && places && { scenario, party, places };
  if (part === "Journal") return [{ name: "JOURNAL", formula: book && journalCall(model, book) }];
  if (part === "Trial balance") return [{ name: "TRIALBALANCE", formula: book && asOf && trialBalanceCall(model, { ...book, asOf }) }];
  if (part !== "Statements") return [];
  const statements = statementPlaces.map(({ named, call }): LedgerCall => {
    const heading = cells.get(named);
    return { name: "STATEMENT", ...(call ? { role: call } : {}), formula: book && frequency && heading && statementCall(model, heading, { ...book, frequency }) };
  });
  return [...statements, { name: "SCHEDULE", role: "plot", formula: scenario && frequency && lines && plotCall(model, lines, { scenario, frequency }) }];
}
