import { paragraphs } from "../../../src/core/ledger/paragraphs";
import { terms } from "../../../src/core/model/terms";
import { bookOf, courseOf, statementOf } from "../../../src/pane/accounting/accounts";
import { consequenceOf, consequences } from "../../../src/pane/accounting/consequences";
import { chinese } from "../../../src/pane/texts/chinese";
import { referenceDeal } from "../../core/referenceDeal";
import { englishWordsIn } from "../texts/englishWords";

const choices = terms.filter(({ group }) => group === "Accounting");
const sentences = Object.values(consequences).flatMap((each) => (typeof each === "string" ? [each] : Object.values(each)));

test.each(choices.map(({ label, options }) => [label, options ?? [0]] as const))("%s: what follows from it, in one sentence for each option, and its paragraphs", (label, options) => {
  const said = options.map((option) => consequenceOf(label, option));
  expect(said.every((each) => each !== undefined && /^[A-Z][^.]*\.$/.test(each))).toBe(true);
  expect(paragraphs[label]).toBeDefined();
});

test("no sentence says what a deal has to choose, and each is said in Chinese", () => {
  expect(sentences.filter((each) => /\b(must|should|required|correct)\b/i.test(each))).toEqual([]);
  expect(sentences.map(chinese.model.sentence).flatMap(englishWordsIn)).toEqual([]);
});

describe("the book of the provider", () => {
  const kept = bookOf("Provider", referenceDeal);

  test("its statements are in money, a column a fiscal year", () => {
    const { years, lines } = statementOf(kept, "Income");
    expect(lines.find(({ label }) => label === "Revenue")?.amounts).toHaveLength(years.length);
  });

  test("what was owed as service has become revenue and nothing is left in escrow", () => {
    const { months, lines } = courseOf(kept);
    expect(lines.map(({ label }) => label)).toEqual(["Contract liability", "Restricted cash (escrow)", "Revenue"]);
    const [liability, cash, revenue] = lines.map(({ amounts }) => amounts);
    expect(liability).toHaveLength(months.length);
    expect([liability!.at(-1), cash!.at(-1)]).toEqual([0, 0]);
    // Whatever month: what was paid for is owed or earned.
    months.forEach((_, i) => expect(liability![i]! + revenue![i]!).toBeCloseTo(liability![0]! + revenue![0]!, 6));
  });
});
