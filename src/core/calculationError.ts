/**
 * The one error of the core. `value`: an input is not allowed. `number`: the inputs are fine but no number answers
 * the question (no root, a zero denominator, more than the whole company). `unavailable`: the answer needs something
 * that was not given, or has no limit.
 */
export type CalculationErrorCode = "value" | "number" | "unavailable";

/** Engines built on V8 write down where an error was made, which costs more than the calculation. */
const engine: ErrorConstructor & { stackTraceLimit?: number } = Error;

export class CalculationError extends Error {
  constructor(
    readonly code: CalculationErrorCode,
    /** The parameter, term or measure that the sentence speaks of. */
    readonly field: string,
    sentence: string,
  ) {
    const usual = engine.stackTraceLimit ?? 0;
    engine.stackTraceLimit = 0; // the sentence is for a person, and a table may need a hundred of them at a keystroke
    super(shortened(sentence));
    engine.stackTraceLimit = usual;
    this.name = "CalculationError";
  }
}

/** A cell may hold 32,767 letters, and a sentence quotes it: what is wrong stands before, and what is allowed behind. */
const shortened = (sentence: string): string => (sentence.length > 1000 ? `${sentence.slice(0, 500)} … ${sentence.slice(-480)}` : sentence);

/** The answer, or the error of the core in its place. Any other error is a mistake of ours and goes on. */
export function attempt<T>(ask: () => T): T | CalculationError {
  try {
    return ask();
  } catch (error) {
    if (error instanceof CalculationError) return error;
    throw error;
  }
}

export const invalid = (field: string, sentence: string): CalculationError => new CalculationError("value", field, sentence);
export const unanswerable = (field: string, sentence: string): CalculationError => new CalculationError("number", field, sentence);
export const unavailable = (field: string, sentence: string): CalculationError => new CalculationError("unavailable", field, sentence);
