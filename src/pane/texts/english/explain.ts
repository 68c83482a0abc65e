/** The Explain tab: how the number in the selected cell comes about. */

export const explain = {
  explainIdle: "Select a cell with a DEAL formula, or a cell that such a formula fills, to read how its number comes about.",
  explainNone: (address: string): string => `${address} holds no DEAL formula and no DEAL formula fills it. Select one that does, a measure on the Scenarios sheet for example.`,
  error: "This cell shows an error",
  leftOut: "left out: the default counts",
  derivation: "How it comes about",
  line: "Line",
  value: "Value",
  formula: "Formula",
  source: "Source",
  arguments: "Arguments",
  result: "Result",
  reads: (scenario: string): string => `Scenario: ${scenario}`,
};
