/**
 * An object of the Open Cap Format, read field by field. Nothing is believed: a value of the wrong kind is told, by object and id, and
 * counts as not given. Formats: schema/types of the Open Cap Format 1.2 (Numeric, Monetary, Percentage, Ratio, Date).
 */
import { asTyped } from "../../core/numbers/rounding";
import { quoted, shown } from "../exchangeFile";
import { isoSerial } from "../dateText";
import { isObject, own, type JsonObject } from "../json";
import type { Findings } from "../report";

/** Numerics are text with up to ten decimals; exporters also write JSON numbers and exponents. */
const NUMERIC = /^[+-]?(?:\d{1,40}(?:\.\d{0,40})?|\.\d{1,40})(?:e[+-]?\d{1,2})?$/i;

export class OcfObject {
  readonly type: string;
  readonly id: string;

  constructor(
    private readonly fields: JsonObject,
    private readonly findings: Findings,
    /** Of a part of an object: what the whole is called. */
    private readonly whole?: string,
  ) {
    this.type = textIn(fields, "object_type") ?? "";
    this.id = textIn(fields, "id") ?? "";
  }

  /** As sentences name it: TX_STOCK_ISSUANCE "si_01". */
  get called(): string {
    return this.whole ?? `${shown(this.type)} ${quoted(this.id)}`;
  }

  text(field: string): string | undefined {
    const value = own(this.fields, field);
    if (value === undefined || value === null || value === "") return undefined;
    if (typeof value === "string") return value;
    return typeof value === "number" ? String(value) : this.wrong(field, value, "a text");
  }

  texts(field: string): string[] {
    const value = own(this.fields, field);
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value.filter((each): each is string => typeof each === "string" && each !== "");
    this.wrong(field, value, "a list of texts");
    return [];
  }

  flag(field: string): boolean | undefined {
    const value = own(this.fields, field);
    if (value === undefined || value === null) return undefined;
    return typeof value === "boolean" ? value : this.wrong(field, value, "true or false");
  }

  /** A number from 0. */
  quantity(field: string): number | undefined {
    const value = own(this.fields, field);
    if (value === undefined || value === null || value === "") return undefined;
    const number = typeof value === "number" ? value : typeof value === "string" && NUMERIC.test(value) ? Number(value) : NaN;
    if (!(number >= 0 && number <= Number.MAX_SAFE_INTEGER)) return this.wrong(field, value, "a number from 0");
    return number;
  }

  money(field: string): number | undefined {
    const part = this.part(field);
    const amount = part?.quantity("amount");
    const currency = part?.text("currency");
    if (amount !== undefined && amount !== 0 && currency !== undefined) this.findings.currency(currency.toUpperCase());
    return amount;
  }

  /** One thing for another: numerator / denominator. */
  ratio(field: string): number | undefined {
    const part = this.part(field);
    const [numerator, denominator] = [part?.quantity("numerator"), part?.quantity("denominator")];
    if (part === undefined || numerator === undefined || denominator === undefined) return undefined;
    return numerator > 0 && denominator > 0 ? asTyped(numerator / denominator) : this.wrong(field, own(this.fields, field), "a ratio of two numbers above 0");
  }

  date(field: string): number | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    return isoSerial(text) ?? this.wrong(field, text, "a day such as 2024-02-19");
  }

  part(field: string): OcfObject | undefined {
    const value = own(this.fields, field);
    if (value === undefined || value === null) return undefined;
    return isObject(value) ? new OcfObject(value, this.findings, this.called) : this.wrong(field, value, "an object");
  }

  parts(field: string): OcfObject[] {
    const value = own(this.fields, field);
    if (value === undefined || value === null) return [];
    if (Array.isArray(value)) return value.filter(isObject).map((each) => new OcfObject(each, this.findings, this.called));
    this.wrong(field, value, "a list of objects");
    return [];
  }

  /** What is needed and missing or wrong: told, so that the caller can leave the object out. */
  lacks(field: string): void {
    this.findings.contradict(`${this.called} is left out: it has no ${field} that could be read.`);
  }

  /** Lines "Label: value" among the comments, as our own packages have for what the format has no field for. */
  remark(label: string): string | undefined {
    const line = this.texts("comments").find((each) => each.startsWith(`${label}: `));
    return line?.slice(label.length + 2).trim();
  }

  /** The same for a number from 0. */
  remarkedNumber(label: string): number | undefined {
    const text = this.remark(label);
    return text !== undefined && NUMERIC.test(text) && Number(text) >= 0 ? Number(text) : undefined;
  }

  private wrong(field: string, value: unknown, wanted: string): undefined {
    this.findings.contradict(`${this.called}: ${field} is ${quoted(value)}; ${wanted} is needed.`);
    return undefined;
  }
}

const textIn = (fields: JsonObject, name: string): string | undefined => {
  const value = own(fields, name);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
};
