/** Which terms the form shows: those of the structure that is named, and what its amounts need. */
import { draftOf, formGroups } from "../../../src/pane/deal/draft";
import type { TermValue } from "../../../src/core/model/scenario";

const shown = (values: Readonly<Record<string, TermValue>>): string[] => formGroups(draftOf("Base", Object.entries(values))).flatMap((group) => group.shown.map(({ label }) => label));

test("a note shows its own terms, and no valuation at closing", () => {
  const labels = shown({ Structure: "Convertible note", "Investor cash": 100 });
  expect(labels).toEqual(expect.arrayContaining(["Note interest", "Valuation cap", "Conversion discount", "Conversion date", "Conversion pre-money", "Credits", "Commitment"]));
  for (const label of ["Pre-money", "Post-money", "Credit months", "Commitment months", "Escrow interest"]) expect(labels).not.toContain(label);
});

test("credits and a commitment beside a note bring their terms, and still no valuation", () => {
  const labels = shown({ Structure: "Convertible note", Credits: 100, Commitment: 50 });
  expect(labels).toEqual(expect.arrayContaining(["Credits counted at", "Credit months", "Delivery cost", "Commitment months", "Tracing"]));
  expect(labels).not.toContain("Pre-money");
});

test("a priced round shows nothing of a note, unless it was filled in", () => {
  expect(shown({ Structure: "Cash" })).toContain("Post-money");
  expect(shown({ Structure: "Cash" })).not.toContain("Valuation cap");
  expect(shown({ Structure: "Cash", "Valuation cap": 100 })).toContain("Valuation cap");
});
