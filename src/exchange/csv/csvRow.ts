/** A row of a CSV section, read by what its columns mean; what cannot be read is told by file, row and column. */
import { quoted } from "../exchangeFile";
import type { Findings } from "../report";
import type { CsvField } from "./csvColumns";
import { dayIn, type DateOrder } from "./csvDates";
import { numberIn, type DecimalMark } from "./csvNumbers";
import type { CsvRow, CsvSection } from "./csvText";

export interface CsvReading {
  readonly mark: DecimalMark;
  readonly order: DateOrder;
}

export class CsvEntry {
  constructor(
    readonly section: CsvSection,
    private readonly row: CsvRow,
    private readonly reading: CsvReading,
    private readonly findings: Findings,
  ) {}

  get called(): string {
    return `Row ${this.row.line} of the file ${quoted(this.section.file)}`;
  }

  has(field: CsvField): boolean {
    return this.text(field) !== "";
  }

  text(field: CsvField): string {
    const column = this.section.fields.indexOf(field);
    return column < 0 ? "" : (this.row.cells[column] ?? "");
  }

  /** A number from 0. */
  number(field: CsvField): number | undefined {
    return this.numberAt(this.section.fields.indexOf(field));
  }

  numberAt(column: number): number | undefined {
    const text = this.row.cells[column] ?? "";
    const value = numberIn(text, this.reading.mark);
    if (value === undefined || (value >= 0 && value <= Number.MAX_SAFE_INTEGER)) {
      const currency = /\p{Sc}|\b[A-Z]{3}\b/u.exec(text)?.[0];
      if (currency !== undefined && value !== undefined) this.findings.currency(currency);
      return value;
    }
    this.findings.contradict(`${this.called}: ${quoted(this.section.header[column] ?? "")} is ${quoted(text)}; a number from 0 is needed.`);
    return undefined;
  }

  /** A share of 1; 20 is read as 20 %. */
  share(field: CsvField): number | undefined {
    const value = this.number(field);
    if (value === undefined || value <= 1 || this.text(field).includes("%")) return value;
    return Number((value / 100).toPrecision(15));
  }

  date(field: CsvField): number | undefined {
    const text = this.text(field);
    const value = dayIn(text, this.reading.order);
    if (value === undefined || !Number.isNaN(value)) return value;
    this.findings.contradict(`${this.called}: ${quoted(field)} is ${quoted(text)}; a day such as 2024-02-19 is needed.`);
    return undefined;
  }
}
