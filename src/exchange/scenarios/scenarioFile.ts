/** A file of scenarios, by what it is called. */
import { invalid } from "../../core/calculationError";
import { hasExtension, quoted, requireSize, type ExchangeFile } from "../exchangeFile";
import { readScenarioCsv } from "./scenarioCsv";
import { readScenarioJson } from "./scenarioJson";
import type { ScenarioSet } from "./scenarioSet";

/** Throws `value` with a sentence where the file is none of scenarios. */
export function readScenarioFile(file: ExchangeFile): ScenarioSet {
  requireSize([file]);
  if (hasExtension(file, "json")) return readScenarioJson(file);
  if (["csv", "tsv", "txt"].some((extension) => hasExtension(file, extension))) return readScenarioCsv(file);
  throw invalid("file", `The file ${quoted(file.path)} is neither JSON nor CSV; scenarios are read from files that end with .json, .csv, .tsv or .txt.`);
}
