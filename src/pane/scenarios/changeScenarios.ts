/** Carries out in the Terms table what the Scenarios tab asks for. */
import type { TermValue } from "../../core/model/scenario";
import { addScenario, deleteScenario, moveScenario, renameScenario } from "../../workbook/scenarios";
import type { CellValue } from "../../workbook/terms";
import type { ScenarioEffect } from "./message";

export async function changeScenarios(effect: ScenarioEffect): Promise<void> {
  const { table } = effect;
  switch (effect.kind) {
    case "AddScenario":
      return add(effect);
    case "RenameScenario":
      return renameScenario(effect.name, effect.newName, table);
    case "MoveScenario":
      return moveScenario(effect.name, effect.by, table);
    case "DeleteScenario":
      return deleteScenario(effect.name, table);
  }
}

async function add({ table, name, after, values, blank = false }: Extract<ScenarioEffect, { kind: "AddScenario" }>): Promise<void> {
  const defaults = blank ? (await import("../../sheets/termRows")).writtenDefaults() : [];
  await addScenario({ name, after, blank, values: new Map([...defaults, ...values].map(([label, value]) => [label, cellOf(value)])) }, table);
}

const cellOf = (value: TermValue): CellValue => value ?? "";
