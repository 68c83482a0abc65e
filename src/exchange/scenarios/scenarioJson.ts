/** Scenarios as JSON: written, and read field by field; what each field may be is also published as a JSON Schema. */
import { invalid } from "../../core/calculationError";
import type { NamedTerms } from "../../core/model/changes";
import { listed } from "../../core/model/labels";
import { terms } from "../../core/model/terms";
import { isoSerial } from "../dateText";
import { quoted, shown, type ExchangeFile } from "../exchangeFile";
import { isObject, jsonOf, own, type JsonObject } from "../json";
import { checkedNames, checkedScenario, fileValue, termNamed, type FileValue, type ScenarioSet } from "./scenarioSet";

export const FORMAT = "creditstake-scenarios";
export const SCHEMA_ID = "urn:creditstake:scenarios:1";
const SCHEMA = 1;

/** With a line break at its end, and in the order of the table of terms: two files can be compared line by line. */
export function scenarioJson({ deal, money, scenarios }: ScenarioSet): string {
  return `${JSON.stringify({ $schema: SCHEMA_ID, format: FORMAT, schema: SCHEMA, deal, money, scenarios: scenarios.map(({ name, terms: given }) => ({ name, terms: written(given) })) }, null, 2)}\n`;
}

const written = (given: NamedTerms["terms"]): Record<string, FileValue> =>
  Object.fromEntries(
    terms.flatMap((of): [string, FileValue][] => {
      const value = fileValue(of, own(given, of.label));
      return value === undefined ? [] : [[of.label, value]];
    }),
  );

const known = ["$schema", "format", "schema", "deal", "money", "scenarios"];

/** Throws `value` with a sentence that names the field, what it is, and what is allowed. */
export function readScenarioJson(file: ExchangeFile): ScenarioSet {
  const data = jsonOf(file);
  if (!isObject(data) || own(data, "format") !== FORMAT) throw invalid("file", `The file ${quoted(file.path)} is JSON, but no file of scenarios; its "format" has to be "${FORMAT}".`);
  const schema = own(data, "schema");
  if (typeof schema === "number" && schema > SCHEMA) throw invalid("file", `The file ${quoted(file.path)} was written by a newer version of Creditstake (schema ${shown(schema)}); this one reads schema ${SCHEMA}. Update the add-in.`);
  if (schema !== SCHEMA) throw invalid("file", `"schema" of the file ${quoted(file.path)} is ${shown(schema)}; ${SCHEMA} is allowed.`);
  noOthers(data, known, `The file ${quoted(file.path)}`);
  const scenarios = own(data, "scenarios");
  if (!Array.isArray(scenarios)) throw invalid("scenarios", `"scenarios" of the file ${quoted(file.path)} is ${shown(scenarios)}; a list of scenarios is needed.`);
  const found = scenarios.map((each: unknown, i) => named(each, i, file.path));
  checkedNames(found.map(({ name }) => name), file.path);
  const read = found.map(({ name, given }) => ({ name, entries: Object.entries(given).map(([label, value]) => readValue(label, value, file.path, name)) }));
  return { deal: text(data, "deal", file.path), money: text(data, "money", file.path), scenarios: read.map(({ name, entries }) => checkedScenario(name, entries)) };
}

function noOthers(of: JsonObject, allowed: readonly string[], what: string): void {
  const other = Object.keys(of).find((name) => !allowed.includes(name));
  if (other !== undefined) throw invalid("file", `${what} has a field ${quoted(other)}; ${listed(allowed.map((each) => `"${each}"`))} is allowed.`);
}

function text(of: JsonObject, name: string, path: string): string {
  const value = own(of, name) ?? "";
  if (typeof value !== "string") throw invalid("file", `"${name}" of the file ${quoted(path)} is ${shown(value)}; a text is needed.`);
  return value;
}

interface Named {
  readonly name: string;
  readonly given: JsonObject;
}

function named(value: unknown, index: number, path: string): Named {
  const what = `Scenario ${index + 1} of the file ${quoted(path)}`;
  if (!isObject(value)) throw invalid("scenarios", `${what} is ${shown(value)}; an object with "name" and "terms" is needed.`);
  noOthers(value, ["name", "terms"], what);
  const [name, given] = [own(value, "name"), own(value, "terms")];
  if (typeof name !== "string") throw invalid("scenarios", `"name" of scenario ${index + 1} of the file ${quoted(path)} is ${shown(name)}; a text is needed.`);
  if (!isObject(given)) throw invalid("terms", `"terms" of scenario ${index + 1} of the file ${quoted(path)} is ${shown(given)}; an object with a value a term is needed.`);
  return { name, given };
}

function readValue(label: string, value: unknown, path: string, scenario: string): readonly [string, FileValue] {
  const of = termNamed(label, path);
  if (of.unit === "date") {
    const day = typeof value === "string" ? isoSerial(value) : undefined;
    if (day === undefined) throw invalid(of.label, `${scenario.trim()}: ${of.label} is ${shown(value)}; a day such as "2024-02-19" is needed.`);
    return [of.label, day];
  }
  if (typeof value === "string" || typeof value === "number") return [of.label, value];
  const { options } = of;
  if (options) throw invalid(of.label, `${scenario.trim()}: ${of.label} is ${quoted(value)}; ${listed(options)} is allowed.`);
  throw invalid(of.label, `${scenario.trim()}: ${of.label} is ${shown(value)}; a number is allowed.`);
}
