/** Stock classes of a package: prices and protection from the holders' table, what they are owed from that of the exit. */
import { invalid } from "../../core/calculationError";
import { POOL } from "../../core/captable/capTable";
import { asTyped } from "../../core/numbers/rounding";
import type { CapTableEntries, Entry } from "../entries";
import { Writing, type OcfItem } from "./ocfWriting";

const isStock = (stockClass: string): boolean => ![POOL, "Options", "Warrants"].some((name) => name.toLowerCase() === stockClass.toLowerCase());

/** Ids by the name of the class. Throws `value` where the two tables do not have the same shares of a class. */
export function exportedClasses({ holders, classes }: CapTableEntries, writing: Writing): Map<string, string> {
  const shares = new Map<string, number>();
  const terms = new Map<string, Entry>();
  for (const row of holders) {
    const name = String(row["Class"] ?? "Common");
    if (!isStock(name)) continue;
    shares.set(name, Number(row["Shares"] ?? 0) + (shares.get(name) ?? 0));
    terms.set(name, { ...terms.get(name), ...row });
  }
  const owed = new Map(classes.filter((row) => row["Type"] !== "Option").map((row) => [String(row["Class"]), row]));
  for (const [name, row] of owed) {
    const [held, said] = [shares.get(name) ?? 0, Number(row["Shares"] ?? 0)];
    if (held !== said) throw invalid("classes", `classes have ${said} shares of ${name}, and holders ${held}; the same number is needed.`);
  }
  return new Map([...shares].map(([name, count]) => {
    const item = classItem(name, terms.get(name)!, owed.get(name), count, writing);
    writing.add("stockClasses", item);
    return [name, String(item["id"])];
  }));
}

function classItem(name: string, terms: Entry, owed: Entry | undefined, shares: number, writing: Writing): OcfItem {
  const [price, conversionPrice] = [terms["Issue price"] ?? terms["Conversion price"], terms["Conversion price"] ?? terms["Issue price"]] as [number | undefined, number | undefined];
  const preferred = owed ? owed["Type"] === "Preferred" : price !== undefined;
  const id = writing.id("class");
  return {
    object_type: "STOCK_CLASS",
    id,
    name,
    class_type: preferred ? "PREFERRED" : "COMMON",
    default_id_prefix: preferred ? "PS-" : "CS-",
    initial_shares_authorized: "NOT APPLICABLE",
    votes_per_share: "1",
    ...(price === undefined ? {} : { price_per_share: writing.money(price, `The issue price of ${name}`) }),
    ...(price === undefined || conversionPrice === undefined ? {} : { conversion_rights: [conversionRight(name, price, conversionPrice, writing)] }),
    ...(preferred ? preferredTerms(terms, owed, (price ?? 0) * shares, writing, name) : { seniority: "1" }),
  };
}

const conversionRight = (name: string, price: number, conversionPrice: number, writing: Writing): OcfItem => ({
  type: "STOCK_CLASS_CONVERSION_RIGHT",
  converts_to_future_round: false,
  conversion_mechanism: {
    type: "RATIO_CONVERSION",
    conversion_price: writing.money(conversionPrice, `The conversion price of ${name}`),
    ratio: { numerator: writing.decimal(price, `The issue price of ${name}`), denominator: writing.decimal(conversionPrice, `The conversion price of ${name}`) },
    rounding_type: "NORMAL",
  },
});

/** Multiples where they give the amount back to the cent, comments where not, and for what has no field. */
function preferredTerms(terms: Entry, owed: Entry | undefined, paid: number, writing: Writing, name: string): OcfItem {
  const comments = [`Anti-dilution: ${terms["Anti-dilution"] ?? "None"}`];
  if (!owed) return { seniority: "1", comments };
  const multiple = (amount: number, label: string): string | undefined => {
    const times = asTyped(amount / paid);
    if (paid > 0 && Writing.fits(times) && asTyped(times * paid) === amount) return writing.decimal(times, name);
    comments.push(`${label}: ${amount}`);
    return undefined;
  };
  const preference = multiple(Number(owed["Preference"] ?? 0), "Preference");
  const capped = owed["Participation"] === "Capped" ? multiple(Number(owed["Cap"] ?? 0), "Cap") : undefined;
  if (owed["Participation"] !== "Capped") comments.push(`Participation: ${owed["Participation"] ?? "None"}`);
  comments.push(`Dividends: ${owed["Dividends"] ?? 0}`);
  const seniority = Number(owed["Seniority"] ?? 0);
  if (seniority < 0) writing.lost.push(`The seniority of ${name} is ${seniority}; the import reads numbers from 0.`);
  return {
    seniority: writing.decimal(seniority, `The seniority of ${name}`),
    ...(preference === undefined ? {} : { liquidation_preference_multiple: preference }),
    ...(capped === undefined ? {} : { participation_cap_multiple: capped }),
    comments,
  };
}
