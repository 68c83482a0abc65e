import { answer } from "../../src/core/model/answers";
import { FastModel } from "../../src/core/model/fast";
import { lineIndex } from "../../src/core/model/lines";
import { findMeasure } from "../../src/core/model/measures";
import { readScenario, type TermValue } from "../../src/core/model/scenario";
import examples from "./notes.json";

/** Notes worked out elsewhere, each with its source: published, by hand, or by a script that counts shares. */
test.each(examples)("$source", ({ terms, expected }) => {
  const scenario = readScenario("Note", terms as [string, TermValue][]);
  for (const [label, wanted] of Object.entries(expected)) {
    const measure = findMeasure(label);
    const found = measure ? answer(scenario, measure) : new FastModel().load(scenario).once(lineIndex.get(label)!);
    expect({ [label]: Math.abs(found - wanted) <= 1e-8 * Math.abs(wanted) ? wanted : found }).toEqual({ [label]: wanted });
  }
});
