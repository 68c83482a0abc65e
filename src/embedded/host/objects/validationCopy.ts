// Validations that go with cells when they are copied or moved. The grid's own handler would make one rule of two that differ only in
// their messages, and would leave the formula of a rule where it was.
import { CompiledFormula, type DataValidationRule, type Range, type Zone } from "@odoo/o-spreadsheet";
import { intersection } from "../addresses";
import type { Book } from "../book";
import { columnCount, rowCount, type RangeObject } from "./rangeLookup";

/** A part of a rule's ranges, with the criterion as it reads from the part's first cell. */
interface Piece {
  readonly rule: DataValidationRule;
  readonly criterion: DataValidationRule["criterion"];
  readonly zone: Zone;
}

/** Takes up the validations of a range; what it answers puts them down, in place of those that are there. */
export function carryValidations(book: Book, from: RangeObject, moves: boolean): (target: RangeObject) => void {
  const pieces = book.getters.getDataValidationRules(from.sheetId).flatMap((rule) => rule.ranges.flatMap((range) => pieceOf(book, rule, range, intersection(range.zone, from.zone))));
  return ({ sheetId, zone: { left, top } }) => {
    if (moves) clear(book, from);
    clear(book, { ...from, sheetId, zone: { left, top, right: left + columnCount(from) - 1, bottom: top + rowCount(from) - 1 } });
    for (const piece of pieces) {
      const [right, down] = [left - from.zone.left, top - from.zone.top];
      const zone = { left: piece.zone.left + right, right: piece.zone.right + right, top: piece.zone.top + down, bottom: piece.zone.bottom + down };
      add(book, sheetId, { ...piece, criterion: translated(book, from.sheetId, piece.criterion, right, down), zone });
    }
  };
}

function pieceOf(book: Book, rule: DataValidationRule, { sheetId, zone }: Range, part: Zone | null): Piece[] {
  return part ? [{ rule, criterion: translated(book, sheetId, rule.criterion, part.left - zone.left, part.top - zone.top), zone: part }] : [];
}

/** The grid reads a rule's formula from the first cell of each of its ranges. */
function translated(book: Book, sheetId: string, criterion: Piece["criterion"], right: number, down: number): Piece["criterion"] {
  if (criterion.type !== "customFormula" || (right === 0 && down === 0)) return criterion;
  const values = criterion.values.map((value) => book.getters.getTranslatedCellFormula(sheetId, right, down, CompiledFormula.Compile(value, sheetId, book.getters)));
  return { ...criterion, values };
}

/** What is left of a rule stays one, unless its formula would then be read from another cell. */
function clear(book: Book, { sheetId, zone }: RangeObject): void {
  const cleared = book.getters.getRangeFromZone(sheetId, zone);
  for (const rule of book.getters.getDataValidationRules(sheetId).filter(({ ranges }) => ranges.some((each) => intersection(each.zone, zone)))) {
    const rest = book.getters.recomputeRanges([...rule.ranges], [cleared]);
    book.do("REMOVE_DATA_VALIDATION_RULE", { sheetId, id: rule.id });
    if (rule.criterion.type === "customFormula") {
      for (const each of rest) {
        const whole = rule.ranges.find((range) => intersection(range.zone, each.zone));
        if (whole) for (const piece of pieceOf(book, rule, whole, each.zone)) add(book, sheetId, piece);
      }
    } else if (rest.length > 0) {
      const { id, criterion, isBlocking } = rule;
      book.do("ADD_DATA_VALIDATION_RULE", { sheetId, ranges: rest.map((each) => book.getters.getRangeData(each)), rule: { id, criterion, isBlocking: isBlocking === true } });
    }
  }
}

/** Joins the rule that the piece is of, or makes one with the same messages: on another sheet, and for a formula of its own. */
function add(book: Book, sheetId: string, { rule, criterion, zone }: Piece): void {
  const joins = criterion.type !== "customFormula" && sheetId === rule.ranges[0]?.sheetId;
  const known = joins ? book.getters.getDataValidationRules(sheetId).find(({ id }) => id === rule.id) : undefined;
  const ranges = book.getters.recomputeRanges([...(known?.ranges ?? []), book.getters.getRangeFromZone(sheetId, zone)], []);
  const id = joins ? rule.id : book.newId();
  book.do("ADD_DATA_VALIDATION_RULE", { sheetId, ranges: ranges.map((each) => book.getters.getRangeData(each)), rule: { id, criterion, isBlocking: rule.isBlocking === true } });
  if (!joins) book.setExtra("validations", id, book.extras.validations[rule.id]);
}
