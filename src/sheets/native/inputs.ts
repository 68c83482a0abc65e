/** The inputs of a native model: every term with its unit, its value in each scenario, what stands for a blank, and what is allowed. */
import { excelFormula } from "../../core/model/excel";
import type { Term } from "../../core/model/terms";
import type { Area } from "../area";
import { valueOf, type Deal, type DraftScenario } from "../deal";
import type { Cell, LookName } from "../edit";
import { termFormat, unitWord } from "../numberFormats";
import { formula, SheetWriter, text, value } from "../sheetWriter";
import { presetFormula, sourceText, termCell } from "../termRows";
import { restrict } from "../validation";
import { eventRows } from "./events";
import { nativeHead } from "./head";
import { EVENT, HEAD, INPUT, type Places } from "./places";
import type { NativeTerm } from "./reading";

/** Characters that a line of the Source column surely holds, and its width. */
const SOURCE_LINE = 80;
const SOURCE_WIDTH = 90;

/** What a constant is, by its value: formulas hold no numbers but 0 and 1. */
const constants: ReadonlyMap<number, string> = new Map([
  [365, "Days in a year"],
  [12, "Months in a year"],
  [10, "Usual steepness of an S-curve"],
  [2, "Usual exponent of a curve"],
  [0.5, "Middle of an S-curve"],
]);

export function inputsSheet(deal: Deal, names: readonly string[], places: Places): SheetWriter {
  const sheet = new SheetWriter(places.sheets.inputs);
  const money = deal.money ?? "money";
  nativeHead(sheet, deal, places, "Inputs", "Blue on yellow: inputs, italic where assumed. Choose a scenario; the model uses the column Value.", INPUT.value);
  picker(sheet, places);
  const scenarios = deal.scenarios.length;
  const limits = INPUT.scenarios + scenarios;
  const header = sheet.cells(sheet.start.cell(HEAD, 0), [["Term", "Unit", "Value", "Chosen", "Default", ...names, "From", "To", "Allowed", "Source"].map(text)]);
  sheet.look(header.sized(1, 2), "heading");
  sheet.look(header.without(0, 2).sized(1, limits + 1), "figureHeading");
  sheet.look(header.cell(0, limits + 3), "heading");
  sheet.add({ kind: "look", at: header.cell(0, limits + 2), look: { name: "figureHeading", align: "Center" } });
  sheet.twoLines(header);
  for (const group of places.groups) {
    const head = sheet.cell(sheet.start.cell(places.termRow(group.rows[0]!.term.label) - 1, 0), text(group.heading));
    sheet.look(head.sized(1, limits + 4), "group");
    group.rows.forEach((each) => termRow(sheet, deal, each, places, limits, money));
  }
  constantRows(sheet, places, limits);
  classRows(sheet, places, money, limits);
  eventRows(sheet, places, limits + 4);
  sheet.widths(34, 17, 22, 19, 19, ...names.map(() => 19), 11, 11, 9, SOURCE_WIDTH);
  sheet.freeze(HEAD + 1, INPUT.value + 1);
  sheet.view("inputs");
  const area = sheet.start.sized(places.lastInputRow + 1, Math.max(limits + 4, EVENT.note + 1));
  sheet.print({ orientation: "Landscape", pagesWide: scenarios > 2 ? 2 : 1, titleRows: header, titleColumns: sheet.start, title: deal.name, area });
  return sheet;
}

function picker(sheet: SheetWriter, places: Places): void {
  sheet.cell(sheet.start.cell(HEAD - 1, 0), text("Scenario"));
  sheet.cell(places.scenarioName, formula(places.scenarioNames.cell(0, 0).address), "input");
  sheet.choice(places.scenarioName, places.scenarioNames, "One of the scenarios in the headings below is needed.");
  sheet.cell(places.scenarioNumber, formula(`MATCH(${places.scenarioName.address},${places.scenarioNames.absolute},0)`), "calculation");
}

function termRow(sheet: SheetWriter, deal: Deal, of: NativeTerm, places: Places, limits: number, money: string): void {
  const { term } = of;
  const row = sheet.start.cell(places.termRow(term.label), 0);
  const [chosen, usual] = [row.cell(0, INPUT.chosen).address, row.cell(0, INPUT.default).address];
  const typed = row.cell(0, INPUT.scenarios).sized(1, deal.scenarios.length);
  const picked = `INDEX(${`$${typed.address.replace(":", ":$")}`},1,${places.scenarioNumber.absolute})`;
  const otherwise = defaultCell(of, places);
  const own = otherwise !== null ? usual : of.isNeeded ? "NA()" : '""';
  const cells = deal.scenarios.map((each) => typedCell(term, each));
  const words = source(of, deal, cells);
  const [from, to] = [row.cell(0, limits), row.cell(0, limits + 1)];
  const [low, high] = bounds(term);
  sheet.cells(row, [[
    text(term.label), text(unitWord(term, money)), formula(`IF(${chosen}="",${own},${chosen})`), formula(`IF(${picked}="","",${picked})`), otherwise,
    ...cells.map(({ cell }) => cell), low === undefined ? null : value(low), high === undefined ? null : value(high),
    formula(allowed(of, chosen, from.address, to.address)), text(words),
  ]]);
  const lines = Math.ceil(words.length / SOURCE_LINE);
  if (lines > 1) sheet.add({ kind: "height", at: row, lines });
  sheet.looks(row, [["label", "unit", "strong", "figure", "figure", ...cells.map(({ look }) => look), "figureUnit", "figureUnit", "figure", "source"]]);
  // Words stand as figures do, or they would run into those beside them.
  sheet.add({ kind: "look", at: typed, look: { name: "input", align: "Right" } });
  sheet.add({ kind: "look", at: to.cell(0, 1), look: { name: "figure", align: "Center" } });
  sheet.format(row.cell(0, INPUT.value).sized(1, 3 + deal.scenarios.length), termFormat(term));
  sheet.format(from.sized(1, 2), termFormat(term));
  restrict(sheet, of.options ? { ...term, options: of.options } : term, typed);
}

/** What somebody filled in; a default has its own column. */
function typedCell(term: Term, scenario: DraftScenario): { readonly cell: Cell; readonly look: LookName } {
  return valueOf(scenario, term.label) === undefined ? { cell: null, look: "input" } : termCell(term, scenario, () => undefined);
}

function defaultCell({ term, default: usual }: NativeTerm, places: Places): Cell {
  const preset = presetFormula(term, (label) => (places.hasTerm(label) ? places.value(label).absolute : undefined));
  if (preset !== undefined) return formula(preset);
  if (usual) return formula(excelFormula(usual, places.addresses(places.sheets.inputs)));
  const { default: otherwise } = term;
  return typeof otherwise === "string" ? text(otherwise) : typeof otherwise === "number" ? value(otherwise) : null;
}

function source({ term, isUsed }: NativeTerm, deal: Deal, cells: readonly ReturnType<typeof typedCell>[]): string {
  const words = sourceText(term, deal.scenarios, cells);
  return isUsed || ["Structure", "Cost basis"].includes(term.label) ? words : ["Nothing in this model uses it", words].filter(Boolean).join(" · ");
}

/** The limits that the cells From and To show. */
function bounds({ allowed: rule, unit }: Term): readonly [low: number | undefined, high: number | undefined] {
  return unit === "choice" || unit === "date" ? [undefined, undefined] : [rule?.from ?? rule?.above, rule?.to ?? rule?.below];
}

/** 1 where the chosen value is one that the term may take. */
function allowed({ term, options, isNeeded }: NativeTerm, chosen: string, from: string, to: string): string {
  const blank = term.needed && isNeeded ? 0 : 1;
  if (options) return `IF(${chosen}="",${blank},IF(OR(${options.map((each) => `${chosen}="${each}"`).join(",")}),1,0))`;
  const { allowed: rule = {} } = term;
  const rules = [
    `ISNUMBER(${chosen})`,
    ...(rule.from !== undefined ? [`${chosen}>=${from}`] : rule.above !== undefined ? [`${chosen}>${from}`] : []),
    ...(rule.to !== undefined ? [`${chosen}<=${to}`] : rule.below !== undefined ? [`${chosen}<${to}`] : []),
    ...(rule.whole ? [`INT(N(${chosen}))=${chosen}`] : []),
  ];
  return `IF(${chosen}="",${blank},IF(${rules.length > 1 ? `AND(${rules.join(",")})` : rules.join("")},1,0))`;
}

function constantRows(sheet: SheetWriter, places: Places, limits: number): void {
  const { constants: values } = places.reading;
  const [first] = values;
  if (first === undefined) return;
  const head: Area = places.constant(first)!.cell(-1, -INPUT.value);
  sheet.look(sheet.cell(head, text("Constants")).sized(1, limits + 4), "group");
  for (const each of values) {
    const at = places.constant(each)!;
    sheet.cell(at.cell(0, -INPUT.value), text(constants.get(each) ?? `Constant of a formula`));
    sheet.look(sheet.cell(at.cell(0, -1), text("number")), "unit");
    sheet.cell(at, value(each), "strong");
  }
}

function classRows(sheet: SheetWriter, places: Places, money: string, limits: number): void {
  const { payout } = places.reading;
  if (!payout) return;
  const head = sheet.start.cell(places.classesRow, 0);
  sheet.look(sheet.cell(head, text("Classes at exit")).sized(1, limits + 4), "group");
  const header = sheet.cells(head.below(), [["Exit above", "Unit", "Change of share", "Why"].map(text)]);
  sheet.headings(header, 2);
  sheet.look(header.cell(0, 3), "heading");
  const rows = payout.map(({ exit, change, events }) => [value(exit), text(money), value(change), text(events.map(({ name, event }) => `${name}: ${event.toLowerCase()}`).join(", ") || "First money")]);
  const body = sheet.cells(header.below(), rows);
  sheet.looks(body, rows.map(() => ["input", "unit", "input", "note"]));
  sheet.format(body.columnAt(0), "#,##0.0");
  sheet.format(body.columnAt(2), "0.0##%");
}
