/** The Terms sheet: one Excel Table with a row a term and a column a scenario. The cells are the truth; every other sheet reads them. */
import type { Term } from "../core/model/terms";
import { Area } from "./area";
import { banner } from "./banner";
import type { DraftScenario } from "./deal";
import type { Cell, LookName } from "./edit";
import { anchorIn, money, moneyNote, type Model } from "./model";
import { termFormat, unitWord } from "./numberFormats";
import { SheetWriter, text } from "./sheetWriter";
import { sourceText, termCell, termGroups, type TermCell } from "./termRows";
import { restrict } from "./validation";

export interface TermsSheet {
  readonly sheet: SheetWriter;
  readonly table: Area;
  /** The header cells of the scenarios, for dropdowns of scenario names. */
  readonly scenarioNames: Area;
  /** The first input that somebody has to fill, or look at first. */
  readonly firstInput: Area;
}

interface Row {
  readonly label: string;
  /** Undefined for a heading row. */
  readonly term?: Term;
}

/** Term and Unit stand before the scenarios. */
const LEAD = 2;

export function termsSheet(model: Model, name: string, extraTerms: readonly string[]): TermsSheet {
  const sheet = new SheetWriter(name);
  const corner = banner(sheet, model, "Terms", "Terms", 1, notesOf(model)).below();
  const rows: readonly Row[] = termGroups(model.deal, extraTerms).flatMap(({ heading, terms }) => [
    { label: heading },
    ...terms.map((term) => ({ label: term.label, term })),
  ]);
  const table = corner.sized(rows.length + 1, LEAD + model.columns.length + 1);
  const values = table.without(1, LEAD).sized(rows.length, model.columns.length);

  const cells = rows.map((row) => (row.term ? rowCells(row.term, model.deal.scenarios, rows, values) : []));
  sheet.cells(table, [headerCells(model), ...rows.map((row, i) => written(row, cells[i] ?? [], model))]);
  sheet.table(table, model.table);
  sheet.name(corner, anchorIn(model, "Terms"));
  style(sheet, table, values, rows, cells);
  rows.forEach(({ term }, i) => term && restrict(sheet, term, values.rowAt(i)));
  sheet.widths(26, 16, ...model.columns.map(() => 19), 90);
  sheet.freeze(table.row + 1, 1);
  sheet.view("inputs");
  sheet.print({ orientation: "Landscape", pagesWide: 1, titleRows: table.rowAt(0), titleColumns: table.cell(0, 0), title: model.deal.name });
  return { sheet, table, scenarioNames: table.cell(0, LEAD).sized(1, model.columns.length), firstInput: values.cell(1, 0) };
}

function notesOf(model: Model): string[] {
  const { remark } = model.deal;
  return [
    ...(remark ? [remark] : []),
    "Blue on yellow: inputs, italic where assumed. Black: formulas. Green: links to other sheets.",
    `Blank: not given, or the default; ${moneyNote(model)}.`,
  ];
}

const headerCells = (model: Model): Cell[] => ["Term", "Unit", ...model.columns, "Source"].map(text);

function rowCells(of: Term, scenarios: readonly DraftScenario[], rows: readonly Row[], values: Area): TermCell[] {
  return scenarios.map((scenario, column) =>
    termCell(of, scenario, (label) => {
      const row = rows.findIndex(({ term }) => term?.label === label);
      return row < 0 ? undefined : values.cell(row, column).address;
    }),
  );
}

function written({ label, term }: Row, cells: readonly TermCell[], model: Model): Cell[] {
  if (!term) return [text(label), null, ...model.columns.map(() => null), null];
  return [text(label), text(unitWord(term, money(model))), ...cells.map(({ cell }) => cell), text(sourceText(term, model.deal.scenarios, cells))];
}

function style(sheet: SheetWriter, table: Area, values: Area, rows: readonly Row[], cells: readonly (readonly TermCell[])[]): void {
  const last = table.columns - 1;
  sheet.look(table.without(1, 0), "rows");
  sheet.header(table.rowAt(0));
  sheet.looks(
    table.cell(1, 0),
    rows.map(({ term }, i): (LookName | undefined)[] =>
      term ? [undefined, "unit", ...(cells[i] ?? []).map(({ look }) => look), "note"] : Array.from({ length: last + 1 }, () => "group"),
    ),
  );
  sheet.rowFormats(values, rows.map(({ term }) => (term ? termFormat(term) : "General")));
}
