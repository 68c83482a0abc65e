// The grid is a canvas, which screen readers cannot see: this line says the active cell's address, formula and value.
import type { Book } from "./host/book";
import { formatZone, cellZone, sheetPrefix } from "./host/addresses";
import type { Words } from "./words";

export function announceActiveCell(book: Book, line: HTMLElement, words: Words): void {
  let waiting = false;
  const refresh = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const text = describe(book, words);
      if (line.textContent !== text) line.textContent = text;
      line.title = text;
    });
  };
  book.model.on("update", line, refresh);
  book.model.selection.observe(line, { handleEvent: refresh });
  refresh();
}

/** "Terms!B3: =SUM(B1:B2) is 3", or without the formula for a plain value. */
function describe(book: Book, words: Words): string {
  const position = book.getters.getActivePosition();
  const address = sheetPrefix(book.getters.getSheetName(position.sheetId)) + formatZone(cellZone(position.col, position.row));
  const cell = book.getters.getEvaluatedCell(position);
  const message = cell.type === "error" && cell.message ? ` (${cell.message})` : "";
  const value = cell.type === "empty" ? words.empty : cell.formattedValue + message;
  const formula = String(book.formulaReader()(position));
  return formula.startsWith("=") ? `${address}: ${words.formulaIs(formula, value)}` : `${address}: ${value}`;
}
