/** What is used of papaparse. Its published types would bring Node's globals into the pure rooms. */
declare module "papaparse" {
  interface Problem {
    readonly type: "Quotes" | "Delimiter" | "FieldMismatch";
    readonly code: string;
    readonly row?: number;
  }
  interface Parsed {
    readonly data: string[][];
    readonly errors: readonly Problem[];
    readonly meta: { readonly delimiter: string; readonly truncated: boolean };
  }
  export function parse(text: string, config: { readonly preview?: number; readonly delimiter?: string; readonly skipEmptyLines?: "greedy"; readonly delimitersToGuess?: readonly string[] }): Parsed;
}
