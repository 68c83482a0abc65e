/** One formula beside deals, its header beside theirs, each figure in the format of its measure. */
import { answersAt, answersEdits, answersFormula, fits, type AnswersAsked } from "../../../src/sheets/analysis/dealAnswers";
import { measureFormat } from "../../../src/sheets/numberFormats";

const place = { sheet: "My offers", row: 2, column: 1, rows: 2001, columns: 7 };
const rows: AnswersAsked = { place, layout: "rows", named: true, scenarios: 2000, measures: ["Investor stake", "Post-money"] };
const columns: AnswersAsked = { ...rows, place: { ...place, rows: 30, columns: 5 }, table: "DealTerms", layout: "columns", scenarios: 3 };
const standing = { widths: [9, 9, 9], overwrite: false };

test("rows of deals have a column a measure, columns of terms a row a measure; a column stays free before them", () => {
  expect(answersAt(rows).local).toBe("'My offers'!J3:L2003");
  expect(answersAt({ ...rows, named: false }).local).toBe("'My offers'!J3:K2003");
  expect(answersAt(columns).local).toBe("'My offers'!H3:K5");
  expect(answersAt(rows, 20).local).toBe("'My offers'!U3:W2003");
});

test("answers end where the sheet does", () => {
  expect(fits(answersAt(rows, 16_381))).toBe(true);
  expect(fits(answersAt(rows, 16_382))).toBe(false);
  expect(fits(answersAt({ ...columns, place: { ...place, row: 1_048_573, rows: 3 } }))).toBe(true);
  expect(fits(answersAt({ ...columns, place: { ...place, row: 1_048_574, rows: 2 } }))).toBe(false);
});

test("the formula names the range by its cells, or the table, which may grow", () => {
  expect(answersFormula(rows)).toBe('=DEAL.MEASURETABLE($B$3:$H$2003,{"Investor stake","Post-money"})');
  expect(answersFormula({ ...rows, table: "Offers", measures: ["Post-money"] })).toBe('=DEAL.MEASURETABLE(Offers[#All],"Post-money")');
  expect(answersFormula(columns)).toBe('=DEAL.MEASURES(DealTerms[#All],{"Investor stake";"Post-money"})');
  expect(answersFormula({ ...columns, measures: ["Revenue"], events: "DealEvents" })).toBe('=DEAL.MEASURES(DealTerms[#All],"Revenue",,DealEvents[#All])');
  expect(answersFormula({ ...columns, measures: ["Revenue"], classes: "Claims!$B$3:$F$6" })).toBe('=DEAL.MEASURES(DealTerms[#All],"Revenue",Claims!$B$3:$F$6)');
  expect(answersFormula({ ...columns, measures: ["Revenue"], classes: "Claims[#All]", events: "DealEvents" })).toBe('=DEAL.MEASURES(DealTerms[#All],"Revenue",Claims[#All],DealEvents[#All])');
});

test("one cell is written, however many deals there are; formats are those of the measures", () => {
  const edits = answersEdits(rows, answersAt(rows), standing);
  expect(edits.filter(({ kind }) => kind === "cells")).toMatchObject([{ at: { row: 2, column: 9, rows: 1, columns: 1 } }]);
  expect(edits[0]!.kind).toBe("cells");
  expect(edits.filter(({ kind }) => kind === "numberFormat")).toMatchObject([
    { at: { row: 3, column: 10, rows: 2000, columns: 1 }, format: measureFormat("share") },
    { at: { row: 3, column: 11, rows: 2000, columns: 1 }, format: measureFormat("money") },
  ]);
  expect(answersEdits(columns, answersAt(columns), standing).filter(({ kind }) => kind === "numberFormat")).toMatchObject([
    { at: { row: 3, column: 8, rows: 1, columns: 3 }, format: measureFormat("share") },
    { at: { row: 4, column: 8, rows: 1, columns: 3 }, format: measureFormat("money") },
  ]);
});

test("columns become as wide as their headings, and none narrower; what is written over is emptied", () => {
  const widths = (of: readonly number[]): (readonly [number, number])[] => answersEdits(rows, answersAt(rows), { widths: of, overwrite: false }).flatMap((edit) => (edit.kind === "width" ? [[edit.at.column, edit.characters] as const] : []));
  expect(widths([9, 9, 9]).map(([column]) => column)).toEqual([9, 10, 11]);
  expect(widths([40, 40, 9]).map(([column]) => column)).toEqual([11]);
  const [all] = answersEdits(rows, answersAt(rows), { ...standing, overwrite: true });
  expect(all).toMatchObject({ kind: "cells", at: { rows: 2001, columns: 3 } });
});
