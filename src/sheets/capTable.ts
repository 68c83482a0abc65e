/**
 * The Cap table sheet: who holds what before the round, what the round is, and who holds what after it, from one call. Tables that
 * people fill in stand side by side and nothing stands below them, so that they grow without pushing anything.
 */
import { CalculationError } from "../core/calculationError";
import { formulaText } from "../functions/formulaText";
import type { Role } from "./anchors";
import type { Area } from "./area";
import { banner } from "./banner";
import { columnsInUse, emptyCapTable, type CapTableDraft, type RowsTable } from "./capTableDraft";
import { agreement, investorGrid, roundLinks } from "./capTableLinks";
import { afterTotal, laws, ownershipBlock, resultColumns, resultLooks } from "./capTableResult";
import { closedRound, resolved } from "./capTableRound";
import { fieldWidth, inputGrid, type InputGrid } from "./inputGrid";
import { anchorIn, hasTerms, inputTableName, moneyNote, type Model } from "./model";
import { measureFormat } from "./numberFormats";
import { checkRows, EXACT, ownChecks, type OwnCheck } from "./ownChecks";
import { scenarioPicker } from "./picker";
import { roundBlock } from "./roundBlock";
import { CHART, formula, SheetWriter, text } from "./sheetWriter";

export interface CapTableSheet {
  readonly sheet: SheetWriter;
  /** The cell that counts the checks that fail. */
  readonly failing: Area;
  /** The cell of the call. */
  readonly capTable: Area;
}

/** Columns of the round and its checks: label, value, unit, pass. */
const LEFT = 4;
const LEFT_WIDTHS = [40, 15, 13, 13] as const;
const SPACER = 2;

export function capTableSheet(model: Model, name: string, names: Area | undefined): CapTableSheet {
  const sheet = new SheetWriter(name);
  const draft = model.deal.capTable ?? emptyCapTable;
  const below = banner(sheet, model, "Cap table", "Cap table", 1, notesOf(model));
  const scenario = hasTerms(model) ? scenarioPicker(sheet, model, below, names) : undefined;
  const answers = below.cell(scenario ? 1 : 0, 0);

  const investors = investorGrid(model, draft, scenario);
  const holders: InputGrid = { fields: columnsInUse("holders", draft.holders), name: inputTableName(model, "holders"), rows: draft.holders };
  const convertibles: InputGrid = { fields: columnsInUse("convertibles", draft.convertibles), name: inputTableName(model, "convertibles"), rows: draft.convertibles };
  // Where everything stands is known before anything is written: the checks above the round speak of the spill far beside it.
  const columns = [Math.max(LEFT, widthOf(investors)), widthOf(holders), widthOf(convertibles)];
  const tops = columns.map((_, i) => below.cell(0, columns.slice(0, i + 1).reduce((sum, each) => sum + each + 1, 0)));
  const [holdersAt, convertiblesAt, resultAt] = tops as [Area, Area, Area];
  const anchor = resultAt.cell(CHART.rows + 2, 0);
  const price = answers.cell(0, 1);
  const checks: OwnCheck[] = laws(price, anchor).map(([label, difference]) => ({ label, difference, tolerance: EXACT }));
  if (scenario) checks.push(...agreement({ model, scenario, price, anchor, investor: `INDEX(${investors.name}[Investor],1)` }));
  const roundAt = answers.cell(2 + checkRows(checks) + 1, 0);

  const round = roundBlock(sheet, model, titled(sheet, roundAt, "Round", LEFT), draft, roundLinks(model, draft, scenario));
  const investorTable = inputGrid(sheet, titled(sheet, round.below(1), "Investors", widthOf(investors)), investors);
  const holderTable = inputGrid(sheet, titled(sheet, holdersAt, "Holders before the round", columns[1]!), holders);
  const convertibleTable = inputGrid(sheet, titled(sheet, convertiblesAt, "Convertibles", columns[2]!), convertibles);
  titled(sheet, resultAt, "Cap table after the round", resultColumns.length);

  const rows = resultRows(model, draft);
  const { block } = ownershipBlock(sheet, anchor, rows);
  resultLooks(sheet, anchor, rows);
  const call = capTableCall({ holders: holders.name, convertibles: convertibles.name, investors: investors.name }, round);
  sheet.cell(anchor, formula(formulaText("CAPTABLE", ...call)));
  answersBlock(sheet, answers, price, anchor, formulaText("ROUNDPRICE", ...call));
  const failing = ownChecks(sheet, answers.cell(2, 0), checks);

  const cells: Partial<Record<Role, Area>> = { price, failing, round, ownership: block, holders: holderTable.cell(0, 0), convertibles: convertibleTable.cell(0, 0), investors: investorTable.cell(0, 0), ...(scenario ? { scenario } : {}) };
  sheet.name(anchor, anchorIn(model, "Cap table"));
  for (const [role, at] of Object.entries(cells)) sheet.name(at, anchorIn(model, "Cap table", role as Role));
  const grids = [[...LEFT_WIDTHS, ...Array.from({ length: columns[0]! - LEFT }, () => 13)], widthsOf(holders), widthsOf(convertibles), resultColumns.map(({ width }) => width)];
  sheet.widths(...grids.flatMap((each) => [...each, SPACER]), 22, 11, 11);
  sheet.freeze(below.row, 0);
  sheet.view("inputs");
  sheet.print({ orientation: "Landscape", pagesWide: 2, title: model.deal.name });
  return { sheet, failing, capTable: anchor };
}

const notesOf = (model: Model): string[] => [
  `Blue on yellow: inputs. Black: formulas. ${hasTerms(model) ? "Green: from the Terms sheet. " : ""}The class Pool is what is not granted yet; ${moneyNote(model)}.`,
  "Type under a table to add a row. Further columns, such as Issue price or Discount rate, are added with their name as heading.",
];

const widthOf = ({ fields }: InputGrid): number => fields.length;
const widthsOf = ({ fields }: InputGrid): number[] => fields.map(fieldWidth);

/** A heading over a block; answers the cell below it. */
export function titled(sheet: SheetWriter, at: Area, words: string, columns: number): Area {
  sheet.cell(at, text(words));
  sheet.look(at.sized(1, columns), "group");
  return at.below();
}

/** The arguments of CAPTABLE and ROUNDPRICE: whole tables, so that rows that are added count. */
export const capTableCall = (tables: Readonly<Record<Exclude<RowsTable, "classes">, string>>, round: Area): string[] => [
  `${tables.holders}[#All]`,
  round.absolute,
  `${tables.convertibles}[#All]`,
  `${tables.investors}[#All]`,
];

/** Rows below the header of the spill, with its total. */
export function resultRows({ deal: { scenarios } }: Pick<Model, "deal">, draft: CapTableDraft): number {
  const given = resolved(draft, scenarios[0]);
  const round = closedRound(given);
  return (round instanceof CalculationError ? given.holders.length + given.convertibles.length + given.investors.length : round.rows) + 1;
}

function answersBlock(sheet: SheetWriter, at: Area, price: Area, anchor: Area, call: string): void {
  sheet.cell(at, text("Price per share"), "total");
  sheet.cell(price, formula(call), "total");
  sheet.format(price, measureFormat("price"));
  sheet.cell(at.below(), text("Post-money"), "total");
  sheet.cell(price.below(), formula(afterTotal(anchor, "Value")), "total");
  sheet.format(price.below(), measureFormat("money"));
}
