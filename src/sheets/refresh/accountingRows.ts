/** Sheets of the ledger that are inserted into a workbook with terms: the accounting terms that its table lacks become rows of it. */
import { findTerm } from "../../core/model/scenario";
import { terms } from "../../core/model/terms";
import type { Edit } from "../edit";
import { accountingTerms } from "../insert";
import { modelsIn } from "./parts";
import type { Picture } from "./picture";
import { dealOf } from "./termsTable";
import { writtenTerms } from "./writtenTerms";

/** Throws `terms` where there is no room for rows below the table. */
export function accountingRows(picture: Picture, name: string): readonly Edit[] {
  const found = modelsIn(picture).find(({ table }) => table?.name.toLowerCase() === name.toLowerCase());
  if (!found?.table) return [];
  const there = found.table.rows.map(({ label }) => findTerm(label)?.label);
  const missing = accountingTerms(dealOf(found.table, undefined)).filter((label) => !there.includes(label));
  if (missing.length === 0) return [];
  const defaults = Object.fromEntries(terms.filter(({ label }) => missing.includes(label)).map(({ label, default: usual }) => [label, typeof usual === "object" ? undefined : usual]));
  return writtenTerms(picture, found, { scenarios: found.table.columns.map(({ name: scenario }) => ({ name: scenario, terms: defaults })), whole: false }).edits;
}
