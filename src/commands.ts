/** The root of the buttons on the ribbon: each shows the pane on one of its tabs. manifest.xml names the actions. */
import type { Tab } from "./pane/state";

/** The tab that each action shows. office.js looks for an action among the window's own names first, so none of these is one. */
export const commands: Readonly<Record<string, Tab>> = { showRound: "Round", showInsert: "Insert", showRefresh: "Refresh", showExplain: "Explain" };

/** Gives Excel a function for each action; `show` turns the pane to a tab. */
export function associateCommands(show: (tab: Tab) => void): void {
  for (const [action, tab] of Object.entries(commands)) {
    Office.actions.associate(action, (event?: Office.AddinCommands.Event) => {
      show(tab);
      // Excel lets nobody press the button again until it hears that the command is over, so it hears it in any case.
      // Actions that are called by a keyboard shortcut come without an event.
      const over = (): void => event?.completed();
      Office.addin.showAsTaskpane().then(over, over);
    });
  }
}
