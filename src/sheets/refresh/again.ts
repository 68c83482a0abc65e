/** Writing parts of a model again: what the sheets' own writers need to know, taken from the workbook as it is now. */
import { formulaText, quoted } from "../../functions/formulaText";
import { isAnalysis } from "../analysis/asked";
import type { Area } from "../area";
import { capTableCall } from "../capTable";
import { emptyCapTable, rememberedCapTable, rememberedRows, type CapTableDraft, type DraftRow } from "../capTableDraft";
import { parts as allParts } from "../deal";
import type { Edit } from "../edit";
import { classesCall, exitsCall } from "../exit";
import { writeParts, type PartOnSheet } from "../insert";
import { columnsOf, inputTableName, type Model } from "../model";
import { termsCall } from "../termsCall";
import { ledgerCalls } from "./ledgerCalls";
import { nameOf, partIn, type FoundModel, type FoundPart } from "./parts";
import { askedOn, questionFormula } from "./questionInSheet";
import { areaOf, sheetIn, type Picture } from "./picture";
import { dealOf, rememberedDeal, type TermsTable } from "./termsTable";

/** The model as its sheets' writers see it. */
export function modelFor(found: FoundModel): Model {
  const { key, table, record, parts, events } = found;
  const terms = table ? dealOf(table, record) : record ? rememberedDeal(record) : { name: "", scenarios: [] };
  const draft = draftFor(found);
  const happens = eventRowsFor(found);
  const deal = { ...terms, ...(draft ? { capTable: draft } : {}), ...(happens.length > 0 ? { events: happens } : {}) };
  const [masterCheck, capTable] = [partIn(found, "Checks")?.at, partIn(found, "Cap table")?.at];
  const failing = parts.flatMap(({ cells }) => cells.get("failing") ?? []);
  const columns = table ? table.columns.map(({ name }) => name) : columnsOf(deal);
  return { deal, columns, table: table?.name ?? key, ...(events ? { events: events.table } : {}), failing, ...(masterCheck ? { masterCheck } : {}), ...(capTable ? { capTable } : {}) };
}

/** What happens after closing, as it stands now; as it was remembered where the table of events is gone. */
export const eventRowsFor = ({ events, record }: Pick<FoundModel, "events" | "record">): readonly DraftRow[] => events?.rows ?? rememberedRows(record?.events ?? []);

/** What people filled in, as it stands now; what has no cells any more as it was remembered. */
export function draftFor({ capTable, record }: Pick<FoundModel, "capTable" | "record">): CapTableDraft | undefined {
  const before = record?.capTable && rememberedCapTable(record.capTable);
  if (!capTable) return before;
  const { draft, places } = capTable;
  const { debt: _, ...there } = { ...emptyCapTable, ...before };
  return {
    ...there,
    ...(places.has("holders") ? { holders: draft.holders, round: draft.round, convertibles: draft.convertibles, investors: draft.investors } : {}),
    ...(places.has("classes") ? { classes: draft.classes, exitValues: draft.exitValues, ...(draft.debt === undefined ? {} : { debt: draft.debt }) } : before?.debt === undefined ? {} : { debt: before.debt }),
  };
}

type TableRole = "holders" | "convertibles" | "investors" | "classes" | "exits";

/** The formulas of the Cap table and Exit sheets over the tables as they are called now; undefined where one is gone. */
export function capTableFormulas({ capTable }: Pick<FoundModel, "capTable">): Partial<Record<"CAPTABLE" | "ROUNDPRICE" | "WATERFALL" | "BREAKPOINTS", string>> {
  const table = (role: TableRole): string | undefined => capTable?.places.get(role)?.table;
  const [round, debt] = [capTable?.places.get("round"), capTable?.places.get("debt")];
  const found: Partial<Record<"CAPTABLE" | "ROUNDPRICE" | "WATERFALL" | "BREAKPOINTS", string>> = {};
  const [holders, convertibles, investors, classes, exits] = (["holders", "convertibles", "investors", "classes", "exits"] as const).map(table);
  if (round && holders && convertibles && investors) {
    const call = capTableCall({ holders, convertibles, investors }, areaOf(round));
    Object.assign(found, { CAPTABLE: formulaText("CAPTABLE", ...call), ROUNDPRICE: formulaText("ROUNDPRICE", ...call) });
  }
  if (debt && classes && exits) {
    const [all, paid] = [classesCall(classes), areaOf(debt).absolute];
    Object.assign(found, { WATERFALL: formulaText("WATERFALL", all, exitsCall(exits), paid), BREAKPOINTS: formulaText("BREAKPOINTS", all, paid) });
  }
  return found;
}

/** The DEAL formula that belongs into a part's cell; undefined where cells that it has to name are gone. */
export function ownFormula(picture: Picture, found: FoundModel, { part, cells }: FoundPart): string | undefined {
  if (part === "Cap table") return capTableFormulas(found).CAPTABLE;
  if (part === "Exit") return capTableFormulas(found).WATERFALL;
  const model = modelFor(found);
  if (isAnalysis(part)) return questionFormula(picture, model, { part, cells });
  const [lines, frequency, scenario] = [cells.get("lines"), cells.get("frequency"), cells.get("scenario")];
  if (part === "Scenarios") return termsCall(model, "MEASURES");
  if (part === "Compare") return scenario && termsCall(model, "COMPARE", undefined, scenario.absolute);
  if (part === "Schedule") return lines && frequency && scenario && termsCall(model, "SCHEDULE", lines.absolute, frequency.absolute, quoted("Down"), scenario.absolute);
  return ledgerCalls(model, part, cells).find(({ role }) => role === undefined)?.formula;
}

/** The header cells of the scenarios, for dropdowns. They stand side by side, or the dropdown would offer something else. */
function scenarioNames({ columns }: TermsTable): Area | undefined {
  const [first] = columns;
  const last = columns[columns.length - 1];
  return first && last && last.header.column - first.header.column === columns.length - 1 ? first.header.sized(1, columns.length) : undefined;
}

/** Writes one part again, on its sheet, or on a new one where that is gone; other sheets' check lines follow a new master check. Nothing where nobody knows what it was asked. */
export function partAgain(found: FoundModel, of: FoundPart, picture: Picture): readonly Edit[] {
  const model: Model = { ...modelFor(found), number: of.number };
  const sheet = of.at?.sheet ?? freeSheet(of, picture);
  const names = found.table && scenarioNames(found.table);
  const asked = askedOn(picture, found, of);
  if (isAnalysis(of.part) && !asked) return [];
  const { edits, model: written } = writeParts(model, [{ part: of.part, sheet, ...(asked ? { asked } : {}) }], names ? { scenarioNames: names } : {});
  return of.part === "Checks" && written.masterCheck ? [...edits, ...checkLines(found, written.masterCheck)] : edits;
}

const checkLines = (found: FoundModel, masterCheck: Area): Edit[] =>
  found.parts.flatMap(({ cells }): Edit[] => {
    const at = cells.get("check");
    return at ? [{ kind: "cells", at, cells: [[{ formula: `=${masterCheck.elsewhere}` }]] }] : [];
  });

/** The whole model from what is remembered of it, its parts on the sheets where they are. */
export function modelAgain(found: FoundModel, picture: Picture): readonly Edit[] {
  const number = found.parts.find(({ part }) => part === "Terms")?.number ?? 1;
  const inOrder = [...found.parts].sort((a, b) => allParts.indexOf(a.part) - allParts.indexOf(b.part));
  const parts = inOrder.flatMap((each): PartOnSheet[] => {
    const asked = askedOn(picture, found, each);
    return isAnalysis(each.part) && !asked ? [] : [{ part: each.part, sheet: each.at?.sheet ?? freeSheet(each, picture), number: each.number, ...(asked ? { asked } : {}) }];
  });
  const model = modelFor(found);
  const events = parts.some(({ part }) => part === "Events") ? { events: inputTableName({ number }, "events") } : {};
  return writeParts({ ...model, table: found.key, number, ...events }, parts).edits;
}

/** The sheet's usual name, or the next that is free. */
function freeSheet({ part, number }: FoundPart, picture: Picture): string {
  for (let n = number; ; n++) {
    const name = n === 1 ? part : `${part} ${n}`;
    if (!sheetIn(picture, name)) return name;
  }
}

/** Gives the cells that were found without them their names back. */
export const named = (found: FoundModel, of: FoundPart): Edit[] =>
  of.adopted.flatMap((role): Edit[] => {
    const at = role ? of.cells.get(role) : of.at;
    return at ? [{ kind: "name", name: nameOf(found, of, role), at }] : [];
  });

