import fc from "fast-check";
import { attempt, CalculationError } from "../../src/core/calculationError";
import { parties } from "../../src/core/ledger/event";
import { trialBalance } from "../../src/core/ledger/journal";
import { providerAccounts } from "../../src/core/ledger/providerAccounts";
import { startUpAccounts } from "../../src/core/ledger/startUpAccounts";
import { statement, statementNames, statements } from "../../src/core/ledger/statement";
import { frequencies } from "../../src/core/model/schedule";
import { structures, terms } from "../../src/core/model/terms";
import { Area } from "../../src/sheets/area";
import type { Deal } from "../../src/sheets/deal";
import { insertModel } from "../../src/sheets/insert";
import { ledgerSize } from "../../src/sheets/ledgerSize";
import { statementName, statementRows } from "../../src/sheets/statements";
import { templates } from "../../src/sheets/templates";
import { TRIAL_ROWS } from "../../src/sheets/trialBalance";
import { arbitraryBooks, both } from "../core/ledger/arbitraryBooks";
import { contents } from "./render";

const ledger = ["Terms", "Journal", "Trial balance", "Statements", "Checks"] as const;
const texts = (deal: Deal, sheet: string, wanted: Parameters<typeof insertModel>[1] = ledger): string[] =>
  [...(contents(insertModel(deal, wanted, [])).get(sheet) ?? new Map<string, never>()).values()].map((cell: object) => Object.values(cell).map(String).join());
const dealOf = (structure: string): Deal => ({ name: "A deal", scenarios: [{ name: "Base", values: new Map<string, number | string>([["Structure", structure], ["Closing date", 45341], ["Post-money", 2500]]), sources: new Map() }] });

test("no statement of any book is longer than the room that its sheet keeps free, and no trial balance", () => {
  fc.assert(
    fc.property(arbitraryBooks, fc.constantFrom(...frequencies), (of, frequency) => {
      const books = attempt(() => both(of));
      if (books instanceof CalculationError) return;
      for (const book of Object.values(books)) {
        for (const kind of statements) expect(statement(book, kind, frequency).rows.length).toBeLessThanOrEqual(statementRows(kind));
        expect(trialBalance(book.journal).rows.length + 1).toBeLessThanOrEqual(TRIAL_ROWS);
      }
    }),
    { numRuns: 100 },
  );
}, 120_000);

test("the room of a journal, a trial balance or a statement is what the book fills", () => {
  fc.assert(
    fc.property(arbitraryBooks, fc.constantFrom(...parties), fc.constantFrom(...frequencies), ({ deal }, party, frequency) => {
      const books = attempt(() => both({ deal, options: { events: [], places: 2 } }));
      const shown = { party, asOf: "", frequency, kind: "Balance" } as const;
      if (books instanceof CalculationError) return;
      const book = party === "Provider" ? books.provider : books.startUp;
      const { periods, rows } = statement(book, "Balance", frequency);
      expect(ledgerSize(deal, { ...shown, part: "Statements" })).toEqual({ rows: rows.length + 1, columns: periods.length + 1 });
      expect(ledgerSize(deal, { ...shown, part: "Journal" })).toEqual({ rows: book.journal.posted.flatMap(({ lines }) => lines).length + 1, columns: 5 });
      expect(ledgerSize(deal, { ...shown, part: "Trial balance" })).toEqual({ rows: trialBalance(book.journal).rows.length + 2, columns: 3 });
    }),
    { numRuns: 50 },
  );
}, 120_000);

test("an account that both books have is of one kind, so that its name tells it", () => {
  for (const { name, kind } of startUpAccounts) expect([name, providerAccounts.find((each) => each.name === name)?.kind ?? kind]).toEqual([name, kind]);
});

test("the heading of a statement is a name that the function takes, for both parties", () => {
  for (const kind of statements) {
    const [, startUp = "", provider = ""] = /^IF\(\$B\$6="Start-up","(.+)","(.+)"\)$/.exec(statementName(kind, Area.start("Statements").cell(5, 1)))!;
    expect([statementNames[provider as keyof typeof statementNames], statementNames[startUp as keyof typeof statementNames]]).toEqual([["Provider", kind], ["Start-up", kind]]);
  }
});

describe("the accounting terms", () => {
  const labels = terms.filter(({ group }) => group === "Accounting").map(({ label }) => label);
  const shown = (deal: Deal, wanted: Parameters<typeof insertModel>[1]): string[] => texts(deal, "Terms", wanted).filter((each) => labels.includes(each));

  test.each(structures)("%s: those that the structure uses come with any sheet of the ledger", (structure) => {
    const used = terms.filter((of) => of.group === "Accounting" && (!of.structures || of.structures.includes(structure))).map(({ label }) => label);
    for (const part of ["Journal", "Trial balance", "Statements"] as const) expect(shown(dealOf(structure), ["Terms", part])).toEqual(used);
  });

  test("other sheets bring none", () => expect(shown(dealOf("Credits"), ["Terms", "Scenarios", "Schedule", "Compare", "Checks"])).toEqual([]));
});

test("every formula takes the terms, the pickers of its sheet, and nothing that another call answers", () => {
  const calls = ["Journal", "Trial balance", "Statements"].flatMap((sheet) => texts(templates[0]!, sheet).filter((each) => each.includes("DEAL.")));
  expect(calls).toEqual([
    "=DEAL.JOURNAL(DealTerms[#All],$B$6,$B$5,$B$7)",
    "=DEAL.TRIALBALANCE(DealTerms[#All],$B$8,$B$6,$B$5,$B$7)",
    "=DEAL.STATEMENT(DealTerms[#All],$A$26,$B$8,$B$5,$B$7)",
    "=DEAL.STATEMENT(DealTerms[#All],$A$45,$B$8,$B$5,$B$7)",
    "=DEAL.STATEMENT(DealTerms[#All],$A$69,$B$8,$B$5,$B$7)",
    '=DEAL.SCHEDULE(DealTerms[#All],$B$108:$D$108,$B$8,"Down",$B$5)',
  ]);
});
