import { clipboardCells } from "../../../src/pane/tables/pasted";
import { readTermSheet } from "../../../src/pane/versions/termSheet";

const read = (text: string, locale = "en-US"): ReturnType<typeof readTermSheet> => readTermSheet(clipboardCells(text), locale);

test("two columns as people copy them: a heading, blanks, percent, dates, money, options, and Chinese labels", () => {
  const { terms, left } = read("Term\tProposal\nInvestor cash\t$1,250.50\nCredits\t\nDelivery cost\t60 %\nExpected breakage\t0.1\nClosing date\t2/19/2024\nUsage curve\tS-curve\n投后估值\t2500\n");
  expect(left).toEqual([]);
  expect(terms).toEqual({ "Investor cash": 1250.5, "Delivery cost": 0.6, "Expected breakage": 0.1, "Closing date": 45341, "Usage curve": "S-curve", "Post-money": 2500 });
});

test("numbers and days are read as the reader's language has them", () => {
  expect(read("Investor cash\t1.250,50\nClosing date\t19.02.2024", "de-DE").terms).toEqual({ "Investor cash": 1250.5, "Closing date": 45341 });
  expect(read("Closing date\t03/04/2024", "en-GB").terms).toEqual({ "Closing date": 45385 });
});

test("cells of a sheet keep their values, and a blank column between them does not count", () => {
  expect(readTermSheet([["Investor cash", "", 410], ["Closing date", "", 45341]], "en-US").terms).toEqual({ "Investor cash": 410, "Closing date": 45341 });
});

test("what is no term, or not allowed, is left out and said", () => {
  const { terms, left } = read("Investor cash\t410\nInvestor csh\t5\nCredits\tUS$ 390m\nExpected breakage\t160%\nInvestor cash\t420");
  expect(terms).toEqual({ "Investor cash": 410 });
  expect(left).toEqual([
    'There is no term "Investor csh". Did you mean "Investor cash"?',
    'Credits is the text "390m"; a number from 0 is needed.',
    expect.stringMatching(/^Expected breakage is 1.6; .* is allowed\.$/),
    'The term "Investor cash" appears twice; once is allowed.',
  ]);
});

test.each([
  ["Investor cash\t410\tm", "The cells have 3 filled columns; two are needed: terms, and their values."],
  ["Investor cash", "The cells have 1 filled columns; two are needed: terms, and their values."],
  ["Founder\tAda", 'None of the 1 rows names a term with a value; "Investor cash" is one.'],
])("%j: %s", (text, sentence) => expect(() => read(text)).toThrow(sentence));
