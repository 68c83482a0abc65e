/**
 * Our tables as a package of the Open Cap Format 1.2: everything outstanding is issued on the day of the package. What the format has no
 * field for (protection, full participation, dividends, qualified financing) stands in the comments of its object, as "Label: value", where
 * people can read it and our import does. What cannot be said at all is told.
 */
import { md5 } from "@noble/hashes/legacy.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { strToU8, zipSync } from "fflate";
import { invalid } from "../../core/calculationError";
import { isPool, isRight } from "../../core/captable/capTable";
import { asTyped } from "../../core/numbers/rounding";
import { isoDate } from "../../core/numbers/dates";
import type { CapTableEntries, Entry } from "../entries";
import { quoted } from "../exchangeFile";
import { Writing, type OcfItem } from "./ocfWriting";
import { exportedClasses } from "./ocfExportClasses";
import { exportedConvertibles } from "./ocfExportConvertibles";

export interface ExportedPackage {
  /** A zip file. */
  readonly bytes: Uint8Array;
  /** What of the tables is not in it, as sentences. */
  readonly lost: readonly string[];
}

export interface ExportAbout {
  readonly company: string;
  /** Serial number of the day. */
  readonly asOf: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** Throws `value` where the tables disagree about what is outstanding. */
export function exportOcf(tables: CapTableEntries, about: ExportAbout): ExportedPackage {
  const writing = new Writing(about.currency, isoDate(about.asOf));
  const classIds = exportedClasses(tables, writing);
  const strikes = new Strikes(tables.classes);
  for (const row of tables.holders) exportHolding(row, classIds, strikes, writing);
  strikes.requireSpent();
  exportedConvertibles(tables.convertibles, about.asOf, writing);
  return { bytes: zipped(writing, about), lost: writing.lost };
}

function exportHolding(row: Entry, classIds: ReadonlyMap<string, string>, strikes: Strikes, writing: Writing): void {
  const [holder, stockClass, shares] = [String(row["Holder"]), String(row["Class"] ?? "Common"), Number(row["Shares"] ?? 0)];
  const holding = { holder, stockClass, shares };
  if (shares === 0) return;
  if (isPool(holding)) {
    writing.add("stockPlans", { object_type: "STOCK_PLAN", id: writing.id("plan"), plan_name: holder, initial_shares_reserved: writing.decimal(shares, `The pool ${quoted(holder)}`), stock_class_ids: [[...classIds.values()][0] ?? writing.commonClass()] });
  } else if (isRight(holding)) {
    const kind = stockClass.toLowerCase() === "options" ? "Options" : "Warrants";
    for (const part of strikes.take(kind, shares)) writing.issue(kind === "Options" ? optionOf(part, writing) : warrantOf(part, writing), holder);
  } else {
    const price = writing.money(Number(row["Issue price"] ?? 0), `The issue price of ${quoted(stockClass)}`);
    writing.issue({ object_type: "TX_STOCK_ISSUANCE", stock_class_id: classIds.get(stockClass), share_price: price, quantity: writing.decimal(shares, `The shares of ${quoted(holder)}`), stock_legend_ids: [] }, holder);
  }
}

interface StruckShares {
  readonly shares: number;
  readonly strike: number;
}

const optionOf = ({ shares, strike }: StruckShares, writing: Writing): OcfItem => ({
  object_type: "TX_EQUITY_COMPENSATION_ISSUANCE",
  compensation_type: "OPTION",
  quantity: writing.decimal(shares, "An option"),
  exercise_price: writing.money(strike, "An exercise price"),
  expiration_date: null,
  termination_exercise_windows: [],
});

const warrantOf = ({ shares, strike }: StruckShares, writing: Writing): OcfItem => ({
  object_type: "TX_WARRANT_ISSUANCE",
  quantity: writing.decimal(shares, "A warrant"),
  exercise_price: writing.money(strike, "An exercise price"),
  purchase_price: writing.money(0, "A warrant"),
  exercise_triggers: [],
});

/** The strikes of the exit's classes, given to the holders of options in their order: holders have no strike in our tables. */
class Strikes {
  private readonly left: { kind: "Options" | "Warrants"; strike: number; shares: number }[];
  private readonly none: boolean;

  constructor(classes: readonly Entry[]) {
    this.none = classes.length === 0;
    this.left = classes
      .filter((row) => row["Type"] === "Option")
      .map((row) => ({ kind: /^warrant/i.test(String(row["Class"])) ? "Warrants" : "Options", strike: Number(row["Strike"] ?? 0), shares: Number(row["Shares"] ?? 0) }));
  }

  take(kind: "Options" | "Warrants", shares: number): StruckShares[] {
    if (this.none) return [{ shares, strike: 0 }];
    const parts: StruckShares[] = [];
    let wanted = shares;
    for (const each of this.left) {
      if (each.kind !== kind || each.shares === 0 || wanted === 0) continue;
      const part = Math.min(each.shares, wanted);
      parts.push({ shares: part, strike: each.strike });
      each.shares = asTyped(each.shares - part);
      wanted = asTyped(wanted - part);
    }
    if (wanted > 0) throw invalid("classes", `classes have ${wanted} ${kind} fewer than holders; the same number is needed.`);
    return parts;
  }

  requireSpent(): void {
    const over = this.left.find(({ shares }) => shares > 0);
    if (over) throw invalid("classes", `classes have ${over.shares} ${over.kind} more than holders; the same number is needed.`);
  }
}

const fileTypes = { stakeholders: "STAKEHOLDERS", stockClasses: "STOCK_CLASSES", stockPlans: "STOCK_PLANS", transactions: "TRANSACTIONS" } as const;

/** The day of a file in a zip file, so that the same tables make the same bytes. */
const ZIP_DAY = "1980-01-01T00:00:00";

function zipped(writing: Writing, { company, asOf }: ExportAbout): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const named: Record<string, unknown> = {};
  for (const kind of Object.keys(fileTypes) as (keyof typeof fileTypes)[]) {
    const name = `${kind[0]!.toUpperCase()}${kind.slice(1)}.ocf.json`;
    const bytes = textBytes({ file_type: `OCF_${fileTypes[kind]}_FILE`, items: writing.items[kind] });
    files[name] = bytes;
    named[`${fileTypes[kind].toLowerCase()}_files`] = [{ filepath: `./${name}`, md5: bytesToHex(md5(bytes)) }];
  }
  const manifest = {
    ocf_version: "1.2.0",
    file_type: "OCF_MANIFEST_FILE",
    issuer: { object_type: "ISSUER", id: "issuer", legal_name: company, formation_date: isoDate(asOf), country_of_formation: "US" },
    as_of: isoDate(asOf),
    generated_at: `${isoDate(asOf)}T00:00:00Z`,
    ...named,
    stock_legend_templates_files: [],
    vesting_terms_files: [],
    valuations_files: [],
    comments: ["Written from a cap table by Creditstake. Formation date and country of the issuer, kinds of stakeholders and votes of shares are not known; they stand here because the format requires them."],
  };
  return zipSync({ "Manifest.ocf.json": textBytes(manifest), ...files }, { mtime: ZIP_DAY });
}

const textBytes = (content: unknown): Uint8Array => strToU8(`${JSON.stringify(content, null, 2)}\n`);
