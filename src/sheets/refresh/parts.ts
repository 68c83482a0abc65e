/** Finds the models of a workbook and their parts: by their hidden names, and where those are lost by their DEAL formulas. */
import { statementNames, type StatementName } from "../../core/ledger/statement";
import { customFunctions, type FunctionName } from "../../functions/table";
import { anchorName, anchorOf, partName, recordedPart, type Anchor, type Role } from "../anchors";
import type { Area } from "../area";
import { capTablesIn, type CapTableInSheet } from "../capTableInSheet";
import { capTableParts, parts as allParts, type Part } from "../deal";
import { eventsIn, type EventsInSheet } from "../eventsInSheet";
import type { ModelRecord } from "../record";
import { statementPlaces } from "../statements";
import { covers, dealCall, placeOf, tableOf, type DealCall } from "./formulas";
import { cellIn, formulasIn, isEmpty, namedIn, tableIn, type CellPicture, type Picture, type TablePicture } from "./picture";
import { termsTable, type TermsTable } from "./termsTable";

export interface FoundPart {
  readonly part: Part;
  readonly number: number;
  /** Its own cell; undefined where its sheet, or the cell itself, is gone. */
  readonly at: Area | undefined;
  /** The other cells that are known of it, by name or through its formula's arguments. */
  readonly cells: ReadonlyMap<Role, Area>;
  /** Cells that were found by a formula, since their names were lost or lead elsewhere; undefined stands for `at`. */
  readonly adopted: readonly (Role | undefined)[];
}

export interface FoundModel {
  /** The name of the table when it was inserted: what its hidden names begin with. */
  readonly key: string;
  readonly table: TermsTable | undefined;
  readonly parts: readonly FoundPart[];
  readonly record: ModelRecord | undefined;
  /** What people filled in on its Cap table and Exit sheets. */
  readonly capTable: CapTableInSheet | undefined;
  /** What happens after closing; undefined where the model has no table of events. */
  readonly events: EventsInSheet | undefined;
}

const functionOf: Readonly<Partial<Record<Part, FunctionName>>> = {
  Scenarios: "MEASURES",
  Schedule: "SCHEDULE",
  Compare: "COMPARE",
  Journal: "JOURNAL",
  "Trial balance": "TRIALBALANCE",
  Statements: "STATEMENT",
  "Cap table": "CAPTABLE",
  Exit: "WATERFALL",
  Sensitivity: "SENSITIVITY",
  Tornado: "TORNADO",
  Simulation: "SIMULATE",
  Solve: "SOLVE",
};
export const partFunction = (part: Part): FunctionName | undefined => functionOf[part];

export const isMasterCheck = (formula: string): boolean => formula.includes("scenarios checked: refresh");

/** A DEAL formula with its call. */
interface Called extends CellPicture {
  readonly call: DealCall;
}

export function modelsIn(picture: Picture, records: readonly ModelRecord[] = []): FoundModel[] {
  const named = picture.names.flatMap(({ name, formula }) => {
    const anchor = anchorOf(name);
    return anchor ? [{ anchor, at: onSheet(picture, placeOf(formula, "")) }] : [];
  });
  const formulas = formulasIn(picture);
  const called = formulas.flatMap((cell): Called[] => {
    const call = dealCall(cell.formula);
    return call ? [{ ...cell, call }] : [];
  });
  const keys = uniqueKeys([...records.map(({ table }) => table), ...named.map(({ anchor }) => anchor.table), ...tablesCalled(picture, called)]);
  const renamed = new Set(keys.flatMap((key) => renamedTo(picture, key, named, called) ?? []));
  return keys
    .filter((key) => !renamed.has(key.toLowerCase()) || tableIn(picture, key) === undefined || records.some(({ table }) => table === key))
    .map((key) => modelOf(key, { picture, named: named.filter(({ anchor }) => same(anchor.table, key)), called, formulas, record: records.find(({ table }) => same(table, key)) }));
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const uniqueKeys = (names: readonly string[]): string[] => names.filter((name, i) => names.findIndex((each) => same(each, name)) === i);
const onSheet = (picture: Picture, area: Area | undefined): Area | undefined => (area && picture.sheets.some(({ name }) => same(name, area.sheet)) ? area : undefined);

/** Tables that a DEAL formula of ours reads as a whole. */
const tablesCalled = (picture: Picture, called: readonly Called[]): string[] =>
  called.filter(readsTerms).flatMap(({ call }) => {
    const name = tableOf(call.arguments[0] ?? "");
    const table = name === undefined ? undefined : tableIn(picture, name);
    return table ? [table.name] : [];
  });

const readsTerms = ({ call }: Called): boolean => customFunctions.find(({ name }) => name === call.name)?.parameters[0]?.kind === "terms";

interface Named {
  readonly anchor: Anchor;
  readonly at: Area | undefined;
}

/** The table that a model's cells read now, in lower case, where it has another name than when it was inserted. */
function renamedTo(picture: Picture, key: string, named: readonly Named[], called: readonly Called[]): string | undefined {
  if (tableIn(picture, key)) return undefined;
  return presentTable(picture, key, named.filter(({ anchor }) => same(anchor.table, key)), called)?.name.toLowerCase();
}

function presentTable(picture: Picture, key: string, named: readonly Named[], called: readonly Called[]): TablePicture | undefined {
  const known = tableIn(picture, key);
  if (known) return known;
  const own = named.find(({ anchor }) => anchor.part === "Terms" && !anchor.role)?.at;
  const around = own && picture.tables.find((each) => covers(each, own));
  if (around) return around;
  const reading = called.filter((each) => readsTerms(each)).filter(({ at }) => named.some((each) => each.at && covers(each.at, at)));
  return reading.flatMap(({ call }) => tableIn(picture, tableOf(call.arguments[0] ?? "") ?? "") ?? [])[0];
}

interface Sources {
  readonly picture: Picture;
  readonly named: readonly Named[];
  readonly called: readonly Called[];
  readonly formulas: readonly CellPicture[];
  readonly record: ModelRecord | undefined;
}

function modelOf(key: string, sources: Sources): FoundModel {
  const { picture, named, called, record } = sources;
  const table = presentTable(picture, key, named, called);
  const known = [...named.map(({ anchor }) => anchor), ...(record?.parts ?? []).flatMap((name) => recordedPart(key, name) ?? [])];
  const inserted = known.filter((each, i) => known.findIndex((other) => partName(other) === partName(each)) === i);
  // Where nothing is remembered, each kind of call over the table is a part.
  const expected: readonly Pick<Anchor, "part" | "number">[] = inserted.length > 0 ? inserted : allParts.filter((part) => !capTableParts.includes(part)).map((part) => ({ part, number: 1 }));
  const parts = expected.map(({ part, number }) => partOf({ part, number }, table, sources));
  const inputs = namedIn(picture);
  const capTable = capTablesIn(inputs).find((each) => same(each.key, key));
  const events = eventsIn(inputs).find((each) => same(each.key, key));
  return { key, table: table && termsTable(picture, table), record, capTable, events, parts: inserted.length > 0 ? parts : parts.filter(({ at }) => at) };
}

function partOf({ part, number }: Pick<Anchor, "part" | "number">, table: TablePicture | undefined, sources: Sources): FoundPart {
  const own = sources.named.filter(({ anchor }) => anchor.part === part && anchor.number === number);
  const byName = own.find(({ anchor }) => !anchor.role)?.at;
  const byFormula = byName && !isAstray(part, byName, sources) ? undefined : adopted(part, table, sources);
  const at = byFormula ?? byName;
  const cells = new Map(own.flatMap(({ anchor, at: place }) => (anchor.role && place ? [[anchor.role, place] as const] : [])));
  const found = argumentsOf(part, at, sources).filter(([role]) => !cells.has(role));
  for (const [role, place] of found) cells.set(role, place);
  return { part, number, at, cells, adopted: [...(byFormula ? [undefined] : []), ...found.map(([role]) => role)] };
}

/** Whether a name points at an empty cell, though the formula of its part may stand elsewhere. What a person typed over a formula is no such case. */
const isAstray = (part: Part, named: Area, { picture }: Sources): boolean => partFunction(part) !== undefined && isEmpty(cellIn(picture, named));

/** Cells with a call beside that of their part. */
const furtherCalls: readonly Role[] = ["price", "breakpoints", "balancesheet", "cashflow", "plot"];

/** The cell of a part whose name is lost: the one formula of its kind over the table that no other name claims. */
function adopted(part: Part, table: TablePicture | undefined, { picture, named, called, formulas }: Sources): Area | undefined {
  const isFree = ({ at }: CellPicture): boolean => !named.some(({ anchor: { role }, at: cell }) => cell && (role === undefined || furtherCalls.includes(role)) && covers(cell, at));
  if (part === "Terms") return table && cellIn(picture, table).at;
  if (part === "Checks") return formulas.find((cell) => isMasterCheck(cell.formula) && isFree(cell))?.at;
  if (capTableParts.includes(part)) return called.find((cell) => cell.call.name === partFunction(part) && isFree(cell))?.at;
  const reads = ({ call }: Called): boolean => table !== undefined && same(tableOf(call.arguments[0] ?? "") ?? "", table.name);
  return called.find((cell) => cell.call.name === partFunction(part) && reads(cell) && isFree(cell))?.at;
}

/** What a part's formula names: Excel keeps that right wherever cells go. */
function argumentsOf(part: Part, at: Area | undefined, { picture, called }: Sources): (readonly [Role, Area])[] {
  const call = at && dealCall(cellIn(picture, at).formula);
  if (!at || !call || call.name !== partFunction(part)) return [];
  const named = (index: number): Area | undefined => placeOf(call.arguments[index] ?? "", at.sheet);
  const first = (index: number): Area | undefined => {
    const table = tableIn(picture, tableOf((call.arguments[index] ?? "").replace(/\[(?!#).*$/, "")) ?? "");
    return table && cellIn(picture, table).at;
  };
  if (part === "Cap table") return known([["holders", first(0)], ["round", named(1)], ["convertibles", first(2)], ["investors", first(3)]]);
  if (part === "Exit") return known([["classes", first(0)], ["exits", first(1)], ["debt", named(2)]]);
  if (part === "Journal") return known([["party", named(1)], ["scenario", named(2)], ["places", named(3)]]);
  if (part === "Trial balance") return known([["asof", named(1)], ["party", named(2)], ["scenario", named(3)], ["places", named(4)]]);
  if (part === "Statements") return known([["income", named(1)], ["frequency", named(2)], ["scenario", named(3)], ["places", named(4)], ...otherStatements(picture, at.sheet, called)]);
  const table = (index: number): Area | undefined => first(index) ?? named(index);
  if (part === "Sensitivity") return known([["measure", named(1)], ["downterm", named(2)], ["downvalues", table(3)], ["acrossterm", named(4)], ["acrossvalues", table(5)], ["scenario", named(6)]]);
  if (part === "Tornado") return known([["measure", named(1)], ["drivers", table(2)], ["scenario", named(3)]]);
  if (part === "Simulation") return known([["measure", named(1)], ["drivers", table(2)], ["paths", named(3)], ["seed", named(4)], ["percentiles", named(5)], ["scenario", named(6)], ["thresholds", named(7)]]);
  if (part === "Solve") return known([["measure", named(1)], ["target", named(2)], ["term", named(3)], ["scenario", named(6)]]);
  const roles: readonly (readonly [Role, Area | undefined])[] =
    part === "Schedule" ? [["lines", named(1)], ["frequency", named(2)], ["scenario", named(4)]] : part === "Compare" ? [["scenario", named(2)]] : [];
  return known(roles);
}

/** The further statements of a sheet, told by the cell that names each, and the lines of its chart. */
function otherStatements(picture: Picture, sheet: string, called: readonly Called[]): (readonly [Role, Area | undefined])[] {
  return called.filter(({ at }) => at.sheet === sheet).flatMap(({ at, call }): (readonly [Role, Area | undefined])[] => {
    const first = placeOf(call.arguments[1] ?? "", sheet);
    if (call.name === "SCHEDULE") return [["plot", at], ["lines", first]];
    const name = first && String(cellIn(picture, first).value);
    const place = call.name === "STATEMENT" ? statementPlaces.find(({ kind }) => name !== undefined && statementNames[name as StatementName]?.[1] === kind) : undefined;
    return place?.call ? [[place.named, first], [place.call, at]] : [];
  });
}

const known = (roles: readonly (readonly [Role, Area | undefined])[]): (readonly [Role, Area])[] => roles.flatMap(([role, place]) => (place ? [[role, place] as const] : []));

/** The name of a part's cell in the workbook. */
export const nameOf = ({ key }: Pick<FoundModel, "key">, { part, number }: Pick<FoundPart, "part" | "number">, role?: Role): string =>
  anchorName({ table: key, part, number, ...(role ? { role } : {}) });

export const partIn = ({ parts }: FoundModel, part: Part): FoundPart | undefined => parts.find((each) => each.part === part);
