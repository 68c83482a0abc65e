/** DEAL formulas of a model's parts: gone, overwritten, not known, without the cells that they name, or without room. */
import { allChecks } from "../../core/ledger/ledgerChecks";
import { measures } from "../../core/model/measures";
import { schedule, frequencies, type Frequency } from "../../core/model/schedule";
import { pricedStructures } from "../../core/model/terms";
import { attempt, CalculationError } from "../../core/calculationError";
import { withBeside } from "../../core/model/scenario";
import { isAnalysis } from "../analysis/asked";
import { questionSize } from "../analysis/questionSize";
import type { Role } from "../anchors";
import type { Area } from "../area";
import type { Edit } from "../edit";
import { resultRows } from "../capTable";
import { emptyCapTable, type CapTableDraft } from "../capTableDraft";
import { resultColumns } from "../capTableResult";
import { formulaText } from "../../functions/formulaText";
import { capTableParts, ledgerParts, type Part } from "../deal";
import { eventsPlace } from "../termsCall";
import { happening } from "../eventsDraft";
import { ledgerSize } from "../ledgerSize";
import { statementPlaces } from "../statements";
import { draftFor, eventRowsFor, modelAgain, modelFor, named, ownFormula, partAgain } from "./again";
import { asking, finding, freely, type Finding, type Mend } from "./finding";
import { callsDeal, dealCall, repaired } from "./formulas";
import { partFunction, type FoundModel, type FoundPart } from "./parts";
import { cellIn, cellsIn, formulasIn, isEmpty, type CellPicture, type Picture } from "./picture";
import { askedOn } from "./questionInSheet";
import { scenarioOf } from "./termsTable";

export function staleFormulas(picture: Picture, found: FoundModel): Finding[] {
  const lost = found.parts.find(({ part }) => part === "Terms");
  // A cap table alone has no terms to lose.
  const own = found.table || !lost ? found.parts.filter(({ part }) => found.table || capTableParts.includes(part)) : [];
  const gone = !found.table && lost && !lost.at;
  return [
    ...(gone ? [finding("partDeleted", { part: "Terms" }, undefined, found.record && found.record.scenarios.length > 0 ? asking(modelAgain(found, picture)) : undefined)] : []),
    ...own.flatMap((each) => ofPart(picture, found, each)),
  ];
}

function ofPart(picture: Picture, found: FoundModel, of: FoundPart): Finding[] {
  const { part, at } = of;
  if (!at) return part === "Terms" ? [] : [finding("partDeleted", { part }, undefined, anew(partAgain(found, of, picture)))];
  const adopted = of.adopted.length > 0 ? [finding("nameLost", { part }, at, freely(named(found, of)))] : [];
  return part === "Terms" || part === "Events" || part === "Checks" ? adopted : [...adopted, ...ofFormula(picture, found, of, cellIn(picture, at))];
}

function ofFormula(picture: Picture, found: FoundModel, of: FoundPart, cell: CellPicture): Finding[] {
  const { part } = of;
  const formula = ownFormula(picture, found, of);
  if (cell.formula.includes("#REF!")) {
    const mend = formula === undefined ? anew(partAgain(found, of, picture), filled(picture, cell.at.sheet)) : freely([entered(cell.at, formula)]);
    return [finding("referenceLost", { part, formula: cell.formula }, cell.at, mend)];
  }
  if (dealCall(cell.formula)?.name !== partFunction(part)) {
    const holds = cell.formula || String(cell.value);
    return [finding("formulaOverwritten", { part, what: "formula", holds, formula: formula ?? "" }, cell.at, formula === undefined ? undefined : over(cell, formula))];
  }
  return [...(cell.value === "#SPILL!" ? [blocked(picture, found, of, cell)] : []), ...withoutEvents(found, part, cell)];
}

/** A formula that was there before the model had events, or that lost them. The other arguments stay as they are, and so do events that a person named. */
export function withoutEvents({ events }: Pick<FoundModel, "events">, part: Part, { at, formula }: CellPicture): Finding[] {
  const call = dealCall(formula);
  const place = call ? eventsPlace(call.name) : -1;
  if (!events || !call || place < 0 || (call.arguments[place] ?? "") !== "") return [];
  const given = Array.from({ length: place }, (_, i) => call.arguments[i] || undefined);
  return [finding("eventsNotRead", { part, formula }, at, freely([entered(at, formulaText(call.name, ...given, `${events.table}[#All]`))]))];
}

/** A part as it was written first, where what it says is known. */
const anew = (edits: readonly Edit[], replaces: readonly Area[] = []): Mend | undefined => (edits.length > 0 ? asking(edits, replaces) : undefined);

/** Every DEAL formula that Excel did not know when it read it, wherever it stands. */
export const unknownFormulas = (picture: Picture): Finding[] =>
  formulasIn(picture).filter((cell) => callsDeal(cell.formula) && isUnknown(cell)).map(({ at, formula }) => finding("nameError", { formula }, at, freely([entered(at, repaired(formula))])));

/** Written by a hand that had no add-in, or read before it was there. */
export const isUnknown = ({ formula, value }: Pick<CellPicture, "formula" | "value">): boolean => value === "#NAME?" || repaired(formula) !== formula;

export const entered = (at: Area, formula: string): Edit => ({ kind: "cells", at, cells: [[{ formula: formula.startsWith("=") ? formula : `=${formula}` }]] });

/** A formula over what stands in its cell now: asked for where a person typed it. */
export const over = (cell: CellPicture, formula: string): Mend => (isEmpty(cell) || cell.formula.includes("#REF!") ? freely([entered(cell.at, formula)]) : asking([entered(cell.at, formula)], [cell.at]));

/** The cells of a sheet that hold something. */
function filled(picture: Picture, name: string): Area[] {
  const sheet = picture.sheets.find((each) => each.name === name);
  return sheet && sheet.values.length > 0 ? [cellIn(picture, { sheet: name, row: sheet.row, column: sheet.column }).at.sized(sheet.values.length, sheet.values[0]?.length ?? 1)] : [];
}

/** What is in the way of a spill. Cells can be emptied when asked for; a table or merged cells a person has to move. */
export function blocked(picture: Picture, found: FoundModel, of: FoundPart, { at, formula }: CellPicture, role?: Role): Finding {
  const needed = spillSize(picture, found, of, role);
  const area = at.sized(needed.rows, needed.columns);
  const inTheWay = cellsIn(picture, area).filter((cell) => !isEmpty(cell) && (cell.at.row !== at.row || cell.at.column !== at.column));
  const cells = inTheWay.map((cell) => cell.at);
  const mend = cells.length > 0 ? asking([...cells.map((each): Edit => ({ kind: "cells", at: each, cells: [[null]] })), entered(at, formula)], cells) : undefined;
  return finding("spillBlocked", { part: of.part, formula, inTheWay: cells.map(({ local }) => local) }, at, mend);
}

/** Rows and columns that a part's formula fills, or another formula on its sheet. */
export function spillSize(picture: Picture, found: FoundModel, of: FoundPart, role?: Role): { readonly rows: number; readonly columns: number } {
  const { table } = found;
  const { part, cells } = of;
  if (isAnalysis(part)) return questionSize(askedOn(picture, found, of)?.question);
  if (part === "Cap table") return { rows: resultRows(modelFor(found), draftFor(found) ?? emptyCapTable) + 1, columns: resultColumns.length };
  if (part === "Exit") return exitSize(draftFor(found) ?? emptyCapTable);
  const scenarios = table?.columns.length ?? 0;
  if (part === "Scenarios") return { rows: measures.length + 1, columns: scenarios + 1 };
  if (part === "Compare") return { rows: measures.length + 1, columns: pricedStructures.length + 1 };
  const picked = (picker: Role): CellPicture["value"] => {
    const at = cells.get(picker);
    return at ? cellIn(picture, at).value : "";
  };
  const column = table?.columns.find(({ name }) => name.toLowerCase() === String(picked("scenario")).toLowerCase()) ?? table?.columns[0];
  const read = table && column && scenarioOf(table, column);
  const scenario = read instanceof CalculationError || !read ? read : attempt(() => withBeside(read, { events: happening(eventRowsFor(found)) }));
  if (!scenario || scenario instanceof CalculationError) return { rows: 1, columns: 1 };
  if (part === "Checks") return { rows: allChecks(scenario).length + 1, columns: 3 };
  const frequency = frequencies.find((each): each is Frequency => each.toLowerCase() === String(picked("frequency")).toLowerCase()) ?? "Quarter";
  if (ledgerParts.includes(part) && role !== "plot") return ledgerSize(scenario, { part, party: picked("party"), asOf: picked("asof"), frequency, kind: statementPlaces.find(({ call }) => call === role)?.kind ?? "Income" });
  return { rows: schedule(scenario, [], frequency).periods.length + 1, columns: (cells.get("lines")?.columns ?? 0) + 1 };
}

/** A header, a row a class, the debt where a cell says it, and the total; a column an exit. */
const exitSize = ({ classes, exitValues, debt }: CapTableDraft): { readonly rows: number; readonly columns: number } => ({ rows: classes.length + 2 + (debt === undefined ? 0 : 1), columns: exitValues.length + 1 });
