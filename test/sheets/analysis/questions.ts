/** A question of each kind over the example of Moonshot, and of a deal of choices. */
import type { GridQuestion, Question, SimulationQuestion, SolveQuestion, TornadoQuestion } from "../../../src/core/analysis/question";

export const grid: GridQuestion = {
  kind: "grid",
  measure: "Investor stake",
  down: { term: "Credits", values: [300, 350, 390, 450] },
  across: { term: "Post-money", values: [2000, 2250, 2500, 2750, 3000] },
};
export const line: GridQuestion = { kind: "grid", measure: "Look-through post-money", down: { term: "Delivery cost", values: [0.2, 0.4, 0.6, 0.8, 1] } };
export const options: GridQuestion = { kind: "grid", measure: "Credit value", down: { term: "Usage curve", values: ["Straight", "Front-loaded", "Back-loaded"] } };

export const tornado: TornadoQuestion = {
  kind: "tornado",
  measure: "Look-through post-money",
  ranges: [
    { term: "Delivery cost", low: 0.4, high: 0.8 },
    { term: "Expected breakage", low: 0, high: 0.2 },
    { term: "Usage curve", low: "Front-loaded", high: "Back-loaded" },
  ],
};

export const solve: SolveQuestion = { kind: "solve", measure: "Investor stake", target: 0.25, term: "Credits" };

export const simulation: SimulationQuestion = {
  kind: "simulation",
  measure: "Look-through post-money",
  drivers: [
    { term: "Delivery cost", distribution: "Triangular", parameters: { Low: 0.4, Likely: 0.6, High: 0.9 } },
    { term: "Expected breakage", distribution: "Uniform", parameters: { Low: 0, High: 0.2 } },
    { term: "Usage curve", distribution: "Discrete", parameters: {}, chances: [{ value: "Straight", probability: 0.5 }, { value: "Front-loaded", probability: 0.5 }] },
  ],
  correlations: [{ between: ["Delivery cost", "Expected breakage"], correlation: 0.3 }],
  paths: 500,
  seed: 7,
  percentiles: [],
  thresholds: [1500, 1800],
};

export const questions: readonly (readonly [name: string, question: Question])[] = [
  ["grid", grid],
  ["line", line],
  ["options", options],
  ["tornado", tornado],
  ["simulation", simulation],
  ["solve", solve],
];
