import type { CustomFunction } from "../customFunction";
import type { Asked, Declared } from "../declaredSteps";

/** The answer in one step. */
export function answerStep({ inputs, row, column }: Asked, of: CustomFunction, words: string): readonly Declared[] {
  const answer = of.answer(of.parameters.map(({ name, kind }) => (kind === "numbers" ? (inputs[name] as { values: unknown }).values : inputs[name])));
  const value = Array.isArray(answer) ? ((answer as unknown[][])[row]?.[column] as number | string) : (answer as number);
  return typeof value !== "number" || (of.spills && row === 0) ? [] : [{ label: "Answer", value, words }];
}
