// The grid packs every change for readers on other machines. Here are none, and packing fails where a formula over one cell has a neighbour
// that is the same over several, =SUM(A1) above =SUM(A1:A5): the change would be made, and the grid never be ready again.
import type { Model } from "@odoo/o-spreadsheet";

interface Session {
  commandSquisher: { squish(commands: readonly unknown[]): readonly unknown[]; unsquish(commands: readonly unknown[]): readonly unknown[] };
}

const asTheyAre = (commands: readonly unknown[]): readonly unknown[] => commands;

/** Not public: a new version of the grid must be checked here. */
export function unpacked(model: Model): void {
  (model as unknown as { readonly session: Session }).session.commandSquisher = { squish: asTheyAre, unsquish: asTheyAre };
}
