import { insertModel, parts, usualParts } from "../../src/sheets/insert";
import { templates } from "../../src/sheets/templates";
import { alone, joined } from "../sheets/exampleCapTable";
import { questions } from "../sheets/analysis/questions";
import { render } from "../sheets/render";
import { expectGolden } from "./golden";

test.each(templates)("the workbook of $id is written as reviewed", (template) => {
  expectGolden(`test/goldens/sheets/${template.id}.txt`, render(insertModel(template, usualParts, [])));
});

test("the sheets of the ledger are written as reviewed", () => {
  expectGolden("test/goldens/sheets/ledger.txt", render(insertModel(templates[0]!, ["Terms", "Journal", "Trial balance", "Statements", "Checks"], [])));
});

test.each([
  ["a cap table alone", "captable", alone, parts],
  ["a cap table on the terms of a deal", "captable-terms", joined, ["Terms", "Cap table", "Exit", "Checks"] as const],
])("%s is written as reviewed", (_, file, deal, wanted) => {
  expectGolden(`test/goldens/sheets/${file}.txt`, render(insertModel(deal, wanted, [])));
});

test("sheets of questions are written as reviewed", () => {
  const written = questions.map(([name, question]) => `#### ${name}\n${render(insertModel(templates[0]!, [], ["Terms", "DealTerms"], { table: "DealTerms", asked: { question } }))}`);
  expectGolden("test/goldens/sheets/questions.txt", written.join("\n"));
});
