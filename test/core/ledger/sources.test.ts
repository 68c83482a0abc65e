import fc from "fast-check";
import { attempt, CalculationError } from "../../../src/core/calculationError";
import { entrySources } from "../../../src/core/ledger/sources";
import { arbitraryBooks, both } from "./arbitraryBooks";

test("no two entries of a book have one memo", () => {
  const names = entrySources.map(({ party, memo }) => `${party}: ${memo}`);
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test("whatever a book posts stands in the list with what it rests on", () => {
  fc.assert(
    fc.property(arbitraryBooks, (of) => {
      const books = attempt(() => both(of));
      if (books instanceof CalculationError) return;
      for (const { party, journal } of Object.values(books)) {
        for (const { entry } of journal.posted) {
          const found = entrySources.find((each) => each.party === party && (each.memo === entry.memo || (each.isEvent && entry.memo.startsWith(`${each.memo}: `))));
          expect([entry.memo, found?.source]).toEqual([entry.memo, entry.source]);
        }
      }
    }),
    { numRuns: 100 },
  );
});
