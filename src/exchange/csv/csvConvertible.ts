/** A SAFE or a note in a row of a CSV file. */
import type { PositionConvertible } from "../position";
import type { CsvEntry } from "./csvRow";

export function csvConvertible(entry: CsvEntry, type: "SAFE" | "Note", name: string): PositionConvertible | undefined {
  const amount = entry.number("amount") ?? entry.number("outstanding");
  if (amount === undefined || amount === 0) return undefined;
  const cap = entry.number("cap") || entry.number("capAfter") || entry.number("capBefore");
  const [discount, interest, percent, issueDate, qualifiedFinancing] = [entry.share("discount"), entry.share("interest"), entry.share("percent"), entry.date("issued"), entry.number("qualified")];
  const kind = type === "Note" ? "Note" : percent ? "Fixed percent" : isMostFavored(entry) ? "MFN SAFE" : timing(entry, cap !== undefined);
  return {
    name,
    amount,
    ...(kind === undefined ? {} : { kind }),
    ...(cap ? { cap } : {}),
    ...(discount ? { discount } : {}),
    ...(percent ? { percent } : {}),
    ...(interest && type === "Note" ? { interest } : {}),
    ...(issueDate === undefined ? {} : { issueDate }),
    ...(qualifiedFinancing === undefined ? {} : { qualifiedFinancing }),
  };
}

const isMostFavored = (entry: CsvEntry): boolean => /^(?:yes|y|true|1|x)$/i.test(entry.text("mostFavored")) || /\bmfn\b|most favou?red/i.test(`${entry.text("type")} ${entry.text("stockClass")} ${entry.text("timing")}`);

/** Post-money or pre-money, where a column or the word for the security says so. */
function timing(entry: CsvEntry, capped: boolean): "Post-money SAFE" | "Pre-money SAFE" | undefined {
  const words = `${entry.text("timing")} ${entry.text("type")} ${entry.text("stockClass")}`;
  if (/\bpost/i.test(words)) return "Post-money SAFE";
  if (/\bpre[- ]?m/i.test(words) || /^pre\b/i.test(words.trim())) return "Pre-money SAFE";
  if (capped && !entry.has("cap")) return entry.has("capAfter") ? "Post-money SAFE" : "Pre-money SAFE";
  return undefined;
}
