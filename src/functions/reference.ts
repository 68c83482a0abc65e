/** docs/functions.md: the reference of the functions, made from their table. */
import type { CustomFunction, Example } from "./customFunction";
import { functionGroups, helpOf } from "./help";
import { isoDate } from "../core/numbers/dates";
import { english, parameterHelp, type FunctionLanguage } from "./language";
import type { Parameter } from "./parameters";
import { customFunctions, type FunctionName } from "./table";

/** What a language says on the page of the reference beside the functions' own help. */
export interface ReferenceWords {
  readonly introduction: string;
  readonly group: (name: string) => string;
  /** Heads of the table of parameters. */
  readonly heads: readonly [parameter: string, meaning: string, allowed: string, otherwise: string];
  readonly errors: (sentence: string) => string;
  readonly is: (formula: string, result: string) => string;
  /** What stands between a formula and a table below it. */
  readonly shows: string;
  readonly beginsWith: string;
  readonly source: (source: string) => string;
}

const englishWords: ReferenceWords = {
  introduction: `# Custom functions

This page is generated from the table of functions: \`npm run generate\` writes it anew.

- Optional arguments come last. Left out, blank and \`""\` mean the default; where 0 is not allowed, 0 means blank too, since Excel may hand over an empty cell as 0.
- Options ignore case, spaces and hyphens. One-dimensional ranges may be rows or columns.
- Bad input is \`#VALUE!\` with a sentence that names the parameter, the value and what is allowed. Where no number answers the question it is \`#NUM!\`, and where the answer needs something that was not given, or has no limit, \`#N/A\`. A number stored as text is an error (in the tables of a cap table, what no country reads otherwise is read: 8000000 or 1.16, not 8.000), and so is TRUE where a number is needed. An error in an argument is passed on.
- Blank cells are 0 in ranges of money. Dates are Excel's serial numbers.
- Tables that spill have a header, and an error in them fills only its own cell.

\`Terms\` in the examples is this range, the reference deal as two scenarios; any range of terms may also be two columns (label, value).
`,
  group: (name) => name,
  heads: ["Parameter", "Meaning", "Allowed", "Default"],
  errors: (sentence) => `Errors: ${sentence}`,
  is: (formula, result) => `${formula} is ${result}`,
  shows: "is",
  beginsWith: "begins with",
  source: (source) => `Source: ${source}.`,
};

/** The text of docs/functions.md, or of the same page in another language. */
export function referenceText(language: FunctionLanguage = english, words: ReferenceWords = englishWords): string {
  const groups = Object.entries(functionGroups).map(([group, help]) => {
    const members = customFunctions.filter(({ name }) => name in help);
    return `## ${words.group(group)}\n\n${members.map((each) => functionText(each, language, words)).join("\n")}`;
  });
  return `${words.introduction}\n${termsTable()}\n\n${groups.join("\n")}`;
}

function functionText(of: CustomFunction<FunctionName>, language: FunctionLanguage, words: ReferenceWords): string {
  const { summary, errors, source } = language.help(of.name);
  const signature = of.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
  const rows = of.parameters.map((each) => [`\`${each.name}\``, parameterHelp(language, of.name, each), language.allowed(each), language.otherwise(each)]);
  return [
    `### ${of.name}`,
    `\`DEAL.${of.name}(${signature})\``,
    summary,
    table(words.heads, rows),
    ...(errors ? [words.errors(errors)] : []),
    ...helpOf(of.name).examples.map((example) => exampleText(of, example, words)),
    `${words.source(source)}\n`,
  ].join("\n\n");
}

function exampleText(of: CustomFunction<FunctionName>, example: Example, words: ReferenceWords): string {
  const formula = `\`=DEAL.${of.name}(${example.arguments.map((value, i) => argumentText(value, of.parameters[i]!)).join(", ")})\``;
  const { result } = example;
  if (typeof result === "number") return words.is(formula, shown(result));
  const [header = [], ...rows] = result.map((row) => row.map(shown));
  if (rows.length === 0) return words.is(formula, header.join(", "));
  return `${formula} ${example.firstRows ? words.beginsWith : words.shows}\n\n${table(header, rows)}`;
}

function argumentText(value: unknown, of: Parameter<unknown>): string {
  if (of.kind === "terms" && value === helpOf("MEASURE").examples[0]!.arguments[0]) return "Terms";
  if (Array.isArray(value)) return `{${value.map((row: unknown[]) => row.map((cell) => literal(cell)).join(",")).join(";")}}`;
  return of.kind === "date" || of.kind === "dates" ? `DATE(${isoDate(Number(value)).split("-").map(Number).join(",")})` : literal(value);
}

const literal = (value: unknown): string => (value === null ? "" : typeof value === "string" ? `"${value}"` : String(value));

const shown = (value: unknown): string => (typeof value === "number" ? String(Number(value.toPrecision(10))) : typeof value === "boolean" ? String(value).toUpperCase() : String(value));

function termsTable(): string {
  const [header = [], ...rows] = (helpOf("MEASURE").examples[0]!.arguments[0] as unknown[][]).map((row) => row.map(shown));
  return table(header, rows);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
