import type { Deal } from "../../src/sheets/deal";
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

/** Two further closes, the second subject to a milestone, and what was used of the credits. */
const withEvents: Deal = {
  ...templates[0]!,
  events: ([[45565, "Tranche cash", 300], [45747, "Tranche cash", 200], [45747, "Milestone met", 1], [45657, "Actual usage", 40]] as const).map(([date, event, amount]) => new Map<string, string | number>([["Date", date], ["Event", event], ["Amount", amount]])),
};

test.each([
  ["a deal with events", "events", withEvents, ["Terms", "Events", "Scenarios", "Schedule", "Checks"] as const],
  ["a cap table alone", "captable", alone, parts],
  ["a cap table on the terms of a deal", "captable-terms", joined, ["Terms", "Cap table", "Exit", "Checks"] as const],
])("%s is written as reviewed", (_, file, deal, wanted) => {
  expectGolden(`test/goldens/sheets/${file}.txt`, render(insertModel(deal, wanted, [])));
});

test("sheets of questions are written as reviewed", () => {
  const written = questions.map(([name, question]) => `#### ${name}\n${render(insertModel(templates[0]!, [], ["Terms", "DealTerms"], { table: "DealTerms", asked: { question } }))}`);
  expectGolden("test/goldens/sheets/questions.txt", written.join("\n"));
});
