// What a file or a workbook holds and the other side has no place for. It is counted, and told to the reader.

export type Lost =
  | "pictures" | "comments" | "pivotTables" | "macros" | "externalLinks" | "conditionalFormats" | "names" | "validations" | "charts" | "chartSheets" | "hyperlinks" | "tables" | "outlines";

/** How many of each. */
export class Losses {
  private readonly counts = new Map<Lost, number>();

  add(what: Lost, count = 1): void {
    if (count > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + count);
  }
  get list(): readonly (readonly [what: Lost, count: number])[] {
    return [...this.counts];
  }
}

/** Relations that lead to what is lost. */
export const lostRelations: Readonly<Record<string, Lost | undefined>> = {
  comments: "comments",
  threadedComment: "comments",
  pivotTable: "pivotTables",
  vbaProject: "macros",
  externalLink: "externalLinks",
  chartsheet: "chartSheets",
};
