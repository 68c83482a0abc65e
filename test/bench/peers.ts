/** Other people's code that the benchmarks compare with; published as ES modules or without types, so handed in by run.mjs. */
export interface Peers {
  readonly formulajs: { XIRR(values: number[], dates: Date[], guess: number): number | Error };
  readonly HyperFormula: {
    buildFromSheets(sheets: Record<string, (string | number | null)[][]>, options: object): HyperFormulaEngine;
  };
  readonly xirr: (flows: { amount: number; when: Date }[]) => number;
  readonly webcarrot: { xirr(flows: { amount: number; date: Date }[]): number };
}

export interface HyperFormulaEngine {
  batch(run: () => void): unknown;
  setCellContents(address: { sheet: number; row: number; col: number }, value: string | number | null): unknown;
  getCellValue(address: { sheet: number; row: number; col: number }): unknown;
}
