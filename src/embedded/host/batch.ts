// Runs a whole request as one command of the grid: one undo step, one evaluation, one repaint.
import { lockedSheetAllowedCommands, registries, UIPlugin, type Command, type Model } from "@odoo/o-spreadsheet";
import { dispatchOwn } from "./extras";

let work: (() => void) | null = null;

class BatchPlugin extends UIPlugin {
  override handle(command: Command): void {
    if ((command as { type: string }).type === "OFFICE_BATCH") work?.();
  }
}
registries.featurePluginRegistry.add("office_batch", BatchPlugin);
// A protected sheet refuses the commands inside a request, each with its reason, and not the request itself.
(lockedSheetAllowedCommands as Set<string>).add("OFFICE_BATCH");

/**
 * What fails inside is thrown only when the command is over: an exception in a plugin would leave the model in its running state for good.
 * After every command the grid draws itself anew; a request that has only read leaves nothing to draw.
 */
export function batch(model: Model, run: () => void): void {
  const failures: unknown[] = [];
  let [isOver, hasChanged] = [false, false];
  work = () => {
    try {
      run();
    } catch (error) {
      failures.push(error);
    }
    isOver = true;
  };
  const { trigger } = model;
  const told = (type: string, payload?: object): void => {
    if (!isOver) hasChanged = true;
    if (type !== "update" || hasChanged) trigger.call(model, type as never, payload as never);
  };
  model.trigger = told;
  try {
    dispatchOwn(model, "OFFICE_BATCH", {});
  } finally {
    model.trigger = trigger;
    work = null;
  }
  if (failures.length) throw failures[0];
}
