/** From a deal to one list of edits: the sheets that were asked for, under names that are free. */
import { partName } from "./anchors";
import { Area } from "./area";
import { checksSheet, masterCheckOn } from "./checks";
import { compareSheet } from "./compare";
import { partsOf, TERMS_TABLE, type Deal, type Part } from "./deal";
import type { Edit } from "./edit";
import { columnsOf, type Model } from "./model";
import { recordOf } from "./record";
import { scenariosSheet } from "./scenarios";
import { scheduleSheet } from "./schedule";
import { SheetWriter } from "./sheetWriter";
import { termsSheet } from "./terms";

export type { Deal, Disclosed, DraftScenario, Part, Source } from "./deal";
export { parts } from "./deal";

export interface InsertOptions {
  /** Terms without a default that get a row although no scenario fills them, such as Compute burn. */
  readonly extraTerms?: readonly string[];
  /** The table to read where Terms is not among the parts. */
  readonly table?: string;
  /** `number` (the default) finds free names: "Terms 2" and "DealTerms2". `replace` keeps the plain names; the adapter then asks before it overwrites. */
  readonly whenTaken?: "number" | "replace";
}

/**
 * The edits that write a deal into a workbook. Sheets come first, then the Terms table, then what reads it: Excel takes a
 * formula only when what it names exists.
 * @param names names that are taken: of sheets and of tables
 */
export function insertModel(deal: Deal, parts: readonly Part[], names: readonly string[], options: InsertOptions = {}): readonly Edit[] {
  const wanted = partsOf(deal).filter((part) => parts.includes(part));
  if (wanted.length === 0) return [];
  const number = options.whenTaken === "replace" ? 1 : freeNumber(wanted, names);
  const table = wanted.includes("Terms") ? numbered(TERMS_TABLE, number, "") : (options.table ?? TERMS_TABLE);
  const sheets = wanted.map((part) => ({ part, sheet: numbered(part, number, " ") }));
  const { edits, first, model } = writeParts({ deal, columns: columnsOf(deal), table, number }, sheets, options);
  const record = recordOf(model, wanted.map((part) => partName({ part, number })));
  return [...edits, { kind: "record", model: wanted.includes("Terms") ? record : { ...record, scenarios: [] } }, { kind: "select", at: first }];
}

export interface PartOnSheet {
  readonly part: Part;
  readonly sheet: string;
}

export interface WrittenParts {
  readonly edits: readonly Edit[];
  /** The cell to begin with. */
  readonly first: Area;
  readonly model: Model;
}

/**
 * Parts of a model on the sheets named. Whoever writes some parts again says where those are that stay: the master check, and
 * the header cells with the names of the scenarios.
 */
export function writeParts(of: Model, wanted: readonly PartOnSheet[], there: Pick<InsertOptions, "extraTerms"> & { readonly scenarioNames?: Area } = {}): WrittenParts {
  const on = (part: Part): string | undefined => wanted.find((each) => each.part === part)?.sheet;
  const [checks, termsOn] = [on("Checks"), on("Terms")];
  const model: Model = checks === undefined ? of : { ...of, masterCheck: masterCheckOn(checks) };
  const terms = termsOn === undefined ? undefined : termsSheet(model, termsOn, there.extraTerms ?? []);
  const names = terms?.scenarioNames ?? there.scenarioNames;
  const sheets = wanted.map(({ part, sheet }) => (part === "Terms" && terms ? terms.sheet : written(part, model, sheet, names)));
  return {
    edits: [...sheets.map(({ sheet }): Edit => ({ kind: "sheet", name: sheet })), ...sheets.flatMap(({ edits }) => edits)],
    first: terms?.firstInput ?? sheets[0]?.start ?? Area.start(""),
    model,
  };
}

function written(part: Part, model: Model, name: string, names: Area | undefined): SheetWriter {
  switch (part) {
    case "Terms":
      return termsSheet(model, name, []).sheet;
    case "Scenarios":
      return scenariosSheet(model, name);
    case "Schedule":
      return scheduleSheet(model, name, names);
    case "Compare":
      return compareSheet(model, name, names);
    case "Cap table":
    case "Exit":
      return new SheetWriter(name);
    case "Checks":
      return checksSheet(model, name);
  }
}

const numbered = (name: string, number: number, space: string): string => (number === 1 ? name : `${name}${space}${number}`);

/** One number for the whole insert, so that "Scenarios 2" reads "Terms 2". */
function freeNumber(wanted: readonly Part[], names: readonly string[]): number {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const isFree = (number: number): boolean =>
    wanted.every((part) => !taken.has(numbered(part, number, " ").toLowerCase())) &&
    (!wanted.includes("Terms") || !taken.has(numbered(TERMS_TABLE, number, "").toLowerCase()));
  let number = 1;
  while (!isFree(number)) number++;
  return number;
}
