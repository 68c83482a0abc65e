/** Formulas as text for the sheets, checked against the table of functions so that a wrong name or count never reaches a cell. */
import { customFunctions, type FunctionName } from "./table";

/**
 * `formulaText("MEASURES", "DealTerms[#All]")` is `=DEAL.MEASURES(DealTerms[#All])`. Arguments are references, numbers, or
 * text as a formula writes it (see `quoted`); undefined leaves one out. Throws where the arguments do not fit the function.
 */
export function formulaText(name: FunctionName, ...given: readonly (string | number | undefined)[]): string {
  const found = customFunctions.find((each) => each.name === name);
  if (!found) throw new Error(`There is no custom function ${name}.`);
  const { parameters } = found;
  const last = given.reduce<number>((last, argument, i) => (argument === undefined ? last : i), -1);
  if (last >= parameters.length) throw new Error(`${name} takes ${parameters.length} arguments, not ${last + 1}.`);
  const missing = parameters.find(({ optional }, i) => !optional && given[i] === undefined);
  if (missing) throw new Error(`${name} needs ${missing.name}.`);
  return `=DEAL.${name}(${given.slice(0, last + 1).map((argument) => argument ?? "").join(",")})`;
}

/** A text as an argument: quotation marks around it, those inside doubled. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
