/** How large what enters a formula is: rounding is judged against it. */
import type { decimals } from "../../src/core/model/exact";
import { parts, type Expression } from "../../src/core/model/expression";
import { lineIndex, lines } from "../../src/core/model/lines";
import type { Reference } from "../../src/core/model/reference";

/** The largest magnitude that enters a formula's sums: its parts, and its parts' lines in every month. */
export function magnitude(of: Expression, reference: Reference<ReturnType<typeof decimals.of>>, seen = new Set<string>()): number {
  const own = (value: () => number): number => {
    try {
      return Math.abs(value());
    } catch {
      return 0; // a part that this deal does not evaluate
    }
  };
  let largest = of.op === "number" ? 0 : own(() => reference.evaluate(of, 0).toNumber());
  if ("label" in of && lineIndex.has(of.label) && of.op !== "term" && of.op !== "given" && of.op !== "choose" && !seen.has(of.label)) {
    seen.add(of.label);
    const line = lines[lineIndex.get(of.label)!]!;
    if (line.kind !== "once") for (let t = 0; t < reference.axis.ends.length; t++) largest = Math.max(largest, own(() => reference.line(of.label, t).toNumber()));
    for (const formula of [line.formula, line.atClosing, line.atExit]) if (formula) largest = Math.max(largest, magnitude(formula, reference, seen));
  }
  return parts(of).reduce((most, part) => Math.max(most, magnitude(part, reference, seen)), largest);
}
