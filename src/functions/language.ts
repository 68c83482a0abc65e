/** What is said about the functions, which differs by language. Names, options and labels are the same in all: formulas are typed with them. */
import { wanted } from "../core/model/scenario";
import { phrase } from "../core/model/words";
import type { Help } from "./customFunction";
import { helpOf } from "./help";
import { inputOf, type Parameter } from "./parameters";
import type { FunctionName } from "./table";

export interface FunctionLanguage {
  readonly help: (name: FunctionName) => Omit<Help, "examples">;
  /** What a parameter accepts; empty where its help says it all. */
  readonly allowed: (of: Parameter<unknown>) => string;
  /** What stands for a blank; empty where nothing does. */
  readonly otherwise: (of: Parameter<unknown>) => string;
  /** "Share of the credits that is never used (a number from 0 to below 1; default 0)." */
  readonly described: (help: string, allowed: string, otherwise: string) => string;
  /** The page of the reference, in the folder of the add-in. */
  readonly page: string;
}

export const english: FunctionLanguage = {
  help: helpOf,
  allowed: (of) => {
    const input = inputOf(of);
    return typeof input === "string" || wanted(input) === "a number" ? "" : wanted(input);
  },
  otherwise: ({ default: value }) => {
    if (value === undefined) return "";
    if (typeof value !== "object") return String(value);
    return value.op === "choose" ? "2, for the S-curve 10" : phrase(value);
  },
  described: (help, allowed, otherwise) => {
    const facts = [allowed, otherwise && `default ${otherwise}`].filter(Boolean).join("; ");
    return `${help}${facts && ` (${facts})`}.`;
  },
  page: "help/functions.html",
};

/** The sentence of help of a parameter. */
export function parameterHelp(language: FunctionLanguage, name: FunctionName, of: Parameter<unknown>): string {
  const found = language.help(name).parameters[of.name];
  if (!found) throw new Error(`The parameter ${of.name} of ${name} has no help.`);
  return found;
}
