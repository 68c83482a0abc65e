/** Scenarios as a file on the reader's disk, by way of the browser: nothing is sent anywhere. */
import { scenarioCsv } from "../../exchange/scenarios/scenarioCsv";
import { scenarioJson } from "../../exchange/scenarios/scenarioJson";
import type { VersionEffect } from "./messages";

export function saveScenarios({ format, deal, money, scenarios }: Extract<VersionEffect, { kind: "ExportScenarios" }>): void {
  const set = { deal, money, scenarios };
  const blob = format === "json" ? new Blob([scenarioJson(set)], { type: "application/json" }) : new Blob([scenarioCsv(set)], { type: "text/csv;charset=utf-8" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${fileName(deal)}.${format}`;
  link.click();
  // The browser has taken the address when the click is over; it may read what is there a little later.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Signs that no file system takes become blanks. */
const fileName = (deal: string): string => ["Scenarios", deal.replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").trim()].filter(Boolean).join(" ");
