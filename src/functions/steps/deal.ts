import { allChecks } from "../../core/ledger/ledgerChecks";
import { rules, scaleOf, TOLERANCE, Values } from "../../core/model/checks";
import { compare } from "../../core/model/compare";
import { measureSteps, type DerivedStep, type Teller } from "../../core/model/derivation";
import { lineIndex, lines } from "../../core/model/lines";
import { requireMeasure, type Measure } from "../../core/model/measures";
import { scheduleSteps, windowSteps } from "../../core/model/periodDerivation";
import type { Beside, Scenario } from "../../core/model/scenario";
import { requireLine, schedule, type Frequency } from "../../core/model/schedule";
import { explain } from "../../core/model/words";
import type { Asked, Steps } from "../declaredSteps";
import type { TermsRange } from "../termsRange";
import { chosen } from "../table/deal";

const range = ({ inputs }: Asked): TermsRange => inputs["terms"] as TermsRange;
const besideAsked = ({ inputs }: Asked): Beside => ({ exit: inputs["classes"] as Beside["exit"], events: inputs["events"] as Beside["events"] });
/** The scenario that the call names, or the first. */
const scenarioAsked = (asked: Asked): Scenario => range(asked).column(asked.inputs["scenario"] as string | undefined).beside(besideAsked(asked)).scenario;

export const dealSteps: Readonly<Record<string, Steps>> = {
  MEASURE: (asked) => measureSteps(scenarioAsked(asked), requireMeasure(String(asked.inputs["measure"])), asked.teller),
  MEASURES: (asked) => {
    const measure = measureOf(asked);
    const column = range(asked).readable[asked.column - 1]?.beside(besideAsked(asked));
    return measure && column ? measureSteps(column.scenario, measure, asked.teller) : [];
  },
  COMPARE: (asked) => {
    const measure = measureOf(asked);
    const began = scenarioAsked(asked);
    const restated = compare(began)[asked.column - 1];
    return measure && restated ? measureSteps(restated, measure, asked.teller, { scenario: began, changed: "restated for this structure" }) : [];
  },
  LINE: (asked) => {
    const place = (name: string): number => {
      const dates = asked.inputs[name] as readonly (readonly number[])[];
      return dates.length * dates[0]!.length === 1 ? dates[0]![0]! : dates[asked.row]![asked.column]!;
    };
    return windowSteps(scenarioAsked(asked), requireLine(String(asked.inputs["line"])), asked.teller, { from: place("from"), to: place("to") });
  },
  SCHEDULE: (asked) => {
    const { lines, frequency, layout } = asked.inputs as { lines: readonly string[] | undefined; frequency: Frequency; layout: string };
    const [row, period] = layout === "Across" ? [asked.row, asked.column] : [asked.column, asked.row];
    const scenario = scenarioAsked(asked);
    const line = schedule(scenario, lines, frequency).rows[row - 1]?.line;
    return line && period > 0 ? scheduleSteps(scenario, line, asked.teller, frequency, period - 1) : [];
  },
  EXPLAIN: (asked) => {
    const [scenario, measure] = [scenarioAsked(asked), requireMeasure(String(asked.inputs["measure"]))];
    const row = asked.column === 1 ? explain(scenario, measure)[asked.row - 1] : undefined;
    if (!row) return [];
    const name = row.label.replace(/, total$/, "");
    const steps = measureSteps(scenario, measure, asked.teller);
    const own = steps.findIndex(({ label }) => label === row.label || label === name);
    return [...steps.slice(0, own), { ...(steps[own] ?? row), label: row.label, value: row.value }];
  },
  CHECKS: (asked) => (asked.row === 0 || asked.column === 0 ? [] : checkSteps(scenarioAsked(asked), asked)),
};

const measureOf = ({ inputs, row, column }: Asked): Measure | undefined => (row === 0 || column === 0 ? undefined : chosen(inputs["measures"] as readonly string[] | undefined)[row - 1]);

/** What a check reads, each with its value, and what is left of it. */
function checkSteps(scenario: Scenario, { row, column, teller, source }: Asked): readonly DerivedStep[] {
  const rule = rules[row - 1];
  const { say, label: name } = teller.words;
  const all = allChecks(scenario);
  const { label, difference, pass } = all[row - 1]!;
  const read = rule ? readBy(rule.difference, scenario, teller) : [];
  const left: DerivedStep = { label: say("Difference"), value: difference, formula: name(label), source };
  if (column === 1) return [...read, left];
  // What is counted has no tolerance: terms that are not used, units that are posted.
  const allowed = rule || !Number.isInteger(difference) ? TOLERANCE * scaleOf(new Values(scenario)) : 0;
  return [...read, left, { label: say("Pass"), value: String(pass).toUpperCase(), formula: `${say("the difference is at most")} ${teller.number(allowed)}`, source }];
}

/** Notes what a check asks for. */
class Noted extends Values {
  readonly steps = new Map<string, DerivedStep>();

  constructor(scenario: Scenario, teller: Teller) {
    super(scenario);
    const { say, label: name } = teller.words;
    const { once, sum, last, given, all, excess } = this;
    const note = (label: string, how: string, value: number, more: Partial<DerivedStep> = {}): number => {
      this.steps.set(`${how} ${label}`, { label: name(label), value, formula: say(how), source: lines[lineIndex.get(label) ?? -1]?.source ?? "Term", ...more });
      return value;
    };
    this.once = (label) => note(label, "the line of that name", once(label));
    this.sum = (label) => note(label, "the line, added up over all months", sum(label));
    this.last = (label) => note(label, "the line in the last month", last(label));
    this.given = (label, otherwise) => note(label, "the term of that name", given(label, otherwise), { term: label, scenario: scenario.name });
    this.all = (label) => {
      const values = all(label);
      note(label, "the lowest month of the line", Math.min(...values));
      return values;
    };
    // The limit differs from month to month: only what goes beyond it is one number.
    this.excess = (label, of) => note(label, "the largest excess over the limit in a month", excess(label, of));
  }
}

function readBy(difference: (of: Values) => number, scenario: Scenario, teller: Teller): readonly DerivedStep[] {
  const noted = new Noted(scenario, teller);
  difference(noted);
  return [...noted.steps.values()];
}
