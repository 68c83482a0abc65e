/** The question of a sheet as its cells ask it now: what its formula is made of, how far it spills, and what is to be remembered. */
import { driversTable } from "../../core/analysis/drivers";
import type { DistributionName } from "../../core/analysis/distribution";
import { spreadFields } from "../../core/analysis/distribution";
import type { Axis, Correlation, DrawnTerm, Given, Question, SimulationQuestion, TornadoQuestion } from "../../core/analysis/question";
import { byLabel } from "../../core/model/labels";
import { findMeasure } from "../../core/model/measures";
import { findTerm } from "../../core/model/scenario";
import { isAnalysis, type Asked } from "../analysis/asked";
import { unlessBlank } from "../analysis/solution";
import type { Area } from "../area";
import type { Role } from "../anchors";
import { partName } from "../anchors";
import type { Model } from "../model";
import { termsCall } from "../termsCall";
import { covers } from "./formulas";
import type { FoundModel, FoundPart } from "./parts";
import { areaOf, cellIn, cellsIn, type CellValue, type Picture, type TablePicture } from "./picture";

type Found = Pick<FoundPart, "part" | "cells">;

const tableAt = (picture: Picture, at: Area | undefined): TablePicture | undefined => (at ? picture.tables.find((each) => covers(each, at)) : undefined);

/** How a formula names an Excel Table: the one column of an axis by its heading, one of drivers with all of its columns. */
function reference(picture: Picture, at: Area | undefined, isAxis: boolean): string | undefined {
  const table = tableAt(picture, at);
  if (!table) return undefined;
  return isAxis ? `${table.name}[${String(cellIn(picture, table).value).replace(/['#[\]]/g, "'$&")}]` : `${table.name}[#All]`;
}

/** The DEAL formula that belongs on a sheet of a question; undefined where cells that it has to name are gone. */
export function questionFormula(picture: Picture, model: Pick<Model, "table" | "events">, { part, cells }: Found): string | undefined {
  const at = (role: Role): string | undefined => cells.get(role)?.absolute;
  const [measure, scenario, drivers] = [at("measure"), at("scenario"), reference(picture, cells.get("drivers"), false)];
  if (measure === undefined || scenario === undefined) return undefined;
  if (part === "Tornado") return drivers && termsCall(model, "TORNADO", measure, drivers, scenario);
  if (part === "Simulation") {
    const [paths, seed, percentiles, thresholds] = [at("paths"), at("seed"), at("percentiles"), at("thresholds")];
    return drivers && paths && seed && percentiles && thresholds && termsCall(model, "SIMULATE", measure, drivers, paths, seed, percentiles, scenario, thresholds);
  }
  if (part === "Solve") {
    const [target, term, low, high] = [at("target"), at("term"), cells.get("low"), cells.get("high")];
    return target && term && low && high && termsCall(model, "SOLVE", measure, target, term, unlessBlank(low), unlessBlank(high), scenario);
  }
  const [down, downValues, across, acrossValues] = [at("downterm"), reference(picture, cells.get("downvalues"), true), at("acrossterm"), reference(picture, cells.get("acrossvalues"), true)];
  return down && downValues && termsCall(model, "SENSITIVITY", measure, down, downValues, across, acrossValues, scenario);
}

/** What is asked; as it was remembered where the cells do not say it, and undefined where nothing does. */
export function askedOn(picture: Picture, { record }: Pick<FoundModel, "record">, of: Pick<FoundPart, "part" | "number" | "cells" | "at">): Asked | undefined {
  if (!isAnalysis(of.part)) return undefined;
  const question = of.at && questionOf(picture, of);
  const scenario = of.cells.get("scenario");
  const name = scenario ? String(cellIn(picture, scenario).value) : "";
  return question ? { question, ...(name === "" ? {} : { scenario: name }) } : record?.questions?.[partName(of)];
}

function questionOf(picture: Picture, { part, cells }: Found): Question | undefined {
  const value = (role: Role): CellValue => {
    const at = cells.get(role);
    return at ? cellIn(picture, at).value : "";
  };
  const number = (role: Role): number | undefined => (typeof value(role) === "number" ? (value(role) as number) : undefined);
  const measure = findMeasure(String(value("measure")))?.label;
  if (measure === undefined) return undefined;
  if (part === "Tornado") return tornadoOf(measure, rowsAt(picture, cells.get("drivers")));
  if (part === "Simulation") {
    const [paths, seed] = [number("paths"), number("seed")];
    const drawn = drawnOf(rowsAt(picture, cells.get("drivers")));
    return paths === undefined || seed === undefined || !drawn ? undefined : { kind: "simulation", measure, ...drawn, paths, seed, percentiles: numbersAt(picture, cells.get("percentiles")), thresholds: numbersAt(picture, cells.get("wanted")) };
  }
  if (part === "Solve") {
    const [term, target, low, high] = [findTerm(String(value("term")))?.label, number("target"), number("low"), number("high")];
    return term === undefined || target === undefined ? undefined : { kind: "solve", measure, target, term, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
  }
  const axis = (term: Role, values: Role): Axis | undefined => {
    const [label, given] = [findTerm(String(value(term)))?.label, rowsAt(picture, cells.get(values)).slice(1).flatMap(([cell]) => givenOf(cell))];
    return label === undefined || given.length === 0 ? undefined : { term: label, values: given };
  };
  const [down, across] = [axis("downterm", "downvalues"), axis("acrossterm", "acrossvalues")];
  return down && { kind: "grid", measure, down, ...(across ? { across } : {}) };
}

/** The cells of the Excel Table around a cell, with its header. */
function rowsAt(picture: Picture, at: Area | undefined): (readonly CellValue[])[] {
  const table = tableAt(picture, at);
  const area = table && areaOf(table);
  return area ? Array.from({ length: area.rows }, (_, row) => cellsIn(picture, area.rowAt(row)).map(({ value }) => value)) : [];
}

const givenOf = (cell: CellValue | undefined): Given[] => (cell === undefined || cell === "" || typeof cell === "boolean" ? [] : [cell]);
const numbersAt = (picture: Picture, at: Area | undefined): number[] => (at ? cellsIn(picture, at).flatMap(({ value }) => (typeof value === "number" ? [value] : [])) : []);

function tornadoOf(measure: string, [header = [], ...rows]: readonly (readonly CellValue[])[]): TornadoQuestion | undefined {
  const [term, low, high] = ["Term", "Low", "High"].map((label) => header.findIndex((cell) => String(cell) === label)) as [number, number, number];
  const ranges = rows.flatMap((row) => {
    const [label, from, to] = [findTerm(String(row[term]))?.label, givenOf(row[low])[0], givenOf(row[high])[0]];
    return label === undefined || from === undefined || to === undefined ? [] : [{ term: label, low: from, high: to }];
  });
  return ranges.length > 0 ? { kind: "tornado", measure, ranges } : undefined;
}

/** Rows of one term are the values of its discrete distribution. */
function drawnOf([header = [], ...rows]: readonly (readonly CellValue[])[]): Pick<SimulationQuestion, "drivers" | "correlations"> | undefined {
  const find = byLabel(driversTable.fields, ({ label, chinese }) => [label, chinese]);
  const columns = header.map((cell) => find(String(cell))?.label);
  const of = (row: readonly CellValue[], label: string): CellValue => row[columns.indexOf(label)] ?? "";
  const drivers: DrawnTerm[] = [];
  const correlations: Correlation[] = [];
  for (const row of rows) {
    const [term, distribution] = [findTerm(String(of(row, "Term")))?.label, String(of(row, "Distribution")) as DistributionName];
    if (term === undefined) continue;
    const chances = givenOf(of(row, "Value")).map((value) => ({ value, probability: Number(of(row, "Probability")) }));
    const before = drivers.find((each) => each.term === term);
    if (before) drivers[drivers.indexOf(before)] = { ...before, chances: [...(before.chances ?? []), ...chances] };
    else {
      const parameters = Object.fromEntries(spreadFields.flatMap((field) => (typeof of(row, field) === "number" ? [[field, of(row, field) as number]] : [])));
      drivers.push({ term, distribution, parameters, ...(chances.length > 0 ? { chances } : {}) });
      header.forEach((heading, column) => {
        const other = columns[column] === undefined ? findTerm(String(heading))?.label : undefined;
        if (other !== undefined && other !== term && typeof row[column] === "number") correlations.push({ between: [other, term], correlation: row[column] });
      });
    }
  }
  return drivers.length > 0 ? { drivers, correlations } : undefined;
}
