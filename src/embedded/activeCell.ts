// The grid is a canvas, which screen readers cannot see: this line says the active cell's address, formula and value.
import type { Book } from "./host/book";
import { formatZone, cellZone, sheetPrefix } from "./host/addresses";

export function announceActiveCell(book: Book, line: HTMLElement): void {
  let waiting = false;
  const refresh = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const text = describe(book);
      if (line.textContent !== text) line.textContent = text;
      line.title = text;
    });
  };
  book.model.on("update", line, refresh);
  book.model.selection.observe(line, { handleEvent: refresh });
  refresh();
}

/** "Terms!B3: =SUM(B1:B2) is 3", or without the formula for a plain value. */
function describe(book: Book): string {
  const position = book.getters.getActivePosition();
  const address = sheetPrefix(book.getters.getSheetName(position.sheetId)) + formatZone(cellZone(position.col, position.row));
  const cell = book.getters.getEvaluatedCell(position);
  const message = cell.type === "error" && cell.message ? ` (${cell.message})` : "";
  const value = cell.type === "empty" ? "empty" : cell.formattedValue + message;
  const formula = String(book.formulaReader()(position));
  return formula.startsWith("=") ? `${address}: ${formula} is ${value}` : `${address}: ${value}`;
}
