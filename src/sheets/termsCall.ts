/** Formulas over the terms of a model, together with what stands beside them: the events, where the model has a table of them. */
import { formulaText } from "../functions/formulaText";
import { customFunctions, type FunctionName } from "../functions/table";
import { wholeTable, type Model } from "./model";

/**
 * `termsCall(model, "MEASURE", quoted("Issued stake"))` is `=DEAL.MEASURE(DealTerms[#All],"Issued stake")`, and in a model with events it has
 * their whole table in the place that the function keeps for events. `given` are the arguments after the terms, as `formulaText` takes them.
 */
export function termsCall(model: Pick<Model, "table" | "events">, name: FunctionName, ...given: readonly (string | number | undefined)[]): string {
  const all: (string | number | undefined)[] = [wholeTable(model), ...given];
  const place = eventsPlace(name);
  if (model.events === undefined || place < 0) return formulaText(name, ...all);
  return formulaText(name, ...Array.from({ length: place }, (_, i) => all[i]), `${model.events}[#All]`);
}

/** Where a function takes events, counted from 0; below 0 where it takes none. */
export const eventsPlace = (name: FunctionName): number => customFunctions.find((each) => each.name === name)?.parameters.findIndex((each) => each.name === "events") ?? -1;
