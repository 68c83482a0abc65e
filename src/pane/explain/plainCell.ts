/** A cell without a DEAL call: a term, what the sheet itself calculates, or nothing of ours. */
import { termHelp } from "../../core/model/termHelp";
import { attempt, CalculationError } from "../../core/calculationError";
import { measures } from "../../core/model/measures";
import { findTerm, wanted, type Scenario } from "../../core/model/scenario";
import type { Term } from "../../core/model/terms";
import { termsRead } from "../../core/model/walk";
import { readTermsRange } from "../../functions/termsRange";
import type { TableAround } from "../../workbook/selection";
import type { Texts } from "../texts/english";
import { explainTexts } from "./texts";
import type { Explanation, Link } from "./explanation";
import { errorSentence, isError, withErrors } from "./problem";
import type { SelectedCell } from "./selectedCell";
import { valueText } from "./teller";
import { isScenario, isTerms, sourceIn } from "./termCells";

const nothing = { notes: [], steps: [], arguments: [], links: [] } as const;

export function plainCell(cell: SelectedCell, texts: Texts, locale: string): Explanation {
  const explain = explainTexts(texts);
  const term = cell.table && isTerms(cell.table) ? findTerm(String(cell.table.values[cell.table.row]?.[0] ?? "")) : undefined;
  const problem = isError(cell.value) ? { problem: errorSentence(cell, texts) } : {};
  if (term && cell.table) return { ...nothing, ...problem, ...termExplained(term, cell.table, cell, texts, locale) };
  if (cell.formula === "") return { ...nothing, title: "", ...problem, notes: [explain.explainNone(cell.address)] };
  const places = precedents(cell);
  return { ...nothing, title: explain.native, ...problem, notes: [explain.nativeHelp], links: places.length ? [{ title: explain.reads, places }] : [] };
}

const precedents = ({ references }: SelectedCell): readonly Link[] => references.map(({ written, address }) => ({ address, text: written.replace(/\$/g, "") === address ? address : `${written} = ${address}` }));

function termExplained(term: Term, table: TableAround, cell: SelectedCell, texts: Texts, locale: string): Partial<Explanation> & Pick<Explanation, "title"> {
  const { model, round } = texts;
  const explain = explainTexts(texts);
  const inScenario = isScenario(table, table.column);
  const name = String(table.values[0]?.[table.column] ?? "");
  const usual = typeof term.default === "object" || term.default === undefined ? undefined : valueText(term.default, term.options ? "choice" : term.unit, texts, locale);
  const source = sourceIn(table, table.row);
  const percent = term.unit === "share" || term.unit === "annual rate";
  const places = precedents(cell);
  const resting = inScenario ? restingOn(term, table, name) : [];
  return {
    title: model.label(term.label),
    ...(inScenario ? { scenario: name } : {}),
    notes: [
      model.help(term.label, termHelp[term.label] ?? ""),
      round.allowed(model.sentence(wanted(term)), percent),
      ...(usual === undefined ? [] : [explain.usual(usual)]),
      ...(inScenario && cell.formula !== "" ? [explain.termFormula] : []),
      ...(inScenario ? [resting.length ? explain.restingOn(resting.map(model.label)) : explain.nothingRests] : []),
    ],
    links: places.length ? [{ title: explain.reads, places }] : [],
    ...(source === "" ? {} : { source }),
  };
}

/** The measures of a scenario that look at a term. */
function restingOn({ label }: Term, table: TableAround, name: string): readonly string[] {
  const scenario = scenarioOf(table, name);
  return scenario ? measures.filter(({ formula }) => termsRead(scenario, [formula]).has(label)).map((each) => each.label) : [];
}

function scenarioOf(table: TableAround, name: string): Scenario | undefined {
  const scenario = attempt(() => readTermsRange("terms", withErrors(table.values))?.column(name).scenario);
  return scenario instanceof CalculationError ? undefined : scenario; // other terms of the scenario may not be complete
}
