/** Scenarios as a file on the reader's disk. */
import { scenarioCsv } from "../../exchange/scenarios/scenarioCsv";
import { scenarioJson } from "../../exchange/scenarios/scenarioJson";
import { download, fileName } from "../download";
import type { VersionEffect } from "./messages";

export function saveScenarios({ format, deal, money, scenarios }: Extract<VersionEffect, { kind: "ExportScenarios" }>): void {
  const set = { deal, money, scenarios };
  const [content, type] = format === "json" ? [scenarioJson(set), "application/json"] : [scenarioCsv(set), "text/csv;charset=utf-8"];
  download(content, type, `${fileName("Scenarios", deal)}.${format}`);
}
