/** docs/ledger.md, made from the tables of rules, events and accounting terms. */
import { needs, type BookedKind, type Needs } from "../../src/core/ledger/event";
import { paragraphs } from "../../src/core/ledger/paragraphs";
import { providerRules } from "../../src/core/ledger/providerRules";
import type { Rule } from "../../src/core/ledger/rule";
import { startUpRules } from "../../src/core/ledger/startUpRules";
import { eventKinds, type EventKind } from "../../src/core/model/events";
import { listed } from "../../src/core/model/labels";
import { wanted } from "../../src/core/model/scenario";
import { termHelp } from "../../src/core/model/termHelp";
import { terms } from "../../src/core/model/terms";
import { phrase } from "../../src/core/model/words";

const row = (...cells: string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
const table = (head: string[], rows: string[][]): string => [row(...head), row(...head.map(() => "---")), ...rows.map((each) => row(...each))].join("\n");

const rulesTable = (rules: readonly Rule[]): string =>
  table(
    ["Entry", "When", "Debit", "Credit", "Amount", "Source"],
    rules.flatMap(({ memo, on, source, transfers, betweenParties }) =>
      transfers.map(({ debit, credit, amount }, i) => [i === 0 ? `${memo}${betweenParties ? " *" : ""}` : "", i === 0 ? on : "", debit.name, credit.name, phrase(amount), i === 0 ? source : ""]),
    ),
  );

const needed = ({ methods, instrument, preferredShares }: Needs): string =>
  [methods && `Investment method ${listed(methods)}`, instrument, preferredShares && `Preferred shares as ${preferredShares}`].filter(Boolean).join("; ") || "nothing";

/** The kinds that books read; the others are lines of the model. */
const eventsTable = (): string =>
  table(
    ["Event", "Booked by", "Amount", "Allowed", "Needs", "Source"],
    (Object.entries(eventKinds) as [BookedKind, EventKind][]).filter(([, { readBy }]) => readBy !== "Model").map(([kind, { label, readBy, amount, unit, allowed, source }]) => [label, readBy, amount, wanted({ label, unit, allowed }), needed(needs[kind] ?? {}), source]),
  );

const sheetGuide = [
  "`DEAL.JOURNAL(terms, [party], [scenario], [places])` is all that a party books: a row a debit or a credit, with its date and memo, numbers in both columns, so that a pivot table or SUMIFS adds them up as they are. " +
    "`DEAL.TRIALBALANCE(terms, asOf, ...)` is what its accounts stand at on a day, with a total row. `DEAL.STATEMENT(terms, statement, [frequency], ...)` is Income, Balance or Cash flow of the provider, or the same of the start-up, by month, fiscal quarter or fiscal year. Events and the classes of an exit come last. [The reference](functions.md#ledger) has all arguments.",
  "Select a cell of such a table and open the pane's Explain: a row of a statement is the sum of these entries, by memo; each entry's amount is this line of the model in that month; and the line is explained down to the terms. The last step is the rounding: amounts that meet in one account are rounded together, so that no cent is left over.",
  "`DEAL.CHECKS` holds both books against each other: every entry balances, what is owed for services ends at 0, restricted cash is the face that is not used and the interest owed on it, and what leaves one party enters the other.",
].join("\n\n");

const sheets = [
  "The pane's Insert tab writes three sheets of the ledger where they are ticked, and with them rows for the accounting terms that the structure uses: each treatment is an input on the Terms sheet, with its paragraph beside it.",
  "![The Statements sheet: pickers, a chart of contract liability, escrow and revenue, and the income statement by quarter](ledger.png)",
  table(["Sheet", "Holds", "Picked on it"], [
    ["Journal", "every debit and credit by date; beside it every kind of entry with what is booked of it and the paragraph behind it", "scenario, party, decimal places"],
    ["Trial balance", "what every account stands at on a day, with the kind of each account", "scenario, party, decimal places, the day"],
    ["Statements", "income, balance and cash flow by month, fiscal quarter or fiscal year, and a chart of contract liability, escrow and revenue", "scenario, party, decimal places, frequency"],
  ]),
  "Each table is one DEAL formula over the terms and, where the workbook has them, the events. Whether the books balance and mirror each other stands in Checks; every sheet shows its verdict. " +
    "Decimal places is the unit that is posted: 2 for hundredths of the deal's money. Refresh finds the sheets when they are renamed, and mends what a formula cannot follow: a picker that is empty or names nothing, a formula that was overwritten, a note in the way of a longer journal, number formats, the chart.",
].join("\n\n");

export const ledgerDocument = (): string =>
  [
    "# The ledger",
    "Made from the tables in `src/core/ledger` by `npm run generate`; change those, not this page.",
    "What the two parties of a deal book, month by month. Amounts are the lines of [the model](model.md) and are never calculated a second time; a rule says between which accounts they move. Treatments are options with their paragraph, not conclusions: whoever keeps the book chooses the accounting terms, and an auditor judges them. Paragraph numbers point a reader to the standards and are to be checked there before they are quoted.",
    "Entries are posted in whole units of money (`places` decimals). Each line, and each account's balance after each entry, is its unrounded amount rounded up or down to the unit; a balance that is whole stands at exactly that. The journal speaks of the deal alone: cash below 0 is what the deal has taken out of the party's own.",
    "## In a sheet",
    sheetGuide,
    "## The sheets of the ledger",
    sheets,
    "## The provider's entries",
    "Entries marked * move cash between the two parties, so that both books have them. A Convertible note stands on an account of its own until it converts.",
    rulesTable(providerRules("Shares")),
    "## The start-up's entries",
    rulesTable(startUpRules("Shares", "Equity")),
    "## Events",
    "What happens after closing and no term can foresee: a date, a kind, an amount, a note. An event that the accounting terms have no use for is refused in a sentence. The pane has them as a table, and the accounting terms with what follows from each: see [After closing](start.md#after-closing).",
    eventsTable(),
    "## Accounting terms",
    "Terms of the deal like any other: the Terms sheet has a row for each that is filled in. With the defaults, and whatever is chosen but equity given to the customer, the model's lines stay as they are.",
    table(["Term", "Unit", "Default", "Allowed", "What it is", "US GAAP", "IFRS"], terms.filter(({ label }) => paragraphs[label]).map((each) => [each.label, each.unit, String(each.default), wanted(each), termHelp[each.label]!, paragraphs[each.label]!.usGaap, paragraphs[each.label]!.ifrs])),
  ].join("\n\n") + "\n";
