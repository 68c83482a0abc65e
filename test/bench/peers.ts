import type { Browser } from "playwright-core";

/** Other people's code that the benchmarks compare with, published as ES modules or without types, and what they run in: handed in by run.mjs. */
export interface Peers {
  readonly formulajs: { XIRR(values: number[], dates: Date[], guess: number): number | Error };
  readonly HyperFormula: {
    buildFromSheets(sheets: Record<string, (string | number | null)[][]>, options: object): HyperFormulaEngine;
  };
  readonly xirr: (flows: { amount: number; when: Date }[]) => number;
  readonly browser: Browser;
  /** The path of LibreOffice; undefined where it is not there and cannot be installed. */
  readonly office: string | undefined;
  /** Of the server of the embedded workbook, without a slash at the end. */
  readonly address: string;
  readonly webcarrot: { xirr(flows: { amount: number; date: Date }[]): number };
}

export interface HyperFormulaEngine {
  /** Calculates once after the run; gives the cells that have changed. */
  batch(run: () => void): readonly unknown[];
  setCellContents(address: { sheet: number; row: number; col: number }, value: string | number | null): unknown;
  getCellValue(address: { sheet: number; row: number; col: number }): unknown;
}
