// Whether somebody has changed the workbook since it was opened or saved.
import { isCoreCommand, type Command } from "@odoo/o-spreadsheet";
import type { Book } from "./host/book";

export class Changes {
  some = false;
  private touched = false;

  /** What the add-in inserts before anybody has touched it, as it does at first, is no work of anybody's. */
  watch(pane: Window): void {
    this.touched = false;
    for (const event of ["pointerdown", "keydown"]) pane.addEventListener(event, () => (this.touched = true), { capture: true });
  }

  follow(book: Book): void {
    this.some = false;
    book.model.on("command-dispatched", this, (dispatched) => {
      if (isCoreCommand(dispatched as Command) && (this.touched || !book.running)) this.some = true;
    });
  }
  kept(): void {
    this.some = false;
  }
}
