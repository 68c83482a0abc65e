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

/** What fails inside is thrown only when the command is over: an exception in a plugin would leave the model in its running state for good. */
export function batch(model: Model, run: () => void): void {
  const failures: unknown[] = [];
  work = () => {
    try {
      run();
    } catch (error) {
      failures.push(error);
    }
  };
  try {
    dispatchOwn(model, "OFFICE_BATCH", {});
  } finally {
    work = null;
  }
  if (failures.length) throw failures[0];
}
