import { readDeals, type DealCell } from "../../core/analysis/dealTable";
import { readRanges, tornado, type Bar } from "../../core/analysis/tornado";
import { varied, variation, type Change } from "../../core/analysis/variation";
import { CalculationError } from "../../core/calculationError";
import { measureSteps, type DerivedStep } from "../../core/model/derivation";
import { greatest, minus, term } from "../../core/model/expression";
import { requireMeasure } from "../../core/model/measures";
import type { PayoutCurve } from "../../core/model/payoutCurve";
import { termIndex, type Scenario } from "../../core/model/scenario";
import type { CellValue } from "../cells";
import { told, type Asked, type Steps } from "../declaredSteps";
import type { TableCells } from "../parameters";
import { acrossOf } from "../table/analysis";
import { chosen } from "../table/deal";
import type { Column, TermsRange } from "../termsRange";

const given = <T>({ inputs }: Asked, name: string): T => inputs[name] as T;
const classesAsked = (asked: Asked): PayoutCurve | undefined => given(asked, "classes");
/** The scenario that the call names, or the first. */
const columnAsked = (asked: Asked): Column => given<TermsRange>(asked, "terms").column(given(asked, "scenario")).beside({ exit: classesAsked(asked) });

export const analysisSteps: Readonly<Record<string, Steps>> = {
  MEASURETABLE: (asked) => {
    const { heading, deals } = readDeals(given<readonly (readonly DealCell[])[]>(asked, "deals"), { exit: classesAsked(asked) });
    const measure = chosen(given(asked, "measures"))[asked.column - (heading === undefined ? 0 : 1)];
    const scenario = deals[asked.row - 1]?.scenario;
    return measure && scenario ? measureSteps(readable(scenario), measure, asked.teller) : [];
  },
  SENSITIVITY: (asked) => {
    const { row, column } = asked;
    if (row === 0 || column === 0) return [];
    const down = variation(given(asked, "downTerm"), given<readonly CellValue[]>(asked, "downValues"));
    const across = acrossOf(down, given(asked, "acrossTerm"), given(asked, "acrossValues"));
    return changedSteps(asked, [[down.term, down.values[row - 1]!], ...(across ? [[across.term, across.values[column - 1]!] as const] : [])]);
  },
  TORNADO: (asked) => {
    const { row, column } = asked;
    if (row === 0 || column === 0) return [];
    if (row === 1) return column < 3 ? [] : baseSteps(asked);
    const { basis } = columnAsked(asked);
    const bar = tornado(basis, requireMeasure(given(asked, "measure")), readRanges(given<TableCells>(asked, "drivers")))[row - 2];
    return bar ? barSteps(asked, bar) : [];
  },
};

function readable(scenario: Scenario | CalculationError): Scenario {
  if (scenario instanceof CalculationError) throw scenario;
  return scenario;
}

/** The measure as if these values had been given. */
function changedSteps(asked: Asked, changes: readonly Change[]): readonly DerivedStep[] {
  const { basis } = columnAsked(asked);
  const scenario = readable(varied(basis, changes));
  const numbers = scenario.numbers.slice();
  for (const [{ label }] of changes) numbers[termIndex.get(label)!] = basis.given[termIndex.get(label)!]!;
  return measureSteps(scenario, requireMeasure(given(asked, "measure")), asked.teller, { scenario: { name: basis.name, numbers }, changed: "the value for this cell" });
}

function baseSteps(asked: Asked): readonly DerivedStep[] {
  if (asked.column === 5) return told(asked, [{ label: "Swing", value: 0, words: "nothing changes in the base" }]);
  return measureSteps(columnAsked(asked).scenario, requireMeasure(given(asked, "measure")), asked.teller);
}

function barSteps(asked: Asked, { term: label, low, high, atLow, atHigh }: Bar): readonly DerivedStep[] {
  if (asked.column === 1) return told(asked, [{ label: "Low", value: low, words: "as given in drivers" }]);
  if (asked.column === 2) return told(asked, [{ label: "High", value: high, words: "as given in drivers" }]);
  if (asked.column === 3 || asked.column === 4) {
    const { term: changed, values } = variation(label, [low, high]);
    return changedSteps(asked, [[changed, values[asked.column - 3]!]]);
  }
  const { unit } = requireMeasure(given(asked, "measure"));
  return told(asked, [
    { label: "At low", value: answered(atLow), words: "the measure with the low value of the term", unit },
    { label: "At high", value: answered(atHigh), words: "the measure with the high value of the term", unit },
    { label: "Swing", formula: greatest(minus(term("At high"), term("At low")), minus(term("At low"), term("At high"))), unit },
  ]);
}

function answered(found: number | CalculationError): number {
  if (found instanceof CalculationError) throw found;
  return found;
}
