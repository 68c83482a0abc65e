/** The sheets of the ledger: their further formulas, what their pickers hold, and the formats and the chart of what spills. */
import { parties } from "../../core/ledger/event";
import { MOST_PLACES } from "../../core/ledger/journal";
import { statementNames } from "../../core/ledger/statement";
import { FIRST_DATE } from "../../core/numbers/dates";
import type { Role } from "../anchors";
import type { Area } from "../area";
import { PLACES } from "../bookPickers";
import { ledgerParts } from "../deal";
import type { ChartEdit, Edit } from "../edit";
import { dateFormat, postedFormat } from "../numberFormats";
import { CHART } from "../sheetWriter";
import { statementName, statementPlaces, statementsChart } from "../statements";
import { yearEnd } from "../trialBalance";
import { modelFor } from "./again";
import { asking, finding, freely, type Facts, type Finding } from "./finding";
import { dealCall } from "./formulas";
import { ledgerCalls } from "./ledgerCalls";
import type { FoundModel, FoundPart } from "./parts";
import { cellIn, spillAt, type CellPicture, type Picture } from "./picture";
import { blocked, entered, over, withoutEvents } from "./staleFormulas";

export function staleLedger(picture: Picture, found: FoundModel): Finding[] {
  return found.parts.filter(({ part }) => ledgerParts.includes(part)).flatMap((of) => [...furtherCalls(picture, found, of), ...pickers(picture, found, of)]);
}

/** The DEAL formulas of a sheet beside its own cell. */
function furtherCalls(picture: Picture, found: FoundModel, of: FoundPart): Finding[] {
  return ledgerCalls(modelFor(found), of.part, of.cells).flatMap(({ name, role, formula }): Finding[] => {
    const at = role && of.cells.get(role);
    if (!at) return [];
    const cell = cellIn(picture, at);
    const isOurs = dealCall(cell.formula)?.name === name;
    if (cell.formula.includes("#REF!")) return [finding("referenceLost", { part: of.part, formula: cell.formula }, at, formula === undefined ? undefined : freely([entered(at, formula)]))];
    if (!isOurs) return [finding("formulaOverwritten", { part: of.part, what: "formula", holds: cell.formula || String(cell.value), formula: formula ?? "" }, at, formula === undefined ? undefined : over(cell, formula))];
    return [...(cell.value === "#SPILL!" ? [blocked(picture, found, of, cell, role)] : []), ...withoutEvents(found, of.part, cell)];
  });
}

interface Pick {
  readonly role: Role;
  readonly picks: Facts["pickerWrong"]["picks"];
  readonly isAllowed: (value: CellPicture["value"]) => boolean;
  readonly allowed: readonly string[];
  readonly usual: Extract<Edit, { kind: "cells" }>["cells"][number][number];
}

const isWhole = (value: unknown, low: number, high: number): boolean => typeof value === "number" && Number.isInteger(value) && value >= low && value <= high;

/** What a person picks on these sheets beside the scenario and the frequency, and what stood there at first. */
function picksOf(found: FoundModel, { part, cells }: FoundPart): readonly Pick[] {
  const [scenario, party] = [cells.get("scenario"), cells.get("party")];
  const one = (words: readonly string[]) => (value: unknown): boolean => words.some((word) => word.toLowerCase() === String(value).toLowerCase());
  const names = Object.keys(statementNames);
  return [
    { role: "party", picks: "party", isAllowed: one(parties), allowed: parties, usual: { text: parties[0]! } },
    { role: "places", picks: "places", isAllowed: (value) => isWhole(value, 0, MOST_PLACES), allowed: [`a whole number from 0 to ${MOST_PLACES}`], usual: { value: PLACES } },
    ...(part === "Trial balance" && scenario ? [{ role: "asof", picks: "date", isAllowed: (value: unknown) => typeof value === "number" && value >= FIRST_DATE, allowed: ["a date"], usual: { formula: `=${yearEnd(modelFor(found), scenario)}` } } as const] : []),
    ...(part === "Statements" && party ? statementPlaces.map(({ kind, named }) => ({ role: named, picks: "statement", isAllowed: one(names), allowed: names, usual: { formula: `=${statementName(kind, party)}` } }) as const) : []),
  ];
}

/** A picker that is empty loses nothing when it is filled again; over what a person typed there it is asked. */
function pickers(picture: Picture, found: FoundModel, of: FoundPart): Finding[] {
  return picksOf(found, of).flatMap(({ role, picks, isAllowed, allowed, usual }): Finding[] => {
    const at = of.cells.get(role);
    if (!at) return [];
    const { value, formula } = cellIn(picture, at);
    if (isAllowed(value)) return [];
    const edits: Edit[] = [{ kind: "cells", at, cells: [[usual]] }];
    const isLost = (value === "" && formula === "") || formula.includes("#REF!");
    return [finding("pickerWrong", { part: of.part, picks, holds: String(value), allowed }, at, isLost ? freely(edits) : asking(edits, [at]))];
  });
}

/** Formats of a spill of the ledger, with the cells that they belong to. */
export function ledgerFormats(picture: Picture, { part, at, cells }: FoundPart): { readonly area: Area; readonly formats: readonly (readonly string[])[] }[] {
  const of = (anchor: Area | undefined, first: number, row: (columns: number) => readonly string[]): { area: Area; formats: (readonly string[])[] }[] => {
    const spill = anchor && spillAt(picture, anchor);
    return anchor && spill ? [{ area: anchor.cell(1, first), formats: Array.from({ length: spill.rows - 1 }, () => row(spill.columns)) }] : [];
  };
  if (part === "Journal") return of(at, 0, () => [dateFormat, "General", postedFormat, postedFormat, "General"]);
  if (part === "Trial balance") return of(at, 1, () => [postedFormat, postedFormat]);
  const anchors = statementPlaces.map(({ call }) => (call ? cells.get(call) : at));
  return anchors.flatMap((anchor) => {
    const spill = anchor && spillAt(picture, anchor);
    if (!anchor || !spill) return [];
    const across = (format: string): string[] => Array.from({ length: spill.columns - 1 }, () => format);
    return [{ area: anchor.cell(0, 1), formats: [across(dateFormat)] }, ...of(anchor, 1, () => across(postedFormat))];
  });
}

/** The chart of a Statements sheet, over what spills at its foot now. */
export function ledgerChart(picture: Picture, found: FoundModel, { cells }: FoundPart): ChartEdit | undefined {
  const [plot, lines, heading] = [cells.get("plot"), cells.get("lines"), cells.get("income")];
  const spill = plot && spillAt(picture, plot);
  if (!plot || !lines || !heading || !spill || spill.rows < 2) return undefined;
  return statementsChart(modelFor(found), plot.sized(spill.rows, spill.columns), heading.cell(-CHART.rows - 1, 0));
}
