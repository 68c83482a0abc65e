/** The round as labels and values: rows in use first, then rows in which a label is picked, so that every term of a round has room. */
import { roundTable, type InputField } from "../core/captable/inputTables";
import type { Area } from "./area";
import type { CapTableDraft } from "./capTableDraft";
import { isBlank } from "./deal";
import type { Cell, LookName } from "./edit";
import { cellOf, fieldFormat } from "./inputGrid";
import { figureUnit } from "./numberFormats";
import { money, type Model } from "./model";
import { formula, text, type SheetWriter } from "./sheetWriter";
import { restrict } from "./validation";

/** There before anybody fills them: a blank there is never taken for a 0. */
const usual = ["Pre-money", "Post-money"];

/** Writes label, value and unit; answers the two columns of labels and values. */
export function roundBlock(sheet: SheetWriter, model: Model, corner: Area, { round }: CapTableDraft, links: readonly (readonly [label: string, formula: string])[]): Area {
  const linked = new Map(links);
  const fields = roundTable.fields.filter(({ label }) => linked.has(label) || !isBlank(round.get(label)) || (usual.includes(label) && linked.size === 0));
  const free = Array.from({ length: roundTable.fields.length - fields.length }, () => undefined);
  const rows: readonly (InputField | undefined)[] = [...fields, ...free];
  const block = corner.sized(rows.length, 2);
  sheet.cells(block, rows.map((field) => [field ? text(field.label) : null, field ? valueCell(field, round.get(field.label), linked) : null]));
  sheet.look(corner.sized(rows.length, 3), "rows");
  sheet.looks(block, rows.map((field): (LookName | undefined)[] => [field ? undefined : "input", field && linked.has(field.label) ? "link" : "input"]));
  sheet.look(sheet.cells(block.beside(), rows.map((field) => [field ? text(unitOf(field, model)) : null])), "unit");
  rows.forEach((field, i) => {
    const cell = block.cell(i, 1);
    if (!field) return;
    sheet.format(cell, fieldFormat(field));
    // An empty text that is taken over is no number, and no input either.
    if (field.unit !== "text" && !linked.has(field.label)) restrict(sheet, { ...field, unit: field.unit }, cell);
  });
  sheet.choice(block.cell(fields.length, 0).sized(free.length, 1), roundTable.fields.map(({ label }) => label), "One of the terms of a round is needed.");
  return block;
}

const valueCell = ({ label }: InputField, given: Parameters<typeof isBlank>[0], linked: ReadonlyMap<string, string>): Cell =>
  linked.has(label) ? formula(linked.get(label)!) : isBlank(given) ? null : cellOf(given!);

function unitOf({ unit }: InputField, model: Model): string {
  if (unit === "text" || unit === "choice") return "";
  return unit === "share" || unit === "money" || unit === "price" || unit === "shares" ? figureUnit(unit, money(model)) : unit;
}
