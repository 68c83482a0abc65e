import { answer } from "../../src/core/model/answers";
import { requireMeasure } from "../../src/core/model/measures";
import { findTerm, readScenario, readTerm, requireTerm } from "../../src/core/model/scenario";
import { templates, type DraftScenario } from "../../src/sheets/templates";

const template = (id: string) => templates.find((each) => each.id === id)!;
const measured = (draft: DraftScenario, measure: string): number => answer(readScenario(draft.name, draft.values), requireMeasure(measure));

test.each(templates)("every figure of $id names a term, is allowed, and has a source with words", ({ scenarios }) => {
  for (const { values, sources } of scenarios) {
    expect([...sources.keys()].sort()).toEqual([...values.keys()].sort());
    for (const [label, value] of values) {
      expect(findTerm(label)?.label).toBe(label);
      expect(readTerm(requireTerm(label), value)).not.toBeNaN();
      expect(sources.get(label)?.text).not.toBe("");
    }
  }
});

test.each([
  ["As reported", 0.32, 0.32],
  ["First close only", 800 / 2300, 800 / 2300],
  ["Issued basis", 0.32, 0.36],
  ["Earlier purchase", 0.36, 0.36],
  ["Pre-money reading", 800 / 3500, 800 / 3500],
])("Moonshot, %s: the stake is what that reading makes it", (name, total, issued) => {
  const draft = template("moonshot").scenarios.find((each) => each.name === name)!;
  expect(measured(draft, "Total stake")).toBeCloseTo(total, 10);
  expect(measured(draft, "Issued stake")).toBeCloseTo(issued, 10);
});

test("the earlier purchase is 5 % after the round", () => {
  const draft = template("moonshot").scenarios.find((each) => each.name === "Earlier purchase")!;
  expect(measured(draft, "Total stake") - measured(draft, "Investor stake")).toBeCloseTo(0.05, 12);
  expect(measured(draft, "Investor stake")).toBeCloseTo(0.31, 12);
});

test("Moonshot as reported is the reference deal", () => {
  const [base] = template("moonshot").scenarios;
  expect(measured(base!, "Pre-money")).toBe(1500);
  expect(measured(base!, "Credit cost")).toBeCloseTo(210.6, 9);
  expect(measured(base!, "Economic outlay")).toBeCloseTo(620.6, 9);
  expect(measured(base!, "Look-through post-money")).toBeCloseTo(1939.375, 9);
  expect(measured(base!, "Discount to face")).toBeCloseTo(0.22425, 12);
  expect(measured(base!, "Revenue")).toBeCloseTo(390, 9);
  expect(measured(base!, "Breakage revenue")).toBeCloseTo(39, 9);
});

test("what nobody disclosed is blank", () => {
  for (const id of ["openai", "anthropic"]) {
    for (const { values } of template(id).scenarios) for (const label of ["Post-money", "Pre-money", "Note interest", "Valuation cap", "Conversion discount", "Conversion date", "Conversion pre-money"]) expect(values.has(label)).toBe(false);
  }
  expect(template("blank").scenarios[0]?.values.size).toBe(0);
});

test("the notes of Amazon / Anthropic answer what needs no conversion, and name what a stake needs", () => {
  const [to2025, april2026] = template("anthropic").scenarios;
  expect(measured(to2025!, "Economic outlay")).toBe(8000);
  expect(measured(april2026!, "Round-trip ratio")).toBe(20);
  expect(measured(april2026!, "Revenue")).toBeCloseTo(100000, 6);
  expect(() => measured(to2025!, "Investor stake")).toThrow("Investor stake: The term Conversion date is not given, and the answer needs it.");
});

test("plain cash answers as it stands", () => expect(measured(template("cash").scenarios[0]!, "Investor stake")).toBe(0.32));
