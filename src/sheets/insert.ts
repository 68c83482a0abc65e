/** From a deal to one list of edits: the sheets that were asked for, under names that are free. */
import { terms } from "../core/model/terms";
import { partName } from "./anchors";
import { isAnalysis, partOfQuestion, type Asked } from "./analysis/asked";
import { questionSheet } from "./analysis/questionSheet";
import { Area } from "./area";
import { capTableSheet } from "./capTable";
import { checksSheet, masterCheckOn } from "./checks";
import { compareSheet } from "./compare";
import { ledgerParts, partsOf, structuresOf, TERMS_TABLE, usesTerm, type Deal, type Part } from "./deal";
import type { Edit } from "./edit";
import { eventsSheet } from "./events";
import { exitSheet } from "./exit";
import { journalSheet } from "./journal";
import { columnsOf, inputTableName, type InputTableRole, type Model } from "./model";
import { recordOf } from "./record";
import { scenariosSheet } from "./scenarios";
import { scheduleSheet } from "./schedule";
import type { SheetWriter } from "./sheetWriter";
import { statementsSheet } from "./statements";
import { termsSheet } from "./terms";
import { trialBalanceSheet } from "./trialBalance";

export type { Deal, Disclosed, DraftScenario, Part, Source } from "./deal";
export { parts, usualParts } from "./deal";

export interface InsertOptions {
  /** Terms without a default that get a row although no scenario fills them, such as Compute burn. */
  readonly extraTerms?: readonly string[];
  /** The table to read where Terms is not among the parts. */
  readonly table?: string;
  /** What is asked of the deal, on a sheet of its own. */
  readonly asked?: Asked;
  /** The table of events to read where Events is not among the parts; none where nothing is said. */
  readonly events?: string;
  /** `number` (the default) finds free names: "Terms 2" and "DealTerms2". `replace` keeps the plain names; the adapter then asks before it overwrites. */
  readonly whenTaken?: "number" | "replace";
}

/** What a cap table without terms is known by: it begins its hidden names, and is the name of no table. */
export const CAP_TABLE = "DealCapTable";

/**
 * The edits that write a deal into a workbook. Sheets come first, then the Terms table, then what reads it: Excel takes a
 * formula only when what it names exists.
 * @param names names that are taken: of sheets and of tables
 */
export function insertModel(deal: Deal, parts: readonly Part[], names: readonly string[], options: InsertOptions = {}): readonly Edit[] {
  const { asked } = options;
  const wanted = [...partsOf(deal).filter((part) => parts.includes(part)), ...(asked ? [partOfQuestion(asked.question)] : [])];
  if (wanted.length === 0) return [];
  const number = options.whenTaken === "replace" ? 1 : freeNumber(wanted, names);
  const table = deal.scenarios.length === 0 ? numbered(CAP_TABLE, number, "") : wanted.includes("Terms") ? numbered(TERMS_TABLE, number, "") : (options.table ?? TERMS_TABLE);
  const events = wanted.includes("Events") ? inputTableName({ number }, "events") : options.events;
  const sheets = wanted.map((part) => ({ part, sheet: numbered(part, number, " "), ...(asked && isAnalysis(part) ? { asked } : {}) }));
  const { edits, first, model } = writeParts({ deal, columns: columnsOf(deal), table, number, ...(events === undefined ? {} : { events }) }, sheets, options);
  const record = recordOf(model, wanted.map((part) => partName({ part, number })), asked);
  return [...edits, { kind: "record", model: wanted.includes("Terms") ? record : { ...record, scenarios: [] } }, { kind: "select", at: first }];
}

export interface PartOnSheet {
  readonly part: Part;
  readonly sheet: string;
  /** The number of the sheet, where it is not that of the model. */
  readonly number?: number;
  /** The question of a sheet that answers one. */
  readonly asked?: Asked;
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
  const terms = termsOn === undefined ? undefined : termsSheet(model, termsOn, [...(there.extraTerms ?? []), ...(wanted.some(({ part }) => ledgerParts.includes(part)) ? accountingTerms(model.deal) : [])]);
  const names = terms?.scenarioNames ?? there.scenarioNames;
  let known = model;
  const sheets = wanted.map(({ part, sheet: name, number, asked }) => {
    const own: Model = number === undefined ? known : { ...known, number };
    const { sheet, failing, capTable }: Written = asked ? { sheet: questionSheet(own, name, names, asked) } : part === "Terms" && terms ? terms : written(part, own, name, names);
    known = { ...known, ...(failing ? { failing: [...(known.failing ?? []), failing] } : {}), ...(capTable ? { capTable } : {}) };
    return sheet;
  });
  return {
    edits: [...sheets.map(({ sheet }): Edit => ({ kind: "sheet", name: sheet })), ...sheets.flatMap(({ edits }) => edits)],
    first: terms?.firstInput ?? sheets[0]?.start ?? Area.start(""),
    model,
  };
}

/** The accounting terms that the structures of a deal use: with books in the workbook, their treatments are inputs that a person can change there. */
export const accountingTerms = ({ scenarios }: Pick<Deal, "scenarios">): readonly string[] =>
  terms.filter((of) => of.group === "Accounting" && scenarios.some((each) => usesTerm(of, structuresOf(each)))).map(({ label }) => label);

interface Written {
  readonly sheet: SheetWriter;
  /** A cell that counts checks that fail: sheets that come later know of it. */
  readonly failing?: Area;
  readonly capTable?: Area;
}

function written(part: Part, model: Model, name: string, names: Area | undefined): Written {
  switch (part) {
    case "Terms":
      return termsSheet(model, name, []);
    case "Events":
      return { sheet: eventsSheet(model, name) };
    case "Scenarios":
      return { sheet: scenariosSheet(model, name) };
    case "Schedule":
      return { sheet: scheduleSheet(model, name, names) };
    case "Compare":
      return { sheet: compareSheet(model, name, names) };
    case "Journal":
      return { sheet: journalSheet(model, name, names) };
    case "Trial balance":
      return { sheet: trialBalanceSheet(model, name, names) };
    case "Statements":
      return { sheet: statementsSheet(model, name, names) };
    case "Cap table":
      return capTableSheet(model, name, names);
    case "Exit":
      return exitSheet(model, name);
    case "Checks":
      return { sheet: checksSheet(model, name) };
    default:
      throw new Error(`The sheet ${part} needs the question that it answers.`);
  }
}

const numbered = (name: string, number: number, space: string): string => (number === 1 ? name : `${name}${space}${number}`);

/** The Excel Tables of each part. */
const tableRoles: Readonly<Partial<Record<Part, readonly InputTableRole[]>>> = {
  Events: ["events"],
  "Cap table": ["holders", "convertibles", "investors"],
  Exit: ["classes", "exits"],
  Sensitivity: ["down", "across"],
  Tornado: ["ranges"],
  Simulation: ["drivers"],
};

function tablesOf(part: Part, number: number): string[] {
  if (part === "Terms") return [numbered(TERMS_TABLE, number, "")];
  const roles = tableRoles[part] ?? [];
  return roles.map((role) => inputTableName({ number }, role));
}

/** One number for the whole insert, so that "Scenarios 2" reads "Terms 2". */
function freeNumber(wanted: readonly Part[], names: readonly string[]): number {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  const isFree = (number: number): boolean =>
    wanted.every((part) => [numbered(part, number, " "), ...tablesOf(part, number)].every((name) => !taken.has(name.toLowerCase())));
  let number = 1;
  while (!isFree(number)) number++;
  return number;
}
