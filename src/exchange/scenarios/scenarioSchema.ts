/** The published JSON Schema of a file of scenarios, made from the table of terms. */
import { terms, type Term } from "../../core/model/terms";
import { MOST_SCENARIOS } from "./scenarioSet";
import { FORMAT, SCHEMA_ID } from "./scenarioJson";

type Schema = Readonly<Record<string, unknown>>;

export function scenarioSchema(): Schema {
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: SCHEMA_ID,
    title: "Creditstake scenarios",
    description: "Scenarios of a compute-for-equity round. A term that is left out has its default; shares are fractions of 1, money is in one unit, days are YYYY-MM-DD.",
    type: "object",
    required: ["format", "schema", "scenarios"],
    additionalProperties: false,
    properties: {
      $schema: { type: "string" },
      format: { const: FORMAT },
      schema: { const: 1 },
      deal: { type: "string", description: "What the deal is called." },
      money: { type: "string", description: 'What money stands in, such as "US$ m".' },
      scenarios: { type: "array", minItems: 1, maxItems: MOST_SCENARIOS, items: scenario() },
    },
  };
}

const scenario = (): Schema => ({
  type: "object",
  required: ["name", "terms"],
  additionalProperties: false,
  properties: {
    name: { type: "string", minLength: 1, maxLength: 255, description: "Not the name of another scenario, case aside." },
    terms: {
      type: "object",
      required: terms.filter(({ needed }) => needed).map(({ label }) => label),
      additionalProperties: false,
      properties: Object.fromEntries(terms.map((each) => [each.label, value(each)])),
    },
  },
});

function value({ unit, options, allowed = {}, default: otherwise }: Term): Schema {
  const usual = typeof otherwise === "number" || typeof otherwise === "string" ? { default: otherwise } : {};
  if (options) return { enum: options, ...usual };
  if (unit === "date") return { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", description: "A day." };
  const { from, above, to, below, whole } = allowed;
  return {
    type: whole ? "integer" : "number",
    ...(from === undefined ? {} : { minimum: from }),
    // 0 stands for a blank where it is not allowed.
    ...(above === undefined ? {} : above === 0 ? { minimum: 0 } : { exclusiveMinimum: above }),
    ...(to === undefined ? {} : { maximum: to }),
    ...(below === undefined ? {} : { exclusiveMaximum: below }),
    description: unit,
    ...usual,
  };
}
